/**
 * What a person decides about a table. A file and its decisions make the same collection each time, so they are what is
 * kept, and undoing is going back to earlier decisions. Plain data; types only but for the first decisions.
 */
import type { LngLat } from '../collection/records.ts';
import type { PlaceCells, Spot } from '../placing/spots.ts';
import type { Reading } from '../table/coordinates.ts';
import type { DayOrder } from '../table/date-forms.ts';
import type { HeaderRows } from '../table/header/find-header.ts';
import type { MatchChange, Remembered } from '../table/match/by-hand.ts';

/** Where a row is said to lie. */
export type PlaceChoice =
  /** One of the candidates, or another place that was looked up. */
  | { readonly kind: 'spot'; readonly spot: Spot }
  /** A position `[lng, lat]` set by hand, and why there. */
  | { readonly kind: 'hand'; readonly at: LngLat; readonly reason: string }
  /** The position that the row writes, although it looks odd. */
  | { readonly kind: 'as-written' }
  | { readonly kind: 'nowhere' };

/** How the collection is called and shown. */
export interface Look {
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: string;
  /** The language of texts whose column does not say its own (BCP 47). */
  readonly lang: string;
}

/** All that was decided about a table. */
export interface Decisions {
  /** The name of the sheet; null: the first. */
  readonly sheet: string | null;
  /** null: as it was found. */
  readonly header: HeaderRows | null;
  /** What the columns of a table with the same headers became before; null: as is proposed. */
  readonly recalled: Remembered | null;
  /** Changes of columns, by column id, in the order in which they were made. */
  readonly matches: readonly { readonly column: string; readonly change: MatchChange }[];
  /** Of columns of dates, whether the day or the month comes first. */
  readonly orders: Readonly<Record<string, DayOrder>>;
  /** How positions are read; null: as proposed. */
  readonly reading: Reading | null;
  /** Cells written anew, by row number and column id. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By `placeKey`: one answer for all rows with the same cells. */
  readonly places: Readonly<Record<string, PlaceChoice>>;
  /** Columns whose spellings of one value are joined, by column id. */
  readonly joined: readonly string[];
  /** Questions that were answered « leave it as it is », by `settledKey`. */
  readonly settled: readonly string[];
  /** Numbers of rows that are not taken. */
  readonly leftOut: readonly number[];
  readonly look: Look;
}

/** The decisions about a table that nobody has looked at. */
export function firstDecisions(look: Look): Decisions {
  return {
    sheet: null,
    header: null,
    recalled: null,
    matches: [],
    orders: {},
    reading: null,
    cells: {},
    places: {},
    joined: [],
    settled: [],
    leftOut: [],
    look,
  };
}

/**
 * Names what the cells of a row say of its place: equal for rows that mean the same place.
 *
 * @param written A position that is not used, as it is written
 */
export function placeKey({ coordinates, ...cells }: PlaceCells, written?: string): string {
  return JSON.stringify([coordinates ?? written ?? null, ...Object.entries(cells).toSorted()]);
}

/** What such a key names, as a reader sees it. */
export function cellsText(key: string): string {
  const [position, ...cells] = JSON.parse(key) as [readonly number[] | string | null, ...[string, string][]];
  const written = typeof position === 'string' ? position : (position?.join(', ') ?? '');
  return [...cells.map(([, text]) => text), ...(written === '' ? [] : [written])].join(' · ');
}
