import { tick } from 'svelte';

/** After a change that may take the focused control away, gives the focus to what is near it instead. */
export function recoverFocus(near: () => HTMLElement | null | undefined): void {
  void tick().then(() => {
    if (document.activeElement === document.body) near()?.focus({ preventScroll: true });
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
