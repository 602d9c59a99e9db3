/** The facets of a collection: which values a record has in each. */
import type { Atlas, FacetDefinition, Initiative, Term } from './records.ts';

/** The id of a facet of the collection that is shown: a key of its addresses. */
export type Facet = string;

/** The values chosen in each facet; one that has none, or no entry, does not filter. */
export type Choice = Readonly<Record<Facet, readonly string[]>>;

/** A facet by its id. */
export function facetOf({ facets }: Pick<Atlas, 'facets'>, id: Facet): FacetDefinition | undefined {
  return facets.find((facet) => facet.id === id);
}

/** The ids of the facets, in the order of the collection and of an address. */
export function facetIds({ facets }: Pick<Atlas, 'facets'>): Facet[] {
  return facets.map(({ id }) => id);
}

/** The first facet of a kind; undefined where the collection has none. */
export function facetOfKind(
  { facets }: Pick<Atlas, 'facets'>,
  kind: FacetDefinition['kind'],
): FacetDefinition | undefined {
  return facets.find((facet) => facet.kind === kind);
}

/** The facet whose terms give the symbols their hue and shape; undefined where the collection has none. */
export function themeFacet({ facets }: Pick<Atlas, 'facets'>): FacetDefinition | undefined {
  return facets.find(({ theme }) => theme);
}

/** The facet that stands first in the page: the theme, else the first of terms, else the first of all. */
export function leadFacet(atlas: Pick<Atlas, 'facets'>): Facet | undefined {
  return (themeFacet(atlas) ?? facetsOfTerms(atlas)[0] ?? atlas.facets.find(({ kind }) => kind !== 'issue'))
    ?.id;
}

/** The facets that group the records by what they are: neither by country nor by issue. */
export function facetsOfTerms({ facets }: Pick<Atlas, 'facets'>): FacetDefinition[] {
  return facets.filter(({ kind }) => kind === 'terms' || kind === 'bearer');
}

/** What the themes may be crossed with: every other facet but the issues. */
export function crossingsOf({ facets }: Pick<Atlas, 'facets'>): Facet[] {
  const hasTheme = facets.some(({ theme }) => theme);
  return hasTheme ? facets.filter(({ theme, kind }) => !theme && kind !== 'issue').map(({ id }) => id) : [];
}

/** The term of a record in the theme, its first where it has several; undefined where it has none. */
export function themeOf(
  atlas: Pick<Atlas, 'facets'>,
  { values }: Pick<Initiative, 'values'>,
): string | undefined {
  const facet = themeFacet(atlas);
  return facet && values[facet.id]?.[0];
}

/** A term of a facet by its id. */
export function termOf(atlas: Pick<Atlas, 'facets'>, facet: Facet, value: string): Term | undefined {
  return facetOf(atlas, facet)?.terms.find(({ id }) => id === value);
}

/**
 * The values of a record in a facet, each once. A place that a record only mentions gives it no country: Iceland has
 * no initiative because Mauritius names it.
 */
export function valuesOf(
  { facets, places }: Pick<Atlas, 'facets' | 'places'>,
  record: Initiative,
  facet: Facet,
): readonly string[] {
  switch (facetOf({ facets }, facet)?.kind) {
    case 'issue':
      return record.issue === undefined ? [] : [String(record.issue)];
    case 'bearer':
      return [...new Set(record.bearers.flatMap(({ kind }) => kind ?? []))];
    case 'country':
      return [
        ...new Set(
          record.places.flatMap(({ place, role }) =>
            role === 'mentioned' ? [] : (places[place]?.country ?? []),
          ),
        ),
      ];
    default:
      return record.values[facet] ?? [];
  }
}

/** Every value that a facet offers, in its order (countries by continent, then as listed there, then by code). */
export function optionsOf(atlas: Atlas, facet: Facet): string[] {
  const definition = facetOf(atlas, facet);
  switch (definition?.kind) {
    case 'issue':
      return atlas.issues.map(({ number }) => String(number));
    case 'country': {
      const known = new Set(atlas.initiatives.flatMap((record) => valuesOf(atlas, record, facet)));
      const listed = atlas.continents.flatMap(({ countries }) => countries.map(({ code }) => code));
      const others = [...known].filter((code) => !listed.includes(code)).toSorted();
      return [...listed.filter((code) => known.has(code)), ...others];
    }
    default:
      return definition?.terms.map(({ id }) => id) ?? [];
  }
}
