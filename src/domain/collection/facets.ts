/**
 * The facets of the question: which values a record has in each. A facet's values are ids of a
 * taxonomy, numbers of dossiers, or ISO 3166-1 alpha-2 codes.
 */
import type { Atlas, Initiative } from './records.ts';

export const FACETS = [
  'theme',
  'dossier',
  'bearer',
  'scale',
  'country',
  'lever',
  'audience',
  'status',
] as const;
export type Facet = (typeof FACETS)[number];

/** The facets of which a record may have several values: only there can all of several hold. */
export const MANY_VALUED = ['bearer', 'country', 'lever', 'audience'] as const satisfies readonly Facet[];

/** The values chosen in each facet; a facet with none does not filter. */
export type Choice = Readonly<Record<Facet, readonly string[]>>;

/**
 * The values of a record in a facet, each once. A place that a record only mentions gives it no
 * country: Iceland has no initiative because Mauritius names it.
 */
export function valuesOf(record: Initiative, facet: Facet, places: Atlas['places']): string[] {
  switch (facet) {
    case 'theme':
      return [record.theme];
    case 'dossier':
      return [String(record.dossier)];
    case 'scale':
      return [record.scale];
    case 'bearer':
      return [...new Set(record.bearers.map((bearer) => bearer.kind))];
    case 'country':
      return [
        ...new Set(
          record.places.flatMap(({ place, role }) =>
            role === 'mentioned' ? [] : (places[place]?.country ?? []),
          ),
        ),
      ];
    case 'lever':
      return record.levers;
    case 'audience':
      return record.audiences;
    case 'status':
      return record.status === undefined ? [] : [record.status];
  }
}

/** Every value that a facet offers, in the order of its taxonomy (countries by continent, then as listed there). */
export function optionsOf(atlas: Atlas, facet: Facet): string[] {
  switch (facet) {
    case 'dossier':
      return atlas.dossiers.map(({ number }) => String(number));
    case 'country': {
      const known = new Set(atlas.initiatives.flatMap((record) => valuesOf(record, 'country', atlas.places)));
      return atlas.continents.flatMap(({ countries }) =>
        countries.map(({ code }) => code).filter((code) => known.has(code)),
      );
    }
    default:
      return atlas.taxonomies[facet].map(({ id }) => id);
  }
}
