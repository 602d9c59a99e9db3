/** Whether a position is in a country, by the outlines of the atlas. */
import { feature } from 'topojson-client';
import type { Position } from 'geojson';
import type * as topojson from 'topojson-specification';
import type { OutlineTopology } from '../../../basemap/formats.ts';
import type { LngLat } from '../collection/records.ts';
import type { IsInCountry } from './suspicious.ts';

/** The outlines are simplified: so near outside, in degrees, a position may be inside. */
const TOLERANCE = 0.4;

interface Ring {
  readonly points: readonly Position[];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** Each country's outline is unpacked when it is first asked for. */
export function countryTest(topology: OutlineTopology): IsInCountry {
  const shapes = new Map(topology.objects.outlines.geometries.map((shape) => [String(shape.id), shape]));
  const unpacked = new Map<string, readonly Ring[]>();

  function ringsOf(country: string): readonly Ring[] | undefined {
    const known = unpacked.get(country);
    const shape = shapes.get(`country:${country}`);
    if (known || !shape) return known;
    const { geometry } = feature(topology, shape as topojson.MultiPolygon);
    const rings = geometry.coordinates.flat().map(ringOf);
    unpacked.set(country, rings);
    return rings;
  }

  return (at, country) => {
    const rings = ringsOf(country);
    if (!rings) return undefined;
    const near = rings.filter((ring) => isNear(ring, at));
    // By the even-odd rule, so that holes count as outside.
    const crossings = near.reduce((sum, ring) => sum + crossingsOf(ring, at), 0);
    return crossings % 2 === 1 || near.some((ring) => distanceTo(ring, at) <= TOLERANCE);
  };
}

function ringOf(points: Position[]): Ring {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of points) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return { points, box: [west, south, east, north] };
}

function isNear({ box: [west, south, east, north] }: Ring, [lng, lat]: LngLat): boolean {
  return (
    lng >= west - TOLERANCE && lng <= east + TOLERANCE && lat >= south - TOLERANCE && lat <= north + TOLERANCE
  );
}

/** How many edges a ray to the east crosses. */
function crossingsOf({ points }: Ring, [lng, lat]: LngLat): number {
  let count = 0;
  for (let at = 1; at < points.length; at++) {
    const [ax = 0, ay = 0] = points[at - 1] ?? [];
    const [bx = 0, by = 0] = points[at] ?? [];
    if (ay > lat !== by > lat && lng < ax + ((lat - ay) / (by - ay)) * (bx - ax)) count += 1;
  }
  return count;
}

/** In degrees on a plane, to the nearest edge. */
function distanceTo({ points }: Ring, [lng, lat]: LngLat): number {
  let least = Infinity;
  for (let at = 1; at < points.length; at++) {
    const [ax = 0, ay = 0] = points[at - 1] ?? [];
    const [bx = 0, by = 0] = points[at] ?? [];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : ((lng - ax) * (bx - ax) + (lat - ay) * (by - ay)) / length;
    const part = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(ax + part * (bx - ax) - lng, ay + part * (by - ay) - lat));
  }
  return least;
}
