/** The places that a geometry gives a record. */
import type { Geometry, MultiPolygon, Polygon, Position as Pair } from 'geojson';
import type { LngLat } from '../collection/records.ts';
import { isOnEarth, positionOf, type Position } from './coordinates.ts';

/** Points to draw a record at, and the outline of what it covers, `[lng, lat]` in degrees. */
export interface GeometryPlaces {
  /** One for each point; one within each polygon's largest part; one on each line. */
  readonly positions: readonly Position[];
  readonly outline: Polygon | MultiPolygon | null;
}

/** The places of a geometry. An outline that leaves the world, or is no ring, is a problem instead of a place. */
export function placesOf(geometry: Geometry): GeometryPlaces {
  switch (geometry.type) {
    case 'Point':
      return { positions: [asPosition(geometry.coordinates)], outline: null };
    case 'MultiPoint':
      return { positions: geometry.coordinates.map(asPosition), outline: null };
    case 'LineString':
      return { positions: [asPosition(middleOf(geometry.coordinates))], outline: null };
    case 'MultiLineString':
      return { positions: geometry.coordinates.map((line) => asPosition(middleOf(line))), outline: null };
    case 'Polygon':
      return placeOfArea(geometry, [geometry.coordinates]);
    case 'MultiPolygon':
      return placeOfArea(geometry, geometry.coordinates);
    case 'GeometryCollection': {
      const members = geometry.geometries.map(placesOf);
      return {
        positions: members.flatMap(({ positions }) => positions),
        outline: members.find(({ outline }) => outline)?.outline ?? null,
      };
    }
  }
}

const middleOf = (line: readonly Pair[]): Pair => line[Math.floor(line.length / 2)] ?? [];

function asPosition([x, y]: Pair): Position {
  if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) {
    return { kind: 'problem', problem: 'unreadable', text: `${x} | ${y}` };
  }
  return positionOf({ first: x, second: y, order: 'lng-lat' }, { system: 'degrees', order: 'lng-lat' });
}

function placeOfArea(outline: Polygon | MultiPolygon, polygons: readonly Pair[][][]): GeometryPlaces {
  const wrong = polygons.flat(2).find((pair) => !isVertex(pair));
  if (wrong)
    return { positions: [{ kind: 'problem', problem: 'off-world', text: wrong.join(' | ') }], outline: null };
  const largest = polygons.reduce((most, next) => (areaOf(next[0]) > areaOf(most[0]) ? next : most));
  const inside = pointWithin(largest);
  if (!inside)
    return { positions: [{ kind: 'problem', problem: 'unreadable', text: outline.type }], outline: null };
  return { positions: [{ kind: 'point', lngLat: inside }], outline };
}

const isVertex = ([x = NaN, y = NaN]: Pair): boolean => isOnEarth([x, y]);

/** The area of a ring in square degrees, to compare (the shoelace formula). */
function areaOf(ring: readonly Pair[] = []): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [fromX, fromY] = ring.at(index - 1)!;
    return sum + fromX! * y! - x! * fromY!;
  }, 0);
  return Math.abs(doubled) / 2;
}

/**
 * A point inside a polygon, holes respected: the middle of the longest stretch that lies within, of the parallel halfway
 * between two of its vertices (the interior point of an area as in JTS). null for a polygon without an area.
 */
function pointWithin(rings: readonly Pair[][]): LngLat | null {
  const lats = rings
    .flat()
    .map(([, lat]) => lat!)
    .toSorted((one, other) => one - other);
  // Halfway between two vertices the parallel meets none.
  const middle = (lats[0]! + lats.at(-1)!) / 2;
  const above = lats.findIndex((lat) => lat > middle);
  if (above < 1) return null;
  const lat = (lats[above - 1]! + lats[above]!) / 2;
  const crossings = rings
    .flatMap((ring) => ring.flatMap((to, index) => crossingOf(ring.at(index - 1)!, to, lat)))
    .toSorted((one, other) => one - other);
  const stretches = crossings.flatMap((from, index) =>
    index % 2 === 0 && crossings[index + 1] !== undefined ? [[from, crossings[index + 1]!] as const] : [],
  );
  if (stretches.length === 0) return null;
  const [west, east] = stretches.reduce((longest, next) =>
    next[1] - next[0] > longest[1] - longest[0] ? next : longest,
  );
  return [(west + east) / 2, lat];
}

function crossingOf([fromX, fromY]: Pair, [toX, toY]: Pair, lat: number): number[] {
  if (fromY! > lat === toY! > lat) return [];
  return [fromX! + ((toX! - fromX!) * (lat - fromY!)) / (toY! - fromY!)];
}
