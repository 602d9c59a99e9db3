/** Numbers, distances and dates in the reader's language, by `Intl`. */
import { toDate, type Day } from '../time/calendar.ts';
import type { Figure, Lang, LngLat } from '../collection/records.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A number with the separators of a language. */
export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALES[lang]).format(value);
}

/** A part of one as per cent, without decimals: « 27 % », “27%”. */
export function formatShare(share: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALES[lang], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A length in metres or kilometres, to two significant digits, three from 1,000 km up: « 340 km », « 1 200 km », « 5 m ». */
export function formatLength(metres: number, lang: Lang): string {
  const [value, unit] =
    metres >= 1000 ? ([metres / 1000, 'kilometer'] as const) : ([metres, 'meter'] as const);
  return new Intl.NumberFormat(LOCALES[lang], {
    style: 'unit',
    unit,
    maximumSignificantDigits: value >= 1000 ? 3 : 2,
  }).format(value);
}

/** An area in square kilometres, to three significant digits: « 17 300 km² ». */
export function formatArea(squareKilometres: number, lang: Lang): string {
  const number = new Intl.NumberFormat(LOCALES[lang], { maximumSignificantDigits: 3 }).format(
    squareKilometres,
  );
  return `${number}\u00A0km²`;
}

/** A place in degrees, to a hundredth (1.1 km): « 45,76° N, 4,84° E ». */
export function formatCoordinates([lng, lat]: LngLat, lang: Lang): string {
  const degrees = (value: number, [positive, negative]: readonly [string, string]) =>
    `${formatNumber(Math.abs(Math.round(value * 100) / 100), lang)}°\u00A0${value < 0 ? negative : positive}`;
  return `${degrees(lat, ['N', 'S'])}, ${degrees(lng, ['E', lang === 'fr' ? 'O' : 'W'])}`;
}

/** What stands between a number and its unit: « 20 % » in French, “20%” in English. */
export function unitGap({ unit }: Figure, lang: Lang): string {
  return lang === 'en' && unit?.en === '%' ? '' : '\u00A0';
}

/** The number and unit of a key figure: « 1 800 femmes », « 20 % ». */
export function formatFigure(figure: Figure, lang: Lang): string {
  const number = formatNumber(figure.value, lang);
  return figure.unit ? `${number}${unitGap(figure, lang)}${figure.unit[lang]}` : number;
}

/** « 1, 2 et 3 » */
export function formatList(items: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(LOCALES[lang]).format(items);
}

/** « un département ou une région », in pieces: the items, and what stands between them. */
export function listParts(
  items: readonly string[],
  how: 'and' | 'or',
  lang: Lang,
): { readonly text: string; readonly isItem: boolean }[] {
  const type = how === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(LOCALES[lang], { type })
    .formatToParts(items)
    .map(({ type: kind, value }) => ({ text: value, isItem: kind === 'element' }));
}

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
/** How much of a day is said. */
export type Detail = keyof typeof DETAILS;

/** « 17 mars 2020 », « mars », « 2020 »… French has an ordinal for the first of a month, and `Intl` does not. */
export function formatDay(day: Day, lang: Lang, detail: Detail = 'full'): string {
  const text = new Intl.DateTimeFormat(LOCALES[lang], { ...DETAILS[detail], timeZone: 'UTC' }).format(
    toDate(day),
  );
  return lang === 'fr' ? text.replace(/^1\s/, '1er\u00A0') : text;
}

/** A date as precise as it is written: `2020-11-17`, `2020-11` or `2020`. */
export function formatPartialDate(date: string, lang: Lang): string {
  const detail = ({ 4: 'year', 7: 'long-year' } as const)[date.length] ?? 'full';
  return formatDay(date + '-01-01'.slice(date.length - 4), lang, detail);
}

/** The name of a country (ISO 3166-1 alpha-2) in a language. */
export function countryName(code: string, lang: Lang): string {
  return new Intl.DisplayNames(lang, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
