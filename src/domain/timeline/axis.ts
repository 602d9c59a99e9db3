/** Days to pixels along one line of time, and back. */
import { scaleLinear } from 'd3-scale';
import { utcTicks } from 'd3-time';
import { addDays, toDate, toDay, type Day } from '../time/calendar.ts';

/** A stretch of whole days, both ends in it. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

export interface Axis extends Stretch {
  /** In CSS pixels; the first day begins at 0, the last ends here. */
  readonly width: number;
  readonly dayWidth: number;
  /** Where a day begins; may lie outside the axis. */
  at(day: Day): number;
  /** Where a day ends. */
  after(day: Day): number;
  /** The day under a point, kept on the axis. */
  dayAt(x: number): Day;
  /** The day that begins nearest to a point, from the first to the one after the last. */
  boundary(x: number): Day;
  /** Round moments for small ticks, at most about so many. */
  ticks(count: number): Day[];
}

/** The axis of a stretch of days, drawn so wide. */
export function axisOf({ first, last }: Stretch, width: number): Axis {
  const end = addDays(last, 1);
  // Not `scaleUtc`: it brings d3-time-format, and with it into the first chunk, which has a scale too.
  const domain = [toDate(first), toDate(end)] as const;
  const scale = scaleLinear().domain(domain).range([0, width]);
  const dayWidth = scale(toDate(addDays(first, 1)));
  const dayOf = (x: number) => toDay(new Date(scale.invert(x)));
  const clamp = (day: Day, latest: Day) => (day < first ? first : day > latest ? latest : day);
  return {
    first,
    last,
    width,
    dayWidth,
    at: (day) => scale(toDate(day)),
    after: (day) => scale(toDate(addDays(day, 1))),
    dayAt: (x) => clamp(dayOf(x), last),
    boundary: (x) => clamp(dayOf(x + dayWidth / 2), end),
    ticks: (count) => [...new Set(utcTicks(...domain, count).map(toDay))],
  };
}

/** The first day of each month that has a day in the stretch. */
export function monthsOf({ first, last }: Stretch): Day[] {
  const months: Day[] = [];
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** The first day of the month after that of a day. */
export function nextMonth(day: Day): Day {
  return `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
}
