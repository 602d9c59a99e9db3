/** The dates that the rows of a table say, and those of the records that they become. */
import { textOf } from '../table/cell.ts';
import { datesOf, type DateReading } from '../table/dates.ts';
import type { Role } from '../table/match/roles.ts';
import { cellsOf, type Column, type Table } from '../table/table.ts';
import type { MatchedColumn } from './by-role.ts';
import type { Decisions } from './decisions.ts';
import type { Question } from './imported.ts';

/** What one cell says of a date. */
export interface SaidDate {
  readonly column: Column;
  readonly role: Role;
  readonly reading: DateReading;
  readonly text: string;
}

/** What the columns of dates say, row by row: each column is read as a whole, which tells the day from the month. */
export function datesIn(
  table: Table,
  matched: readonly MatchedColumn[],
  orders: Decisions['orders'],
): SaidDate[][] {
  const read = matched.map(({ match, column }) => {
    const cells = cellsOf(table, column.id);
    return { column, role: match.role, cells, readings: datesOf(cells, orders[column.id]).readings };
  });
  return table.rows.map((_, at) =>
    read.map(({ column, role, cells, readings }) => ({
      column,
      role,
      reading: readings[at] ?? { kind: 'none' },
      text: textOf(cells[at]).trim(),
    })),
  );
}

/** The dates of a record: each date, and a beginning with its end. */
export function recordDates(said: readonly SaidDate[], lang: string): unknown[] {
  const end = said.find(({ role }) => role === 'end');
  return said.flatMap(({ role, reading, text }) => {
    if (role === 'end' || reading.kind !== 'date') return [];
    const last =
      role === 'start' && end?.reading.kind === 'date' && end.reading.date.start >= reading.date.start
        ? { end: end.reading.date.end ?? end.reading.date.start }
        : {};
    const label = 'end' in last ? `${text} – ${end!.text}` : text;
    return [{ ...reading.date, ...last, certainty: 'stated', label: { [lang]: label } }];
  });
}

/** What a person must decide of the dates of a row. */
export function dateQuestions(said: readonly SaidDate[]): Question[] {
  return said.flatMap(({ reading, column, text }): Question[] => {
    if (reading.kind !== 'text' && reading.kind !== 'undecided') return [];
    return [{ kind: 'date', column: column.id, text, undecided: reading.kind === 'undecided' }];
  });
}
