/** Made records, the same in every run: this atlas's eight facets and their real options. */
import { optionsOf, FACETS, type Facet } from '../src/domain/collection/facets.ts';
import type { Columns } from '../src/domain/question/columns.ts';
import type { Atlas } from '../src/domain/collection/records.ts';

export type Options = Columns['options'];

/** A record as a plain object: one value where a record has one, else a list. */
export type MadeRecord = Record<SingleValued, string> & Record<ManyValued, string[]>;

export const SINGLE_VALUED = ['theme', 'dossier', 'scale', 'status'] as const satisfies readonly Facet[];
export const MANY_VALUED = ['bearer', 'country', 'lever', 'audience'] as const satisfies readonly Facet[];
type SingleValued = (typeof SINGLE_VALUED)[number];
type ManyValued = (typeof MANY_VALUED)[number];
/** The most values that a record has in a many-valued facet; it has at least one. */
const MOST = 4;

export interface MadeRecords {
  readonly size: number;
  readonly options: Options;
  readonly valuesAt: (record: number, facet: Facet) => string[];
}

export function allOptions(atlas: Atlas): Options {
  return Object.fromEntries(FACETS.map((facet) => [facet, optionsOf(atlas, facet)])) as unknown as Options;
}

/** Draws the records. They are kept as a bit per value, so that a million of them stay small. */
export function makeRecords(size: number, options: Options): MadeRecords {
  const random = generator(20200317);
  const drawn = {} as Record<Facet, Uint32Array>;
  for (const facet of FACETS) {
    const { length } = options[facet];
    if (length > 32) throw new RangeError(`expected at most 32 options of ${facet}, found ${length}`);
    const many = (MANY_VALUED as readonly Facet[]).includes(facet);
    drawn[facet] = Uint32Array.from({ length: size }, () => {
      let left = many ? 1 + Math.floor(random() * Math.min(MOST, length)) : 1;
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
    valuesAt: (record, facet) =>
      options[facet].filter((_, place) => ((drawn[facet][record]! >> place) & 1) === 1),
  };
}

export function asObjects({ size, valuesAt }: MadeRecords): MadeRecord[] {
  return Array.from({ length: size }, (_, record) => ({
    theme: valuesAt(record, 'theme')[0]!,
    dossier: valuesAt(record, 'dossier')[0]!,
    bearer: valuesAt(record, 'bearer'),
    scale: valuesAt(record, 'scale')[0]!,
    country: valuesAt(record, 'country'),
    lever: valuesAt(record, 'lever'),
    audience: valuesAt(record, 'audience'),
    status: valuesAt(record, 'status')[0]!,
  }));
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
