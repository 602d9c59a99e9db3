/** A file that was read, and what it becomes by the decisions of a person. Pure but for what it remembers. */
import { textOf } from '../table/cell.ts';
import { placed, positionsOf } from '../table/match/positions.ts';
import { findTable } from '../table/header/find-table.ts';
import { keyOf, recall, remember, setMatch } from '../table/match/by-hand.ts';
import { matchColumns, type Match } from '../table/match/match.ts';
import type { Table } from '../table/table.ts';
import type { Sheet, Workbook } from '../table/workbook.ts';
import type { Decisions } from './decisions.ts';
import type { AskedReading, DraftView, TableView, Tally } from './draft-view.ts';
import type { Ground } from './ground.ts';
import { byRole } from './by-role.ts';
import { importTable } from './import-table.ts';
import type { Import, ImportHead } from './imported.ts';
import { mendedTable } from './mended-table.ts';
import { placeGroups } from './place-groups.ts';
import { problemsOf } from './problems.ts';
import { placeCellsOf } from './row-places.ts';

/** So many rows of a sheet are offered as its header. */
const FIRST_ROWS = 12;
/** So many groups of places, dots of the map and records of the preview are shown. */
const MOST_GROUPS = 100;
const MOST_DOTS = 20_000;
const PREVIEW = 5;

/** Remembers the last result: most decisions change one thing only. */
function remembered<Key extends readonly unknown[], Result>(
  make: (...key: Key) => Result,
): (...key: Key) => Result {
  let last: { key: Key; result: Result } | null = null;
  return (...key) => {
    if (!last?.key.every((part, at) => part === key[at])) last = { key, result: make(...key) };
    return last.result;
  };
}

/** A table, and what its columns become. */
interface Matched {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly matches: readonly Match[];
}

/** What the tables of one file become. */
export class Drafts {
  readonly #workbook: Workbook;
  readonly #sourceOf: ImportHead['sourceOf'];
  readonly #tableOf = remembered((sheet: Sheet, header: string) =>
    header === 'null'
      ? findTable(sheet)
      : findTable(sheet, JSON.parse(header) as NonNullable<Decisions['header']>),
  );
  readonly #mended = remembered((table: Table, cells: Decisions['cells'], leftOut: Decisions['leftOut']) =>
    mendedTable(table, { cells, leftOut }),
  );
  readonly #proposed = remembered((table: Table) => matchColumns(table));

  constructor(workbook: Workbook, sourceOf: ImportHead['sourceOf']) {
    this.#workbook = workbook;
    this.#sourceOf = sourceOf;
  }

  #matched(decisions: Decisions): Matched {
    const { sheets } = this.#workbook;
    const sheet = sheets.find(({ name }) => name === decisions.sheet) ?? sheets[0]!;
    const found = this.#tableOf(sheet, JSON.stringify(decisions.header));
    const table = this.#mended(found, decisions.cells, decisions.leftOut);
    const known = new Set(table.columns.map((column) => column.id));
    const proposed = this.#proposed(found);
    const begun = decisions.recalled ? recall(table, proposed, decisions.recalled) : proposed;
    const matches = decisions.matches
      .filter(({ column }) => known.has(column))
      .reduce<readonly Match[]>((all, { column, change }) => setMatch(table, all, column, change), begun);
    return { sheet, table, matches };
  }

  #made({ table, matches }: Matched, decisions: Decisions, ground: Ground, id: string): Import {
    const { look } = decisions;
    const head = { ...look, id, title: look.title.trim() || this.#workbook.name, sourceOf: this.#sourceOf };
    return importTable(table, matches, ground, head, decisions);
  }

  /** Names the headers of the first sheet, under which a match is remembered. */
  get key(): string {
    return keyOf(this.#tableOf(this.#workbook.sheets[0]!, 'null'));
  }

  /** The collection, as plain data of its format. */
  collection(decisions: Decisions, ground: Ground, id: string): unknown {
    return this.#made(this.#matched(decisions), decisions, ground, id).collection;
  }

  /** What the workshop shows of the table before its rows are placed: it needs no ground. */
  table(decisions: Decisions): TableView {
    const { sheet, table, matches } = this.#matched(decisions);
    const { format, encoding, separator, sheets, notices } = this.#workbook;
    return {
      format,
      ...(encoding !== undefined && { encoding }),
      ...(separator !== undefined && { separator }),
      sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
      sheet: sheet.name,
      firstRows: sheet.named ? [] : sheet.rows.slice(0, FIRST_ROWS).map((cells) => cells.map(textOf)),
      headerRows: table.headerRows,
      notices: [...notices, ...table.notices],
      columns: table.columns,
      matches,
      remembered: remember(table, matches),
      rows: table.rows.length + table.setAside.length,
    };
  }

  /**
   * Looks up where the rows lie, one after the other, which is most of the work of `view`: the ground remembers what it
   * was asked. Yields how many rows are done, so that the work can be shown and left.
   */
  *lookUp(decisions: Decisions, { placer }: Ground): Generator<number, void, void> {
    const { table, matches } = this.#matched(decisions);
    const rows = placeCellsOf(table, matches, byRole(table, matches, decisions.look.lang), decisions);
    for (const [at, cells] of rows.entries()) {
      placer.placeRow(cells);
      yield at + 1;
    }
  }

  /** What the workshop shows. */
  view(decisions: Decisions, ground: Ground): DraftView {
    const matched = this.#matched(decisions);
    const { table, matches } = matched;
    const made = this.#made(matched, decisions, ground, 'draft');
    const titleOf = titlesOf(table, matches);
    const groups = placeGroups(made.rows, titleOf);
    const asked = askedReadings(table, matches, decisions);
    const areNowhereSettled = decisions.settled.includes(NOWHERE);
    const tally = tallyOf(made, areNowhereSettled);
    const nowhere = areNowhereSettled ? 0 : tally.nowhere;
    const dots = made.rows.flatMap(({ at }) => (at ? [at] : []));
    return {
      ...this.table(decisions),
      tally,
      places: groups.slice(0, MOST_GROUPS),
      placesMore: Math.max(0, groups.length - MOST_GROUPS),
      placesWaiting: groups.length + (asked.length > 0 ? 1 : 0) + (nowhere > 0 ? 1 : 0),
      asked,
      nowhere,
      dots: thinned(dots),
      problems: problemsOf(table, matches, made, decisions),
      refused: made.refused.map(({ number, reason, cells }) => ({
        number,
        reason,
        text: cells
          .map(textOf)
          .filter((text) => text.trim() !== '')
          .join(' · ')
          .slice(0, 120),
      })),
      facets: made.facets.map(({ column, terms, isTheme }) => ({
        column: column.id,
        label: column.header || column.letter,
        terms: terms.length,
        isTheme,
      })),
      records: made.rows.length,
      preview: previewOf(table, titleOf, made),
    };
  }
}

