/** Where there are too many dates to tell one mark from another: how many initiatives fall in each month. */
import { lastDay, meets, spanOf, type Day } from '../domain/time/calendar.ts';
import type { Initiative } from '../domain/collection/records.ts';

/** More dates than this make a profile instead of marks. */
export const MOST_MARKS = 150;
/** So do more rows of marks than this below the first: they would be higher than 144 CSS pixels. */
export const MOST_ROWS = 10;

/**
 * By id, the indexes in `months` (first days of months) of the months that an initiative has dates in, each
 * once.
 */
export function monthsByRecord(
  initiatives: readonly Initiative[],
  months: readonly Day[],
): ReadonlyMap<string, readonly number[]> {
  const periods = months.map((month) => ({ from: month, to: lastDay(month.slice(0, 7)) }));
  return new Map(
    initiatives.map(({ id, dates }) => {
      const spans = dates.map(spanOf);
      return [
        id,
        periods.flatMap((period, index) => (spans.some((span) => meets(span, period)) ? [index] : [])),
      ];
    }),
  );
}

/** How many of the initiatives fall in each of the months. */
export function profileOf(
  initiatives: readonly Initiative[],
  months: readonly Day[],
  indexes: ReadonlyMap<string, readonly number[]>,
): number[] {
  const counts = months.map(() => 0);
  for (const { id } of initiatives) for (const index of indexes.get(id) ?? []) counts[index]! += 1;
  return counts;
}
