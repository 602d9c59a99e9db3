/**
 * The base map's style: a pure function of palette, language and what is loaded. Validated in Node
 * with the style specification's own validator (`tests/unit/style.test.ts`).
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Lang, LngLat } from '../../domain/collection/records.ts';
import type { Projection } from '../../domain/view/view.ts';
import type { Colours } from '../../theme/palettes.ts';
import { FLATTENING } from '../../domain/view/camera.ts';
import { deltaUrl } from './delta-url.ts';
import { graticule } from './graticule.ts';
import { inOrder } from './layer-order.ts';

/** The files of the base map that wait until the zoom asks for them, and that zoom. */
export const DETAIL_ZOOM = { admin1: 3.4, cities: 3.8, detail: 4.2 } as const;
export type DetailFile = keyof typeof DETAIL_ZOOM;
export type DetailState = Readonly<Record<DetailFile, 'absent' | 'loading' | 'ready'>>;
type BaseMapFile = 'world' | 'labels' | DetailFile;
/** Which files are lines and areas, written as differences; the others are points, in GeoJSON. */
const HAS_DELTAS: Readonly<Record<BaseMapFile, boolean>> = {
  world: true,
  detail: true,
  admin1: true,
  labels: false,
  cities: false,
};
export const NO_DETAILS: DetailState = { admin1: 'absent', cities: 'absent', detail: 'absent' };

export interface StyleInput {
  readonly colours: Colours;
  readonly lang: Lang;
  readonly projection: Projection;
  readonly details: DetailState;
  /** How many times larger than on a desk the names are; 1 where it is not said. */
  readonly letters?: number;
  /** Where the initiatives stand: labels keep clear of them. */
  readonly marks: readonly LngLat[];
  /** The address of a file of the base map, of a font. */
  readonly geoUrl: (file: string) => string;
  readonly fontUrl: { readonly text: string; readonly textExtended: string; readonly italic: string };
}

/** Pictures that the engine makes: the dot of a city, and the empty room around a mark. */
export const CITY_DOT = 'city-dot';
export const MARK_ROOM = 'mark-room';

/** The characters of the font's two files: the second is only fetched for the names that need it. */
const LATIN = ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+2000-206F', 'U+2122', 'U+2212'];
const LATIN_EXTENDED = ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1D00-1DBF', 'U+1E00-1EFF'];

const ATTRIBUTION = 'Natural Earth · GeoNames';
/** Past this zoom the finer coasts and borders take over from those of the first view. */
const HANDOVER = 4.6;

const layerIs = (name: string): FilterSpecification => ['==', ['get', 'layer'], name];
const all = (...filters: FilterSpecification[]): FilterSpecification =>
  ['all', ...filters] as FilterSpecification;

/** A number that grows with the zoom. */
const byZoom = (...stops: number[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;

export function mapStyle(input: StyleInput): StyleSpecification {
  const { colours, projection, details, geoUrl, fontUrl } = input;
  const source = (file: BaseMapFile): SourceSpecification => ({
    type: 'geojson',
    data: HAS_DELTAS[file] ? deltaUrl(geoUrl(`${file}.json`)) : geoUrl(`${file}.json`),
    attribution: ATTRIBUTION,
    maxzoom: 8,
    tolerance: 0.4,
  });
  const loaded = (Object.keys(details) as DetailFile[]).filter((file) => details[file] !== 'absent');
  return {
    version: 8,
    projection: {
      type:
        projection === 'flat'
          ? 'mercator'
          : [
              'interpolate',
              ['linear'],
              ['zoom'],
              FLATTENING[0],
              'vertical-perspective',
              FLATTENING[1],
              'mercator',
            ],
    },
    'font-faces': {
      Atlas: [
        { url: fontUrl.text, 'unicode-range': LATIN },
        { url: fontUrl.textExtended, 'unicode-range': LATIN_EXTENDED },
      ],
      'Atlas Italic': fontUrl.italic,
    },
    sources: {
      graticule: { type: 'geojson', data: graticule(15) },
      world: source('world'),
      labels: source('labels'),
      marks: {
        type: 'geojson',
        data: { type: 'MultiPoint', coordinates: input.marks.map((mark) => [...mark]) },
      },
      ...Object.fromEntries(loaded.map((file) => [file, source(file)])),
    },
    layers: inOrder([
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      {
        id: 'graticule',
        type: 'line',
        source: 'graticule',
        maxzoom: 5,
        paint: { 'line-color': colours.graticule, 'line-width': 0.6 },
      },
      ...ground('world', colours, details.detail === 'ready' ? { maxzoom: HANDOVER } : {}),
      ...(details.detail === 'absent' ? [] : ground('detail', colours, { minzoom: HANDOVER })),
      ...waters(colours),
      ...(details.admin1 === 'absent' ? [] : adminLines(colours)),
      ...labels(input),
    ]),
  };
}

/** Land, coasts and borders of one of the two levels of detail. */
function ground(
  source: 'world' | 'detail',
  colours: Colours,
  zooms: { minzoom?: number; maxzoom?: number },
): LayerSpecification[] {
  const suffix = source === 'world' ? '' : '-detail';
  const width = byZoom(1, 0.5, 4, 0.9, 8, 1.6);
  return [
    {
      id: `shore${suffix}`,
      type: 'line',
      source,
      ...zooms,
      filter: layerIs('coast'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.shore,
        'line-width': byZoom(0, 4, 8, 14),
        'line-blur': byZoom(0, 3, 8, 9),
      },
    },
    {
      id: `land${suffix}`,
      type: 'fill',
      source,
      ...zooms,
      filter: layerIs('land'),
      paint: { 'fill-color': colours.land },
    },
    {
      id: `border${suffix}`,
      type: 'line',
      source,
      ...zooms,
      filter: all(layerIs('border'), ['!=', ['get', 'disputed'], true]),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.border, 'line-width': width },
    },
    {
      id: `border${suffix}-disputed`,
      type: 'line',
      source,
      ...zooms,
      filter: all(layerIs('border'), ['==', ['get', 'disputed'], true]),
      paint: { 'line-color': colours.border, 'line-width': width, 'line-dasharray': [3, 2.5] },
    },
    {
      id: `coast${suffix}`,
      type: 'line',
      source,
      ...zooms,
      filter: layerIs('coast'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.coast, 'line-width': byZoom(1, 0.5, 4, 0.8, 8, 1.2) },
    },
  ];
}

function waters(colours: Colours): LayerSpecification[] {
  return [
    {
      id: 'lake',
      type: 'fill',
      source: 'world',
      filter: layerIs('lake'),
      paint: { 'fill-color': colours.water, 'fill-antialias': false },
    },
    {
      id: 'river',
      type: 'line',
      source: 'world',
      filter: layerIs('river'),
      minzoom: 2,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.water, 'line-width': byZoom(2, 0.5, 5, 1.1, 8, 1.8) },
    },
  ];
}

