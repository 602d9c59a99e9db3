/**
 * The contract with MapLibre: `projector` says where MapLibre draws. Where MapLibre's own `project`
 * is right (a pure globe, a pure Web Mercator) it is compared with that; while the globe flattens,
 * `project` does not blend, so that there the pixels drawn are measured.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import workerUrl from '../../src/map/base/maplibre-worker.ts?worker&url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LngLat } from '../../src/domain/collection/records.ts';
import {
  discRadius,
  freeCentre,
  FLATTENING,
  projector,
  type Camera,
  type Padding,
} from '../../src/domain/view/camera.ts';
import { mapStyle } from '../../src/map/base/style.ts';
import type { Projection, View } from '../../src/domain/view/view.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

const WIDTH = 800;
const HEIGHT = 600;
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
const SIDE_PANELS: Padding = { top: 20, right: 0, bottom: 90, left: 230 };

/** One dot for each of these pure colours: a dot's faint edge on black keeps its colour's channels. */
const INKS = ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff', '#00ffff', '#ffffff'] as const;

/** The projection exactly as the atlas asks for it. */
function projectionOf(projection: Projection) {
  return mapStyle({
    colours: PALETTE_COLOURS.light,
    projection,
    details: { admin1: 'absent', detail: 'absent' },
    geoUrl: (file) => file,
  }).projection!;
}

function dots(places: readonly LngLat[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: places.map((coordinates, at) => ({
      type: 'Feature',
      properties: { ink: INKS[at] },
      geometry: { type: 'Point', coordinates },
    })),
  };
}

let map: MapLibreMap | undefined;

async function openMap(projection: Projection, ground?: string): Promise<MapLibreMap> {
  const container = document.createElement('div');
  Object.assign(container.style, { position: 'absolute', width: `${WIDTH}px`, height: `${HEIGHT}px` });
  document.body.append(container);
  const style: StyleSpecification = {
    version: 8,
    projection: projectionOf(projection),
    sources: { dots: { type: 'geojson', data: dots([]) } },
    layers: [
      ...(ground
        ? [{ id: 'ground', type: 'background', paint: { 'background-color': ground } } as const]
        : []),
      {
        id: 'dots',
        type: 'circle',
        source: 'dots',
        paint: { 'circle-radius': 6, 'circle-color': ['get', 'ink'], 'circle-pitch-scale': 'viewport' },
      },
    ],
  };
  map = new MapLibreMap({
    container,
    style,
    maxPitch: 0,
    fadeDuration: 0,
    pixelRatio: 1,
    attributionControl: false,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  await map.once('load');
  return map;
}

/** Takes a camera, and says which one MapLibre has then: it may keep the world's edge out of sight. */
async function look(
  map: MapLibreMap,
  projection: Projection,
  { lng, lat, zoom, bearing = 0, padding = NO_PADDING }: View & { bearing?: number; padding?: Padding },
): Promise<Camera> {
  const drawn = map.once('idle');
  map.jumpTo({ center: [lng, lat], zoom, bearing, padding });
  // MapLibre chooses between its projections when it next draws.
  await drawn;
  const centre = map.getCenter().wrap();
  return {
    lng: centre.lng,
    lat: centre.lat,
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    projection,
    viewport: { width: WIDTH, height: HEIGHT, padding },
  };
}

/** Places about the camera, out to the sides of the viewport or a good part of a hemisphere. */
function placesAround({ lng, lat, zoom }: View): LngLat[] {
  const reach = Math.min(55, (250 / (512 * 2 ** zoom)) * 360);
  const steps = [-1, -0.45, 0, 0.6, 1];
  return steps.flatMap((east) =>
    steps.map((north): LngLat => [
      ((lng + east * reach + 540) % 360) - 180,
      Math.max(-84, Math.min(84, lat + north * reach * Math.cos((lat * Math.PI) / 180))),
    ]),
  );
}

function farthest(
  camera: Camera,
  places: readonly LngLat[],
  drawn: (place: LngLat) => { x: number; y: number },
) {
  const project = projector(camera);
  const gaps = places.map((place) => {
    const [ours, theirs] = [project(place), drawn(place)];
    return Math.hypot(ours.x - theirs.x, ours.y - theirs.y);
  });
  return Math.max(...gaps);
}

/** The middle of what is drawn in each ink, in CSS pixels; `undefined` where an ink is not seen. */
function readDots(map: MapLibreMap): (ink: string) => { x: number; y: number } | undefined {
  const pixels = readPixels(map);
  const sums = new Map<string, { x: number; y: number; weight: number }>();
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const channels = [...pixels.subarray(at * 4, at * 4 + 3)];
    const weight = Math.max(...channels);
    if (weight === 0) continue;
    const ink = `#${channels.map((channel) => (channel > weight / 2 ? 'ff' : '00')).join('')}`;
    const sum = sums.get(ink) ?? { x: 0, y: 0, weight: 0 };
    sum.x += ((at % WIDTH) + 0.5) * weight;
    sum.y += (Math.floor(at / WIDTH) + 0.5) * weight;
    sum.weight += weight;
    sums.set(ink, sum);
  }
  return (ink) => {
    const sum = sums.get(ink);
    return sum && { x: sum.x / sum.weight, y: sum.y / sum.weight };
  };
}

function readPixels(map: MapLibreMap): Uint8ClampedArray {
  const copy = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true })!;
  copy.drawImage(map.getCanvas(), 0, 0, WIDTH, HEIGHT);
  return copy.getImageData(0, 0, WIDTH, HEIGHT).data;
}

