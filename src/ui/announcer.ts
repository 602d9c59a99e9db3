/** How long a run of changes rests before the last of it is said, in milliseconds. One step of a play is shorter. */
const CALM = 1200;

/**
 * What a live region says of something that changes. A change is said at once; of a run of them, as a typed word or a
 * play gives, the first, and the last as it comes to rest.
 */
export function announcer(now: () => number = () => performance.now()) {
  let last = -Infinity;
  /**
   * Says a text in an element; an empty one says nothing.
   *
   * @returns a function that takes back what has not been said yet
   */
  return (element: { textContent: string }, text: string): (() => void) => {
    // What was said is no longer true.
    element.textContent = '';
    if (text === '') return () => {};
    const isRun = now() - last < CALM;
    last = now();
    if (!isRun) {
      element.textContent = text;
      return () => {};
    }
    const timer = setTimeout(() => (element.textContent = text), CALM);
    return () => clearTimeout(timer);
  };
}
