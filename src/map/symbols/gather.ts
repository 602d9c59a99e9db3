/**
 * Gathers the symbols that would collide. Done on the ground, not on the screen, so that turning the
 * globe regroups nothing; and by steps of half a zoom, so that groups hold still while one zooms.
 */
import type { LngLat } from '../../domain/collection/records.ts';
import { SphereGrid, type Vectors } from './sphere-grid.ts';

/** A thing that stands at a place. */
export interface Standing {
  readonly id: string;
  readonly at: LngLat;
}
/** One or several things drawn as one symbol, at their mean place. */
export interface Group<T extends Standing> {
  readonly at: LngLat;
  /** In the order in which they were given. */
  readonly members: readonly T[];
}

/** Up to this number, a group's ring grows evenly with it. */
const EVEN = 64;
/**
 * The radius of one symbol, and of a group's ring, whose area grows with the number, more slowly past
 * the number that a ring's size still tells: a ring must not cover a continent. In CSS pixels.
 */
export function symbolRadius(count: number): number {
  if (count === 1) return 13;
  return 11 + 2.6 * Math.sqrt(Math.min(count, EVEN)) + 6 * Math.log2(Math.max(1, count / EVEN));
}

/** Things this near, in CSS pixels, are one heap from the start: a quarter of what one symbol covers. */
const NEAR = 6;
const RADIANS = Math.PI / 180;
/** Mean radius of the Earth in metres (IUGG). */
const EARTH_RADIUS = 6371008.8;

/**
 * The groups at a resolution, in the order of their first members; each thing is in exactly one, and
 * no two groups' symbols overlap. Of the heaps that overlap, all pairs that are each other's nearest
 * are merged, again and again.
 *
 * @param resolution metres on the ground for one CSS pixel
 */
export function gather<T extends Standing>(things: readonly T[], resolution: number): Group<T>[] {
  const heaps = new Heaps(things, EARTH_RADIUS / resolution);
  heaps.heapWhatIsNear();
  while (heaps.mergeNearest());
  const groups = new Map<number, T[]>();
  things.forEach((thing, place) => {
    const heap = heaps.heapOf(place);
    const members = groups.get(heap);
    if (members) members.push(thing);
    else groups.set(heap, [thing]);
  });
  return Array.from(groups, ([heap, members]) => ({
    at: members.length === 1 ? members[0]!.at : heaps.placeOf(heap),
    members,
  }));
}

/** Things in heaps. A heap has the number of its first thing; everything else of it is in columns. */
class Heaps {
  /** CSS pixels for the radius of the Earth. */
  readonly #scale: number;
  /** Per heap, its middle, as a unit vector from the centre of the Earth. */
  readonly #at: Vectors;
  /** Per heap, the sum of the vectors of its members, and their number. */
  readonly #sum: Vectors;
  readonly #count: Uint32Array;
  /** Per heap, the radius of its symbol in CSS pixels. */
  readonly #radius: Float64Array;
  /** The heap that each has been merged into; itself where it stands. */
  readonly #into: Uint32Array;
  /** The heaps that stand, in their order. */
  #standing: number[] = [];
  /** Per heap, the one that overlaps it most, or -1; and by how much: 0 for the same middle, 1 for a touch. */
  readonly #nearest: Int32Array;
  readonly #overlap: Float64Array;
  /** The heaps whose nearest is not known. */
  #stale: number[] = [];

  constructor(things: readonly Standing[], scale: number) {
    const { length } = things;
    this.#scale = scale;
    this.#at = new Float64Array(3 * length);
    things.forEach(({ at: [lng, lat] }, place) => {
      const cosLat = Math.cos(lat * RADIANS);
      this.#at[3 * place] = cosLat * Math.cos(lng * RADIANS);
      this.#at[3 * place + 1] = cosLat * Math.sin(lng * RADIANS);
      this.#at[3 * place + 2] = Math.sin(lat * RADIANS);
    });
    this.#sum = this.#at.slice();
    this.#count = new Uint32Array(length).fill(1);
    this.#radius = new Float64Array(length).fill(symbolRadius(1));
    this.#into = Uint32Array.from({ length }, (_, place) => place);
    this.#nearest = new Int32Array(length).fill(-1);
    this.#overlap = new Float64Array(length).fill(1);
  }

