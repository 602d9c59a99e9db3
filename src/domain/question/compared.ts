/** What a comparison sets side by side: small questions, each of one part. */
import type { Facet } from '../collection/facets.ts';
import { modeOf, NO_QUESTION, partsOf, type Question } from './question.ts';
import type { Near } from '../geography/where.ts';

/** One small question that a comparison sets beside others. */
export type Compared =
  | { readonly kind: 'facet'; readonly facet: Facet; readonly value: string }
  /** A territory, by the id that a question has in `in`. */
  | { readonly kind: 'in'; readonly place: string }
  | { readonly kind: 'near'; readonly near: Near };

/** How many a comparison holds; fewer while it is being made. */
export const MOST_COMPARED = 4;

/** The question that asks for it and nothing else. */
export function questionOfCompared(compared: Compared): Question {
  switch (compared.kind) {
    case 'facet':
      return { ...NO_QUESTION, [compared.facet]: [compared.value] };
    case 'in':
      return { ...NO_QUESTION, in: compared.place };
    case 'near':
      return { ...NO_QUESTION, near: compared.near };
  }
}

/** What a question asks, where that is just one thing that can be compared; else null. */
export function comparedIn(question: Question): Compared | null {
  const [part, ...others] = partsOf(question);
  if (!part || others.length > 0) return null;
  switch (part.kind) {
    case 'facet':
      return modeOf(question, part.facet) === 'none' ? null : part;
    case 'in':
      return { kind: 'in', place: question.in! };
    case 'near':
      return { kind: 'near', near: question.near! };
    default:
      return null;
  }
}

/** Whether two of them ask the same. */
export function isSameCompared(a: Compared, b: Compared): boolean {
  return wordOf(a) === wordOf(b);
}

/** As an address writes it: `theme:tourism`, `in:quebec`, `near:2.35,48.85,50`. */
export function wordOf(compared: Compared): string {
  switch (compared.kind) {
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
