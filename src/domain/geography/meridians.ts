/**
 * Whether a point is inside closed lines on the sphere: by how many edges its meridian crosses on the way
 * north, odd or even. An edge is a great circle's arc; its latitude at a longitude λ is
 * tan φ = (tan φ₁ sin(λ₂ − λ) + tan φ₂ sin(λ − λ₁)) / sin(λ₂ − λ₁).
 *
 * An edge with its two ends at a pole and at two longitudes is none on the sphere, but counts here: as the
 * upper side of a map does.
 */
import type { LngLat } from '../collection/records.ts';
import { RADIANS, shortWay } from './sphere.ts';

/** From one vertex to the next along the shorter arc. */
export type Edge = readonly [from: LngLat, to: LngLat];

export interface Meridians {
  /** The parity of the edges between a place and the North Pole, along its meridian. */
  crossesOdd(lng: number, tanLat: number): boolean;
  /** The latitudes of the edges at a longitude, in degrees, ascending. */
  latitudesAt(lng: number): number[];
}

/** The tangent of a latitude in degrees; it grows with the latitude, so edges compare latitudes by it. */
export const tanOf = (lat: number): number => Math.tan(lat * RADIANS);

/** More than the tangent of any latitude. */
const ABOVE_ALL = 1e300;

/** Indexes edges by longitude, in bins, so that a point meets few of them. */
export function meridiansOf(edges: readonly Edge[]): Meridians {
  const crossed = edges.filter(
    ([from, to]) => shortWay(to[0] - from[0]) !== 0 && !(from[1] === -90 && to[1] === -90),
  );
  const [lng1, lng2] = [0, 1].map((end) => Float64Array.from(crossed, (edge) => edge[end]![0]));
  const [tan1, tan2] = [0, 1].map((end) =>
    Float64Array.from(crossed, (edge) =>
      edge[0][1] === 90 && edge[1][1] === 90 ? ABOVE_ALL : tanOf(edge[end]![1]),
    ),
  );

  const origin = crossed[0]?.[0][0] ?? 0;
  let [west, east] = [0, 0];
  const spans = crossed.map(([from, to]) => {
    const [a, b] = [shortWay(from[0] - origin), shortWay(to[0] - origin)];
    // An edge that passes opposite to the origin goes round: it lies on both sides of the index.
    if (Math.abs(a - b) >= 180) [west, east] = [-180, 180];
    west = Math.min(west, a, b);
    east = Math.max(east, a, b);
    return [Math.min(a, b), Math.max(a, b)] as const;
  });
  const bins = Math.max(1, Math.min(1024, crossed.length >> 1));
  const binOf = (relative: number) =>
    Math.max(0, Math.min(bins - 1, Math.floor(((relative - west) / (east - west)) * bins)));
  const inBin: number[][] = Array.from({ length: bins }, () => []);
  spans.forEach(([first, last], edge) => {
    const put = (from: number, to: number) => {
      for (let bin = from; bin <= to; bin++) inBin[bin]!.push(edge);
    };
    if (last - first < 180) put(binOf(first), binOf(last));
    else {
      put(0, binOf(first));
      put(Math.max(binOf(last), binOf(first) + 1), bins - 1);
    }
  });
  const starts = new Uint32Array(bins + 1);
  inBin.forEach((members, bin) => (starts[bin + 1] = starts[bin]! + members.length));
  const members = Uint32Array.from(inBin.flat());

  const around = (lng: number): [number, number] => {
    const relative = shortWay(lng - origin);
    if (!(relative >= west && relative <= east) || crossed.length === 0) return [0, 0];
    const bin = binOf(relative);
    return [starts[bin]!, starts[bin + 1]!];
  };
  /** The tangent of an edge's latitude at a longitude; NaN where it does not pass there. */
  const tanAt = (edge: number, lng: number): number => {
    const a = shortWay(lng1![edge]! - lng);
    const b = shortWay(lng2![edge]! - lng);
    // Half-open comparison: a vertex on the meridian counts for one of its two edges only.
    if (a > 0 === b > 0 || Math.abs(a - b) > 180) return NaN;
    if (tan1![edge] === ABOVE_ALL) return ABOVE_ALL;
    const [sinA, sinB] = [Math.sin(a * RADIANS), Math.sin(b * RADIANS)];
    return (tan1![edge]! * sinB - tan2![edge]! * sinA) / Math.sin((b - a) * RADIANS);
  };
  return {
    crossesOdd(lng, tanLat) {
      const [from, to] = around(lng);
      let odd = false;
      for (let at = from; at < to; at++) if (tanAt(members[at]!, lng) > tanLat) odd = !odd;
      return odd;
    },
    latitudesAt(lng) {
      const [from, to] = around(lng);
      return Array.from(members.subarray(from, to), (edge) => Math.atan(tanAt(edge, lng)) / RADIANS)
        .filter((lat) => !Number.isNaN(lat))
        .sort((a, b) => a - b);
    },
  };
}
