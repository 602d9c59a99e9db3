/**
 * The ways to answer a question that are compared. Each is given a question, and the facet in which
 * it differs from the one before.
 */
import crossfilter from 'crossfilter2';
import type { Columns } from '../src/domain/question/columns.ts';
import type { Facet } from '../src/domain/collection/facets.ts';
import { chosenIn, type FacetQuestion } from '../src/domain/question/question.ts';
import { recount } from '../src/domain/question/recount.ts';
import type { MadeRecord, Options } from './made-records.ts';

export interface Answer {
  readonly count: number;
  /** Per option; a scan gives none. */
  readonly counts: Readonly<Record<Facet, ArrayLike<number>>> | null;
}
export type Contender = (question: FacetQuestion, toggled: Facet) => Answer;

export function recounting(columns: Columns): Contender {
  return (question) => recount(columns, question);
}

/**
 * The least that a filter must do: a byte per record that says whether it passes, by a plain
 * predicate per facet over the same columns, stopping at the first that fails. The many-valued
 * columns hold numbers of value sets, so a predicate compares bits: those of the set, those chosen.
 */
export function scanning({ facets, size, options, sets, ids }: Columns): Contender {
  const bits = Int32Array.from(sets, ({ values }) => values.reduce((sum, value) => sum | (1 << value), 0));
  const mask = new Uint8Array(size);
  const [a, b, c, d, e, f, g, h] = eight(facets.map((_, row) => ids.subarray(row * size, (row + 1) * size)));
  return (question) => {
    const [inA, inB, inC, inD, inE, inF, inG, inH] = eight(
      facets.map((facet) =>
        options[facet]!.reduce(
          (sum, value, place) => (chosenIn(question, facet).includes(value) ? sum | (1 << place) : sum),
          0,
        ),
      ),
    );
    let count = 0;
    for (let i = 0; i < size; i++) {
      const passes =
        (bits[a[i]!]! & inA) !== 0 &&
        (bits[b[i]!]! & inB) !== 0 &&
        (bits[c[i]!]! & inC) !== 0 &&
        (bits[d[i]!]! & inD) !== 0 &&
        (bits[e[i]!]! & inE) !== 0 &&
        (bits[f[i]!]! & inF) !== 0 &&
        (bits[g[i]!]! & inG) !== 0 &&
        (bits[h[i]!]! & inH) !== 0
          ? 1
          : 0;
      mask[i] = passes;
      count += passes;
    }
    return { count, counts: null };
  };
}

/** The same by look-up tables, with no branch. */
export function scanningByTables({ facets, size, options, sets, ids }: Columns): Contender {
  const mask = new Uint8Array(size);
  const [a, b, c, d, e, f, g, h] = eight(facets.map((_, row) => ids.subarray(row * size, (row + 1) * size)));
  return (question) => {
    const table = new Uint8Array(sets.length);
    const chosen = facets.map((facet) =>
      options[facet]!.map((value) => chosenIn(question, facet).includes(value)),
    );
    sets.forEach(({ row, values }, id) => {
      table[id] = values.some((value) => chosen[row]![value]) ? 0 : 1;
    });
    let count = 0;
    for (let i = 0; i < size; i++) {
      const passes =
        1 -
        (table[a[i]!]! |
          table[b[i]!]! |
          table[c[i]!]! |
          table[d[i]!]! |
          table[e[i]!]! |
          table[f[i]!]! |
          table[g[i]!]! |
          table[h[i]!]!);
      mask[i] = passes;
      count += passes;
    }
    return { count, counts: null };
  };
}

/** What a scan has of each facet. It is written out for the eight facets of the collection: a loop would be slower. */
function eight<T>(each: readonly T[]): readonly [T, T, T, T, T, T, T, T] {
  if (each.length !== 8) throw new RangeError(`expected eight facets to scan, found ${each.length}`);
  return each as unknown as readonly [T, T, T, T, T, T, T, T];
}

/** crossfilter2 as documented: a dimension and a group per facet, array dimensions for the many-valued. */
export function crossfiltering(records: MadeRecord[], options: Options, many: readonly Facet[]): Contender {
  const all = crossfilter(records);
  const total = all.groupAll<number>();
  const facets = Object.keys(options).map((facet) => {
    const dimension = all.dimension<string>((record) => record[facet] as string, many.includes(facet));
    return { facet, dimension, group: dimension.group<string, number>() };
  });
  const choose = ({ dimension }: (typeof facets)[number], chosen: readonly string[]) => {
    const asked = new Set<unknown>(chosen);
    if (chosen.length === 0) dimension.filterAll();
    else if (chosen.length === 1) dimension.filterExact(chosen[0]!);
    else dimension.filterFunction((value) => asked.has(value));
  };
  let known: FacetQuestion | null = null;
  return (question, toggled) => {
    for (const each of facets) {
      if (known === null || each.facet === toggled) choose(each, chosenIn(question, each.facet));
    }
    known = question;
    const counts: Record<Facet, number[]> = {};
    for (const { facet, group } of facets) {
      const groups = new Map(group.all().map(({ key, value }) => [key, value]));
      counts[facet] = options[facet]!.map((value) => groups.get(value) ?? 0);
    }
    return { count: total.value(), counts };
  };
}

/** Plain objects: one `filter` for the list, and one per facet for its counts. */
export function filteringArrays(records: MadeRecord[], options: Options): Contender {
  return (question) => {
    const facets = Object.keys(options).map((facet) => {
      const asked = new Set(chosenIn(question, facet));
      const holds = (record: MadeRecord) => {
        const held = record[facet]!;
        if (asked.size === 0) return true;
        return typeof held === 'string' ? asked.has(held) : held.some((value) => asked.has(value));
      };
      return { facet, holds };
    });
    const list = records.filter((record) => facets.every(({ holds }) => holds(record)));
    const counts: Record<Facet, number[]> = {};
    for (const { facet } of facets) {
      const others = facets.filter((other) => other.facet !== facet);
      const tally = new Map<string, number>();
      const add = (value: string) => tally.set(value, (tally.get(value) ?? 0) + 1);
      for (const record of records.filter((candidate) => others.every(({ holds }) => holds(candidate)))) {
        const held = record[facet]!;
        if (typeof held === 'string') add(held);
        else held.forEach(add);
      }
      counts[facet] = options[facet]!.map((value) => tally.get(value) ?? 0);
    }
    return { count: list.length, counts };
  };
}
