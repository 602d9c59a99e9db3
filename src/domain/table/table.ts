/** A table: the columns and rows of one sheet, once its header is found. Nothing of the sheet is lost. */
import type { Geometry } from 'geojson';
import type { Cell } from './cell.ts';

/** One column. */
export interface Column {
  /** Unique in its table: made of the header, or of the letter where there is none. */
  readonly id: string;
  /** As it is read: the parts of two header rows are joined by an en dash; empty where the column has no header. */
  readonly header: string;
  /** The header by rows, from the upper to the lower one. */
  readonly parts: readonly string[];
  /** The column of the sheet, from 0; as a spreadsheet names it, `letter`. */
  readonly index: number;
  readonly letter: string;
  /** Up to five different values, in the order of the rows. */
  readonly examples: readonly string[];
  /** How many cells hold something. */
  readonly filled: number;
  /** How many different texts its cells hold, spaces around them aside. */
  readonly distinct: number;
  /** The column holds where the texts of another one lead, by that one's id. */
  readonly linksOf?: string;
}

/** A row with the place where it stands in its file. */
export interface Row {
  /** The sheet and the row number as a spreadsheet shows it, from 1; a feature or an object of JSON is counted from 1. */
  readonly sheet: string;
  readonly number: number;
  /** As many as there are columns, in their order. */
  readonly cells: readonly Cell[];
  /** Cells that no column takes, because the row is longer than the header. */
  readonly surplus?: readonly Cell[];
  /** What GeoJSON or KML draws for it. */
  readonly geometry?: Geometry;
}

/** A row that is no record, and why. */
export interface SetAside extends Row {
  /** `by-hand`: a person left it out. */
  readonly reason: 'blank' | 'total' | 'note' | 'header-again' | 'by-hand';
}

/** What was found while the table was made of the sheet; numbers of rows from 1. */
export type TableNotice =
  | { readonly code: 'title-rows'; readonly rows: readonly number[] }
  | { readonly code: 'two-header-rows'; readonly rows: readonly number[] }
  | { readonly code: 'no-header' }
  /** Columns without a header and without a value are left away. */
  | { readonly code: 'empty-columns'; readonly letters: readonly string[] }
  /** Columns that hold values and have no header. */
  | { readonly code: 'unnamed-columns'; readonly letters: readonly string[] }
  | { readonly code: 'repeated-headers'; readonly headers: readonly string[] }
  | { readonly code: 'surplus-cells'; readonly rows: readonly number[] }
  | { readonly code: 'short-rows'; readonly rows: readonly number[] };

/** The table in a sheet. `rows` and `setAside` together are all rows after the header. */
export interface Table {
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly setAside: readonly SetAside[];
  readonly notices: readonly TableNotice[];
  /** The header rows, as numbers from 1; empty where no row of the file is one. */
  readonly headerRows: readonly number[];
}

/** How a spreadsheet names a column: 0 is A, 26 is AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The cells of a column, in the order of the rows. */
export function cellsOf(table: Table, id: string): Cell[] {
  const index = table.columns.findIndex((column) => column.id === id);
  return index < 0 ? [] : table.rows.map(({ cells }) => cells[index]!);
}
