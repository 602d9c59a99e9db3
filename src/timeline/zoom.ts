import { firstDay, lastDay } from '../domain/time/calendar.ts';
import type { Issue } from '../domain/collection/records.ts';
import type { Stretch } from '../domain/timeline/axis.ts';

/** The time that an issue looks back on: from the issue before it, or the start of the calendar, to its own date. */
export function stretchOf(issues: readonly Issue[], number: number | null, calendar: Stretch): Stretch {
  const index = issues.findIndex((issue) => issue.number === number);
  if (index < 0) return calendar;
  const before = issues[index - 1];
  const { published } = issues[index]!;
  return {
    first: before ? firstDay(before.published.start) : calendar.first,
    last: lastDay(published.end ?? published.start),
  };
}
