import { distance } from '@turf/turf';
import { themeOf } from '../collection/facets.ts';
import { mainPlace, placed } from '../collection/main-place.ts';
import type { Atlas, Initiative } from '../collection/records.ts';

/** Another initiative, and how far the marks of the two stand apart, in metres along a great circle. */
export interface Neighbour {
  readonly record: Initiative;
  readonly metres: number;
}

/** All the other initiatives that have a place, the nearest first; at equal distance in the order of the atlas. */
export function neighboursOf(atlas: Atlas, record: Initiative): Neighbour[] {
  const here = mainPlace(record, atlas.places);
  if (!here) return [];
  return placed(atlas.initiatives, atlas.places)
    .filter(({ record: other }) => other.id !== record.id)
    .map(({ record: other, place }) => ({
      record: other,
      metres: distance(here.coordinates, place.coordinates, { units: 'meters' }),
    }))
    .toSorted((a, b) => a.metres - b.metres);
}

/**
 * Initiatives of the same theme in other countries, one for each country, the nearest first: what
 * the same intention became elsewhere.
 */
export function sameThemeElsewhere(atlas: Atlas, record: Initiative, most: number): Neighbour[] {
  const countryOf = (one: Initiative) => mainPlace(one, atlas.places)?.country;
  const theme = themeOf(atlas, record);
  if (theme === undefined) return [];
  const seen = new Set([countryOf(record), undefined]);
  return neighboursOf(atlas, record)
    .filter(({ record: other }) => {
      if (themeOf(atlas, other) !== theme || seen.has(countryOf(other))) return false;
      seen.add(countryOf(other));
      return true;
    })
    .slice(0, most);
}
