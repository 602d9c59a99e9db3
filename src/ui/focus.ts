/**
 * Brings the reader to a part of the page. Not by a link to its id: the fragment of the address
 * holds the state.
 */
export function focusPart(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'nearest' });
  part?.focus({ preventScroll: true });
}