/** The answer « these rows have no place », among those that are settled. */
export const NOWHERE = 'nowhere';

function tallyOf({ rows, refused }: Import, areNowhereSettled: boolean): Tally {
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const nowhere = count('nowhere');
  return {
    in: rows.length + refused.length,
    placed: count('placed') + (areNowhereSettled ? nowhere : 0),
    waiting: count('waiting') + (areNowhereSettled ? 0 : nowhere),
    refused: refused.length,
    nowhere,
  };
}

function askedReadings(table: Table, matches: readonly Match[], { reading }: Decisions): AskedReading[] {
  const found = reading === null ? positionsOf(table, matches) : null;
  if (!found) return [];
  return found.found.asked.map((evidence) => ({
    ...evidence,
    dots: thinned(
      placed(found, evidence.reading).flatMap((one) => (one.kind === 'point' ? [one.lngLat] : [])),
    ),
  }));
}

/** Of very many, evenly a part. */
function thinned<Item>(items: readonly Item[]): readonly Item[] {
  const stride = Math.ceil(items.length / MOST_DOTS);
  return stride > 1 ? items.filter((_, at) => at % stride === 0) : items;
}

/** The titles of the rows, by their ranks. */
function titlesOf(table: Table, matches: readonly Match[]): (rank: number) => string {
  const column = matches.find(({ role }) => role === 'title')?.column;
  const at = table.columns.findIndex(({ id }) => id === column);
  return (rank) => textOf(table.rows[rank]?.cells[at]).trim();
}

function previewOf(
  table: Table,
  titleOf: (rank: number) => string,
  { facets }: Import,
): DraftView['preview'] {
  const theme = facets.find(({ isTheme }) => isTheme);
  const names = new Map(theme?.terms.map(({ id, value }) => [id, value]));
  return table.rows.slice(0, PREVIEW).map(({ cells, number }, rank) => ({
    title: titleOf(rank) || `${number}`,
    theme: (theme?.valuesOf(cells) ?? []).map((id) => names.get(id)!).join(', '),
  }));
}
