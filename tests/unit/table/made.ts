/** What the tests of tables read. */
import { readFileSync } from 'node:fs';
import { findTable } from '../../../src/domain/table/header/find-table.ts';
import { matchColumns, type Match } from '../../../src/domain/table/match/match.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import { readTable, type ReadOptions } from '../../../src/domain/table/read/read-table.ts';
import type { Refusal } from '../../../src/domain/table/refusal.ts';
import type { Table } from '../../../src/domain/table/table.ts';
import type { Sheet, Workbook } from '../../../src/domain/table/workbook.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`tests/fixtures/tables/${name}`));
}

export async function workbookOf(
  bytes: Uint8Array,
  name = 'table',
  options?: ReadOptions,
): Promise<Workbook> {
  const answer = await readTable(bytes, name, options);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.workbook;
}

export async function refusalOf(
  bytes: Uint8Array,
  name = 'table',
  options?: ReadOptions,
): Promise<Refusal | null> {
  const answer = await readTable(bytes, name, options);
  return answer.ok ? null : answer.refusal;
}

/** The table in the first sheet of a fixture. */
export async function tableOf(name: string): Promise<Table> {
  return findTable((await workbookOf(fixture(name), name)).sheets[0]!);
}

/** A sheet as a delimited file gives it. */
export function sheetOf(rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet {
  return { name: 'sheet', hidden: false, named: false, exact: true, merges: [], rows, ...more };
}

/** The roles by column. */
export function rolesOf(matches: readonly Match[]): Record<string, string> {
  return Object.fromEntries(matches.map(({ column, role }) => [column, role]));
}

export const rolesIn = (table: Table): Record<string, string> => rolesOf(matchColumns(table));
