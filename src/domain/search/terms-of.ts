import { valuesOf } from '../collection/facets.ts';
import type { Initiative, Taxonomies, Term } from '../collection/records.ts';

const TAXONOMIES = ['theme', 'bearer', 'scale', 'lever', 'audience'] as const satisfies (keyof Taxonomies)[];

/** The terms that classify a record, with the facet of each. */
export function termsOf(
  taxonomies: Taxonomies,
  record: Initiative,
): { readonly facet: keyof Taxonomies; readonly term: Term }[] {
  return TAXONOMIES.flatMap((facet) => {
    const values = valuesOf(record, facet, {});
    return taxonomies[facet].filter(({ id }) => values.includes(id)).map((term) => ({ facet, term }));
  });
}
