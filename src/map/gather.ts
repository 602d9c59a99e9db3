/**
 * Gathers the symbols that would collide. Done on the ground, not on the screen, so that turning the
 * globe regroups nothing; and by steps of half a zoom, so that groups hold still while one zooms.
 */
import type { LngLat } from '../domain/records.ts';

/** A thing that stands at a place. */
export interface Standing {
  readonly id: string;
  readonly at: LngLat;
}
/** One or several things drawn as one symbol, at their mean place. */
export interface Group<T extends Standing> {
  readonly at: LngLat;
  readonly members: readonly T[];
}

/** The radius of one symbol, and of a group's ring, whose area grows with the number; in CSS pixels. */
export function symbolRadius(count: number): number {
  return count === 1 ? 13 : 11 + 2.6 * Math.sqrt(count);
}

const RADIANS = Math.PI / 180;
/** Mean radius of the Earth in metres (IUGG). */
const EARTH_RADIUS = 6371008.8;

type Vector = readonly [number, number, number];

const toVector = ([lng, lat]: LngLat): Vector => {
  const cosLat = Math.cos(lat * RADIANS);
  return [cosLat * Math.cos(lng * RADIANS), cosLat * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
};
const toLngLat = ([x, y, z]: Vector): LngLat => [
  Math.atan2(y, x) / RADIANS,
  Math.atan2(z, Math.hypot(x, y)) / RADIANS,
];
/** The chord between two unit vectors: the angle in radians, for the small angles that matter here. */
const chord = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

interface Heap<T> {
  readonly at: Vector;
  readonly members: readonly T[];
}

/** Two heaps as one, at the mean place of their members. */
function merge<T>(a: Heap<T>, b: Heap<T>): Heap<T> {
  const sum = a.at.map((part, axis) => part * a.members.length + b.at[axis]! * b.members.length);
  const length = Math.hypot(...sum);
  return {
    at: [sum[0]! / length, sum[1]! / length, sum[2]! / length],
    members: [...a.members, ...b.members],
  };
}

/**
 * The groups at a resolution; each thing is in exactly one, and no two groups' symbols overlap. The
 * two nearest that overlap are merged, again and again.
 *
 * @param resolution metres on the ground for one CSS pixel
 */
export function gather<T extends Standing>(things: readonly T[], resolution: number): Group<T>[] {
  const heaps: Heap<T>[] = things.map((thing) => ({ at: toVector(thing.at), members: [thing] }));
  for (;;) {
    let nearest: { a: number; b: number; overlap: number } | undefined;
    for (let a = 0; a < heaps.length; a += 1) {
      for (let b = a + 1; b < heaps.length; b += 1) {
        const [one, other] = [heaps[a]!, heaps[b]!];
        const reach = symbolRadius(one.members.length) + symbolRadius(other.members.length);
        const overlap = (chord(one.at, other.at) * EARTH_RADIUS) / resolution / reach;
        if (overlap < 1 && (!nearest || overlap < nearest.overlap)) nearest = { a, b, overlap };
      }
    }
    if (!nearest) break;
    heaps[nearest.a] = merge(heaps[nearest.a]!, heaps[nearest.b]!);
    heaps.splice(nearest.b, 1);
  }
  return heaps.map(({ at, members }) => ({
    at: members.length === 1 ? members[0]!.at : toLngLat(at),
    members,
  }));
}
