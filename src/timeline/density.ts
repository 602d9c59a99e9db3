/** How many readings fall in each month. */
import { firstDay, lastDay, readingsOf, spanOf, type Day } from '../domain/time/calendar.ts';
import type { Atlas } from '../domain/collection/records.ts';
import { monthsOf, type Stretch } from '../domain/timeline/axis.ts';

export interface MonthCount {
  readonly first: Day;
  readonly last: Day;
  readonly count: number;
}

/** The readings by month; one that is known to a season or a year is spread evenly over its months. */
export function densityOf(atlas: Atlas, calendar: Stretch): MonthCount[] {
  const spans = readingsOf(atlas).flatMap(({ date }) => (date ? [spanOf(date)] : []));
  return monthsOf(calendar).map((month) => {
    const first = firstDay(month);
    const last = lastDay(month.slice(0, 7));
    const weights = spans.map((span) => {
      const months = monthsOf({ first: span.first, last: span.last ?? span.first });
      return months.includes(month) ? 1 / months.length : 0;
    });
    return { first, last, count: weights.reduce((sum, weight) => sum + weight, 0) };
  });
}

/** How many readings there are, and how many of them bear no date. */
export function readingTotals(atlas: Atlas): { all: number; undated: number } {
  const readings = readingsOf(atlas);
  return { all: readings.length, undated: readings.filter(({ date }) => !date).length };
}
