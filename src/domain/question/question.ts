/**
 * The question that a reader puts to the atlas, and its parts. Parts are AND: `answer.ts` combines
 * them: `recount` for the facets, `finder` the search, `calendar` the period, `geography/` where.
 */
import type { LngLat } from '../collection/records.ts';
import type { Period } from '../time/calendar.ts';
import type { Choice, Facet } from '../collection/facets.ts';
import { SPATIAL_KINDS, type SpatialKind, type SpatialQuestion } from '../geography/where.ts';

/**
 * The facets of a question. Values of a facet are OR, or AND where `match` names the facet; `not` turns
 * what a facet asks into its opposite. A facet without values asks nothing.
 */
export interface FacetQuestion {
  /** The values chosen in each facet; one without an entry asks nothing. */
  readonly values: Choice;
  /** The facets whose chosen values must all hold. */
  readonly match: readonly Facet[];
  /** The facets whose chosen values must not hold; none of them is in `match`. */
  readonly not: readonly Facet[];
}

export interface Question extends FacetQuestion, Period, SpatialQuestion {
  /** Words to find; empty: no search. */
  readonly q: string;
  /** Whether a period keeps the initiatives without a date of their own. */
  readonly undated: boolean;
}

export const NO_QUESTION: Question = {
  q: '',
  values: {},
  match: [],
  not: [],
  from: null,
  to: null,
  undated: false,
  in: null,
  near: null,
  area: null,
};
const KEYS = Object.keys(NO_QUESTION) as (keyof Question)[];

/** One part of a question, that can be taken from it. */
export type Part =
  | { readonly kind: 'search' }
  | { readonly kind: 'facet'; readonly facet: Facet; readonly value: string }
  | { readonly kind: 'period' }
  | { readonly kind: SpatialKind };

/** A part as the sentence says it: the countries of a whole continent are one. */
export type SpokenPart =
  Part | { readonly kind: 'countries'; readonly facet: Facet; readonly codes: readonly string[] };

/** The values that are chosen in a facet, in its order. */
export function chosenIn({ values }: Pick<FacetQuestion, 'values'>, facet: Facet): readonly string[] {
  return values[facet] ?? [];
}

/** The parts of a question: its search, its facets as they were first asked, its period and its places. */
export function partsOf(question: Question): Part[] {
  return [
    ...(question.q === '' ? [] : [{ kind: 'search' } as const]),
    ...Object.entries(question.values).flatMap(([facet, values]) =>
      values.map((value) => ({ kind: 'facet', facet, value }) as const),
    ),
    ...(hasPeriod(question) ? [{ kind: 'period' } as const] : []),
    ...SPATIAL_KINDS.flatMap((kind) => (question[kind] === null ? [] : [{ kind }])),
  ];
}

/** The question without one of its parts. A facet that loses its last value loses its mode too. */
export function without(question: Question, part: SpokenPart): Question {
  switch (part.kind) {
    case 'search':
      return { ...question, q: '' };
    case 'period':
      return { ...question, from: null, to: null, undated: false };
    case 'in':
    case 'near':
    case 'area':
      return { ...question, [part.kind]: null };
    case 'facet':
      return withValues(
        question,
        part.facet,
        chosenIn(question, part.facet).filter((value) => value !== part.value),
      );
    case 'countries':
      return withValues(
        question,
        part.facet,
        chosenIn(question, part.facet).filter((code) => !part.codes.includes(code)),
      );
  }
}

/** The question with other values in a facet, given in the order of its options. */
export function withValues<Q extends Question>(question: Q, facet: Facet, values: readonly string[]): Q {
  if (values.length > 0) return { ...question, values: { ...question.values, [facet]: values } };
  const others = Object.entries(question.values).filter(([other]) => other !== facet);
  return withMode({ ...question, values: Object.fromEntries(others) }, facet, 'any');
}

/** How the values of a facet are asked: one of them, all of them, none of them. */
export type Mode = 'any' | 'all' | 'none';

/** How the values of a facet are asked in a question. */
export function modeOf(question: FacetQuestion, facet: Facet): Mode {
  return question.not.includes(facet) ? 'none' : question.match.includes(facet) ? 'all' : 'any';
}

/** The same question with the values of a facet asked in another way; a facet is in `match` or in `not`, never in both. */
export function withMode<Q extends Question>(question: Q, facet: Facet, mode: Mode): Q {
  const but = (facets: readonly Facet[], here: boolean) =>
    here === facets.includes(facet)
      ? facets
      : here
        ? [...facets, facet]
        : facets.filter((other) => other !== facet);
  return {
    ...question,
    match: but(question.match, mode === 'all'),
    not: but(question.not, mode === 'none'),
  };
}

/** Whether a period has an end at all. */
export function hasPeriod({ from, to }: Period): boolean {
  return from !== null || to !== null;
}

/** Whether two choices are the same, in whatever order their facets were asked; the values of each are in its order. */
export function isSameChoice(a: Choice, b: Choice): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((facet) => String(a[facet] ?? []) === String(b[facet] ?? []));
}

/** Whether two questions ask the same; what an address holds besides is not compared. */
export function isSameQuestion(a: Question, b: Question): boolean {
  return KEYS.every((key) =>
    key === 'values' ? isSameChoice(a.values, b.values) : textOf(a[key]) === textOf(b[key]),
  );
}

/** Joining by commas is unambiguous: no id holds one, and a vertex has two numbers. */
function textOf(value: Question[keyof Question]): string {
  const isNear = typeof value === 'object' && value !== null && 'km' in value;
  const isList = Array.isArray(value) && typeof value[0] === 'string';
  if (isNear) return [value.lng, value.lat, value.km].join();
  return String(isList ? value.toSorted() : (value as string | boolean | readonly LngLat[] | null));
}

/**
 * Whether one question continues another by typing, brushing or dragging: nothing but the words, the period
 * or the circle differ, and both have them. Such a change is no step of its own in the history or the undo
 * list.
 */
export function isContinuation(before: Question, after: Question): boolean {
  const typed = before.q !== '' && after.q !== '';
  const brushed = hasPeriod(before) && hasPeriod(after);
  // Its handle moves the radius; another middle is another question.
  const dragged = before.near?.lng === after.near?.lng && before.near?.lat === after.near?.lat;
  return (
    (typed && isSameQuestion({ ...before, q: after.q }, after)) ||
    (brushed && isSameQuestion({ ...before, from: after.from, to: after.to }, after)) ||
    (dragged && before.near !== null && isSameQuestion({ ...before, near: after.near }, after))
  );
}

/** The keys of a question, copied from an object that may have more. */
export function questionOf(source: Question): Question {
  return Object.fromEntries(KEYS.map((key) => [key, source[key]])) as unknown as Question;
}
