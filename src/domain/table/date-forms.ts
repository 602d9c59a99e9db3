/** The forms in which a date is written: numbers, words, seasons, quarters and ranges, in French and English. */
import { fold } from '../text/fold.ts';
import { addDays, isDay, lastDay, toDay } from '../time/calendar.ts';
import { momentOf } from './cell.ts';
import { anyOf, MONTH_NUMBERS, SEASON_MONTHS, SINCE, WEEKDAYS } from './date-words.ts';

/** A date or a span: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as its precision has it; a season has its first and last months. */
export interface ReadDate {
  readonly start: string;
  readonly end?: string;
  readonly precision: 'day' | 'month' | 'season' | 'year';
  readonly ongoing: boolean;
}

export type DayOrder = 'day-first' | 'month-first';

/** Serials from 1 January 1950 to 31 December 2099: other numbers in a column of dates are something else. */
const SERIALS = { first: 18_264, last: 73_050 } as const;
/** Days between the origins of the two date systems of Excel. */
const SYSTEM_1904 = 1462;
/** Two digits are a year of this century up to here, of the last one above. */
const PIVOT = 50;
/** Longer texts are no dates, in characters. */
const LONGEST = 80;
const YEARS = { first: 1000, last: 2999 } as const;

/** Every way of writing a date that is understood, the stricter first; null where none is. */
export function parseDate(text: string, order: DayOrder, system: 1900 | 1904 = 1900): ReadDate | null {
  // All that is understood has a digit, and none is longer than « du mercredi 23 septembre au … ».
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const folded = fold(text)
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll('’', "'")
    .replace(WEEKDAYS, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return (
    iso(folded) ??
    serial(folded, system) ??
    single(folded, order) ??
    since(folded, order) ??
    range(folded, order)
  );
}

/** `2020-12-04T20:00:00+01:00`: the day as it is written, whatever the zone. */
function iso(text: string): ReadDate | null {
  const found = /^(\d{4}-\d\d-\d\d)[t ]\d\d:\d\d.*$/.exec(text);
  return found && isDay(found[1]!) ? onDay(found[1]!) : null;
}

function serial(text: string, system: 1900 | 1904): ReadDate | null {
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return null;
  const value = Number(text.replace(',', '.')) + (system === 1904 ? SYSTEM_1904 : 0);
  return value >= SERIALS.first && value <= SERIALS.last ? onDay(toDay(momentOf(Math.floor(value)))) : null;
}

const MONTH = anyOf(MONTH_NUMBERS.keys());
const SEASON = anyOf(SEASON_MONTHS.keys());
const TIME = String.raw`(?:,? (?:a |at )?\d{1,2}[:h]\d{0,2}(?::\d\d)?(?: ?[ap]m)?)?`;
/** Words before a date that say nothing that is kept. */
const LEAD = /^(?:le |en |au |on |in |courant |date : ?)+/;

/** A date that is one: a day, a month, a season, a quarter, a half-year or a year. */
function single(text: string, order: DayOrder): ReadDate | null {
  const bare = text.replace(LEAD, '');
  return day(bare, order) ?? month(bare) ?? season(bare) ?? part(bare) ?? year(bare);
}

const NUMERIC_DAY = new RegExp(String.raw`^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})${TIME}$`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})${TIME}$`);
const NAMED_DAY = new RegExp(
  String.raw`^(?:the )?(\d{1,2})(?:er|st|nd|rd|th)?[ -]?(?:of )?(${MONTH})\.?,?[ -]?(\d{4}|\d{2})${TIME}$`,
);
const NAMED_MONTH_FIRST = new RegExp(
  String.raw`^(${MONTH})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}$`,
);

function day(text: string, order: DayOrder): ReadDate | null {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const yearFirst = YEAR_FIRST.exec(text) ?? compact;
  if (yearFirst) return realDay(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const numeric = NUMERIC_DAY.exec(text);
  if (numeric) {
    const [first, second, own] = [numeric[1]!, numeric[2]!, numeric[3]!];
    return order === 'day-first' ? realDay(own, second, first) : realDay(own, first, second);
  }
  const named = NAMED_DAY.exec(text);
  if (named) return realDay(named[3]!, String(MONTH_NUMBERS.get(named[2]!)), named[1]!);
  const american = NAMED_MONTH_FIRST.exec(text);
  return american ? realDay(american[3]!, String(MONTH_NUMBERS.get(american[1]!)), american[2]!) : null;
}

const NAMED = new RegExp(
  String.raw`^(?:debut |mi-|fin |early |mid-|late )?(${MONTH})\.?,?[ \-/]?(?:de )?(\d{4})$`,
);

function month(text: string): ReadDate | null {
  const named = NAMED.exec(text);
  if (named) return inMonth(named[2]!, MONTH_NUMBERS.get(named[1]!)!);
  const numeric = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numeric) return inMonth(numeric[2]!, Number(numeric[1]));
  const yearFirst = /^(\d{4})[/.-](\d{1,2})$/.exec(text);
  return yearFirst ? inMonth(yearFirst[1]!, Number(yearFirst[2])) : null;
}

const NAMED_SEASON = new RegExp(
  String.raw`^(?:l'|the )?(${SEASON}),? (?:de )?(\d{4})(?:[-/](?:\d{4}|\d{2}))?$`,
);

