import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * An attachment for what opens on the map: takes the focus to a part of it, and gives it back, as it
 * closes, to what had it before.
 *
 * @param part where the focus goes; the element itself where there is none
 */
export function holdFocus(
  part: (element: HTMLElement) => HTMLElement | null | undefined,
): Attachment<HTMLElement> {
  return (element) => {
    const before = document.activeElement;
    const map = element.closest<HTMLElement>('[data-map]');
    (part(element) ?? element).focus({ preventScroll: true });
    // A click on the drawing leaves the focus nowhere, or on a canvas that is hidden from who needs it.
    const asked = before instanceof HTMLElement && before !== document.body && !before.matches('canvas');
    const back = asked ? before : map;
    return () => {
      // Whoever listens to the focus must read the new state: a teardown still reads the old one, and
      // comes when the element is gone, and the focus with it.
      void tick().then(() => {
        if (document.activeElement === document.body) back?.focus({ preventScroll: true });
      });
    };
  };
}
