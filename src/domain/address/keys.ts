/**
 * The keys of a link: what each of them stands for in the state of the atlas, and how it is read and written.
 * A new key is one entry of `REGISTRY` and one field of `Address`.
 */
import { crossingsOf, facetIds, type Facet } from '../collection/facets.ts';
import type { Lang } from '../collection/records.ts';
import type { Compared } from '../question/compared.ts';
import type { Question } from '../question/question.ts';
import { PROJECTIONS, type Projection, type View } from '../view/view.ts';
import {
  area,
  compared,
  day,
  flag,
  listOf,
  near,
  oneKnown,
  oneOf,
  packed,
  search,
  selection,
  territory,
  view,
  type Codec,
} from './codecs.ts';
import type { Stage } from './stage.ts';

export const PALETTES = ['light', 'dark', 'projector'] as const;
export type Palette = (typeof PALETTES)[number];

/** What draws the base map: WebGL where it works, or SVG. */
export const RENDERERS = ['webgl', 'svg'] as const;
export type Renderer = (typeof RENDERERS)[number];

/** The panels: the reading list, the comparison, the results as a table. */
export const PANELS = ['reading', 'compare', 'list'] as const;
export type Panel = (typeof PANELS)[number];

/** Whether a panel covers the open record too. The table covers the map only. */
export function coversRecord(panel: Panel | null): boolean {
  return panel !== null && panel !== 'list';
}
/** What of an address changes where a record is opened: it is shown, beside the table where that is open. */
export function partOfRecord({ panel }: Pick<Address, 'panel'>, id: string) {
  return { sel: id, panel: coversRecord(panel) ? null : panel, view: null };
}

/** Everything that a link holds, in the order of the address. */
export interface Address extends Question {
  /** null: the reader's own. */
  readonly lang: Lang | null;
  /** The open initiative. */
  readonly sel: string | null;
  /** null: none. */
  readonly panel: Panel | null;
  /** What the matrix crosses the themes with; null: it is closed. */
  readonly cross: Facet | null;
  /** What the comparison sets side by side, each once. */
  readonly compare: readonly Compared[];
  /** null: the one that fits the selection, or the whole. */
  readonly view: View | null;
  readonly projection: Projection;
  /** null: the system's. */
  readonly palette: Palette | null;
  readonly renderer: Renderer;
  /** null: the atlas is explored. In a talk, any other part of the address means that the talk has strayed. */
  readonly stage: Stage | null;
  /** Embedded in another page: fewer controls. */
  readonly embed: boolean;
  /** A deck that the link carries, packed, until it is unpacked; null: none. */
  readonly deck: string | null;
}

/**
 * The keys in the order of the contract, without those of the facets, which come before `match`, and those of the talk,
 * which come before `embed`.
 */
export const REGISTRY: { readonly [K in Exclude<keyof Address, 'stage' | 'values'>]: Codec<Address[K]> } = {
  lang: oneOf<Lang, null>(['fr', 'en'], null),
  q: search,
  match: listOf(facetIds),
  not: listOf(facetIds),
  from: day,
  to: day,
  undated: flag,
  in: territory,
  near,
  area,
  sel: selection,
  panel: oneOf<Panel, null>(PANELS, null),
  cross: oneKnown(crossingsOf),
  compare: compared,
  view,
  projection: oneOf<Projection, Projection>(PROJECTIONS, 'globe'),
  palette: oneOf<Palette, null>(PALETTES, null),
  renderer: oneOf<Renderer, Renderer>(RENDERERS, 'webgl'),
  embed: flag,
  deck: packed,
};
