/**
 * The base map's style: a pure function of palette and what is loaded; names are drawn by `labels/`. Validated in Node
 * with the style specification's own validator (`tests/unit/style.test.ts`).
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Projection } from '../../domain/view/view.ts';
import type { Colours } from '../../theme/palettes.ts';
import { FLATTENING } from '../../domain/view/camera.ts';
import { deltaUrl } from './delta-url.ts';
import { graticule } from './graticule.ts';
import { inOrder } from './layer-order.ts';

/** The files of the base map that load on demand, and the zoom from which they are needed. */
export const DETAIL_ZOOM = { admin1: 3.4, detail: 4.2 } as const;
export type DetailFile = keyof typeof DETAIL_ZOOM;
export type DetailState = Readonly<Record<DetailFile, 'absent' | 'loading' | 'ready'>>;
export const NO_DETAILS: DetailState = { admin1: 'absent', detail: 'absent' };

export interface StyleInput {
  readonly colours: Colours;
  readonly projection: Projection;
  readonly details: DetailState;
  /** The address of a file of the base map. */
  readonly geoUrl: (file: string) => string;
}

const ATTRIBUTION = 'Natural Earth · GeoNames';
/** Past this zoom the finer coasts and borders take over from those of the first view. */
const HANDOVER = 4.6;

const layerIs = (name: string): FilterSpecification => ['==', ['get', 'layer'], name];
const all = (...filters: FilterSpecification[]): FilterSpecification =>
  ['all', ...filters] as FilterSpecification;

/** A number that grows with the zoom. */
const byZoom = (...stops: number[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;

/** MapLibre's style for a palette, a projection and the detail files that are there, from the lowest layer up. */
export function mapStyle(input: StyleInput): StyleSpecification {
  const { colours, projection, details, geoUrl } = input;
  const source = (file: 'world' | DetailFile): SourceSpecification => ({
    type: 'geojson',
    data: deltaUrl(geoUrl(`${file}.json`)),
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
    sources: {
      graticule: { type: 'geojson', data: graticule(15) },
      world: source('world'),
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
