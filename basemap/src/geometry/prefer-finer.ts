/** Chooses between two drawings of the same things, one finer but incomplete. */
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

type Shape = Polygon | MultiPolygon | LineString | MultiLineString;

/** Vertices of the two drawings that are closer than this, in degrees, are the same. */
const SAME_VERTEX = 0.05;
/** The share of a feature's vertices that must be found in the other drawing. */
const LEAST_SHARE = 0.85;

/**
 * The coarse features that the fine drawing does not cover, and the fine ones that are not then drawn
 * twice: a feature is either from one drawing or from the other, never half of each.
 */
export function preferFiner<G extends Shape>(coarse: Feature<G>[], fine: Feature<G>[]): Feature<G>[] {
  const missing = coarse.filter(isNotCoveredBy(fine));
  return [...fine.filter(isNotCoveredBy(missing)), ...missing];
}

function isNotCoveredBy(features: Feature<Shape>[]): (feature: Feature<Shape>) => boolean {
  const cells = new Map<string, Position[]>();
  const key = (x: number, y: number): string =>
    `${Math.floor(x / SAME_VERTEX)},${Math.floor(y / SAME_VERTEX)}`;
  for (const position of features.flatMap(positions)) {
    const [x = 0, y = 0] = position;
    const cell = cells.get(key(x, y));
    if (cell) cell.push(position);
    else cells.set(key(x, y), [position]);
  }
  const isKnown = ([x = 0, y = 0]: Position): boolean =>
    [-SAME_VERTEX, 0, SAME_VERTEX].some((dx) =>
      [-SAME_VERTEX, 0, SAME_VERTEX].some((dy) =>
        (cells.get(key(x + dx, y + dy)) ?? []).some(
          ([u = 0, v = 0]) => Math.hypot(u - x, v - y) < SAME_VERTEX,
        ),
      ),
    );
  return (feature) => {
    const own = positions(feature);
    return own.filter(isKnown).length < own.length * LEAST_SHARE;
  };
}

function positions({ geometry }: Feature<Shape>): Position[] {
  switch (geometry.type) {
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
  }
}
