import { scaleSqrt } from 'd3-scale';
import type { Palette } from '../domain/address/keys.ts';

/**
 * The most of a theme's colour that a cell may have, in percent of a mix with the paper in sRGB: ink on
 * it must keep a contrast of 7 for each sign.
 */
const DEEPEST: Readonly<Record<Palette, number>> = { light: 30, dark: 26, projector: 42 };

/** How much of its theme's colour a cell has for its count, in percent; `most` is the greatest count. */
export function tintOf(palette: Palette, most: number): (count: number) => number {
  // A square root: the difference between 0 and 1 must be more visible than between 8 and 9.
  return scaleSqrt()
    .domain([0, Math.max(1, most)])
    .range([0, DEEPEST[palette]])
    .clamp(true);
}
