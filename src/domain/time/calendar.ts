/**
 * Days, and how the dates of an initiative meet a period. A day is an ISO 8601 text (`2020-11-17`):
 * such texts sort as the days follow, and know no time zone.
 */
import type { Atlas, Dated, Initiative } from '../collection/records.ts';

/** `YYYY-MM-DD`. */
export type Day = string;

/** From the first day to the last, both in it. */
export interface Span {
  readonly first: Day;
  /** null: still running. */
  readonly last: Day | null;
}

/** A period asked for, both days in it; null: open. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

const MILLISECONDS = 86_400_000;

/** Whether a text is a day of the calendar: `2020-02-30` is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isoOf(Date.parse(`${text}T00:00Z`)) === text;
}

const isoOf = (time: number): string => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10));

/** The moment at which a day begins, UTC. */
export function toDate(day: Day): Date {
  return new Date(`${day}T00:00Z`);
}
/** The day in which a moment lies, UTC. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
/** The day that it is at a moment, where the reader is. */
export function toLocalDay(date: Date): Day {
  return toDay(new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())));
}
/** The day that lies some days after another; before it, where their number is negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(new Date(toDate(day).getTime() + days * MILLISECONDS));
}
/** How many days a span of whole days holds, both ends in it. */
export function daysBetween(first: Day, last: Day): number {
  return Math.round((toDate(last).getTime() - toDate(first).getTime()) / MILLISECONDS) + 1;
}

/** The first day of a date known to the day, the month or the year. */
export function firstDay(date: string): Day {
  return `${date}-01-01`.slice(0, 10);
}
/** The last day of a date known to the day, the month or the year. */
export function lastDay(date: string): Day {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return toDay(new Date(Date.UTC(month === undefined ? year! + 1 : year!, month ?? 0, 0)));
}

/** The days that a date covers, to its precision. */
export function spanOf({ start, end, ongoing }: Pick<Dated, 'start'> & Partial<Dated>): Span {
  return { first: firstDay(start), last: ongoing && !end ? null : lastDay(end ?? start) };
}

/** Whether a span has a day in a period. */
export function meets({ first, last }: Span, { from, to }: Period): boolean {
  return (to === null || first <= to) && (from === null || last === null || last >= from);
}

/** Whether an initiative has a date of its own that meets the period; one without dates meets none. */
export function isWithin({ dates }: Initiative, period: Period): boolean {
  return dates.some((dated) => meets(spanOf(dated), period));
}

/**
 * The months that hold everything dated in the atlas (issues, lockdowns, initiatives, readings and
 * resources), and one more before them: from the first day of the first to the last day of the last. null where
 * nothing has a date.
 */
export function calendarOf(atlas: Atlas): { first: Day; last: Day } | null {
  const spans = [
    ...atlas.issues.map(({ published }) => spanOf(published)),
    ...atlas.context.map(spanOf),
    ...atlas.initiatives.flatMap(({ dates }) => dates.map(spanOf)),
    ...readingsOf(atlas).flatMap(({ date }) => (date ? [spanOf(date)] : [])),
  ];
  const first = spans.map((span) => span.first).toSorted()[0];
  const last = spans
    .map((span) => span.last ?? span.first)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    first: `${addDays(`${first.slice(0, 7)}-01`, -1).slice(0, 7)}-01`,
    last: lastDay(last.slice(0, 7)),
  };
}

/** Every resource and reference, in the order of the collection. */
export function readingsOf({ resources, references }: Atlas) {
  return [...resources, ...references.flatMap((group) => group.references)];
}