/** Winter begins in December of the year that names it: « hiver 2020 » and « hiver 2020-2021 » are the same one. */
function season(text: string): ReadDate | null {
  const found = NAMED_SEASON.exec(text);
  if (!found) return null;
  const first = SEASON_MONTHS.get(found[1]!)!;
  return threeMonths(Number(found[2]), first);
}

/** A quarter, which is three months as a season is, or half a year. */
function part(text: string): ReadDate | null {
  const quarter =
    /^[tq]([1-4])[ -/]?(\d{4})$/.exec(text) ??
    /^([1-4])(?:er|e|eme|st|nd|rd|th)? (?:trimestre|quarter)(?: de| of)? (\d{4})$/.exec(text);
  if (quarter) return threeMonths(Number(quarter[2]), Number(quarter[1]) * 3 - 2);
  const backwards = /^(\d{4})[ -/]?[tq]([1-4])$/.exec(text);
  if (backwards) return threeMonths(Number(backwards[1]), Number(backwards[2]) * 3 - 2);
  const half =
    /^[sh]([12])[ -/]?(\d{4})$/.exec(text) ??
    /^([12])(?:er|e|eme|nd|st)? (?:semestre|half)(?: de| of)? (\d{4})$/.exec(text);
  if (!half) return null;
  const [start, end] = half[1] === '1' ? ['01', '06'] : ['07', '12'];
  return { start: `${half[2]}-${start}`, end: `${half[2]}-${end}`, precision: 'month', ongoing: false };
}

function year(text: string): ReadDate | null {
  const found = /^(?:annee |year |an |debut |fin |early |late )?(\d{4})(?:[.,]0)?$/.exec(text);
  return found && isYear(Number(found[1])) ? { start: found[1]!, precision: 'year', ongoing: false } : null;
}

/** « depuis mai 2020 », “since May 2020”. */
function since(text: string, order: DayOrder): ReadDate | null {
  const found = SINCE.exec(text);
  const date = found ? single(text.slice(found[0].length), order) : null;
  if (!date) return null;
  return { start: date.start, precision: date.precision, ongoing: true };
}

