/** Plane geometry on `[lng, lat]`: exact enough for what does not cross the antimeridian. */
import type { Position } from 'geojson';

/** Degrees. */
export type Box = [west: number, south: number, east: number, north: number];

export function boundingBox(positions: Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export function isInBox([x = 0, y = 0]: Position, [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Whether a closed ring holds a point (even–odd rule). */
export function isInRing(ring: Position[], [lng = 0, lat = 0]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** The area of a closed ring in square degrees: positive when it runs counterclockwise. */
export function signedArea(ring: Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}
