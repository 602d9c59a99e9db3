import { formatList } from '../domain/text/format.ts';
import { placeLine } from '../domain/text/place-line.ts';
import type { Initiative } from '../domain/collection/records.ts';
import type { Wording } from './wording.ts';

/** More places than this are no longer listed. */
const MANY = 6;

/** What a map shows, for those who do not see it. */
export function altOf({ atlas, lang, t }: Wording, shown: readonly Initiative[]): string {
  const places = [...new Set(shown.map((record) => placeLine(atlas, record, lang)))];
  return places.length > 0 && places.length <= MANY
    ? t('paper.alt', { places: formatList(places, lang) })
    : t('paper.altMany', { count: shown.length });
}
