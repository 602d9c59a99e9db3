/**
 * Clusters the symbols that would overlap. Distances are measured on the ground, not on the screen, so that
 * turning the globe changes no cluster; callers ask by steps of half a zoom, so that clusters are stable while
 * the reader zooms.
 */
import { MEAN_RADIUS, toLngLat, toVector, type Vector } from '../../domain/geography/sphere.ts';
import type { LngLat } from '../../domain/collection/records.ts';
import { SphereGrid, type Vectors } from './sphere-grid.ts';

/** An item with a position, `[lng, lat]` in degrees. */
export interface Positioned {
  readonly id: string;
  readonly at: LngLat;
}
/** One or several items drawn as one symbol, at their mean position. */
export interface Cluster<T extends Positioned> {
  readonly at: LngLat;
  /** In the order in which they were given. */
  readonly members: readonly T[];
}

/** Up to this number of members, the area of a cluster's ring grows in proportion to it. */
const PROPORTIONAL = 64;
/**
 * The radius of one symbol, or of the ring of a cluster, in CSS pixels. The ring's area grows with the number
 * of members, and more slowly above `PROPORTIONAL`: a ring must not cover a continent.
 */
export function symbolRadius(count: number): number {
  if (count === 1) return 13;
  return (
    11 + 2.6 * Math.sqrt(Math.min(count, PROPORTIONAL)) + 6 * Math.log2(Math.max(1, count / PROPORTIONAL))
  );
}

/** Items nearer than this, in CSS pixels, start in one cluster: a quarter of what one symbol covers. */
const SEED_DISTANCE = 6;

/**
 * The clusters at a resolution, in the order of their first members. Each item is in exactly one, and the
 * symbols of no two clusters overlap: of the clusters that do, all pairs that are each other's nearest are
 * merged, until none is left.
 *
 * @param resolution metres on the ground for one CSS pixel
 */
export function clusterSymbols<T extends Positioned>(items: readonly T[], resolution: number): Cluster<T>[] {
  const clusters = new Clusters(items, (MEAN_RADIUS * 1000) / resolution);
  clusters.seedClusters();
  while (clusters.mergeNearest());
  const byCluster = new Map<number, T[]>();
  items.forEach((item, index) => {
    const cluster = clusters.clusterOf(index);
    const members = byCluster.get(cluster);
    if (members) members.push(item);
    else byCluster.set(cluster, [item]);
  });
  return Array.from(byCluster, ([cluster, members]) => ({
    at: members.length === 1 ? members[0]!.at : clusters.centreOf(cluster),
    members,
  }));
}

/** Items in clusters, by index. A cluster has the index of its first item; its other values are in columns. */
class Clusters {
  /** CSS pixels for the radius of the Earth. */
  readonly #scale: number;
  /** Per cluster, its middle, as a unit vector from the centre of the Earth. */
  readonly #at: Vectors;
  /** Per cluster, the sum of the vectors of its members, and their number. */
  readonly #sum: Vectors;
  readonly #count: Uint32Array;
  /** Per cluster, the radius of its symbol in CSS pixels. */
  readonly #radius: Float64Array;
  /** The cluster that each has been merged into; itself where it has not been. */
  readonly #into: Uint32Array;
  /** The clusters that are not merged into another, in their order. */
  #active: number[] = [];
  /** Per cluster, the one that overlaps it most, or -1; and by how much: 0 for the same middle, 1 for a touch. */
  readonly #nearest: Int32Array;
  readonly #overlap: Float64Array;
  /** The clusters whose nearest is not known. */
  #stale: number[] = [];

