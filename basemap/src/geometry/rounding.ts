/** Rounding: the decimals that a scale can show, and nothing degenerate left behind. */
import type { Position } from 'geojson';
import { signedArea } from './planar.ts';

/** The nearest position of a grid of so many degrees. */
export function snap(position: Position, grid: number): Position {
  // Two decimals more than any grid here: they only clear what binary fractions leave behind.
  return position.map((value) => Number((Math.round(value / grid) * grid).toFixed(5)) + 0);
}

/** A line on a grid of `decimals` decimals of a degree, without repeated positions. */
export function roundLine(line: Position[], decimals: number): Position[] {
  const rounded = line.map((position) => position.map((value) => Number(value.toFixed(decimals)) + 0));
  return withoutRepeats(rounded);
}

function withoutRepeats(line: Position[]): Position[] {
  return line.filter(([x, y], i) => {
    const before = line[i - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

/**
 * Polygons on the grid; a ring that rounding has flattened goes, and with it its polygon if it is the
 * outline. A ring must not change its winding either: d3-geo would then fill the rest of the world.
 */
export function roundPolygons(polygons: Position[][][], decimals: number): Position[][][] {
  return redrawn(polygons, (ring) => roundLine(ring, decimals));
}

/** The same on a grid of so many degrees. */
export function snapPolygons(polygons: Position[][][], grid: number): Position[][][] {
  return redrawn(polygons, (ring) => withoutRepeats(ring.map((position) => snap(position, grid))));
}

function redrawn(polygons: Position[][][], redraw: (ring: Position[]) => Position[]): Position[][][] {
  return polygons.flatMap(([outline = [], ...holes]) => {
    const ring = redraw(outline);
    if (signedArea(ring) <= 0) return [];
    return [[ring, ...holes.map(redraw).filter((hole) => signedArea(hole) < 0)]];
  });
}
