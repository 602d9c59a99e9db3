import { firstDay, lastDay } from '../domain/time/calendar.ts';
import type { Dossier } from '../domain/collection/records.ts';
import type { Stretch } from '../domain/timeline/axis.ts';

/** The time that an issue looks back on: from the issue before it, or the start of the calendar, to its own date. */
export function stretchOf(dossiers: readonly Dossier[], number: number | null, calendar: Stretch): Stretch {
  const place = dossiers.findIndex((dossier) => dossier.number === number);
  if (place < 0) return calendar;
  const before = dossiers[place - 1];
  const { published } = dossiers[place]!;
  return {
    first: before ? firstDay(before.published.start) : calendar.first,
    last: lastDay(published.end ?? published.start),
  };
}
