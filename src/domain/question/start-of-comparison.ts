import type { Facet } from '../collection/facets.ts';
import { comparedOf, partsOfCompared, type Compared } from './compared.ts';
import type { Question } from './question.ts';

/**
 * What a comparison begins with: what is asked now, and an example beside it. The example is the other value of the
 * same facet that most initiatives have, where one value is asked; else the whole atlas; and where nothing is asked,
 * the value of the facet `first` that most have.
 *
 * @param counts the values of a facet, and how many initiatives of the whole atlas have each
 */
export function startOfComparison(
  question: Question,
  counts: (facet: Facet) => readonly { readonly value: string; readonly total: number }[],
  first: Facet | undefined,
): Compared[] {
  const { compared } = comparedOf(question);
  const mostIn = (facet: Facet, but: string | null): Compared[] => {
    const others = counts(facet).filter(({ value, total }) => value !== but && total > 0);
    const [most] = others.toSorted((a, b) => b.total - a.total);
    return most ? [{ kind: 'facet', facet, value: most.value }] : [];
  };
  if (compared.kind === 'facet') return [compared, ...mostIn(compared.facet, compared.value)];
  if (partsOfCompared(compared).length === 0) return [compared, ...(first ? mostIn(first, null) : [])];
  return [compared, { kind: 'several', parts: [] }];
}
