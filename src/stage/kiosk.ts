/** A tour that plays by itself, hour after hour, and lets visitors have it. Pure: the clock is the caller's. */

/** The shortest time without a gesture after which a visitor is gone, in seconds. */
const SHORTEST_IDLE = 60;

/** How long nothing must happen before the tour goes on by itself, in seconds: a slide may be read twice. */
export function idleSeconds(secondsPerSlide: number): number {
  return Math.max(SHORTEST_IDLE, 2 * secondsPerSlide);
}

/** The slide after one, going round from the closing slide to the cover. */
export function turned(number: number, closing: number): number {
  return number >= closing ? 0 : number + 1;
}
