/**
 * Lines and areas of the base map as typed arrays, made once as a file comes, so that drawing a frame needs no
 * trigonometry: for each vertex its place on the flat map and on the globe.
 */
import type { Geometry } from 'geojson';
import type { Deltas, DeltaCollection } from '../../../basemap/delta-geojson.ts';
import { capAround, direction, RADIANS, type Cap } from '../../domain/geography/sphere.ts';
import { mercatorY } from '../../domain/view/camera.ts';

/**
 * The numbers of one vertex, one after the other: longitude (degrees), `mercatorY`, and the unit vector from the middle
 * of the globe.
 */
export const STRIDE = 5;
/** So many vertices are drawn or left out together; the last of one piece is the first of the next. */
const PIECE = 48;
/** The longest step between two vertices, in degrees: a straight line on the flat map bends on the globe. */
const LONGEST = 2;
/** How far, in radians, the arc cosine of numbers of 32 bits may be off. */
const ROUNDED = 1e-3;
/** Beyond this latitude, in degrees, the flat map has no room to bend a line in. */
const POLAR = 85;

/** Some vertices that follow one another. */
export interface Piece {
  /** The number of its first and of its last vertex. */
  readonly first: number;
  readonly last: number;
  readonly cap: Cap;
}
/** A line, or a ring of an area, which ends where it begins. */
export interface Line {
  /** `STRIDE` numbers for each vertex. */
  readonly vertices: Float32Array;
  readonly pieces: readonly Piece[];
  readonly cap: Cap;
  /** Its longitudes, in degrees. */
  readonly west: number;
  readonly east: number;
}
/** What a file of the base map holds of one kind of thing. */
export interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly isArea: boolean;
  readonly lines: readonly Line[];
}

/** The features of a file of the base map. */
export function featuresOfDeltas({ stepsPerDegree, features }: DeltaCollection): Feature[] {
  return features.map(({ properties, geometry: { type, deltas } }) => ({
    properties: properties ?? {},
    isArea: type.endsWith('Polygon'),
    lines: stepsIn(deltas).map((steps) => lineOf(placesOf(steps, stepsPerDegree))),
  }));
}

/** The feature of lines in GeoJSON. */
export function featureOfLines(geometry: Extract<Geometry, { type: 'MultiLineString' }>): Feature {
  const lines = geometry.coordinates.map((line) => lineOf(line.flatMap(([lng = 0, lat = 0]) => [lng, lat])));
  return { properties: {}, isArea: false, lines };
}

const isLine = (deltas: Deltas): deltas is number[] => typeof deltas[0] === 'number';
const stepsIn = (deltas: Deltas): number[][] => (isLine(deltas) ? [deltas] : deltas.flatMap(stepsIn));

/** Longitudes and latitudes in turn, in degrees. */
function placesOf(steps: readonly number[], stepsPerDegree: number): number[] {
  const places: number[] = [];
  let [lng, lat] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    lng += steps[at]!;
    lat += steps[at + 1]!;
    places.push(lng / stepsPerDegree, lat / stepsPerDegree);
  }
  return places;
}

function lineOf(places: readonly number[]): Line {
  const dense: number[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const [lng, lat] = [places[at]!, places[at + 1]!];
    if (at > 0) between(places[at - 2]!, places[at - 1]!, lng, lat, dense);
    dense.push(lng, lat);
  }
  const count = dense.length / 2;
  const vertices = new Float32Array(count * STRIDE);
  let [west, east] = [Infinity, -Infinity];
  for (let vertex = 0; vertex < count; vertex++) {
    const [lng, lat, at] = [dense[2 * vertex]!, dense[2 * vertex + 1]!, vertex * STRIDE];
    const cosLat = Math.cos(lat * RADIANS);
    vertices[at] = lng;
    vertices[at + 1] = mercatorY(lat);
    vertices[at + 2] = cosLat * Math.cos(lng * RADIANS);
    vertices[at + 3] = cosLat * Math.sin(lng * RADIANS);
    vertices[at + 4] = Math.sin(lat * RADIANS);
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
  }
  const pieces: Piece[] = [];
  for (let first = 0; first + 1 < count; first += PIECE) {
    const last = Math.min(first + PIECE, count - 1);
    pieces.push({ first, last, cap: capOf(vertices, first, last) });
  }
  return { vertices, pieces, cap: capAroundAll(pieces), west, east };
}

/** A cap that holds some vertices and what is between them, with no array for each of them. */
function capOf(vertices: Float32Array, first: number, last: number): Cap {
  let [x, y, z] = [0, 0, 0];
  for (let at = first * STRIDE; at <= last * STRIDE; at += STRIDE) {
    x += vertices[at + 2]!;
    y += vertices[at + 3]!;
    z += vertices[at + 4]!;
  }
  const middle = direction([x, y, z]) ?? [1, 0, 0];
  let least = 1;
  for (let at = first * STRIDE; at <= last * STRIDE; at += STRIDE)
    least = Math.min(
      least,
      middle[0] * vertices[at + 2]! + middle[1] * vertices[at + 3]! + middle[2] * vertices[at + 4]!,
    );
  const radius = Math.acos(least) + ROUNDED;
  return { middle, radius: radius < Math.PI / 2 ? radius : Math.PI };
}

/** A cap that holds those of all the pieces. */
function capAroundAll(pieces: readonly Piece[]): Cap {
  const { middle, radius } = capAround(pieces.map(({ cap }) => cap.middle));
  const whole = radius + Math.max(0, ...pieces.map(({ cap }) => cap.radius));
  return { middle, radius: whole < Math.PI / 2 ? whole : Math.PI };
}

/** Adds what stands between two places, straight on the flat map, but for the poles. */
function between(lng0: number, lat0: number, lng1: number, lat1: number, into: number[]): void {
  const pieces = Math.ceil(Math.max(Math.abs(lng1 - lng0), Math.abs(lat1 - lat0)) / LONGEST);
  if (pieces < 2) return;
  const isPolar = Math.max(Math.abs(lat0), Math.abs(lat1)) > POLAR;
  const [y0, y1] = [mercatorY(lat0), mercatorY(lat1)];
  for (let piece = 1; piece < pieces; piece++) {
    const part = piece / pieces;
    const y = y0 + (y1 - y0) * part;
    const lat = isPolar
      ? lat0 + (lat1 - lat0) * part
      : (2 * Math.atan(Math.exp(-2 * Math.PI * y)) - Math.PI / 2) / RADIANS;
    into.push(lng0 + (lng1 - lng0) * part, lat);
  }
}
