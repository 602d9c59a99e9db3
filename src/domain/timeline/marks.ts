/** The dates of the initiatives as marks on the axis, each by its precision. */
import { spanOf } from '../time/calendar.ts';
import type { Dated, Initiative } from '../collection/records.ts';
import type { Axis } from './axis.ts';
import { stack, type Inked } from './lanes.ts';

export interface Mark extends Inked {
  readonly key: string;
  readonly record: Initiative;
  readonly dated: Dated;
  /** A point in time, a stretch whose ends are known to the day, or one with uncertain ends. */
  readonly kind: 'tick' | 'hard' | 'soft';
  /** Still running: an arrow to the edge. */
  readonly isOngoing: boolean;
  readonly row: number;
}

/** Half the width of the symbol of a theme. */
const HALF = 8;

/** A mark for each date that has a day on the axis, in order of time. */
export function marksOf(initiatives: readonly Initiative[], axis: Axis): Mark[] {
  const marks = initiatives
    .flatMap((record) =>
      record.dates.map((dated, place) => ({
        key: `${record.id}-${place}`,
        record,
        dated,
        span: spanOf(dated),
      })),
    )
    .filter(({ span }) => span.first <= axis.last && (span.last === null || span.last >= axis.first))
    .toSorted((a, b) => a.span.first.localeCompare(b.span.first))
    .map(({ span, ...mark }) => {
      const isOngoing = span.last === null;
      const start = Math.max(0, axis.at(span.first));
      const end = Math.min(axis.width, span.last === null ? axis.width : axis.after(span.last));
      const kind = mark.dated.precision !== 'day' ? 'soft' : span.first === span.last ? 'tick' : 'hard';
      // An ongoing date is marked at its beginning; a stretch at its middle, if there is room.
      const at = isOngoing ? start : (start + end) / 2;
      return {
        ...mark,
        kind,
        isOngoing,
        at,
        start: Math.min(start, at - HALF),
        end: Math.max(end, at + HALF),
        // The symbol of a stretch may stand anywhere on it; that of a day or of a beginning only there.
        ...(!isOngoing && end - start > 2 * HALF && { slide: [start + HALF, end - HALF] as const }),
      } as const;
    });
  const seats = stack(marks);
  return marks.map((mark, place) => ({ ...mark, ...seats[place]! }));
}
