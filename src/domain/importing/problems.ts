/** What is left to decide of a table, beside its places, gathered by what mends it. */
import { textOf } from '../table/cell.ts';
import type { ReadDate } from '../table/date-forms.ts';
import { datesOf } from '../table/dates.ts';
import { facetOf } from '../table/match/facets.ts';
import type { Match } from '../table/match/match.ts';
import { cellsOf, type Column, type Row, type Table } from '../table/table.ts';
import type { Decisions } from './decisions.ts';
import type { Problem, ProblemCell } from './draft-view.ts';
import type { Import, Question } from './imported.ts';
import { settledKey } from './settled-key.ts';

/** The length of the other cells that tell which row it is, in characters. */
const CONTEXT = 90;

/** The problems, those of whole columns first. */
export function problemsOf(
  table: Table,
  matches: readonly Match[],
  made: Import,
  { settled, joined }: Decisions,
): Problem[] {
  const isOpen = ({ key }: Problem) => !settled.includes(key);
  return [
    ...orderProblems(table, made),
    ...[...personalProblems(table, matches), ...spellingProblems(table, made, joined)].filter(isOpen),
    ...cellProblems(table, matches, made),
    ...duplicateProblems(made, table, matches).filter(isOpen),
  ];
}

const nameOf = ({ header, letter }: Column): string => header || letter;

/** Columns of dates in which nothing says whether the day or the month comes first. */
function orderProblems(table: Table, made: Import): Problem[] {
  const counts = new Map<string, number>();
  for (const { questions } of made.rows)
    for (const question of questions)
      if (question.kind === 'date' && question.undecided)
        counts.set(question.column, (counts.get(question.column) ?? 0) + 1);
  return [...counts].flatMap(([id, count]): Problem[] => {
    const column = table.columns.find((one) => one.id === id)!;
    const cells = cellsOf(table, id);
    const at = datesOf(cells).readings.findIndex(({ kind }) => kind === 'undecided');
    const reading = datesOf(cells).readings[at];
    if (reading?.kind !== 'undecided') return [];
    const day = ({ start }: ReadDate) => start;
    return [
      {
        kind: 'order',
        key: `order-${id}`,
        column: id,
        name: nameOf(column),
        count,
        example: textOf(cells[at]),
        dayFirst: day(reading.dayFirst),
        monthFirst: day(reading.monthFirst),
      },
    ];
  });
}

function personalProblems(table: Table, matches: readonly Match[]): Problem[] {
  return matches.flatMap(({ column: id, personal, role }): Problem[] => {
    if (!personal || role === 'left-out') return [];
    const column = table.columns.find((one) => one.id === id)!;
    return [{ kind: 'personal', key: `personal-${id}`, column: id, name: nameOf(column) }];
  });
}

/** Values of facets that differ only in their spelling. */
function spellingProblems(table: Table, { facets }: Import, joined: readonly string[]): Problem[] {
  return facets.flatMap(({ column, separator }): Problem[] => {
    if (joined.includes(column.id)) return [];
    const proposal = facetOf(cellsOf(table, column.id), separator);
    if (!('joinings' in proposal) || proposal.kind === 'yes-no' || proposal.joinings.length === 0) return [];
    const joinings = proposal.joinings.map(({ kept, spellings }) => ({
      kept,
      spellings: spellings.map(({ value }) => value).filter((value) => value !== kept),
    }));
    return [
      { kind: 'spelling', key: `spelling-${column.id}`, column: column.id, name: nameOf(column), joinings },
    ];
  });
}

/** Cells to be mended, each kind and column as one problem. */
function cellProblems(table: Table, matches: readonly Match[], made: Import): Problem[] {
  const groups = new Map<
    string,
    { kind: 'title' | 'date' | 'identifier'; column: string | null; cells: ProblemCell[] }
  >();
  const columnOf = (role: Match['role']) => matches.find((match) => match.role === role)?.column ?? null;
  const add = (
    row: Row,
    kind: 'title' | 'date' | 'identifier',
    column: string | null,
    question: Question,
  ) => {
    const key = `${kind} ${column ?? ''}`;
    const group = groups.get(key) ?? { kind, column, cells: [] };
    groups.set(key, group);
    const at = table.columns.findIndex(({ id }) => id === column);
    group.cells.push({
      row: row.number,
      column,
      text: textOf(row.cells[at]),
      context: contextOf(row, at),
      settledKey: settledKey(row.number, question),
    });
  };
  for (const [at, { questions }] of made.rows.entries()) {
    const row = table.rows[at]!;
    for (const question of questions) {
      if (question.kind === 'title') add(row, 'title', columnOf('title'), question);
      else if (question.kind === 'identifier') add(row, 'identifier', columnOf('identifier'), question);
      else if (question.kind === 'date' && !question.undecided) add(row, 'date', question.column, question);
    }
  }
  return [...groups].map(([key, { kind, column, cells }]) => {
    const found = table.columns.find(({ id }) => id === column);
    return { kind, key: key.replaceAll(' ', '-'), name: found ? nameOf(found) : '', cells };
  });
}

function contextOf({ cells }: Row, besides: number): string {
  const texts = cells.flatMap((cell, at) => (at === besides ? [] : [textOf(cell).trim()]));
  return texts
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, CONTEXT);
}

/** Rows of the same title and place as one above. */
function duplicateProblems(made: Import, table: Table, matches: readonly Match[]): Problem[] {
  const title = matches.find(({ role }) => role === 'title')?.column;
  if (title === undefined) return [];
  const titles = cellsOf(table, title).map((cell) => textOf(cell).trim());
  const first = new Map<string, number>();
  const rows = made.rows.flatMap(({ number, place }, at) => {
    const key = JSON.stringify([titles[at]?.toLowerCase(), place]);
    const before = first.get(key);
    if (before === undefined) first.set(key, number);
    return before === undefined || titles[at] === ''
      ? []
      : [{ row: number, first: before, title: titles[at]! }];
  });
  return rows.length > 0 ? [{ kind: 'duplicate', key: 'duplicates', rows }] : [];
}
