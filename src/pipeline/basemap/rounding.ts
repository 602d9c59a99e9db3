/** Rounding: the decimals that a scale can show, and nothing degenerate left behind. */
import type { Position } from 'geojson';
import { signedArea } from './planar.ts';

/** A line on a grid of `decimals` decimals of a degree, without repeated positions. */
export function roundLine(line: Position[], decimals: number): Position[] {
  const rounded = line.map((position) => position.map((value) => Number(value.toFixed(decimals)) + 0));
  return rounded.filter(([x, y], i) => {
    const before = rounded[i - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

/**
 * Polygons on the grid; a ring that rounding has flattened goes, and with it its polygon if it is the
 * outline. A ring must not change its winding either: d3-geo would then fill the rest of the world.
 */
export function roundPolygons(polygons: Position[][][], decimals: number): Position[][][] {
  return polygons.flatMap(([outline = [], ...holes]) => {
    const ring = roundLine(outline, decimals);
    if (signedArea(ring) <= 0) return [];
    const kept = holes.map((hole) => roundLine(hole, decimals)).filter((hole) => signedArea(hole) < 0);
    return [[ring, ...kept]];
  });
}
