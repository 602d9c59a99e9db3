import { facetsOfTerms, valuesOf, type Facet } from '../collection/facets.ts';
import type { Atlas, Initiative, Term } from '../collection/records.ts';

/** The terms that classify a record, with the facet of each. */
export function termsOf(
  atlas: Pick<Atlas, 'facets' | 'places'>,
  record: Initiative,
): { readonly facet: Facet; readonly term: Term }[] {
  return facetsOfTerms(atlas).flatMap(({ id: facet, terms }) => {
    const values = valuesOf(atlas, record, facet);
    return terms.filter(({ id }) => values.includes(id)).map((term) => ({ facet, term }));
  });
}
