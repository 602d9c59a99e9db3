/** XLSX and ODS, read by `hucre`. */
import { unzipSync, zipSync } from 'fflate';
import { readOds } from 'hucre/ods';
import { readXlsx, type CellValue, type Sheet as LibrarySheet, type Workbook as Library } from 'hucre/xlsx';
import { dateCell, numberCell, truthCell, type Cell } from '../cell.ts';
import { Refused } from '../refusal.ts';
import type { Hyperlink, Sheet } from '../workbook.ts';

/** The sheets of a workbook. Throws `Refused` where the library cannot read it. */
export async function spreadsheetSheets(bytes: Uint8Array, format: 'xlsx' | 'ods'): Promise<Sheet[]> {
  const { sheets } = await readWith(
    format === 'xlsx' ? readXlsx : (ods) => readOds(withoutRowGroups(ods)),
    bytes,
    format,
  );
  return sheets.map(sheetOf);
}

/** Where an OpenDocument spreadsheet has its sheets. */
const CONTENT = 'content.xml';
/** What encloses rows that are folded together, or that are repeated on each printed page (OpenDocument 1.3, part 3, 9.1). */
const ROW_GROUP = /<\/?table:table-(?:header-rows|row-group|rows)(?=[\s/>])[^>]*>/g;

/** `hucre` 1.0 leaves out all rows within a group: the rows are taken out of their groups before it reads them. */
function withoutRowGroups(bytes: Uint8Array): Uint8Array {
  const { [CONTENT]: content } = unzipSync(bytes, { filter: ({ name }) => name === CONTENT });
  const text = content && new TextDecoder().decode(content);
  if (!text?.match(ROW_GROUP)) return bytes;
  const files = unzipSync(bytes);
  files[CONTENT] = new TextEncoder().encode(text.replaceAll(ROW_GROUP, ''));
  return zipSync(files, { level: 0 });
}

async function readWith(read: (bytes: Uint8Array) => Promise<Library>, bytes: Uint8Array, format: string) {
  try {
    return await read(bytes);
  } catch (error) {
    // The file is somebody else's: whatever the library stumbles on, the file is what cannot be read.
    if (!(error instanceof Error)) throw error;
    throw new Refused({ code: 'damaged', format, detail: error.message });
  }
}

function sheetOf({ name, hidden, veryHidden, rows, merges, cells }: LibrarySheet): Sheet {
  const links: Hyperlink[] = [];
  for (const [position, { hyperlink, value }] of cells ?? []) {
    const [row, column] = position.split(',').map(Number) as [number, number];
    const address = hyperlink?.target;
    if (address && address !== value) links.push({ row, column, address });
  }
  return {
    name,
    hidden: Boolean(hidden) || Boolean(veryHidden),
    named: false,
    exact: false,
    rows: withoutEnd(
      rows.map((row) => withoutEnd(row.map(cellOf), (cell) => cell === '')),
      (row) => row.length === 0,
    ),
    merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    links,
  };
}

function cellOf(value: CellValue): Cell {
  if (value === null) return '';
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'boolean') return truthCell(value);
  return value instanceof Date ? momentCell(value) : value;
}

/** A time of day without a day is no date: it has the days of serial 0, before any that a spreadsheet shows. */
function momentCell(moment: Date): Cell {
  if (Number.isNaN(moment.getTime())) return '';
  const cell = dateCell(moment);
  return cell.serial < 1 ? moment.toISOString().slice(11, 16) : cell;
}

/** A list without what is empty at its end: formatted cells and rows that hold nothing. */
function withoutEnd<T>(list: readonly T[], isEmpty: (item: T) => boolean): T[] {
  return list.slice(0, list.findLastIndex((item) => !isEmpty(item)) + 1);
}
