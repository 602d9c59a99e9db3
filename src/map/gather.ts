/**
 * Gathers the symbols that would collide. Done on the ground, not on the screen, so that turning the
 * globe regroups nothing; and by steps of half a zoom, so that groups hold still while one zooms.
 */
import type { LngLat } from '../domain/records';

/** A thing that stands at a place. */
export interface Standing {
  readonly id: string;
  readonly at: LngLat;
}
/** One or several things drawn as one symbol, at their mean place. */
export interface Group<T extends Standing> {
  readonly key: string;
  readonly at: LngLat;
  readonly members: readonly T[];
}

/** Symbols closer than this, in CSS pixels, collide. */
const COLLISION = 26;
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

/**
 * The groups at a zoom, in the order of their first member; each thing is in exactly one. Greedy: a
 * thing joins the nearest group whose mean place it collides with.
 *
 * @param resolution metres on the ground for one CSS pixel
 */
export function gather<T extends Standing>(things: readonly T[], resolution: number): Group<T>[] {
  const step = 2 ** (Math.ceil(Math.log2(resolution) * 2) / 2);
  const reach = (COLLISION * step) / EARTH_RADIUS;
  const groups: { sum: [number, number, number]; mean: Vector; members: T[] }[] = [];
  for (const thing of things) {
    const vector = toVector(thing.at);
    let nearest: (typeof groups)[number] | undefined;
    let best = reach;
    for (const group of groups) {
      const distance = chord(group.mean, vector);
      if (distance <= best) [nearest, best] = [group, distance];
    }
    if (!nearest) {
      groups.push({ sum: [...vector], mean: vector, members: [thing] });
      continue;
    }
    nearest.members.push(thing);
    nearest.sum = [nearest.sum[0] + vector[0], nearest.sum[1] + vector[1], nearest.sum[2] + vector[2]];
    const length = Math.hypot(...nearest.sum);
    nearest.mean = [nearest.sum[0] / length, nearest.sum[1] / length, nearest.sum[2] / length];
  }
  return groups.map(({ mean, members }) => ({
    key: members.map(({ id }) => id).join(' '),
    at: members.length === 1 ? members[0]!.at : toLngLat(mean),
    members,
  }));
}
