import type { Sign } from '../domain/collection/signs.ts';

/**
 * One shape for each sign, the neutral one last, as SVG paths in a box of 24 by 24 centred on 12, 12; their areas look
 * alike. Colour is never the only sign.
 */
const SHAPES: readonly string[] = [
  // A square, a circle, a triangle, a star, a diamond.
  'M5.1 5.1H18.9V18.9H5.1Z',
  'M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z',
  'M12 2.1L22.4 19.9H1.6Z',
  'M12 1.4L15.23 8.35L22.84 9.28L17.23 14.5L18.7 22.02L12 18.3L5.3 22.02L6.77 14.5L1.16 9.28L8.77 8.35Z',
  'M12 0.9L20.6 12L12 23.1L3.4 12Z',
  // A cross, an hourglass, a half disc.
  'M8.6 3H15.4V8.6H21V15.4H15.4V21H8.6V15.4H3V8.6H8.6Z',
  'M3 2.5H21L14 12L21 21.5H3L10 12Z',
  'M1 17.8A11 11 0 0 1 23 17.8Z',
  // Neutral: a ring.
  'M12 3.4A8.6 8.6 0 1 1 12 20.6A8.6 8.6 0 1 1 12 3.4ZM12 8.2A3.8 3.8 0 1 0 12 15.8A3.8 3.8 0 1 0 12 8.2Z',
];

/** The shape of a sign. */
export function shapeOf(sign: Sign): string {
  return SHAPES[sign] ?? SHAPES.at(-1)!;
}
