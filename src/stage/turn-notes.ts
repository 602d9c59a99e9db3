/**
 * Scrolls the notes of the stage, if it shows any, by what is seen of them, less one line; from their end back to their beginning. Where they are at
 * their full height, what they stand in scrolls.
 */
export function turnNotes(stage: HTMLElement | undefined): void {
  const notes = stage?.querySelector<HTMLElement>('[data-notes]');
  if (!stage || !notes) return;
  const scrolls = (element: HTMLElement) => element.scrollHeight > element.clientHeight + 1;
  const scroller = scrolls(notes) ? notes : stage;
  const { scrollTop, clientHeight, scrollHeight } = scroller;
  const isAtEnd = scrollTop + clientHeight >= scrollHeight - 1;
  const line = parseFloat(getComputedStyle(notes).lineHeight);
  scroller.scrollTop = isAtEnd ? 0 : scrollTop + clientHeight - line;
}

/** Where the top of the notes comes to rest, so that no line is cut: at a whole number of lines. */
export function restOnLine({ currentTarget }: { currentTarget: HTMLElement }): void {
  const line = parseFloat(getComputedStyle(currentTarget).lineHeight);
  const { scrollTop, clientHeight, scrollHeight } = currentTarget;
  if (scrollTop + clientHeight < scrollHeight - 1)
    currentTarget.scrollTop = Math.round(scrollTop / line) * line;
}