function adminLines(colours: Colours): LayerSpecification[] {
  const paint = { 'line-color': colours.admin, 'line-width': byZoom(3, 0.4, 8, 1.2) };
  return [
    {
      id: 'admin1-fine',
      type: 'line',
      source: 'admin1',
      minzoom: 5.2,
      filter: all(layerIs('admin1'), ['==', ['get', 'level'], 2]),
      paint: { ...paint, 'line-dasharray': [2, 2] },
    },
    {
      id: 'admin1',
      type: 'line',
      source: 'admin1',
      minzoom: DETAIL_ZOOM.admin1,
      filter: all(layerIs('admin1'), ['!=', ['get', 'level'], 2]),
      paint,
    },
  ];
}

function labels({ colours, lang, details, letters = 1 }: StyleInput): LayerSpecification[] {
  const sizes = (...stops: number[]) =>
    byZoom(...stops.map((value, rank) => (rank % 2 === 0 ? value : value * letters)));
  const name: ExpressionSpecification = ['get', `name_${lang}`];
  const halo = { 'text-halo-color': colours.land, 'text-halo-width': 1.2, 'text-halo-blur': 0.4 };
  /** Each label says from which zoom it may show. */
  const inTime: FilterSpecification = ['>=', ['zoom'], ['get', 'minzoom']];
  const city = (id: 'city-label' | 'city-label-more', source: string): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    minzoom: 2.6,
    filter: all(layerIs('city'), inTime),
    layout: {
      'icon-image': CITY_DOT,
      // A dot may hide under a symbol; its name then stands beside both.
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-field': name,
      'text-font': ['Atlas'],
      'text-size': sizes(3, 11, 8, 14),
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.45,
      'text-justify': 'auto',
      'text-padding': 4,
      'text-max-width': 8,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': colours.cityLabel, ...halo },
  });
  return [
    {
      id: 'ocean-label',
      type: 'symbol',
      source: 'labels',
      filter: all(layerIs('ocean'), inTime),
      layout: {
        'text-field': name,
        'text-font': ['Atlas Italic'],
        'text-size': sizes(1, 11, 5, 16),
        'text-letter-spacing': 0.22,
        'text-line-height': 1.5,
        'text-max-width': 7,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': colours.oceanLabel, 'text-halo-color': colours.sea, 'text-halo-width': 1 },
    },
    {
      id: 'country-label',
      type: 'symbol',
      source: 'labels',
      maxzoom: 7,
      filter: all(layerIs('country'), inTime),
      layout: {
        'text-field': name,
        'text-font': ['Atlas'],
        'text-transform': 'uppercase',
        'text-size': sizes(1, 8.5, 4, 11, 6, 13),
        'text-letter-spacing': 0.16,
        'text-max-width': 7,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': colours.countryLabel, ...halo },
    },
    {
      id: 'region-label',
      type: 'symbol',
      source: 'labels',
      maxzoom: 7.5,
      filter: all(layerIs('region'), inTime),
      layout: {
        'text-field': name,
        'text-font': ['Atlas Italic'],
        'text-size': sizes(5, 12, 8, 16),
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
        'text-padding': 8,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': colours.countryLabel, ...halo },
    },
    city('city-label', 'labels'),
    ...(details.cities === 'absent' ? [] : [city('city-label-more', 'cities')]),
    {
      // The uppermost layer is placed first: an empty picture keeps labels from under the symbols.
      id: 'marks-room',
      type: 'symbol',
      source: 'marks',
      layout: { 'icon-image': MARK_ROOM, 'icon-allow-overlap': true },
    },
  ];
}
