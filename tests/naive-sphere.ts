/** Geometry on the sphere straight from its definitions, slow and by other formulas: the reference of the tests. */
import { geoDistance, geoInterpolate } from 'd3-geo';
import type { LngLat } from '../src/domain/collection/records.ts';

const RADIANS = Math.PI / 180;

/** The direction in which a place lies from another, in radians, clockwise from the north. */
function bearing([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const [a, b, turn] = [lat1 * RADIANS, lat2 * RADIANS, (lng2 - lng1) * RADIANS];
  return Math.atan2(
    Math.sin(turn) * Math.cos(b),
    Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn),
  );
}

/**
 * How many times a ring goes round a place: the directions from the place to the ring, summed up. Right for
 * rings within the hemisphere about the place.
 */
export function windings(ring: readonly LngLat[], place: LngLat): number {
  let total = 0;
  ring.forEach((vertex, at) => {
    const turn = bearing(place, ring[(at + 1) % ring.length]!) - bearing(place, vertex);
    total += Math.atan2(Math.sin(turn), Math.cos(turn));
  });
  return Math.round(total / (2 * Math.PI));
}

/** Whether a place is inside a ring that lies, with the place, within a quarter turn of `middle`. */
export function isInside(ring: readonly LngLat[], place: LngLat): boolean {
  return windings(ring, place) % 2 !== 0;
}

/** Places all along a ring, its vertices among them, `steps` to each edge. */
export function along(ring: readonly LngLat[], steps: number): LngLat[] {
  return ring.flatMap((from, at) => {
    const between = geoInterpolate(from, ring[(at + 1) % ring.length]!);
    return Array.from({ length: steps }, (_, step) => between(step / steps));
  });
}

/** The angle from a place to a ring, as dense sampling gives it: never too small. */
export function angleToRing(ring: readonly LngLat[], place: LngLat, steps: number): number {
  return Math.min(...along(ring, steps).map((other) => geoDistance(place, other)));
}

/** The place that lies at an angle from another, in a direction clockwise from the north; all in radians. */
export function placeAt([lng, lat]: LngLat, angle: number, way: number): LngLat {
  const [sinLng, cosLng, sinLat, cosLat] = [
    Math.sin(lng * RADIANS),
    Math.cos(lng * RADIANS),
    Math.sin(lat * RADIANS),
    Math.cos(lat * RADIANS),
  ];
  const up = [cosLat * cosLng, cosLat * sinLng, sinLat];
  const east = [-sinLng, cosLng, 0];
  const north = [-sinLat * cosLng, -sinLat * sinLng, cosLat];
  const [x, y, z] = up.map(
    (part, axis) =>
      part * Math.cos(angle) + Math.sin(angle) * (north[axis]! * Math.cos(way) + east[axis]! * Math.sin(way)),
  ) as [number, number, number];
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}
