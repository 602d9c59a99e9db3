/** The table as a person mended it: cells written anew, rows left out. The numbers of rows stay those of the file. */
import type { Table } from '../table/table.ts';
import type { Decisions } from './decisions.ts';

/** The table with the cells and without the rows that the decisions name; the same table where they name none. */
export function mendedTable(table: Table, { cells, leftOut }: Pick<Decisions, 'cells' | 'leftOut'>): Table {
  if (Object.keys(cells).length === 0 && leftOut.length === 0) return table;
  const out = new Set(leftOut);
  const rows = table.rows.map((row) => {
    const written = cells[row.number];
    if (!written) return row;
    return { ...row, cells: row.cells.map((cell, at) => written[table.columns[at]!.id] ?? cell) };
  });
  const kept = rows.filter(({ number }) => !out.has(number));
  const byHand = rows
    .filter(({ number }) => out.has(number))
    .map((row) => ({ ...row, reason: 'by-hand' as const }));
  return {
    ...table,
    rows: kept,
    setAside: [...table.setAside, ...byHand].toSorted((one, other) => one.number - other.number),
  };
}
