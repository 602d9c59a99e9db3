/** Walking through the calendar month by month. */
import { lastDay, type Period } from '../domain/time/calendar.ts';
import { monthsOf, type Stretch } from '../domain/timeline/axis.ts';

export const ADVANCES = ['window', 'cumulative'] as const;
/** Whether a step shows one month alone, or everything up to its end. */
export type Advance = (typeof ADVANCES)[number];

/** The period one month further on or back, whole months; null where the calendar ends. */
export function step(
  { from, to }: Period,
  direction: 1 | -1,
  advance: Advance,
  calendar: Stretch,
): Period | null {
  const months = monthsOf(calendar);
  const endOf = (month: string) => lastDay(month.slice(0, 7));
  const mark = advance === 'window' ? (from ?? to) : to;
  let target = direction === 1 ? 0 : months.length - 1;
  if (mark !== null) {
    const here = months.findLastIndex((month) => month <= mark);
    // From within a month, the first step goes to a whole month.
    const within =
      advance === 'cumulative'
        ? direction === 1 && mark !== endOf(mark)
        : direction === -1 && mark === from && !mark.endsWith('-01');
    target = within ? here : here + direction;
  }
  const month = months[target];
  if (month === undefined) return null;
  return { from: advance === 'window' ? month : null, to: endOf(month) };
}
