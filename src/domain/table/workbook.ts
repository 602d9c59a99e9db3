/** What a file holds before anyone knows which of its rows are headers. */
import type { Geometry } from 'geojson';
import type { Cell } from './cell.ts';

/** The formats that are told apart by their first bytes. */
export type Format = 'csv' | 'xlsx' | 'ods' | 'geojson' | 'json' | 'kml';

/** Cells that were merged into one: rows and columns count from 0, both ends in it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where the text of a cell leads, where that is not the text itself; row and column count from 0. */
export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

/** One sheet. Rows are as long as the file has them: ragged ones stay ragged. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** The header is the first row for certain, as in JSON; null: it has to be found. */
  readonly named: boolean;
  /** Whether rows end where they were written to end; a spreadsheet does not say where its rows end. */
  readonly exact: boolean;
  readonly links?: readonly Hyperlink[];
  /** What GeoJSON or KML draws for each row (the header's is null), `[lng, lat]` in degrees; absent in other formats. */
  readonly geometries?: readonly (Geometry | null)[];
}

/** Something that the reader of the table should know of the file as a whole. */
export type FileNotice =
  /** Bytes that are no text in the encoding of the file; each stands as U+FFFD. */
  | { readonly code: 'undecodable'; readonly count: number }
  /** A quote that opens in this row (from 1) and never closes: all that follows is one cell. */
  | { readonly code: 'open-quote'; readonly row: number }
  /** Coordinates in a reference system that is not known here. */
  | { readonly code: 'unknown-system'; readonly system: string };

/** A file that was read. */
export interface Workbook {
  readonly name: string;
  readonly format: Format;
  readonly sheets: readonly Sheet[];
  /** Of a text: `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  readonly encoding?: string;
  /** Of delimited text. */
  readonly separator?: string;
  readonly notices: readonly FileNotice[];
}