const FROM = /^(?:du |de |d'|from |entre (?:le )?|between |des? )/;
const BETWEEN =
  /\s+(?:au|a|to|until|jusqu'au|jusqu'en|et|and|->|>)\s+(?:le |la )?|\s+-\s+|(?<=\d{4}(?:-\d\d-\d\d)?)\/(?=\d{4})|(?<=^\d{4})-(?=\d{4}|\d\d$)|(?<=[a-z])-(?=[a-z])|(?<=\d{4})\s*-\s*(?=[a-z])|(?<=\d(?:er)?)-(?=\d{1,2}(?:er)? [a-z])/g;

/** « mai 2020 à aujourd’hui », “2020–present”, `2020-`. */
const NOW = "aujourd'hui|ce jour|en cours|maintenant|now|present|today|ongoing";
const STILL = new RegExp(
  String.raw`^(?:depuis |de |from )?(.*\d{4})\s*(?:(?:->?|\.{3}|…)\s*)?(?:(?:a |to |jusqu'a |et )?(?:${NOW})|(?<=->?\s*|\.{3}|…))$`,
);

/** « du 4 au 18 décembre 2020 »: the first date may lack the month and the year that the second one gives. */
function range(text: string, order: DayOrder): ReadDate | null {
  const open = STILL.exec(text);
  if (open) return since(`since ${open[1]}`, order);
  for (const { 0: found, index } of text.matchAll(BETWEEN)) {
    const from = text.slice(0, index).replace(FROM, '');
    const to = text.slice(index + found.length);
    const last = single(to, order) ?? shortYear(from, to);
    const first = single(from, order) ?? completed(from, to, order);
    if (first && last) return joined(first, last);
  }
  return null;
}

/** « 2019-20 ». */
function shortYear(from: string, to: string): ReadDate | null {
  return /^\d{4}$/.test(from) && /^\d\d$/.test(to) ? year(from.slice(0, 2) + to) : null;
}

/** The first date of a range with what it lacks taken from the end of the second: its year, or its month and year. */
function completed(from: string, to: string, order: DayOrder): ReadDate | null {
  const slashed = /^\d{1,2}([/.]\d{1,2})([/.]\d{4})$/.exec(to);
  if (slashed) {
    const lacking = /[/.]/.test(from) ? slashed[2]! : slashed[1]! + slashed[2]!;
    return single(from + lacking, order);
  }
  const words = to.replace(LEAD, '').split(' ');
  return (
    single(`${from} ${words.slice(-1).join(' ')}`, order) ??
    single(`${from} ${words.slice(-2).join(' ')}`, order)
  );
}

/** From the first to the last, to the coarser precision of the two; null where the last ends before. */
function joined(first: ReadDate, last: ReadDate): ReadDate | null {
  const length = Math.min(first.start.length, last.start.length);
  const start = first.start.slice(0, length);
  const end = (last.end ?? last.start).slice(0, length);
  if (end < start) return null;
  const precision = first.precision === last.precision ? first.precision : BY_LENGTH[length]!;
  return { start, end, precision, ongoing: false };
}
const BY_LENGTH: Readonly<Record<number, ReadDate['precision']>> = { 4: 'year', 7: 'month', 10: 'day' };

/** A date to the day, `YYYY-MM-DD`. */
export function onDay(start: string): ReadDate {
  return { start, precision: 'day', ongoing: false };
}

/** A day of the calendar, or null; a year of two digits is completed. */
function realDay(year: string, month: string, day: string): ReadDate | null {
  const full = year.length === 2 ? String(Number(year) + (Number(year) <= PIVOT ? 2000 : 1900)) : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && isYear(Number(full)) ? onDay(text) : null;
}

function inMonth(year: string, month: number): ReadDate | null {
  if (month < 1 || month > 12 || !isYear(Number(year))) return null;
  return { start: monthText(Number(year), month), precision: 'month', ongoing: false };
}

function threeMonths(year: number, first: number): ReadDate | null {
  if (!isYear(year)) return null;
  const start = monthText(year, first);
  // A day of the third month: a month has at most 31 days.
  const end = addDays(lastDay(start), 45).slice(0, 7);
  return { start, end, precision: 'season', ongoing: false };
}

const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

const isYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;
