/** How much a link may hold. The zooms that a camera may have are in `view/zoom.ts`. */

/** The longest search, in characters. */
export const LONGEST_SEARCH = 120;

/** The radii that a circle may have, in kilometres: the largest is half the equator, which holds all. */
export const RADIUS = { min: 0.1, max: 20038 } as const;

/** How many vertices a drawn outline may have. */
export const VERTICES = { min: 3, max: 64 } as const;

/** How long a step may stand where a tour plays by itself, in seconds. */
export const KIOSK = { min: 2, max: 3600 } as const;

/** The longest id of a tour, in characters. */
export const LONGEST_TOUR = 64;

/** The most characters of a packed deck. */
export const LONGEST_DECK = 8000;
