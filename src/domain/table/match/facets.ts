/** The terms that the values of a column give a facet. */
import { group } from 'd3-array';
import { fold } from '../../text/fold.ts';
import type { Cell } from '../cell.ts';
import { numberOf } from '../numbers.ts';
import { splitCell, type ValueSeparator } from '../split.ts';
import { FACET_TERMS } from './suitability.ts';
import { answerOf } from './yes-no.ts';

/** A value and the number of rows that have it. */
export interface TermCount {
  readonly value: string;
  readonly count: number;
}

/** Spellings that seem to be one value; `kept` is the commonest. */
export interface Joining {
  readonly kept: string;
  readonly spellings: readonly TermCount[];
}

/** Numbers from `from` up to, not including, `to`; the last class includes it. */
export interface NumberClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** What a column offers as a facet; `empty` rows have no value. */
export type FacetProposal = { readonly empty: number } & (
  | { readonly kind: 'terms'; readonly terms: readonly TermCount[]; readonly joinings: readonly Joining[] }
  /** Two answers, in whatever spelling: yes and no. */
  | {
      readonly kind: 'yes-no';
      readonly yes: TermCount;
      readonly no: TermCount;
      readonly joinings: readonly Joining[];
    }
  | { readonly kind: 'years'; readonly terms: readonly TermCount[] }
  | { readonly kind: 'classes'; readonly classes: readonly NumberClass[] }
  /** More different values than can be ticked. */
  | { readonly kind: 'too-many'; readonly distinct: number; readonly joinings: readonly Joining[] }
);

/** Numbers are put into about so many classes; fewer different ones than `FEW` are terms. */
const CLASSES = 5;
const FEW = 8;

/** Proposes how a column becomes a facet. */
export function facetOf(cells: readonly Cell[], separator: ValueSeparator | null): FacetProposal {
  const split = cells.map((cell) => splitCell(cell, separator));
  const empty = split.filter((values) => values.length === 0).length;
  const terms = countsOf(split.flat());
  const joinings = joiningsIn(terms);
  const answers = terms.map(({ value }) => answerOf(value));
  if (answers.includes('yes') && answers.includes('no') && !answers.includes(null)) {
    const [yes, no] = (['yes', 'no'] as const).map((answer) =>
      merged(terms.filter((_, at) => answers[at] === answer)),
    );
    return { kind: 'yes-no', empty, yes: yes!, no: no!, joinings };
  }
  if (terms.every(({ value }) => /^(19|20)\d\d$/.test(value))) {
    const sorted = terms.toSorted((one, other) => Number(one.value) - Number(other.value));
    return { kind: 'years', empty, terms: sorted };
  }
  const numbers = cells.map(numberOf).filter((number) => number !== null);
  if (separator === null && terms.length >= FEW && numbers.length === cells.length - empty) {
    return { kind: 'classes', empty, classes: classesOf(numbers) };
  }
  if (terms.length - surplusOf(joinings) > FACET_TERMS.most) {
    return { kind: 'too-many', empty, distinct: terms.length, joinings };
  }
  return { kind: 'terms', empty, terms, joinings };
}

/** How many values fewer there are once all spellings are joined. */
export function surplusOf(joinings: readonly Joining[]): number {
  return joinings.reduce((sum, { spellings }) => sum + spellings.length - 1, 0);
}

/** How often each value occurs, the commonest first. */
function countsOf(values: readonly string[]): TermCount[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** Values that differ only in case, accents, punctuation and spaces. */
export function joiningsIn(terms: readonly TermCount[]): Joining[] {
  const groups = group(terms, ({ value }) => fold(value).replaceAll(/[^\p{L}\p{N}]+/gu, '') || value);
  return [...groups.values()]
    .filter((spellings) => spellings.length > 1)
    .map((spellings) => ({ kept: spellings[0]!.value, spellings }));
}

function merged(terms: readonly TermCount[]): TermCount {
  return { value: terms[0]!.value, count: terms.reduce((sum, { count }) => sum + count, 0) };
}

/** Classes of about equally many numbers, whose bounds are rounded to two significant digits. */
function classesOf(numbers: readonly number[]): NumberClass[] {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const inner = Array.from({ length: CLASSES - 1 }, (_, index) =>
    Number(sorted[Math.floor(((index + 1) * sorted.length) / CLASSES)]!.toPrecision(2)),
  );
  const bounds = [...new Set([least, ...inner.filter((bound) => bound > least && bound < most), most])];
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index]!;
    const isLast = index === bounds.length - 2;
    const count = sorted.filter(
      (number) => number >= from && (number < to || (isLast && number === to)),
    ).length;
    return { from, to, count };
  });
}
