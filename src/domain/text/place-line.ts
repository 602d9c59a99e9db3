import { countryName } from './format.ts';
import { mainPlace } from '../collection/main-place.ts';
import type { Atlas, Initiative, Lang } from '../collection/records.ts';

/** Where a record stands, as one says it to a stranger: « Brasília, Brésil ». A country stands alone; empty without a place. */
export function placeLine(atlas: Atlas, record: Initiative, lang: Lang): string {
  const place = mainPlace(record, atlas.places);
  if (!place) return '';
  const country = place.country ? countryName(place.country, lang) : place.name[lang];
  return place.name[lang] === country ? country : `${place.name[lang]}, ${country}`;
}