beforeAll(() => setWorkerUrl(workerUrl));
afterEach(() => {
  const container = map?.getContainer();
  map?.remove();
  container?.remove();
  map = undefined;
});

describe('where MapLibre says a place is', () => {
  const cameras = [
    { lng: 0, lat: 0 },
    { lng: 2.35, lat: 48.85 },
    { lng: -73.56, lat: 45.5, bearing: 30 },
    { lng: 57.55, lat: -20.28, bearing: -110 },
    { lng: 179, lat: 65, bearing: 200 },
    { lng: 32.58, lat: 0.31, padding: SIDE_PANELS },
    { lng: -14, lat: 26, bearing: 45, padding: SIDE_PANELS },
  ];

  it('is where we say on the globe', async () => {
    const map = await openMap('globe');
    for (const camera of cameras) {
      for (const zoom of [0.4, 1.3, 2.5, 3.7, 4.5]) {
        const seen = await look(map, 'globe', { ...camera, zoom });
        expect(
          farthest(seen, placesAround(seen), (place) => map.project(place)),
          JSON.stringify(seen),
        ).toBeLessThan(0.5);
      }
    }
  });

  it.each(['globe', 'flat'] as const)('is where we say once it is flat (%s)', async (projection) => {
    const map = await openMap(projection);
    for (const camera of cameras) {
      for (const zoom of projection === 'globe' ? [6, 7.1, 8.5] : [3, 4.5, 5.2, 6, 8.5]) {
        const seen = await look(map, projection, { ...camera, zoom });
        // MapLibre says the copy of a place whose longitude is given; we say the nearest.
        const nearest = ([lng, lat]: LngLat): LngLat => [
          lng - 360 * Math.round((lng - map.getCenter().lng) / 360),
          lat,
        ];
        const gap = farthest(seen, placesAround(seen), (place) => map.project(nearest(place)));
        expect(gap, JSON.stringify(seen)).toBeLessThan(0.5);
      }
    }
  });
});

describe('where MapLibre draws a place', () => {
  const middle = (FLATTENING[0] + FLATTENING[1]) / 2;
  const cameras = [
    { lng: 2.35, lat: 48.85, zoom: 4.3 },
    { lng: 0, lat: 0, zoom: middle },
    { lng: 2.35, lat: 48.85, zoom: 4.6 },
    { lng: 2.35, lat: 48.85, zoom: middle },
    { lng: 2.35, lat: 48.85, zoom: 5.9 },
    { lng: -73.56, lat: 45.5, zoom: 4.8, bearing: 30 },
    { lng: 25, lat: 66, zoom: 5, bearing: -75 },
    { lng: 57.55, lat: -20.28, zoom: middle, padding: SIDE_PANELS },
    { lng: 179.5, lat: 60, zoom: middle, bearing: 45, padding: SIDE_PANELS },
    { lng: 2.35, lat: 48.85, zoom: 6.2 },
  ];

  it.each(cameras)('is where we say: $lng, $lat, zoom $zoom', async (camera) => {
    const map = await openMap('globe', '#000000');
    const seen = await look(map, 'globe', camera);
    const reach = (190 / (512 * 2 ** seen.zoom)) * 360;
    const places = [
      [0, 0],
      [1, 0],
      [-1, 0],
      [0, 1],
      [0.9, -1],
      [-0.8, 0.9],
      [1, 0.8],
    ].map(([east, north]): LngLat => [
      ((seen.lng + east! * reach + 540) % 360) - 180,
      seen.lat + north! * reach * Math.cos((seen.lat * Math.PI) / 180),
    ]);
    map.getSource<GeoJSONSource>('dots')!.setData(dots(places));
    await map.once('idle');
    const dotOf = readDots(map);
    const project = projector(seen);
    const gaps = places.map((place, at) => {
      const drawn = dotOf(INKS[at]!);
      const said = project(place);
      return drawn && [drawn.x - said.x, drawn.y - said.y].map((gap) => Number(gap.toFixed(2)));
    });
    expect(
      gaps.every((gap) => gap && Math.hypot(...gap) < 0.5),
      JSON.stringify(gaps),
    ).toBe(true);
  });

  it.each([
    { lng: -14, lat: 26, zoom: 0.9 },
    { lng: 30, lat: -40, zoom: 1.2, padding: SIDE_PANELS },
    { lng: 30, lat: 0, zoom: 2 },
  ])('has its horizon where we say: $lng, $lat, zoom $zoom', async (camera) => {
    const map = await openMap('globe', '#00ff00');
    const seen = await look(map, 'globe', camera);
    const pixels = readPixels(map);
    const covered = Array.from({ length: WIDTH }, (_, x) => {
      const { y } = freeCentre(seen.viewport);
      return pixels[(Math.floor(y) * WIDTH + x) * 4 + 1]! / 255;
    });
    const { x } = freeCentre(seen.viewport);
    const expected = Math.min(WIDTH, x + discRadius(seen)) - Math.max(0, x - discRadius(seen));
    const found = covered.reduce((sum, part) => sum + part, 0);
    expect(Math.abs(found - expected), `${found} pixels of globe, ${expected} expected`).toBeLessThan(2);
  });
});
