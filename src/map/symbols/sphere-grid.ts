/** Unit vectors from the centre of the Earth: x, y, z of the first, x, y, z of the next… */
export type Vectors = Float64Array;

/**
 * A spatial hash on the sphere: cubes in 3D space, which need no special case at the antimeridian or the
 * poles.
 */
export class SphereGrid {
  readonly #at: Vectors;
  readonly #cubes: number;
  readonly #mask: number;
  /** Per hash the last thing added; per thing the one added before it; -1 ends. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  /**
   * @param at where all things are that may be added or asked about, by their numbers
   * @param scale the sphere's radius
   * @param reach the side of a cube, in the unit of the radius: everything closer than that is found
   */
  constructor(at: Vectors, scale: number, reach: number) {
    const size = at.length / 3;
    this.#at = at;
    this.#cubes = scale / reach;
    this.#mask = 2 ** Math.ceil(Math.log2(2 * size + 1)) - 1;
    this.#last = new Int32Array(this.#mask + 1).fill(-1);
    this.#before = new Int32Array(size);
  }

  add(thing: number): void {
    const [x, y, z] = [this.#cube(thing, 0), this.#cube(thing, 1), this.#cube(thing, 2)];
    const hash = this.#hash(x, y, z);
    this.#before[thing] = this.#last[hash]!;
    this.#last[hash] = thing;
  }

  /** Calls back for what was added within reach of a thing, and for some that is farther; some twice. */
  near(thing: number, found: (other: number) => void): void {
    const [x, y, z] = [this.#cube(thing, 0), this.#cube(thing, 1), this.#cube(thing, 2)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (let dz = -1; dz <= 1; dz++) {
          let other = this.#last[this.#hash(x + dx, y + dy, z + dz)]!;
          for (; other >= 0; other = this.#before[other]!) found(other);
        }
      }
    }
  }

  #cube(thing: number, axis: number): number {
    return Math.floor(this.#at[3 * thing + axis]! * this.#cubes);
  }
  #hash(x: number, y: number, z: number): number {
    const mixed = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
