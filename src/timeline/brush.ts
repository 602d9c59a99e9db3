/** The arithmetic of the brush: what a drag or a key does to a period. */
import { addDays, daysBetween, lastDay, toDate, type Day, type Period } from '../domain/time/calendar.ts';
import type { Stretch } from '../domain/timeline/axis.ts';

export type Edge = 'from' | 'to';

const clamp = (day: Day, { first, last }: Stretch): Day => (day < first ? first : day > last ? last : day);

/** The days that a period covers of the calendar. */
export function covered({ from, to }: Period, calendar: Stretch): Stretch {
  return { first: clamp(from ?? calendar.first, calendar), last: clamp(to ?? calendar.last, calendar) };
}

/** One end moved to a day, at most to the other end; open again at the end of the calendar. */
export function resize(period: Period, edge: Edge, day: Day, calendar: Stretch): Period {
  const { first, last } = covered(period, calendar);
  if (edge === 'from') {
    const from = clamp(day, { first: calendar.first, last });
    return { from: from === calendar.first ? null : from, to: period.to };
  }
  const to = clamp(day, { first, last: calendar.last });
  return { from: period.from, to: to === calendar.last ? null : to };
}

/** The whole period moved by days, as long as before, kept in the calendar. */
export function shift(period: Period, days: number, calendar: Stretch): Period {
  const { first, last } = covered(period, calendar);
  const earliest = 1 - daysBetween(calendar.first, first);
  const latest = daysBetween(last, calendar.last) - 1;
  const by = Math.max(earliest, Math.min(latest, days));
  return { from: addDays(first, by), to: addDays(last, by) };
}

/** The period between two days of the calendar, whichever is first. */
export function between(a: Day, b: Day, calendar: Stretch): Period {
  const [from, to] = a <= b ? [a, b] : [b, a];
  return { from: clamp(from, calendar), to: clamp(to, calendar) };
}

/** The same day of another month, or the last that it has. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year!, month! - 1 + months, 1)).toISOString().slice(0, 7);
  const last = lastDay(first);
  return toDate(last).getUTCDate() < date! ? last : `${first}-${day.slice(8)}`;
}

/** What a key does to one end of the period; null where the key is not the brush's. */
export function nudge(
  period: Period,
  edge: Edge,
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'> & Partial<KeyboardEvent>,
  calendar: Stretch,
): Period | null {
  // Reserved by the browser: Alt and an arrow go back or forward.
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const { key, shiftKey } = event;
  const { first, last } = covered(period, calendar);
  const day = edge === 'from' ? first : last;
  const by = (direction: 1 | -1, long: boolean) =>
    long ? addMonths(day, direction) : addDays(day, direction);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return resize(period, edge, by(1, shiftKey), calendar);
    case 'ArrowLeft':
    case 'ArrowDown':
      return resize(period, edge, by(-1, shiftKey), calendar);
    case 'PageUp':
      return resize(period, edge, by(1, true), calendar);
    case 'PageDown':
      return resize(period, edge, by(-1, true), calendar);
    case 'Home':
      return resize(period, edge, calendar.first, calendar);
    case 'End':
      return resize(period, edge, calendar.last, calendar);
    default:
      return null;
  }
}
