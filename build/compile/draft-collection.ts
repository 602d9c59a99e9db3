/** Drafts a collection of a table, with the files of the base map, without a network. */
import { readFileSync } from 'node:fs';
import type { CommuneColumns, OutlineTopology, TownColumns } from '../../basemap/formats.ts';
import type { Lang } from '../../src/domain/collection/records.ts';
import { groundOf, type Ground } from '../../src/domain/importing/ground.ts';
import { slugOf } from '../../src/domain/importing/ids.ts';
import { importTable } from '../../src/domain/importing/import-table.ts';
import type { Import } from '../../src/domain/importing/imported.ts';
import { findTable } from '../../src/domain/table/header/find-table.ts';
import { setMatch } from '../../src/domain/table/match/by-hand.ts';
import { matchColumns, type Match } from '../../src/domain/table/match/match.ts';
import type { Role } from '../../src/domain/table/match/roles.ts';
import { readTable } from '../../src/domain/table/read/read-table.ts';
import type { Table } from '../../src/domain/table/table.ts';
import { POSITION_SOURCES } from '../../src/words/import-questions.ts';

/** The collection that a table becomes, and what was done on the way. */
export interface Draft {
  readonly table: Table;
  readonly matches: readonly Match[];
  readonly made: Import;
}

let opened: Ground | null = null;
/** What places rows without a network: the files of the base map, read once. */
export function openGround(): Ground {
  if (opened) return opened;
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../basemap/out/${name}`, import.meta.url), 'utf8'));
  opened = groundOf({
    communes: read('communes.json') as CommuneColumns,
    towns: read('towns.json') as TownColumns,
    outlines: read('outlines.json') as OutlineTopology,
  });
  return opened;
}

/**
 * Drafts a collection from the bytes of a table.
 *
 * @param lang The language of its texts, unless a column says its own.
 * @param options Which sheet, else the first; and the roles of columns by their header, before what they look like.
 * @throws {Error} where the file is not read: its message is the code of the refusal
 */
export async function draftOf(
  bytes: Uint8Array,
  name: string,
  lang: Lang,
  { sheet, roles = {} }: { sheet?: string | undefined; roles?: Readonly<Record<string, Role>> } = {},
): Promise<Draft> {
  const answer = await readTable(bytes, name);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const { sheets } = answer.workbook;
  const chosen = sheet === undefined ? sheets[0] : sheets.find((one) => one.name === sheet);
  if (!chosen) throw new Error(`expected a sheet, one of: ${sheets.map((one) => one.name).join(', ')}`);
  const table = findTable(chosen);
  const matches = table.columns.reduce<readonly Match[]>((found, { id, header }) => {
    const role = roles[header];
    return role === undefined ? found : setMatch(table, found, id, { role });
  }, matchColumns(table));
  const title = name.replace(/\.[^.]+$/, '');
  const made = importTable(table, matches, openGround(), {
    id: slugOf(title, 'table'),
    title,
    lang,
    sourceOf: (how) => POSITION_SOURCES[how],
  });
  return { table, matches, made };
}
