/** Reading the columns of the geographic files. */
import type { LngLat } from '../collection/records.ts';

/** Adds a value to the list of a key. */
export function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** Ranks by text: most texts have one, which needs no list of its own. */
export class RankIndex {
  readonly #ranks = new Map<string, number | number[]>();

  add(text: string, rank: number): void {
    const there = this.#ranks.get(text);
    if (there === undefined) this.#ranks.set(text, rank);
    else if (typeof there === 'number') this.#ranks.set(text, [there, rank]);
    else there.push(rank);
  }

  get(text: string): readonly number[] {
    const there = this.#ranks.get(text);
    return there === undefined ? [] : typeof there === 'number' ? [there] : there;
  }

  texts(): Iterable<string> {
    return this.#ranks.keys();
  }
}

/** A value for each rank, made when it is first asked for. */
export function lazily<T>(make: (rank: number) => T): (rank: number) => T {
  const made = new Map<number, T>();
  return (rank) => {
    let value = made.get(rank);
    if (value === undefined) made.set(rank, (value = make(rank)));
    return value;
  };
}

/** A point, in degrees, of columns that hold thousandths: a step from another point where one is given. */
export function pointAt(
  { lng, lat }: { readonly lng: readonly number[]; readonly lat: readonly number[] },
  row: number,
  from: LngLat = [0, 0],
): LngLat {
  return [(Math.round(from[0] * 1000) + lng[row]!) / 1000, (Math.round(from[1] * 1000) + lat[row]!) / 1000];
}
