/** Up to this number of rows all of a list are rendered. */
export const WHOLE = 300;

/** The part of the page that scrolls an element. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  let scroller = element.parentElement;
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
    scroller = scroller.parentElement;
  return scroller ?? document.documentElement;
}
