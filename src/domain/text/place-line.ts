import { countryName } from './format.ts';
import { mainPlace } from '../collection/main-place.ts';
import type { Atlas, Initiative, Lang } from '../collection/records.ts';

/** Where a record stands, as one says it to a stranger: « Brasília, Brésil ». A country stands alone. */
export function placeLine(atlas: Atlas, record: Initiative, lang: Lang): string {
  const place = mainPlace(record, atlas.places);
  const country = countryName(place.country, lang);
  return place.name[lang] === country ? country : `${place.name[lang]}, ${country}`;
}
