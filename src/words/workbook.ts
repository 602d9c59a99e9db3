/**
 * A collection as a workbook (XLSX): a sheet of records, one that explains its columns, and one of the values that the
 * drop-down lists offer. Written by `hucre`. A text that looks like a formula is a text: the format says which cell is a
 * formula, and none is.
 */
import { writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import type { Day } from '../domain/time/calendar.ts';
import type { Atlas, Lang } from '../domain/collection/records.ts';
import { wholeTitle } from './head-words.ts';
import { workbookColumns, type WorkbookCell, type WorkbookColumn } from './workbook-columns.ts';

/** The most characters of a cell in Excel, which repairs a file that has more. */
const LONGEST_CELL = 32_767;
/** Rows below the records in which the drop-down lists work too. */
const SPARE_ROWS = 1000;

const WORDS = {
  records: { fr: 'Initiatives', en: 'Initiatives' },
  columns: { fr: 'Colonnes', en: 'Columns' },
  values: { fr: 'Valeurs', en: 'Values' },
  column: { fr: 'Colonne', en: 'Column' },
  meaning: { fr: 'Ce qu’elle dit', en: 'What it says' },
  choices: { fr: 'Valeurs possibles', en: 'Possible values' },
  use: {
    fr: 'Chaque ligne de la première feuille est une fiche. Corrigez, ajoutez des lignes, puis rouvrez ce classeur dans l’atlas : ses colonnes y seront reconnues.',
    en: 'Each line of the first sheet is a record. Correct it, add lines, then open this workbook in the atlas again: its columns will be known there.',
  },
  cut: {
    fr: 'Texte coupé : une cellule ne tient que 32 767 signes.',
    en: 'Text cut: a cell holds 32,767 characters only.',
  },
} as const satisfies Record<string, Readonly<Record<Lang, string>>>;

const HEAD: CellStyle = { font: { bold: true } };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/**
 * The bytes of the workbook of a collection, in the language of the reader. The messages must be loaded.
 *
 * @param day what the file gives as the day of its making: the same collection and day give the same bytes
 */
export async function workbook(atlas: Atlas, lang: Lang, day: Day): Promise<Uint8Array> {
  const columns = workbookColumns(atlas, lang);
  const cells = atlas.initiatives.map((record) => columns.map(({ cell }) => written(cell(record))));
  const made = new Date(`${day}T00:00Z`);
  const listed = columns.filter(({ choices }) => choices && choices.length > 0);
  const { publisher } = atlas.head;
  return writeXlsx({
    sheets: [
      {
        name: WORDS.records[lang],
        columns: columns.map(({ width }) => ({ width })),
        rows: [columns.map(({ header }) => text(header)), ...cells],
        cells: bold(0, columns.length),
        freezePane: { rows: 1, columns: 1 },
        dataValidations: listed.flatMap((column) => dropDown(columns, listed, column, cells.length, lang)),
      },
      explanation(atlas, columns, lang),
      ...(listed.length > 0 ? [valueSheet(listed, lang)] : []),
    ],
    properties: {
      title: text(wholeTitle({ atlas, lang })),
      ...(publisher && { creator: text(publisher.name) }),
      created: made,
      modified: made,
    },
  });
}

/** The sheet that explains the columns. */
function explanation(atlas: Atlas, columns: readonly WorkbookColumn[], lang: Lang): WriteSheet {
  const isCut = ({ cell }: WorkbookColumn) =>
    atlas.initiatives.some((record) => String(cell(record) ?? '').length > LONGEST_CELL);
  const rows = columns.map((column) => [
    text(column.header),
    isCut(column) ? `${column.meaning} ${WORDS.cut[lang]}` : column.meaning,
    text((column.choices ?? []).join(', ')) || null,
  ]);
  const above = [[text(wholeTitle({ atlas, lang }))], [WORDS.use[lang]], []];
  const head = above.length;
  return {
    name: WORDS.columns[lang],
    columns: [
      { width: 30, style: WRAPPED },
      { width: 70, style: WRAPPED },
      { width: 70, style: WRAPPED },
    ],
    rows: [...above, [WORDS.column[lang], WORDS.meaning[lang], WORDS.choices[lang]], ...rows],
    merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 2 })),
    cells: new Map([...bold(0, 1), ...bold(head, 3)]),
  };
}

/** The sheet of the values of the lists: a column for each. */
function valueSheet(listed: readonly WorkbookColumn[], lang: Lang): WriteSheet {
  const longest = Math.max(...listed.map(({ choices }) => choices!.length));
  return {
    name: WORDS.values[lang],
    columns: listed.map(() => ({ width: 30 })),
    rows: [
      listed.map(({ header }) => text(header)),
      ...Array.from({ length: longest }, (_, at) =>
        listed.map(({ choices }) => written(choices![at] ?? null)),
      ),
    ],
    cells: bold(0, listed.length),
    freezePane: { rows: 1 },
  };
}

/** The list of a column's values; another value, or several of them, may be typed too. */
function dropDown(
  columns: readonly WorkbookColumn[],
  listed: readonly WorkbookColumn[],
  column: WorkbookColumn,
  records: number,
  lang: Lang,
): DataValidation[] {
  const own = columnName(columns.indexOf(column));
  const list = columnName(listed.indexOf(column));
  return [
    {
      type: 'list',
      formula1: `${WORDS.values[lang]}!$${list}$2:$${list}$${column.choices!.length + 1}`,
      range: `${own}2:${own}${records + 1 + SPARE_ROWS}`,
      allowBlank: true,
      showErrorMessage: column.separator === undefined,
      errorStyle: 'warning',
    },
  ];
}

/** The letters of a column, from 0: A, B … Z, AA. */
function columnName(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (at % 26));
}

const bold = (row: number, count: number) =>
  new Map(Array.from({ length: count }, (_, at) => [`${row},${at}`, { style: HEAD }]));

const written = (cell: WorkbookCell): WorkbookCell => (typeof cell === 'string' ? text(cell) : cell);

/**
 * A text as XML can hold it: half a surrogate pair and non-characters become U+FFFD, what looks like an escape of the
 * format is escaped (ECMA-376, 22.9.2.19), and what no cell can hold is cut.
 */
function text(words: string): string {
  const cut = words.length > LONGEST_CELL ? `${words.slice(0, LONGEST_CELL - 1)}…` : words;
  return cut
    .toWellFormed()
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
