/** What a table became: its collection, what was made of each row, and what a person must still decide. Types only. */
import type { LngLat } from '../collection/records.ts';
import type { How, Placement } from '../placing/spots.ts';
import type { Suspicion } from '../placing/suspicious.ts';
import type { PositionProblem } from '../table/coordinates.ts';
import type { SetAside } from '../table/table.ts';
import type { ColumnFacet } from './facets.ts';

/** What of a row a person must decide. */
export type Question =
  | { readonly kind: 'title' }
  /** Another row has the identifier too. */
  | { readonly kind: 'identifier'; readonly value: string }
  /** `undecided`: the day may be the month. `column` is an id. */
  | { readonly kind: 'date'; readonly column: string; readonly text: string; readonly undecided: boolean }
  /** `exchanged`: the columns of the whole table seem to be. The record has no place until it is decided. */
  | {
      readonly kind: 'position';
      readonly problem: PositionProblem | 'exchanged';
      readonly text: string;
    }
  /** The record stands where its row says until it is decided. */
  | { readonly kind: 'suspicious'; readonly suspicion: Suspicion }
  /** The record has no place until it is decided. */
  | { readonly kind: 'place'; readonly placement: Exclude<Placement, { kind: 'placed' | 'no-place' }> };

/** What became of a row. `number` is that of the spreadsheet. */
export interface ImportedRow {
  readonly number: number;
  /** `placed`: it has a position, and no question is open; `nowhere`: it names no place. */
  readonly state: 'placed' | 'nowhere' | 'waiting';
  readonly questions: readonly Question[];
  /** Names what its cells say of its place: see `placeKey`. */
  readonly place: string;
  /** Where it stands on the map, `[lng, lat]`. */
  readonly at?: LngLat;
}

/** A table that became a collection. */
export interface Import {
  /** A file of `atlas-collection/1`. */
  readonly collection: unknown;
  /** The columns that became facets. */
  readonly facets: readonly ColumnFacet[];
  readonly rows: readonly ImportedRow[];
  /** Rows that hold nothing to keep. */
  readonly refused: readonly SetAside[];
}

/** What the table itself does not say. */
export interface ImportHead {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Who publishes it. */
  readonly publisher?: string;
  /** The language of a text whose column does not say its own (BCP 47). */
  readonly lang: string;
  /** How the source of a position is told, by how it was found, in each language. */
  readonly sourceOf: (how: How) => Readonly<Record<string, string>>;
}
