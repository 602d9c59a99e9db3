/** What a cell of a table can name: towns and territories, and how well each is known to be meant. Types only. */
import type { Names, OutlineKind } from '../../../basemap/formats.ts';
import type { LngLat, Precision } from '../collection/records.ts';

export type { Names } from '../../../basemap/formats.ts';

/** `community`: communes together (EPCI). `division`: a province or state outside France. */
export type SpotKind =
  | 'commune'
  | 'arrondissement'
  | 'former-commune'
  | 'town'
  | 'community'
  | 'departement'
  | 'region'
  | 'division'
  | 'country';

/** A reference to boundary data, as `Place.outline` of the atlas has it. */
export interface OutlineReference {
  readonly kind: OutlineKind;
  readonly codes: string[];
}

/** A town or a territory. */
export interface Spot {
  /** `commune:26362`, `town:CA.08/3`, `departement:26`: stable as long as the geographic files are the same. */
  readonly id: string;
  readonly kind: SpotKind;
  readonly name: Names;
  /** What it lies in, to tell it from others of its name: « Drôme », « Ontario, Canada »; empty for a country. */
  readonly territory: Names;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Insee's codes, within France. */
  readonly departement?: string;
  readonly region?: string;
  /** GeoNames' code of the first-level division, outside France (`CA.08`). */
  readonly division?: string;
  /** Of a commune of France: its postcodes, and its Insee code (of a former one its own). */
  readonly postcodes?: readonly string[];
  readonly code?: string;
  /** Of a former commune or an arrondissement: the Insee code of the commune that it is part of. */
  readonly partOf?: string;
  readonly population?: number;
  /** `[lng, lat]` in degrees, WGS 84: of a territory, a point inside. */
  readonly at: LngLat;
  /** `unknown-within`: the point is that of the département, since no source has its own. */
  readonly precision: Precision;
  /** Whether the point is the middle of the box of a commune, some kilometres from its centre in a large one. */
  readonly isBoxMiddle?: true;
  /** Of a territory whose outline the atlas has. */
  readonly outline?: OutlineReference;
}

/** A spot that a row may mean. */
export interface Candidate extends Spot {
  /** From 0 to 1: see `PLACED_FROM`. */
  readonly confidence: number;
}

/** How a position was found. `name+table`: one of several bearers, by where the rest of the table lies. `hand`: by a person. */
export const HOWS = [
  'coordinates',
  'insee',
  'code',
  'name+postcode',
  'name+departement',
  'name+region',
  'name+country',
  'name+table',
  'name',
  'postcode',
  'territory',
  'country',
  'hand',
] as const;
export type How = (typeof HOWS)[number];

/** From this confidence on, a row is placed without asking. */
export const PLACED_FROM = 0.9;

/** Why a row is proposed: what differs between the cell and the candidate. */
export type ProposedReason =
  /** Several bear the name; the first is by far the largest. */
  | 'homonyms'
  /** A town and a territory around it bear the name. */
  | 'town-or-territory'
  /** The name of a commune that has become part of another. */
  | 'former-name'
  /** The cell has a part of the name. */
  | 'part-of-name'
  | 'spelling'
  /** The name alone, of a town that few know. */
  | 'name-alone'
  /** The postcode, or the code, is none that is known. */
  | 'unknown-code';

/** Why a row waits. */
export type WaitingReason =
  | 'ambiguous'
  /** The name exists, but not in the département, region, country or under the postcode that the row says. */
  | 'elsewhere'
  /** Two cells name different places: the code and the name, say. */
  | 'disagreement'
  | 'not-found'
  /** 0, 0: no place, and no other cell tells where. */
  | 'null-island'
  /** A latitude beyond 90° or a longitude beyond 180°. */
  | 'off-the-world'
  /** A cell for codes holds none (`#REF!`). */
  | 'broken-code';

/** Where a row stands, as far as its cells tell. Candidates are ranked, the likeliest first. */
export type Placement =
  | {
      readonly kind: 'placed';
      readonly at: LngLat;
      readonly precision: Precision;
      readonly outline?: OutlineReference;
      readonly how: How;
      /** What was recognised; absent where only coordinates tell. */
      readonly spot?: Spot;
    }
  | { readonly kind: 'proposed'; readonly candidates: readonly Candidate[]; readonly reason: ProposedReason }
  | { readonly kind: 'waiting'; readonly candidates: readonly Candidate[]; readonly reason: WaitingReason }
  /** `worldwide`: « Global », « Monde » are no place. `empty`: no cell speaks of a place. */
  | { readonly kind: 'no-place'; readonly reason: 'worldwide' | 'empty' };

/** The cells of a row that speak of places, as they stand in the table. Coordinates are read already. */
export interface PlaceCells {
  /** `[lng, lat]` in degrees, WGS 84, as read; may lie off the world. */
  readonly coordinates?: readonly [number, number];
  /** The name of a town, in France unless the row says otherwise. */
  readonly commune?: string;
  /** Anything that has a name: a town, a territory, « Springfield, Illinois ». */
  readonly place?: string;
  /** A code of Insee's: of a commune, or, as `level` says, of a community, a département, a région. */
  readonly insee?: string;
  /** « commune », « EPCI », « département », « région »: what the code and the name are of. */
  readonly level?: string;
  readonly postcode?: string;
  readonly departement?: string;
  /** A région, or a province or state abroad. */
  readonly region?: string;
  readonly country?: string;
  /** Of which the postcode and the town are used. */
  readonly address?: string;
}

/** Where most of a table lies; absent where it is not in one of them. */
export interface TableContext {
  readonly departement?: string;
  readonly region?: string;
  readonly country?: string;
}
