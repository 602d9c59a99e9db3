import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { takeFocus } from '../ui/focus.ts';

/** What the focus goes back to from an element that has just been removed, until it has gone there. */
let returning: HTMLElement | null = null;

/**
 * An attachment for what opens on the map: takes the focus to a part of it, and gives it back, as it
 * closes, to what had it before.
 *
 * @param part where the focus goes; the element itself where there is none
 */
export function focusWhileOpen(
  part: (element: HTMLElement) => HTMLElement | null | undefined,
): Attachment<HTMLElement> {
  return (element) => {
    // An element that replaces another, for instance because the map was resized, gives the focus back to the same.
    const before = returning ?? document.activeElement;
    const map = element.closest<HTMLElement>('[data-map]');
    // Once: an attachment runs again when what it has read changes, and would take the focus from where it has gone.
    takeFocus(untrack(() => part(element)) ?? element);
    // A click on the drawing leaves the focus nowhere, or on a canvas that is hidden from who needs it.
    const hasOpener = before instanceof HTMLElement && before !== document.body && !before.matches('canvas');
    const back = hasOpener ? before : map;
    return () => {
      returning = back;
      // Focus listeners must read the new state; a teardown still reads the old one, and runs after the
      // element and its focus are gone.
      void tick().then(() => {
        returning = null;
        if (document.activeElement === document.body) takeFocus(back);
      });
    };
  };
}
