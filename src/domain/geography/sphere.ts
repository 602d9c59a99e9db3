/**
 * The globe as a sphere: unit vectors, angles between them, and arcs of great circles. Angles are in
 * radians; x points to [0, 0], y to [90, 0], z to the North Pole.
 */
import type { LngLat } from '../collection/records.ts';

/**
 * The mean radius of the Earth, in kilometres: R₁ = (2a + b) / 3 of WGS 84 (H. Moritz, « Geodetic Reference
 * System 1980 », Journal of Geodesy 74, 2000). For lengths.
 */
export const MEAN_RADIUS = 6371.0088;

/** One degree in radians. */
export const RADIANS = Math.PI / 180;

/** A unit vector. */
export type Vector = readonly [number, number, number];

/** The unit vector of a place, `[lng, lat]` in degrees. */
export function toVector([lng, lat]: LngLat): Vector {
  const cosLat = Math.cos(lat * RADIANS);
  // Exactly there, so that all the edges that meet at a pole meet in one point.
  if (Math.abs(lat) === 90) return [0, 0, Math.sign(lat)];
  return [cosLat * Math.cos(lng * RADIANS), cosLat * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
}

/** The place of a vector of any length, `[lng, lat]` in degrees; a pole has the longitude 0. */
export function toLngLat([x, y, z]: Vector): LngLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

/** The scalar product. */
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** The vector product. */
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
/** The antipode. */
export const opposite = ([x, y, z]: Vector): Vector => [-x, -y, -z];
/** The sum; half way along the great circle between two unit vectors, but for its length. */
export const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** The direction of a vector; null where it has none. */
export function direction([x, y, z]: Vector): Vector | null {
  const length = Math.sqrt(x * x + y * y + z * z);
  return length < 1e-15 ? null : [x / length, y / length, z / length];
}

/**
 * The angle between two unit vectors, exact for small angles and for great ones (Kahan). Distances between a few places
 * are Turf's `distance`; the relations of outlines compare thousands of vectors, where that takes 2.9 times as long and
 * `geoDistance` of d3-geo 14.7 times.
 */
export function angleBetween(a: Vector, b: Vector): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  const [u, v, w] = [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
  return 2 * Math.atan2(Math.sqrt(x * x + y * y + z * z), Math.sqrt(u * u + v * v + w * w));
}

/** An arc of a great circle, shorter than half of it, and the normal of its plane. */
export interface Arc {
  readonly from: Vector;
  readonly to: Vector;
  readonly normal: Vector;
}

/** The short arc between two points; null where they are one, or opposite. */
export function arcBetween(from: Vector, to: Vector): Arc | null {
  const normal = direction(cross(from, to));
  return normal && { from, to, normal };
}

/** The angle from a point to the nearest point of an arc. */
export function angleToArc(point: Vector, { from, to, normal }: Arc): number {
  const beside = dot(cross(normal, from), point) >= 0 && dot(cross(to, normal), point) >= 0;
  return beside
    ? Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, point)))))
    : Math.min(angleBetween(point, from), angleBetween(point, to));
}

/** Where two arcs cross, inside both; null where they do not. Arcs of one great circle do not. */
export function crossing(a: Arc, b: Arc): Vector | null {
  if (dot(a.normal, b.from) > 0 === dot(a.normal, b.to) > 0) return null;
  if (dot(b.normal, a.from) > 0 === dot(b.normal, a.to) > 0) return null;
  const point = direction(cross(a.normal, b.normal));
  if (!point) return null;
  const onA = dot(point, sum(a.from, a.to)) > 0;
  const onB = dot(point, sum(b.from, b.to)) > 0;
  return onA === onB ? (onA ? point : opposite(point)) : null;
}

/** A cap: all that lies within an angle of its middle. */
export interface Cap {
  readonly middle: Vector;
  readonly radius: number;
}

/** A cap that holds points and the short arcs between them: not the smallest one, but near it. */
export function capAround(points: readonly Vector[]): Cap {
  const middle = direction(points.reduce<Vector>(sum, [0, 0, 0])) ?? points[0] ?? [1, 0, 0];
  let radius = 0;
  for (const point of points) radius = Math.max(radius, angleBetween(middle, point));
  // Only caps up to a hemisphere hold the arc between any two of their points.
  return { middle, radius: radius < Math.PI / 2 ? radius + 1e-12 : Math.PI };
}

/** The middle of an open hemisphere that holds all the points; null where there is none. */
export function hemisphereOf(points: readonly Vector[]): Vector | null {
  const isWithin = (middle: Vector, least: number) => points.every((point) => dot(middle, point) > least);
  const mean = direction(points.reduce<Vector>(sum, [0, 0, 0]));
  if (mean && isWithin(mean, 1e-9)) return mean;
  // The middles of all such hemispheres make a cone; its corners are those with two points on their edge.
  let corners: Vector = [0, 0, 0];
  points.forEach((one, at) => {
    for (const other of points.slice(0, at)) {
      const normal = direction(cross(one, other));
      if (!normal) continue;
      for (const middle of [normal, opposite(normal)]) {
        if (isWithin(middle, -1e-12)) corners = sum(corners, middle);
      }
    }
  });
  const middle = direction(corners);
  return middle && isWithin(middle, 1e-9) ? middle : null;
}

/** The longitude that is less than half a turn from 0, in degrees: in ]-180, 180]. */
export function shortWay(degrees: number): number {
  return degrees > 180 || degrees <= -180 ? degrees - 360 * Math.ceil((degrees - 180) / 360) : degrees;
}
