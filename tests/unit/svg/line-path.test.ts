/**
 * The land of the base map, drawn by cameras all around the world: what is filled on the screen is what is land there.
 * Behind the globe, at its edge and around the antipode is where a fill goes wrong, and then wholly.
 */
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { geojsonOf, type DeltaCollection } from '../../../basemap/delta-geojson.ts';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { unprojector, type Camera } from '../../../src/domain/view/camera.ts';
import { PER_PIXEL, pathOfAreas, pathOfLines } from '../../../src/map/svg/line-path.ts';
import { featureOfLines, featuresOfDeltas, type Line } from '../../../src/map/svg/lines.ts';
import { sightOf } from '../../../src/map/svg/sight.ts';

const viewport = { width: 900, height: 600, padding: { top: 0, right: 0, bottom: 40, left: 200 } };
const camera = (part: Partial<Camera>): Camera => ({
  lng: 0,
  lat: 0,
  zoom: 1.5,
  bearing: 0,
  projection: 'globe',
  viewport,
  ...part,
});

type Ring = readonly Position[];

/** The rings of a path, as the points that it goes through. */
function ringsOfPath(path: string): Ring[] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      const [start = '', steps = ''] = ring.replace('z', '').split('l');
      let [x, y] = start.split(' ').map(Number) as [number, number];
      const points: Position[] = [[x, y]];
      const numbers = steps.trim() === '' ? [] : steps.trim().split(' ').map(Number);
      expect(numbers.every(Number.isInteger)).toBe(true);
      for (let at = 0; at < numbers.length; at += 2) {
        [x, y] = [x + numbers[at]!, y + numbers[at + 1]!];
        points.push([x, y]);
      }
      return points;
    });
}

/** The even-odd rule. */
function isInside(rings: readonly Ring[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([x1 = 0, y1 = 0], at) => {
      const [x0 = 0, y0 = 0] = ring.at(at - 1)!;
      if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) inside = !inside;
    });
  return inside;
}

let land: { readonly box: readonly number[]; readonly rings: readonly Ring[] }[];
let drawn: readonly Line[];
beforeAll(() => {
  const file = JSON.parse(readFileSync('basemap/out/world.json', 'utf8')) as DeltaCollection;
  const index = file.features.findIndex(({ properties }) => properties?.['layer'] === 'land');
  const { coordinates } = geojsonOf(file).features[index]!.geometry as MultiPolygon;
  land = coordinates.map((rings) => {
    const [lngs, lats] = [0, 1].map((axis) => rings[0]!.map((place) => place[axis]!)) as [number[], number[]];
    return { rings, box: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] };
  });
  drawn = featuresOfDeltas(file)[index]!.lines;
});

const isLandAt = ([lng, lat]: LngLat): boolean =>
  land.some(
    ({ box: [west, south, east, north], rings }) =>
      lng >= west! && lng <= east! && lat >= south! && lat <= north! && isInside(rings, [lng, lat]),
  );

describe('the land on the screen', () => {
  const cameras = [
    ...[-180, -90, 0, 90].flatMap((lng) => [-80, 0, 45].map((lat) => camera({ lng, lat, zoom: 1.2 }))),
    // Its antipodes: Spain, the Sahara, Brazil, Siberia, Australia, Antarctica.
    ...[
      [176, -40],
      [-170, -20],
      [120, 5],
      [-75, -60],
      [-45, 25],
      [0, 88],
    ].map(([lng = 0, lat = 0]) => camera({ lng, lat, zoom: 2 })),
    // Between the globe and the flat map, far from any coast, and turned.
    ...[4.6, 5, 5.5].flatMap((zoom) => [
      camera({ lng: 90, lat: 60, zoom }),
      camera({ lng: 3, lat: 47, zoom, bearing: 70 }),
      camera({ lng: -179, lat: 66, zoom }),
    ]),
    ...[0, 90, 179].map((lng) => camera({ lng, lat: 20, zoom: 1.3, projection: 'flat' })),
    camera({ lng: 175, lat: -41, zoom: 6, projection: 'flat', bearing: -30 }),
    camera({ lng: 90, lat: 60, zoom: 7, projection: 'flat' }),
  ];

  it.each(cameras.map((one) => [`${one.lng}, ${one.lat}, ${one.zoom} ${one.projection}`, one] as const))(
    'is land: %s',
    (_, seen) => {
      const rings = ringsOfPath(pathOfAreas(drawn, sightOf(seen), 0.5));
      const unproject = unprojector(seen);
      const wrong: string[] = [];
      let asked = 0;
      for (let x = 5; x < viewport.width; x += 75)
        for (let y = 5; y < viewport.height; y += 75) {
          const about = [
            [0, 0],
            [3, 0],
            [-3, 0],
            [0, 3],
            [0, -3],
          ].map(([right = 0, down = 0]) => unproject(x + right, y + down));
          if (about.some((place) => place === null)) continue;
          const isLand = about.map((place) => isLandAt(place!));
          // Along a coast, both are right.
          if (isLand.some((one) => one !== isLand[0])) continue;
          asked++;
          if (isInside(rings, [x * PER_PIXEL, y * PER_PIXEL]) !== isLand[0]) wrong.push(`${x}, ${y}`);
        }
      expect(asked).toBeGreaterThan(8);
      expect(wrong).toEqual([]);
    },
  );
});

describe('a line', () => {
  const pathOf = (coordinates: Position[], seen: Camera) =>
    pathOfLines(
      featureOfLines({ type: 'MultiLineString', coordinates: [coordinates] }).lines,
      sightOf(seen),
      0.5,
    );

  it('ends at the horizon, and bends on the globe', () => {
    const equator = [
      [-180, 0],
      [180, 0],
    ];
    const [line, ...others] = ringsOfPath(pathOf(equator, camera({ lat: 30 })));
    expect(others).toEqual([]);
    // In the middle it is farther south than at the horizon.
    const south = line!.map(([, y]) => y!);
    expect(Math.max(...south) - south[0]!).toBeGreaterThan(300);
    expect(line!.length).toBeGreaterThan(20);
  });

  it('is no path where nothing of it is in sight', () => {
    const there = [
      [170, 10],
      [171, 11],
    ];
    expect(pathOf(there, camera({ zoom: 3 }))).toBe('');
  });

  it('is on each copy of the flat world that is in sight', () => {
    const meridian = [
      [0, -10],
      [0, 10],
    ];
    const wide = camera({ zoom: 1, projection: 'flat', viewport: { ...viewport, width: 3000 } });
    expect(ringsOfPath(pathOf(meridian, wide))).toHaveLength(3);
  });
});
