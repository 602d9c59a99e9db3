/** The times of a tour that plays by itself and pauses while a visitor uses it. Pure: the caller has the timers. */

/** The least time without a gesture after which the visitor counts as gone, in seconds. */
const SHORTEST_IDLE = 60;

/** The idle time after which the tour goes on, in seconds: long enough to read a slide twice. */
export function idleSeconds(secondsPerSlide: number): number {
  return Math.max(SHORTEST_IDLE, 2 * secondsPerSlide);
}

/** The slide after one, going round from the closing slide to the cover. */
export function turned(number: number, closing: number): number {
  return number >= closing ? 0 : number + 1;
}
