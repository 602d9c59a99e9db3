/** The tables of `tests/fixtures/tables/`, as records by header. */
import { readFileSync } from 'node:fs';
import type { PlaceCells } from '../../../src/domain/placing/spots.ts';
import { readCsv } from '../read-csv.ts';

export type Row = Readonly<Record<string, string>>;

export function readTable(name: string, separator: string, encoding = 'utf-8'): Row[] {
  const text = new TextDecoder(encoding).decode(readFileSync(`tests/fixtures/tables/${name}`));
  const [head = [], ...rows] = readCsv(text.replaceAll(/\r?\n/g, '\r\n'), separator);
  return rows
    .filter((row) => row.length === head.length)
    .map((row) => Object.fromEntries(head.map((title, column) => [title, row[column] ?? ''])));
}

/** The cells of a row, by the titles of their columns; empty ones are left out. */
export function cellsOf(row: Row, columns: Partial<Record<keyof PlaceCells, string>>): PlaceCells {
  const entries = Object.entries(columns).map(([cell, title]) => [cell, row[title] ?? '']);
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as PlaceCells;
}
