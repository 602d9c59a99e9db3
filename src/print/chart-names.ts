import { crossingsOf, facetIds, themeFacet } from '../domain/collection/facets.ts';
import type { Atlas } from '../domain/collection/records.ts';
import { calendarOf } from '../domain/time/calendar.ts';

/** The charts that can be taken away: the themes, the other facets, the chronology, and what the themes are crossed with. */
const CHARTS = ['themes', 'facets', 'timeline', 'matrix'] as const;
export type Chart = (typeof CHARTS)[number];

/** The charts of a collection: what it does not have is none. */
export function chartsOf(collection: Atlas): Chart[] {
  const theme = themeFacet(collection);
  const has: Readonly<Record<Chart, boolean>> = {
    themes: theme !== undefined,
    facets: facetIds(collection).some((facet) => facet !== theme?.id),
    timeline: calendarOf(collection) !== null,
    matrix: crossingsOf(collection).length > 0,
  };
  return CHARTS.filter((chart) => has[chart]);
}
