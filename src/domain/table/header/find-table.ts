/** Makes a table of a sheet: header, columns, rows, and what is set aside. */
import { isBlank, type Cell } from '../cell.ts';
import type { Row, SetAside, Table, TableNotice } from '../table.ts';
import type { Sheet } from '../workbook.ts';
import { describe, headerParts, nameColumns, type NamedColumn } from './columns.ts';
import { findHeader, type HeaderRows } from './find-header.ts';
import { reasonToSetAside } from './set-aside.ts';

/** Up to this share of the rows, cells beyond the header are a slip of those rows; above it, they are a column. */
const SLIPS = 0.02;

/** The table in a sheet. `header` where a person has said which rows it is. */
export function findTable(sheet: Sheet, header: HeaderRows = findHeader(sheet)): Table {
  const { first, count } = header;
  const start = first + count;
  // Where the names are no row of the file, the first record is row 1.
  const from = sheet.named ? 0 : 1;
  const numbered = sheet.rows.map((cells, index) => ({ cells, index })).slice(start);
  const named = sheet.rows.slice(first, start).reduce((widest, row) => Math.max(widest, row.length), 0);
  const width = widthOf(
    numbered.map(({ cells }) => cells),
    named,
  );
  const parts = headerParts(sheet, header, width);
  const all = nameColumns(parts);
  const used = new Set(numbered.flatMap(({ cells }) => filledColumns(cells)));
  const kept = all.filter((column) => column.header !== '' || used.has(column.index));
  const linked = linkColumns(sheet, kept, start);
  const columns = [...kept, ...linked.columns];
  const rows: Row[] = [];
  const setAside: SetAside[] = [];
  const names = parts.map((own) => own.at(-1) ?? '');
  const end = lastRecord(
    numbered.map(({ cells }) => cells),
    names,
  );
  for (const [position, { cells, index }] of numbered.entries()) {
    const surplus = cells.slice(width);
    const geometry = sheet.geometries?.[index];
    const row: Row = {
      sheet: sheet.name,
      number: index + from,
      cells: [...kept.map((column) => cells[column.index] ?? ''), ...linked.cellsOf(index)],
      ...(surplus.some((cell) => !isBlank(cell)) ? { surplus } : {}),
      ...(geometry ? { geometry } : {}),
    };
    const reason = geometry ? null : reasonToSetAside(cells, names, position > end);
    if (reason) setAside.push({ ...row, reason });
    else rows.push(row);
  }
  return {
    sheet: sheet.name,
    columns: columns.map((column, at) => describe(column, rows, at)),
    rows,
    setAside,
    notices: [
      ...headerNotices(sheet, header),
      ...columnNotices(all, kept),
      ...raggedNotices(rows, ({ number }) => sheet.rows[number - from]!.length, sheet, named),
    ],
    headerRows: sheet.named ? [] : Array.from({ length: count }, (_, level) => first + level + 1),
  };
}

/** How many columns there are: those that the header names, and further ones that more than a few rows fill. */
function widthOf(rows: readonly (readonly Cell[])[], named: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const column of filledColumns(row))
      if (column >= named) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const most = named === 0 ? 0 : Math.max(1, rows.length * SLIPS);
  const columns = [...counts].filter(([, count]) => count > most).map(([column]) => column + 1);
  return columns.reduce((widest, column) => Math.max(widest, column), named);
}

const filledColumns = (row: readonly Cell[]): number[] =>
  row.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));

/** The last row that is a record even if it is not the end; -1 where there is none. */
const lastRecord = (rows: readonly (readonly Cell[])[], names: readonly string[]): number =>
  rows.findLastIndex((cells) => reasonToSetAside(cells, names, true) === null);

/** A column for each one whose cells lead somewhere else than their text says. */
function linkColumns({ links = [] }: Sheet, columns: readonly NamedColumn[], start: number) {
  const byCell = new Map(links.map(({ row, column, address }) => [`${row} ${column}`, address]));
  const linking = columns.filter(({ index }) =>
    links.some(({ row, column }) => column === index && row >= start),
  );
  return {
    columns: linking.map((column) => ({ ...column, id: `${column.id}-link`, linksOf: column.id })),
    cellsOf: (row: number) => linking.map(({ index }) => byCell.get(`${row} ${index}`) ?? ''),
  };
}

function headerNotices({ rows, named }: Sheet, { first, count }: HeaderRows): TableNotice[] {
  const titles = rows
    .slice(0, first)
    .flatMap((row, index) => (row.some((cell) => !isBlank(cell)) ? [index + 1] : []));
  return [
    ...(titles.length > 0 ? [{ code: 'title-rows', rows: titles } as const] : []),
    ...(count === 2 ? [{ code: 'two-header-rows', rows: [first + 1, first + 2] } as const] : []),
    ...(count === 0 && !named ? [{ code: 'no-header' } as const] : []),
  ];
}

function columnNotices(all: readonly NamedColumn[], kept: readonly NamedColumn[]): TableNotice[] {
  const empty = all.filter((column) => !kept.includes(column)).map(({ letter }) => letter);
  const unnamed = kept.filter(({ header }) => header === '').map(({ letter }) => letter);
  const headers = kept.map(({ header }) => header).filter((header) => header !== '');
  const repeated = [...new Set(headers.filter((header, at) => headers.indexOf(header) !== at))];
  return [
    ...(empty.length > 0 ? [{ code: 'empty-columns', letters: empty } as const] : []),
    ...(unnamed.length > 0 && unnamed.length < kept.length
      ? [{ code: 'unnamed-columns', letters: unnamed } as const]
      : []),
    ...(repeated.length > 0 ? [{ code: 'repeated-headers', headers: repeated } as const] : []),
  ];
}

/** Rows that have more cells than the header, or fewer where the file states each cell. */
function raggedNotices(
  rows: readonly Row[],
  lengthOf: (row: Row) => number,
  { exact }: Sheet,
  named: number,
): TableNotice[] {
  const surplus = rows.filter((row) => row.surplus).map(({ number }) => number);
  const short = exact ? rows.filter((row) => lengthOf(row) < named).map(({ number }) => number) : [];
  return [
    ...(surplus.length > 0 ? [{ code: 'surplus-cells', rows: surplus } as const] : []),
    ...(short.length > 0 ? [{ code: 'short-rows', rows: short } as const] : []),
  ];
}
