/**
 * The same points, over the same base map and camera, filtered in each of the ways that MapLibre's
 * documentation recommends. `bench/paint.ts` drives it through `window.comparison`.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type ExpressionSpecification,
  type GeoJSONSource,
  type LayerSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import atlas from 'virtual:atlas';
import { themeFacet, themeOf } from '../src/domain/collection/facets.ts';
import { signOfTerm } from '../src/domain/collection/signs.ts';
import { overview } from '../src/domain/view/camera.ts';
import { markOf } from '../src/map/symbols/scene.ts';
import { mapStyle } from '../src/map/base/style.ts';
import { PALETTE_COLOURS } from '../src/theme/palettes.ts';
import type { Comparison, Way } from './comparison-ways.ts';
import { drain, fingerprint } from './drain.ts';

setWorkerUrl(workerUrl);

const colours = PALETTE_COLOURS.light;
const features = atlas.initiatives.flatMap((record): GeoJSON.Feature<GeoJSON.Point, { theme: string }>[] => {
  const mark = markOf(record, atlas);
  const theme = themeOf(atlas, record);
  return mark && theme !== undefined
    ? [{ type: 'Feature', properties: { theme }, geometry: { type: 'Point', coordinates: mark.at } }]
    : [];
});
const collection = (themes: readonly string[]) => ({
  type: 'FeatureCollection' as const,
  features:
    themes.length === 0 ? features : features.filter(({ properties }) => themes.includes(properties.theme)),
});
const hue = [
  'match',
  ['get', 'theme'],
  ...(themeFacet(atlas)?.terms ?? []).flatMap(({ id }) => [id, colours.signs[signOfTerm(atlas, id)]!]),
  colours.ink,
] as unknown as ExpressionSpecification;

/** As in MapLibre's example « Create and style clusters ». */
const CLUSTER_LAYERS: LayerSpecification[] = [
  {
    id: 'clusters',
    type: 'circle',
    source: 'points',
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': ['step', ['get', 'point_count'], colours.signs[3]!, 100, colours.signs[2]!],
      'circle-radius': ['step', ['get', 'point_count'], 20, 100, 30, 750, 40],
    },
  },
  {
    id: 'cluster-count',
    type: 'symbol',
    source: 'points',
    filter: ['has', 'point_count'],
    layout: { 'text-field': '{point_count_abbreviated}', 'text-font': ['sans-serif'], 'text-size': 12 },
  },
];

function layersOf(way: Way): LayerSpecification[] {
  const points: LayerSpecification = {
    id: 'points',
    type: 'circle',
    source: 'points',
    ...(way === 'cluster' ? { filter: ['!', ['has', 'point_count']] as ExpressionSpecification } : {}),
    paint: {
      'circle-color': hue,
      'circle-radius': 6,
      'circle-stroke-width': 1,
      'circle-stroke-color': '#fff',
    },
  };
  return way === 'cluster' ? [...CLUSTER_LAYERS, points] : [points];
}

let map: MapLibreMap;
let used: Way;

const comparison: Comparison = {
  async open(way) {
    used = way;
    const container = document.getElementById('map')!;
    // The size of the atlas's own map at 1440 × 900, and what its panel covers.
    Object.assign(container.style, { width: '1410px', height: '870px' });
    const padding = { top: 46, right: 0, bottom: 22, left: 375 };
    const { lng, lat, zoom } = overview({ width: 1410, height: 870, padding }, 'globe', [-14, 26]);
    const style = mapStyle({
      colours,
      projection: 'globe',
      details: { admin1: 'absent', detail: 'absent' },
      geoUrl: (file) => new URL(`../geo/${file}`, location.href).href,
    });
    map = new MapLibreMap({ container, style, fadeDuration: 0, attributionControl: false, maxPitch: 0 });
    await map.once('load');
    map.jumpTo({ center: [lng, lat], zoom, padding });
    map.addSource('points', {
      type: 'geojson',
      data: collection([]),
      ...(way === 'cluster' ? { cluster: true, clusterMaxZoom: 14, clusterRadius: 50 } : {}),
    });
    for (const layer of layersOf(way)) map.addLayer(layer);
    await map.once('idle');
  },
  async show(themes) {
    const started = performance.now();
    if (used === 'setFilter') {
      map.setFilter(
        'points',
        themes.length === 0 ? null : ['in', ['get', 'theme'], ['literal', [...themes]]],
      );
    } else {
      void map.getSource<GeoJSONSource>('points')!.setData(collection(themes));
    }
    await map.once('idle');
    drain(map.getCanvas());
    const time = performance.now() - started;
    return { time, picture: fingerprint(map.getCanvas()) };
  },
};
Object.assign(window, { comparison });
