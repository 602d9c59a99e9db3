/** What the workshop shows of a table: no more than a screen needs, however large the table. Types only. */
import type { LngLat } from '../collection/records.ts';
import type { Evidence } from '../table/coordinates.ts';
import type { Remembered } from '../table/match/by-hand.ts';
import type { Match } from '../table/match/match.ts';
import type { Column, SetAside, TableNotice } from '../table/table.ts';
import type { FileNotice, Format } from '../table/workbook.ts';
import type { Question } from './imported.ts';

/**
 * Rows: `in` are `placed`, `waiting` and `refused` together. A row that names no place waits until a person says that it
 * has none; then it counts as placed. `nowhere` are all of these.
 */
export interface Tally {
  readonly in: number;
  readonly placed: number;
  readonly waiting: number;
  readonly refused: number;
  readonly nowhere: number;
}

/** Questions of where that one answer serves. */
export interface PlaceGroup {
  /** `placeKey` of the rows. */
  readonly key: string;
  /** What the cells say. */
  readonly text: string;
  /** Numbers of rows. */
  readonly rows: readonly number[];
  /** The title of the first of them; empty where it has none. */
  readonly title: string;
  readonly question: Extract<Question, { kind: 'place' | 'position' | 'suspicious' }>;
}

/** A reading of the positions among which a person must choose, with where the rows would lie. */
export interface AskedReading extends Evidence {
  readonly dots: readonly LngLat[];
}

/** A cell that is to be mended, or left. */
export interface ProblemCell {
  /** Number of the row. */
  readonly row: number;
  /** The id of the column; null: the table has none. */
  readonly column: string | null;
  readonly text: string;
  /** The other cells of the row, shortened. */
  readonly context: string;
  /** Names the question where it is answered « leave it ». */
  readonly settledKey: string;
}

/** What is left to decide, by what mends it. `name` is the header of the column. */
export type Problem = { readonly key: string } & (
  | {
      readonly kind: 'order';
      readonly column: string;
      readonly name: string;
      readonly count: number;
      readonly example: string;
      readonly dayFirst: string;
      readonly monthFirst: string;
    }
  | {
      readonly kind: 'title' | 'date' | 'identifier';
      readonly name: string;
      readonly cells: readonly ProblemCell[];
    }
  | {
      readonly kind: 'duplicate';
      readonly rows: readonly { readonly row: number; readonly first: number; readonly title: string }[];
    }
  | {
      readonly kind: 'spelling';
      readonly column: string;
      readonly name: string;
      readonly joinings: readonly { readonly kept: string; readonly spellings: readonly string[] }[];
    }
  | { readonly kind: 'personal'; readonly column: string; readonly name: string }
);

/** A column that is offered as a filter. */
export interface OfferedFacet {
  readonly column: string;
  readonly label: string;
  readonly terms: number;
  readonly isTheme: boolean;
}

/** What is known of a table before its rows are placed. */
export interface TableView {
  readonly format: Format;
  readonly encoding?: string;
  readonly separator?: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: string;
  /** The first rows of the sheet as text, among which the header is chosen; none where it is certain. */
  readonly firstRows: readonly (readonly string[])[];
  /** Numbers of the header rows, from 1. */
  readonly headerRows: readonly number[];
  readonly notices: readonly (FileNotice | TableNotice)[];
  readonly columns: readonly Column[];
  readonly matches: readonly Match[];
  /** What is to be kept of them for tables with the same headers. */
  readonly remembered: Remembered;
  /** How many rows it has, with those that hold nothing to keep. */
  readonly rows: number;
}

export interface DraftView extends TableView {
  readonly tally: Tally;
  /** The first questions of where, and how many groups there are besides. */
  readonly places: readonly PlaceGroup[];
  readonly placesMore: number;
  /** How many groups and readings wait for an answer, with the rows that name no place as one. */
  readonly placesWaiting: number;
  readonly asked: readonly AskedReading[];
  /** Rows that name no place, until a person says that they have none. */
  readonly nowhere: number;
  /** Where rows lie. Of very many, a part. */
  readonly dots: readonly LngLat[];
  readonly problems: readonly Problem[];
  readonly refused: readonly {
    readonly number: number;
    readonly reason: SetAside['reason'];
    readonly text: string;
  }[];
  readonly facets: readonly OfferedFacet[];
  /** How many records the collection has, and the first of them. */
  readonly records: number;
  readonly preview: readonly { readonly title: string; readonly theme: string }[];
}
