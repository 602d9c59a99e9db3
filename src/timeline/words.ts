/** Days, months and periods in the reader's words, by `Intl`. */
import { toDate, type Day, type Period } from '../domain/calendar.ts';
import type { Lang } from '../domain/records.ts';
import type { Translate } from '../i18n/messages.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const DETAILS = {
  year: { year: 'numeric' },
  long: { month: 'long' },
  short: { month: 'short' },
  'long-year': { month: 'long', year: 'numeric' },
  'short-year': { month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  'day-year': { day: 'numeric', month: 'short', year: 'numeric' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
/** How much of a moment is said. */
export type Detail = keyof typeof DETAILS;

/** « 17 mars 2020 », « mars », « 2020 »… and « 1er avril » in French. */
export function formatMoment(day: Day, lang: Lang, detail: Detail): string {
  const text = new Intl.DateTimeFormat(LOCALES[lang], { ...DETAILS[detail], timeZone: 'UTC' }).format(
    toDate(day),
  );
  return lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A period in words: « du 17 mars 2020 au 10 mai 2020 ». */
export function formatPeriod(
  { from, to }: Period,
  lang: Lang,
  t: Translate,
  detail: Detail = 'full',
): string {
  const first = from !== null ? formatMoment(from, lang, detail) : '';
  const last = to !== null ? formatMoment(to, lang, detail) : '';
  if (from !== null && to !== null) return t('timeline.between', { first, last });
  if (from !== null) return t('timeline.since', { first });
  return to !== null ? t('timeline.until', { last }) : t('timeline.all');
}

/**
 * How wide a text of the strip is at most, in CSS pixels, without asking the browser: fonts come late,
 * and a label must not move when they do. The widest letters of Alegreya Sans make up for the narrow.
 */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.47;
}