  constructor(items: readonly Positioned[], scale: number) {
    const { length } = items;
    this.#scale = scale;
    this.#at = new Float64Array(3 * length);
    items.forEach(({ at }, index) => this.#at.set(toVector(at), 3 * index));
    this.#sum = this.#at.slice();
    this.#count = new Uint32Array(length).fill(1);
    this.#radius = new Float64Array(length).fill(symbolRadius(1));
    this.#into = Uint32Array.from({ length }, (_, index) => index);
    this.#nearest = new Int32Array(length).fill(-1);
    this.#overlap = new Float64Array(length).fill(1);
  }

  clusterOf(item: number): number {
    let cluster = item;
    while (this.#into[cluster] !== cluster) cluster = this.#into[cluster]!;
    return cluster;
  }

  centreOf(cluster: number): LngLat {
    return toLngLat(this.#at.subarray(3 * cluster, 3 * cluster + 3) as unknown as Vector);
  }

  /**
   * Each item joins the first cluster seeded near it, else seeds one: however many items share a position, few
   * clusters remain to compare. Distances are measured from the seed, so that no cluster drifts.
   */
  seedClusters(): void {
    const grid = new SphereGrid(this.#at, this.#scale, SEED_DISTANCE);
    for (let item = 0; item < this.#count.length; item++) {
      let first = -1;
      grid.near(item, (cluster) => {
        if ((first < 0 || cluster < first) && this.#distance(cluster, item) < SEED_DISTANCE) first = cluster;
      });
      if (first < 0) {
        this.#active.push(item);
        grid.add(item);
      } else this.#join(first, item);
    }
    for (const cluster of this.#active) this.#updateCentre(cluster);
    this.#stale = this.#active;
  }

  /** Merges all pairs that overlap and are each other's nearest. False where nothing overlaps. */
  mergeNearest(): boolean {
    const largest = this.#active.reduce((most, cluster) => Math.max(most, this.#radius[cluster]!), 0);
    const grid = new SphereGrid(this.#at, this.#scale, 2 * largest);
    for (const cluster of this.#active) grid.add(cluster);
    for (const cluster of this.#stale) {
      this.#nearest[cluster] = -1;
      this.#overlap[cluster] = 1;
    }
    for (const cluster of this.#stale) {
      grid.near(cluster, (other) => {
        if (other === cluster) return;
        const overlap = this.#distance(cluster, other) / (this.#radius[cluster]! + this.#radius[other]!);
        this.#compare(cluster, other, overlap);
        this.#compare(other, cluster, overlap);
      });
    }
    const merged = new Set<number>();
    for (const cluster of this.#active) {
      const other = this.#nearest[cluster]!;
      if (other < cluster || this.#nearest[other] !== cluster) continue;
      this.#join(cluster, other);
      this.#updateCentre(cluster);
      merged.add(cluster).add(other);
    }
    this.#active = this.#active.filter((cluster) => this.#into[cluster] === cluster);
    this.#stale = this.#active.filter(
      (cluster) => merged.has(cluster) || merged.has(this.#nearest[cluster]!),
    );
    return merged.size > 0;
  }

  /** Of two that overlap equally, the first counts as nearer: then some pair always is each other's nearest. */
  #compare(cluster: number, other: number, overlap: number): void {
    const known = this.#overlap[cluster]!;
    if (overlap > known || overlap >= 1 || (overlap === known && other > this.#nearest[cluster]!)) return;
    this.#overlap[cluster] = overlap;
    this.#nearest[cluster] = other;
  }

  /** The length of the chord between two centres, in CSS pixels. */
  #distance(a: number, b: number): number {
    const at = this.#at;
    const x = at[3 * a]! - at[3 * b]!;
    const y = at[3 * a + 1]! - at[3 * b + 1]!;
    const z = at[3 * a + 2]! - at[3 * b + 2]!;
    return Math.sqrt(x * x + y * y + z * z) * this.#scale;
  }

  #join(cluster: number, other: number): void {
    this.#into[other] = cluster;
    this.#count[cluster]! += this.#count[other]!;
    for (let axis = 0; axis < 3; axis++) this.#sum[3 * cluster + axis]! += this.#sum[3 * other + axis]!;
  }

  /** Computes the centre and the radius of a cluster from its members. */
  #updateCentre(cluster: number): void {
    const [x, y, z] = this.#sum.subarray(3 * cluster, 3 * cluster + 3) as unknown as [number, number, number];
    const length = Math.hypot(x, y, z);
    // Members that surround the Earth evenly have no mean direction: the cluster stays at its first member.
    if (length > 0) this.#at.set([x / length, y / length, z / length], 3 * cluster);
    this.#radius[cluster] = symbolRadius(this.#count[cluster]!);
  }
}
