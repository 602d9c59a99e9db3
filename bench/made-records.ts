/** Made records, the same in every run: the facets of a collection and their real options. */
import { facetIds, optionsOf, type Facet } from '../src/domain/collection/facets.ts';
import type { Columns } from '../src/domain/question/columns.ts';
import type { Atlas } from '../src/domain/collection/records.ts';

export type Options = Columns['options'];

/** A record as a plain object, by facet: one value where a record has one, else a list. */
export type MadeRecord = Readonly<Record<Facet, string | string[]>>;

/** The most values that a record has in a many-valued facet; it has at least one. */
const MOST = 4;

export interface MadeRecords {
  readonly size: number;
  readonly options: Options;
  /** The facets in which a record may have several values. */
  readonly many: readonly Facet[];
  readonly valuesAt: (record: number, facet: Facet) => string[];
}

/** The facets of a collection with all that they offer, and which of them take several values. */
export function facetsOf(atlas: Atlas): Pick<MadeRecords, 'options' | 'many'> {
  return {
    options: Object.fromEntries(facetIds(atlas).map((facet) => [facet, optionsOf(atlas, facet)])),
    many: atlas.facets.filter(({ many }) => many).map(({ id }) => id),
  };
}

/** Draws the records. They are kept as a bit per value, so that a million of them stay small. */
export function makeRecords(size: number, { options, many }: ReturnType<typeof facetsOf>): MadeRecords {
  const random = generator(20200317);
  const drawn: Record<Facet, Uint32Array> = {};
  for (const [facet, { length }] of Object.entries(options)) {
    if (length > 32) throw new RangeError(`expected at most 32 options of ${facet}, found ${length}`);
    const isMany = many.includes(facet);
    drawn[facet] = Uint32Array.from({ length: size }, () => {
      let left = isMany ? 1 + Math.floor(random() * Math.min(MOST, length)) : 1;
      let bits = 0;
      while (left > 0) {
        const bit = 1 << Math.floor(random() * length);
        if (!(bits & bit)) left -= 1;
        bits |= bit;
      }
      return bits;
    });
  }
  return {
    size,
    options,
    many,
    valuesAt: (record, facet) =>
      options[facet]!.filter((_, place) => ((drawn[facet]![record]! >> place) & 1) === 1),
  };
}

export function asObjects({ size, options, many, valuesAt }: MadeRecords): MadeRecord[] {
  return Array.from({ length: size }, (_, record) =>
    Object.fromEntries(
      Object.keys(options).map((facet) => {
        const values = valuesAt(record, facet);
        return [facet, many.includes(facet) ? values : values[0]!];
      }),
    ),
  );
}

/** Mulberry32: numbers in [0, 1), the same for the same seed. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
