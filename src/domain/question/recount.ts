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
import { FACETS, type Facet } from '../collection/facets.ts';
import type { FacetQuestion } from './question.ts';

export interface Recount {
  /**
   * Per record, a bit for each part of the question that it fails: the facets in their order, then
   * the masks in theirs. 0 is in the answer.
   */
  readonly fails: Uint16Array;
  /** How many records are in the answer. */
  readonly count: number;
  /**
   * Per option, what the list would show if it alone were chosen in its facet, everything else in the
   * question unchanged; in a facet of `match`, if it were added to those chosen.
   */
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
}

/** The bit after those of the facets. */
const MASKS = 1 << FACETS.length;

/**
 * Answers a question. What else may restrict it (a search, a period, an area) comes as masks: a byte
 * per record, 0 where it fails.
 */
export function recount(
  columns: Columns,
  question: FacetQuestion,
  masks: readonly Uint8Array[] = [],
): Recount {
  const fails = new Uint16Array(columns.size);
  masks.forEach((mask, index) => {
    for (let record = 0; record < fails.length; record++) {
      if (mask[record] === 0) fails[record]! |= MASKS << index;
    }
  });
  const { count, passing, nearly } = pass(columns, failureOfSets(columns, question), fails);

  const counts = FACETS.map((facet) => new Uint32Array(columns.options[facet].length));
  const strict = FACETS.map((facet) => question.match.includes(facet));
  columns.sets.forEach(({ row, values }, id) => {
    const records = strict[row] ? passing[id]! : passing[id]! + nearly[id]!;
    for (const value of values) counts[row]![value]! += records;
  });
  FACETS.forEach((facet, row) => {
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
    counts: Object.fromEntries(FACETS.map((facet, row) => [facet, counts[row]])) as Recount['counts'],
  };
}

/** The look-up table: per value set, the bit of its facet where it fails the question, else 0. */
function failureOfSets({ options, sets }: Columns, question: FacetQuestion): Uint8Array {
  const values = FACETS.map((facet) => new Set(question[facet]));
  const chosen = FACETS.map((facet, row) =>
    Uint8Array.from(options[facet], (value) => (values[row]!.has(value) ? 1 : 0)),
  );
  const needed = FACETS.map((facet, row) =>
    question.match.includes(facet) ? values[row]!.size : Math.min(1, values[row]!.size),
  );
  const opposite = FACETS.map((facet) => question.not.includes(facet));
  const failure = new Uint8Array(sets.length);
  sets.forEach(({ row, values }, id) => {
    let found = 0;
    for (const value of values) found += chosen[row]![value]!;
    const holds = found >= needed[row]!;
    if (holds === (opposite[row]! && needed[row]! > 0)) failure[id] = 1 << row;
  });
  return failure;
}

/**
 * The one pass. Completes `fails`, and counts per value set the records that fail nothing (`passing`)
 * and those that fail the facet of the set alone (`nearly`). The columns are written out: a loop over
 * them is twice as slow.
 */
function pass({ size, ids, sets }: Columns, failure: Uint8Array, fails: Uint16Array) {
  const passing = new Uint32Array(sets.length);
  const nearly = new Uint32Array(sets.length);
  const [theme, dossier, bearer, scale, country, lever, audience, status] = FACETS.map((_, row) =>
    ids.subarray(row * size, (row + 1) * size),
  ) as unknown as Tuple<Uint16Array, typeof FACETS>;
  let count = 0;
  for (let i = 0; i < size; i++) {
    const failed =
      fails[i]! |
      failure[theme[i]!]! |
      failure[dossier[i]!]! |
      failure[bearer[i]!]! |
      failure[scale[i]!]! |
      failure[country[i]!]! |
      failure[lever[i]!]! |
      failure[audience[i]!]! |
      failure[status[i]!]!;
    fails[i] = failed;
    if (failed === 0) {
      count += 1;
      passing[theme[i]!]! += 1;
      passing[dossier[i]!]! += 1;
      passing[bearer[i]!]! += 1;
      passing[scale[i]!]! += 1;
      passing[country[i]!]! += 1;
      passing[lever[i]!]! += 1;
      passing[audience[i]!]! += 1;
      passing[status[i]!]! += 1;
    } else if ((failed & (failed - 1)) === 0 && failed < MASKS) {
      // One bit alone is set, that of a facet: its index is the row of the facet.
      nearly[ids[(31 - Math.clz32(failed)) * size + i]!]! += 1;
    }
  }
  return { count, passing, nearly };
}

/** As many `T` as there are items in `List`. */
type Tuple<T, List extends readonly unknown[]> = { readonly [Index in keyof List]: T };
