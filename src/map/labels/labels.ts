/** The names on the map: what they are, from which zoom they may stand, and how large they are. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Lang, LngLat } from '../../domain/collection/records.ts';

export type LabelKind = 'ocean' | 'country' | 'region' | 'city';

/** A name of the base map. */
export interface Label {
  /** Unique among all labels. */
  readonly key: string;
  readonly kind: LabelKind;
  readonly at: LngLat;
  readonly names: Readonly<Record<Lang, string>>;
  /** The first zoom at which it may stand. */
  readonly minzoom: number;
  /** Whether it is the capital of a state. */
  readonly isCapital: boolean;
}

/** The properties of a feature in `geo/labels.json` and `geo/cities.json`, which `basemap/` writes. */
interface Properties {
  readonly layer: LabelKind;
  readonly name_fr: string;
  readonly name_en: string;
  readonly minzoom: number;
  readonly capital?: boolean;
}

/** The labels of a file of the base map. */
export function labelsOf({ features }: FeatureCollection): Label[] {
  return (features as Feature<Point, Properties>[]).map(({ properties, geometry }) => {
    const { layer, name_fr, name_en, minzoom, capital } = properties;
    const [lng, lat] = geometry.coordinates as [number, number];
    return {
      key: `${layer}:${name_fr}:${lng},${lat}`,
      kind: layer,
      at: [lng, lat],
      names: { fr: name_fr, en: name_en },
      minzoom,
      isCapital: capital === true,
    };
  });
}

/** How the names of a kind are set. Sizes and lengths in CSS pixels, or in em where it says so. */
export interface Typeface {
  readonly family: 'text' | 'title';
  readonly italic: boolean;
  readonly weight: 400 | 700;
  readonly capitals: boolean;
  /** In em, after each letter. */
  readonly spacing: number;
  /** The widest line, in em; a longer name is broken at its spaces. */
  readonly width: number;
  /** From baseline to baseline, in em. */
  readonly leading: number;
}

const TEXT = {
  family: 'text',
  italic: false,
  weight: 400,
  capitals: false,
  spacing: 0,
  width: 9,
  leading: 1.15,
} as const;
const TITLE = { ...TEXT, family: 'title', italic: true } as const;

export const TYPEFACES: Readonly<Record<LabelKind | 'symbol', Typeface>> = {
  ocean: { ...TITLE, spacing: 0.22, width: 9, leading: 1.5 },
  country: { ...TEXT, capitals: true, spacing: 0.16, width: 8 },
  region: { ...TITLE, spacing: 0.12, width: 8, leading: 1.3 },
  city: TEXT,
  symbol: { ...TEXT, weight: 700, width: 11 },
};

/** How large the names of a map are, and how many there are. */
export interface NameSizes {
  /** Of the names of the base map. */
  readonly scale: number;
  /** The letters of the name of what a slide is about, in CSS pixels; null: as those of any other symbol. */
  readonly subject: number | null;
  /** The most names of the base map. */
  readonly most: number;
}

export const IN_THE_PAGE: NameSizes = { scale: 1, subject: null, most: Infinity };

/**
 * Names that are read from the last row: the subject's at 3 % of the height of the map, and a dozen others that say where
 * it is, from 1.7 %.
 *
 * @param height of the map, in CSS pixels
 */
export function onStage(height: number): NameSizes {
  return { scale: Math.max(1, height / 640), subject: Math.round(height * 0.03), most: 12 };
}

/** No name is smaller, in CSS pixels: smaller capitals cannot be read at arm's length. */
const SMALLEST = 9.5;

/** `[zoom, size]` pairs, in order of the zoom. */
const SIZES: Readonly<Record<LabelKind, readonly (readonly [number, number])[]>> = {
  ocean: [
    [1, 11],
    [5, 16],
  ],
  country: [
    [1, SMALLEST],
    [4, 11],
    [6, 13],
  ],
  region: [
    [5, 12],
    [8, 16],
  ],
  city: [
    [3, 11],
    [8, 13],
  ],
};
/** From this zoom on the kind has no names: one of them fills the screen. */
const LAST_ZOOM: Partial<Record<LabelKind, number>> = { country: 7, region: 7.5 };
/** The size of a city's name grows by this much per zoom after its first one, up to the second number. */
const [CITY_GAIN, CITY_GAIN_MOST] = [0.7, 3.5];

/** Whether a label may stand at a zoom, which need not be whole. */
export const isInTime = ({ kind, minzoom }: Label, zoom: number): boolean =>
  zoom >= minzoom && zoom < (LAST_ZOOM[kind] ?? Infinity);

/** The size of a label's letters at a zoom, in CSS pixels, in steps of half a pixel. */
export function sizeOf({ kind, minzoom }: Label, zoom: number): number {
  const stops = SIZES[kind];
  const next = stops.findIndex(([at]) => at >= zoom);
  const [from, to] =
    next === -1 ? [stops.at(-1)!, stops.at(-1)!] : [stops[Math.max(0, next - 1)]!, stops[next]!];
  const share = from[0] === to[0] ? 0 : (zoom - from[0]) / (to[0] - from[0]);
  const gain = kind === 'city' ? Math.min(CITY_GAIN_MOST, (zoom - minzoom) * CITY_GAIN) : 0;
  return Math.max(SMALLEST, Math.round((from[1] + share * (to[1] - from[1]) + gain) * 2) / 2);
}

/** The order in which labels are placed, ascending. A country comes before the cities of its zoom. */
export function priorityOf({ kind, minzoom, isCapital }: Label): number {
  const later = { ocean: 0.6, country: 0, region: 0.8, city: 0.5 }[kind];
  return minzoom + later - (isCapital ? 0.6 : 0);
}
