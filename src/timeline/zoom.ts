import { firstDay, lastDay } from '../domain/time/calendar.ts';
import type { Dossier } from '../domain/collection/records.ts';
import type { Stretch } from '../domain/timeline/axis.ts';

/** The time that an issue looks back on: from the issue before it, or the start of the calendar, to its own date. */
export function stretchOf(dossiers: readonly Dossier[], number: number | null, calendar: Stretch): Stretch {
  const index = dossiers.findIndex((dossier) => dossier.number === number);
  if (index < 0) return calendar;
  const before = dossiers[index - 1];
  const { published } = dossiers[index]!;
  return {
    first: before ? firstDay(before.published.start) : calendar.first,
    last: lastDay(published.end ?? published.start),
  };
}
