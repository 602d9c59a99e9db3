import { toDate, type Day, type Period } from '../domain/calendar.ts';
import type { Lang } from '../domain/records.ts';
import type { Translate } from '../i18n/messages.ts';

/** A day in words: « 1er novembre 2020 », “1 November 2020”. */
export function dayWords(day: Day, lang: Lang): string {
  const words = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(toDate(day));
  // French has an ordinal for the first of a month, and `Intl` does not.
  return lang === 'fr' ? words.replace(/^1\s/, '1er\u00A0') : words;
}

/** A period in words; empty where none is asked for. */
export function periodWords({ from, to }: Period, lang: Lang, t: Translate): string {
  const [first, last] = [from, to].map((day) => (day === null ? null : dayWords(day, lang)));
  if (first && last) return t('reading.periodBetween', { first, last });
  if (first) return t('reading.periodSince', { first });
  return last ? t('reading.periodUntil', { last }) : '';
}