  heapOf(thing: number): number {
    let heap = thing;
    while (this.#into[heap] !== heap) heap = this.#into[heap]!;
    return heap;
  }

  placeOf(heap: number): LngLat {
    const [x, y, z] = this.#at.subarray(3 * heap, 3 * heap + 3) as unknown as [number, number, number];
    return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
  }

  /**
   * Each thing joins the first heap begun near it, else begins one: however many share a place, few
   * heaps remain to compare. Distances are taken from what began the heap, so nothing drifts.
   */
  heapWhatIsNear(): void {
    const grid = new SphereGrid(this.#at, this.#scale, NEAR);
    for (let thing = 0; thing < this.#count.length; thing++) {
      let first = -1;
      grid.near(thing, (heap) => {
        if ((first < 0 || heap < first) && this.#distance(heap, thing) < NEAR) first = heap;
      });
      if (first < 0) {
        this.#standing.push(thing);
        grid.add(thing);
      } else this.#join(first, thing);
    }
    for (const heap of this.#standing) this.#settle(heap);
    this.#stale = this.#standing;
  }

  /** Merges all pairs that overlap and are each other's nearest. False where nothing overlaps. */
  mergeNearest(): boolean {
    const largest = this.#standing.reduce((most, heap) => Math.max(most, this.#radius[heap]!), 0);
    const grid = new SphereGrid(this.#at, this.#scale, 2 * largest);
    for (const heap of this.#standing) grid.add(heap);
    for (const heap of this.#stale) {
      this.#nearest[heap] = -1;
      this.#overlap[heap] = 1;
    }
    for (const heap of this.#stale) {
      grid.near(heap, (other) => {
        if (other === heap) return;
        const overlap = this.#distance(heap, other) / (this.#radius[heap]! + this.#radius[other]!);
        this.#compare(heap, other, overlap);
        this.#compare(other, heap, overlap);
      });
    }
    const merged = new Set<number>();
    for (const heap of this.#standing) {
      const other = this.#nearest[heap]!;
      if (other < heap || this.#nearest[other] !== heap) continue;
      this.#join(heap, other);
      this.#settle(heap);
      merged.add(heap).add(other);
    }
    this.#standing = this.#standing.filter((heap) => this.#into[heap] === heap);
    this.#stale = this.#standing.filter((heap) => merged.has(heap) || merged.has(this.#nearest[heap]!));
    return merged.size > 0;
  }

  /** Of two that overlap as much, the first is nearer, so that some pair always is each other's nearest. */
  #compare(heap: number, other: number, overlap: number): void {
    const known = this.#overlap[heap]!;
    if (overlap > known || overlap >= 1 || (overlap === known && other > this.#nearest[heap]!)) return;
    this.#overlap[heap] = overlap;
    this.#nearest[heap] = other;
  }

  /** The distance between two middles straight through the Earth, in CSS pixels. */
  #distance(a: number, b: number): number {
    const at = this.#at;
    const x = at[3 * a]! - at[3 * b]!;
    const y = at[3 * a + 1]! - at[3 * b + 1]!;
    const z = at[3 * a + 2]! - at[3 * b + 2]!;
    return Math.sqrt(x * x + y * y + z * z) * this.#scale;
  }

  #join(heap: number, other: number): void {
    this.#into[other] = heap;
    this.#count[heap]! += this.#count[other]!;
    for (let axis = 0; axis < 3; axis++) this.#sum[3 * heap + axis]! += this.#sum[3 * other + axis]!;
  }

  /** Gives a heap the middle and the radius that its members ask for. */
  #settle(heap: number): void {
    const [x, y, z] = this.#sum.subarray(3 * heap, 3 * heap + 3) as unknown as [number, number, number];
    const length = Math.hypot(x, y, z);
    // Members all around the Earth have no middle: they stay where the first is.
    if (length > 0) this.#at.set([x / length, y / length, z / length], 3 * heap);
    this.#radius[heap] = symbolRadius(this.#count[heap]!);
  }
}
