import { tick } from 'svelte';

/**
 * Gives the focus to an element, without scrolling. Not in a frame that the reader is not in: the page around it may be
 * typed in, and this one is opened, changed or played by it.
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (window.parent === window || document.hasFocus()) element?.focus({ preventScroll: true });
}

/** After a change that may take the focused control away, gives the focus to what is near it instead. */
export function recoverFocus(near: () => HTMLElement | null | undefined): void {
  void tick().then(() => {
    if (document.activeElement === document.body) takeFocus(near());
  });
}

/**
 * Brings the reader to a part of the page. Not by a link to its id: the fragment of the address
 * holds the state.
 */
export function focusPart(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'nearest' });
  part?.focus({ preventScroll: true });
}
