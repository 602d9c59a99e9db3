/**
 * The answer to a question: which records hold, and what each option of each facet would give, all
 * from one pass over the columns.
 *
 * Each record gets a number with a bit per facet that it fails. For an option of a facet, the facet's
 * own choice is replaced by that option alone; so the records that may count are those that fail
 * nothing, and those that fail this facet and nothing else: of them, the ones that have the option
 * count, the others do not. In a facet of `match` the option joins those chosen instead, and a record
 * that fails some of those still fails: there, only the records that fail nothing may count. In a facet
 * of `not` it is those without the option that count.
 */
import type { Columns } from './columns.ts';
import type { Facet } from '../collection/facets.ts';
import { chosenIn, type FacetQuestion } from './question.ts';

export interface Recount {
  /**
   * Per record, a bit for each part of the question that it fails: the facets in their order, then
   * the masks in theirs. 0 is in the answer.
   */
  readonly fails: Uint32Array;
  /** How many records are in the answer. */
  readonly count: number;
  /**
   * Per option, what the list would show if it alone were chosen in its facet, everything else in the
   * question unchanged; in a facet of `match`, if it were added to those chosen.
   */
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
}

/**
 * Answers a question. What else may restrict it (a search, a period, an area) comes as masks: a byte
 * per record, 0 where it fails.
 */
export function recount(
  columns: Columns,
  question: FacetQuestion,
  masks: readonly Uint8Array[] = [],
): Recount {
  const { facets, size } = columns;
  const fails = new Uint32Array(size);
  masks.forEach((mask, index) => {
    const bit = 1 << (facets.length + index);
    for (let record = 0; record < size; record++) if (mask[record] === 0) fails[record]! |= bit;
  });
  const { count, passing, nearly } = pass(columns, failureOfSets(columns, question), fails);

  const counts = facets.map((facet) => new Uint32Array(columns.options[facet]!.length));
  const strict = facets.map((facet) => question.match.includes(facet));
  columns.sets.forEach(({ row, values }, id) => {
    const records = strict[row] ? passing[id]! : passing[id]! + nearly[id]!;
    for (const value of values) counts[row]![value]! += records;
  });
  facets.forEach((facet, row) => {
    if (!question.not.includes(facet)) return;
    let candidates = 0;
    columns.sets.forEach((set, id) => {
      if (set.row === row) candidates += passing[id]! + nearly[id]!;
    });
    counts[row] = counts[row]!.map((having) => candidates - having);
  });
  return {
    fails,
    count,
    counts: Object.fromEntries(facets.map((facet, row) => [facet, counts[row]!])),
  };
}

/** The look-up table: per value set, the bit of its facet where it fails the question, else 0. */
function failureOfSets({ facets, options, sets }: Columns, question: FacetQuestion): Uint32Array {
  const values = facets.map((facet) => new Set(chosenIn(question, facet)));
  const chosen = facets.map((facet, row) =>
    Uint8Array.from(options[facet]!, (value) => (values[row]!.has(value) ? 1 : 0)),
  );
  const needed = facets.map((facet, row) =>
    question.match.includes(facet) ? values[row]!.size : Math.min(1, values[row]!.size),
  );
  const opposite = facets.map((facet) => question.not.includes(facet));
  const failure = new Uint32Array(sets.length);
  sets.forEach(({ row, values }, id) => {
    let found = 0;
    for (const value of values) found += chosen[row]![value]!;
    const holds = found >= needed[row]!;
    if (holds === (opposite[row]! && needed[row]! > 0)) failure[id] = 1 << row;
  });
  return failure;
}

/** How many records are counted at once: what is written for them stays in the processor's nearest cache. */
const BLOCK = 8192;

/**
 * Completes `fails`, and counts per value set the records that fail nothing (`passing`) and those that fail the facet
 * of the set alone (`nearly`). A facet of which nothing is asked fails no record: only the others are read for it.
 */
function pass({ facets, size, ids, sets }: Columns, failure: Uint32Array, fails: Uint32Array) {
  const passing = new Uint32Array(sets.length);
  const nearly = new Uint32Array(sets.length);
  const columns = facets.map((_, row) => ids.subarray(row * size, (row + 1) * size));
  const asking = facets.map(() => false);
  sets.forEach(({ row }, id) => (asking[row] ||= failure[id] !== 0));
  const asked = columns.filter((_, row) => asking[row]);
  const first = 1 << facets.length;
  const found = new Uint32Array(BLOCK);
  let count = 0;
  for (let from = 0; from < size; from += BLOCK) {
    const to = Math.min(size, from + BLOCK);
    for (let at = 0; at < asked.length; at += 4) failFour(fails, failure, asked.slice(at, at + 4), from, to);
    let some = 0;
    for (let record = from; record < to; record++) {
      const failed = fails[record]!;
      if (failed === 0) found[some++] = record;
      // One bit alone is set, that of a facet: its index is the row of the facet.
      else if ((failed & (failed - 1)) === 0 && failed < first)
        nearly[ids[(31 - Math.clz32(failed)) * size + record]!]! += 1;
    }
    for (const column of columns) tally(passing, column, found, some);
    count += some;
  }
  return { count, passing, nearly };
}

/** Notes which of up to four facets the records of a block fail: `fails` is read and written once for them all. */
function failFour(
  fails: Uint32Array,
  failure: Uint32Array,
  [a, b = a!, c = a!, d = a!]: readonly Uint16Array[],
  from: number,
  to: number,
): void {
  for (let record = from; record < to; record++)
    fails[record]! |=
      failure[a![record]!]! | failure[b[record]!]! | failure[c[record]!]! | failure[d[record]!]!;
}

/** Counts the value sets of one column among the records that were found. */
function tally(passing: Uint32Array, column: Uint16Array, found: Uint32Array, some: number): void {
  for (let at = 0; at < some; at++) passing[column[found[at]!]!]! += 1;
}
