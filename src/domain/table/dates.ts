/**
 * Dates as people write them, in the shape that a collection keeps. Whether the day or the month comes first is decided
 * by a whole column.
 */
import { toDay } from '../time/calendar.ts';
import { momentOf, textOf, type Cell } from './cell.ts';
import { onDay, parseDate, type DayOrder, type ReadDate } from './date-forms.ts';

/** What a cell of a column of dates holds. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: ReadDate }
  /** `01/02/2020`, where nothing says which number is the day. */
  | { readonly kind: 'undecided'; readonly dayFirst: ReadDate; readonly monthFirst: ReadDate }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' };

/** How the dates of a column are to be read. */
export interface DateOptions {
  readonly order: DayOrder | 'undecided';
  /** Numbers count the days from here: 1900 unless a workbook of an old Macintosh says 1904. */
  readonly system?: 1900 | 1904;
}

/** What a whole column says of the order of day and month. */
export interface OrderFound {
  readonly order: DayOrder | 'undecided';
  /** How many cells can only be read with the day first, with the month first, or in both ways. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
}

/** Reads one cell. It never throws: what is not understood stays text. */
export function readDate(cell: Cell | undefined, options: DateOptions): DateReading {
  const text = textOf(cell).trim();
  if (text === '') return { kind: 'none' };
  if (typeof cell === 'object' && cell.kind === 'date') return dated(onDay(toDay(momentOf(cell.serial))));
  if (options.order !== 'undecided') return asReading(parseDate(text, options.order, options.system), text);
  const dayFirst = parseDate(text, 'day-first', options.system);
  const monthFirst = parseDate(text, 'month-first', options.system);
  if (dayFirst && monthFirst && !isSame(dayFirst, monthFirst)) {
    return { kind: 'undecided', dayFirst, monthFirst };
  }
  return asReading(dayFirst ?? monthFirst, text);
}

/** Decides on the order of day and month in a column; without a deciding cell, or with contrary ones, it is undecided. */
export function orderIn(cells: readonly Cell[]): OrderFound {
  const texts = new Map<string, number>();
  for (const cell of cells) {
    if (typeof cell === 'string') texts.set(cell, (texts.get(cell) ?? 0) + 1);
  }
  const found = { dayFirst: 0, monthFirst: 0, either: 0 };
  for (const [text, count] of texts) {
    if (!/^\D*\d{1,2}[/.-]\d{1,2}[/.-]/.test(text)) continue;
    const dayFirst = parseDate(text.trim(), 'day-first');
    const monthFirst = parseDate(text.trim(), 'month-first');
    if (dayFirst && monthFirst) {
      if (!isSame(dayFirst, monthFirst)) found.either += count;
    } else if (dayFirst) found.dayFirst += count;
    else if (monthFirst) found.monthFirst += count;
  }
  const decided =
    found.dayFirst > 0 && found.monthFirst === 0
      ? 'day-first'
      : found.monthFirst > 0 && found.dayFirst === 0
        ? 'month-first'
        : 'undecided';
  return { ...found, order: decided };
}

function asReading(date: ReadDate | null, text: string): DateReading {
  return date ? dated(date) : { kind: 'text', text };
}
const dated = (date: ReadDate): DateReading => ({ kind: 'date', date });

const isSame = (one: ReadDate, other: ReadDate): boolean =>
  one.start === other.start && one.end === other.end;

/** What the cells of a column hold, in their order. */
export interface ColumnDates {
  readonly found: OrderFound;
  readonly readings: readonly DateReading[];
}

/** Reads a column of dates; `order` where a person has decided. */
export function datesOf(cells: readonly Cell[], order?: DayOrder): ColumnDates {
  const found = orderIn(cells);
  // The cells of a column repeat one another.
  const known = new Map<string, DateReading>();
  const readings = cells.map((cell) => {
    const text = textOf(cell);
    const reading = known.get(text) ?? readDate(cell, { order: order ?? found.order });
    known.set(text, reading);
    return reading;
  });
  return { found, readings };
}
