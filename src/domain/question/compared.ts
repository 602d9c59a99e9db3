/** What a comparison sets side by side: questions of facets, a territory and a circle, each asked alone. */
import type { Facet } from '../collection/facets.ts';
import { chosenIn, modeOf, NO_QUESTION, partsOf, withValues, type Question } from './question.ts';
import type { Near } from '../geography/where.ts';

/** A question of one part. */
export type ComparedPart =
  | { readonly kind: 'facet'; readonly facet: Facet; readonly value: string }
  /** A territory, by the id that a question has in `in`. */
  | { readonly kind: 'in'; readonly place: string }
  | { readonly kind: 'near'; readonly near: Near };

/**
 * A question that a comparison sets beside others. Of several parts, in the order of a question, values of one facet
 * are OR and the rest is AND, as in a question; without parts it is the whole atlas. It is never `several` of one.
 */
export type Compared = ComparedPart | { readonly kind: 'several'; readonly parts: readonly ComparedPart[] };

/** How many a comparison holds; fewer while it is being made. */
export const MOST_COMPARED = 4;

/** Its parts; none: the whole atlas. */
export function partsOfCompared(compared: Compared): readonly ComparedPart[] {
  return compared.kind === 'several' ? compared.parts : [compared];
}

/** The question that asks for it and nothing else. */
export function questionOfCompared(compared: Compared): Question {
  const parts = partsOfCompared(compared);
  const facets = parts.filter((part) => part.kind === 'facet');
  const asked = facets.reduce(
    (question, { facet, value }) => withValues(question, facet, [...chosenIn(question, facet), value]),
    NO_QUESTION,
  );
  return {
    ...asked,
    in: parts.find((part) => part.kind === 'in')?.place ?? null,
    near: parts.find((part) => part.kind === 'near')?.near ?? null,
  };
}

/**
 * What of a question can be compared, and whether that is all of it: not the words of a search, a period, a drawn
 * area, values that are excluded, or several that must all hold.
 */
export function comparedOf(question: Question): { compared: Compared; isWhole: boolean } {
  const asked = partsOf(question);
  const parts = asked.flatMap((part): ComparedPart[] => {
    switch (part.kind) {
      case 'facet': {
        const mode = modeOf(question, part.facet);
        const isAny = mode === 'any' || (mode === 'all' && chosenIn(question, part.facet).length === 1);
        return isAny ? [part] : [];
      }
      case 'in':
        return [{ kind: 'in', place: question.in! }];
      case 'near':
        return [{ kind: 'near', near: question.near! }];
      default:
        return [];
    }
  });
  return { compared: comparedFrom(parts), isWhole: parts.length === asked.length };
}

function comparedFrom(parts: readonly ComparedPart[]): Compared {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { kind: 'several', parts };
}

/** The same with each of its parts once; null where a question cannot ask them all. */
export function comparedOfParts(parts: readonly ComparedPart[]): Compared | null {
  const once = [...new Map(parts.map((part) => [wordOf(part), part])).values()];
  const { compared } = comparedOf(questionOfCompared({ kind: 'several', parts: once }));
  return partsOfCompared(compared).length === once.length ? compared : null;
}

/** The same with its facets in the order of these, and where after them: as an address has it. */
export function inFacetOrder(compared: Compared, facets: readonly Facet[]): Compared {
  if (compared.kind !== 'several') return compared;
  const rank = (part: ComparedPart) => (part.kind === 'facet' ? facets.indexOf(part.facet) : facets.length);
  return { kind: 'several', parts: compared.parts.toSorted((a, b) => rank(a) - rank(b)) };
}

/** Whether two of them ask the same. */
export function isSameCompared(a: Compared, b: Compared): boolean {
  return String(wordsOf(a)) === String(wordsOf(b));
}

/** The words of its parts, in one order whatever that of the parts. */
const wordsOf = (compared: Compared): string[] => partsOfCompared(compared).map(wordOf).toSorted();

/** As an address writes it: `theme:tourism`, `in:quebec`, `near:2.35,48.85,50`, `theme:tourism~country:FR`, `all`. */
export function wordOf(compared: Compared): string {
  switch (compared.kind) {
    case 'several':
      return compared.parts.length > 0 ? compared.parts.map(wordOf).join('~') : 'all';
    case 'facet':
      return `${compared.facet}:${compared.value}`;
    case 'in':
      return `in:${compared.place}`;
    case 'near': {
      const { lng, lat, km } = compared.near;
      return `near:${[lng, lat, km].join(',')}`;
    }
  }
}
