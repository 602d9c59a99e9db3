/**
 * The records as typed columns, for repeated counting: see `recount`. Built once; nothing in them is
 * reactive, and no text is touched while counting.
 */
import { facetIds, optionsOf, valuesOf, type Facet } from '../collection/facets.ts';
import type { Atlas } from '../collection/records.ts';

/** The values that some record has in a facet: indexes of the facet's options, each once. */
export interface ValueSet {
  /** The index of the facet in `facets`. */
  readonly row: number;
  readonly values: readonly number[];
}

export interface Columns {
  /** The facets, in the order of the collection. */
  readonly facets: readonly Facet[];
  /** How many records there are. */
  readonly size: number;
  /** The values that each facet offers, in order. */
  readonly options: Readonly<Record<Facet, readonly string[]>>;
  /** Per option, how many of all records have it. */
  readonly totals: Readonly<Record<Facet, readonly number[]>>;
  /**
   * The dictionary: every value set that occurs, those of one facet after those of another. A set of
   * a facet with one value per record holds that value. As all facets share the numbers, one look-up
   * table and one histogram serve them all.
   */
  readonly sets: readonly ValueSet[];
  /** Per facet, in their order, and per record: the number of its value set. */
  readonly ids: Uint16Array;
}

/** The columns of an atlas, its records in their order. */
export function columnsOf(atlas: Atlas): Columns {
  const options = Object.fromEntries(facetIds(atlas).map((facet) => [facet, optionsOf(atlas, facet)]));
  return makeColumns(atlas.initiatives.length, options, (record, facet) =>
    valuesOf(atlas, atlas.initiatives[record]!, facet),
  );
}

/**
 * The columns of any `size` records, with the facets that `options` has, in its order: `valuesAt` gives the values of a record in a facet, each once,
 * all of them options of the facet; there may be none.
 */
export function makeColumns(
  size: number,
  options: Columns['options'],
  valuesAt: (record: number, facet: Facet) => readonly string[],
): Columns {
  const sets: ValueSet[] = [];
  const facets = Object.keys(options);
  const ids = new Uint16Array(facets.length * size);
  const totals = {} as Record<Facet, number[]>;
  facets.forEach((facet, row) => {
    const indexes = new Map(options[facet]!.map((value, index) => [value, index]));
    const known = new Map<string, number>();
    const total = new Array<number>(options[facet]!.length).fill(0);
    for (let record = 0; record < size; record++) {
      const values = valuesAt(record, facet).map((value) => indexes.get(value)!);
      // The same values in another order are the same set.
      const key = values.sort((a, b) => a - b).join();
      let id = known.get(key);
      if (id === undefined) {
        id = sets.push({ row, values }) - 1;
        known.set(key, id);
      }
      ids[row * size + record] = id;
      for (const value of values) total[value]! += 1;
    }
    totals[facet] = total;
  });
  if (sets.length > 0x10000) {
    throw new RangeError(`expected at most 65536 different sets of values, found ${sets.length}`);
  }
  return { facets, size, options, totals, sets, ids };
}
