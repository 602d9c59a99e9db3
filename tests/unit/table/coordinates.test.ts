import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { parseAngle, parsePair } from '../../../src/domain/table/angles.ts';
import {
  positionOf,
  readingOf,
  writtenInOne,
  writtenInTwo,
  type Reading,
} from '../../../src/domain/table/coordinates.ts';
import { fromLambert93, fromWebMercator } from '../../../src/domain/table/projections.ts';

const LAT_LNG: Reading = { system: 'degrees', order: 'lat-lng' };
const metresBetween = (one: LngLat, other: LngLat) => distance(one, other, { units: 'meters' });
const anyLat = fc.double({ min: -89.9, max: 89.9, noNaN: true });
const anyLng = fc.double({ min: -179.9, max: 179.9, noNaN: true });

describe('parseAngle', () => {
  it.each([
    ['48,0785', 48.0785, null],
    ['-0.7669', -0.7669, null],
    ['−12.9', -12.9, null],
    ['48.07°', 48.07, null],
    [`48°04'42.6"N`, 48.0785, 'lat'],
    [`0° 46,5' O`, -0.775, 'lng'],
    ['0°46’30’’ Ouest', -0.775, 'lng'],
    ['S 18.5', -18.5, 'lat'],
    ['4,83 Est', 4.83, 'lng'],
    ['48 d 4 m 42 s N', 48.078333, 'lat'],
    ['Lat: 48.07', 48.07, null],
  ])('reads « %s »', (text, value, axis) => {
    const angle = parseAngle(text);
    expect(angle?.value).toBeCloseTo(value, 5);
    expect(angle?.axis).toBe(axis);
  });
  it.each(['', 'abc', `48°61'`, `48°10'75"`, '48 rue', '1.2.3'])('« %s » is none', (text) => {
    expect(parseAngle(text)).toBeNull();
  });

  it('gives back an angle from degrees, minutes and seconds', () => {
    fc.assert(
      fc.property(anyLat, (lat) => {
        const size = Math.abs(lat);
        const minutes = (size % 1) * 60;
        const seconds = Math.min(59.9999, (minutes % 1) * 60).toFixed(4);
        const text = `${Math.floor(size)}°${Math.floor(minutes)}'${seconds}"${lat < 0 ? 'S' : 'N'}`;
        expect(parseAngle(text)?.value).toBeCloseTo(lat, 6);
      }),
    );
  });
});

describe('parsePair', () => {
  it.each([
    '45.7578, 4.832',
    '45.7578 4.832',
    '45,7578 4,832',
    '45,7578 ; 4,832',
    '45,7578, 4,832',
    '45,7578,4,832',
    '(45.7578, 4.832)',
    '45.7578/4.832',
    'lat: 45.7578, lng: 4.832',
    '45.7578N 4.832E',
    '45.7578° N, 4.832° E',
  ])('finds two angles in « %s »', (text) => {
    expect(parsePair(text)?.map(({ value }) => value)).toEqual([45.7578, 4.832]);
  });
  it.each(['45.7578', 'non communiqué', '1 2 3', '', '45N 46N', '12 rue des 4 Vents'])(
    'finds none in « %s »',
    (text) => {
      expect(parsePair(text)).toBeNull();
    },
  );

  it('takes the digits on both sides of a space for two numbers', () => {
    expect(parsePair('0,000001 100,000000')?.map(({ value }) => value)).toEqual([0.000001, 100]);
  });

  it('gives back any pair, with points or commas', () => {
    fc.assert(
      fc.property(
        anyLat,
        anyLng,
        fc.boolean(),
        fc.constantFrom(', ', ' ; ', ' ', '|'),
        (lat, lng, comma, between) => {
          const text = [lat.toFixed(6), lng.toFixed(6)]
            .join('\0')
            .replaceAll('.', comma ? ',' : '.')
            .replace('\0', between);
          expect(parsePair(text)?.map(({ value }) => value)).toEqual([
            Number(lat.toFixed(6)) + 0,
            Number(lng.toFixed(6)) + 0,
          ]);
        },
      ),
    );
  });
});

describe('a position', () => {
  const at = (first: string, second: string, reading = LAT_LNG) =>
    positionOf(writtenInTwo(first, second), reading);

  it('is a point, longitude first', () => {
    expect(at('48,0785', '-0,7669')).toEqual({ kind: 'point', lngLat: [-0.7669, 48.0785] });
    expect(at('4.8', '45.7', { system: 'degrees', order: 'lng-lat' })).toEqual({
      kind: 'point',
      lngLat: [4.8, 45.7],
    });
  });
  it.each([
    ['0', '0', 'null-island'],
    ['0,0', '0.00', 'null-island'],
    ['91', '10', 'off-world'],
    ['10', '200', 'off-world'],
    ['48', '', 'half'],
    ['48', 'inconnu', 'unreadable'],
  ])('%s and %s: %s', (first, second, problem) => {
    expect(at(first, second)).toMatchObject({ kind: 'problem', problem });
  });
  it('is none where nothing is written', () => expect(at('', ' ')).toEqual({ kind: 'none' }));

  it('follows its own letters before the order of the column', () => {
    expect(positionOf(writtenInOne('4.83 E, 45.75 N'), LAT_LNG)).toEqual({
      kind: 'point',
      lngLat: [4.83, 45.75],
    });
    expect(positionOf(writtenInOne('POINT(4.83 45.75)'), LAT_LNG)).toEqual({
      kind: 'point',
      lngLat: [4.83, 45.75],
    });
  });
});

describe('the system and the order of a table', () => {
  const readings = (rows: readonly (readonly [number, number])[], headed = LAT_LNG) =>
    readingOf(
      rows.map(([first, second]) => writtenInTwo(String(first), String(second))),
      headed,
    );
  const exchanged = { system: 'degrees', order: 'lng-lat' };

  it('asks where exchanged axes would all lie in France, and changes nothing by itself', () => {
    const { proposed, asked } = readings([
      [-0.7669, 48.0785],
      [4.0317, 49.2583],
      [1.4442, 43.6047],
    ]);
    expect(proposed).toEqual(LAT_LNG);
    expect(asked.map(({ reading }) => reading)).toEqual([LAT_LNG, exchanged]);
    expect(asked.map(({ inFrance }) => inFrance)).toEqual([0, 1]);
  });
  it('asks where latitudes are impossible', () => {
    const { asked } = readings([
      [120.5, 14.6],
      [121.1, 15.2],
    ]);
    expect(asked.map(({ reading }) => reading)).toEqual([exchanged]);
  });
  it.each([
    [
      [
        [48.85, 2.35],
        [43.3, 5.4],
      ],
    ],
    [
      [
        [0.31, 32.58],
        [-18.1, 178.4],
      ],
    ],
    [
      [
        [2.04, 45.34],
        [9.03, 38.74],
      ],
    ],
    [
      [
        [-20.9, 55.5],
        [-21.1, 55.3],
      ],
    ],
    [[[0, 0]]],
  ] as [[number, number][]][])('asks nothing of %j', (rows) => {
    expect(readings(rows)).toEqual({ proposed: LAT_LNG, asked: [] });
  });
  it('recognises Lambert-93 and Web Mercator', () => {
    const east = { system: 'degrees', order: 'lng-lat' } as const;
    expect(
      readings(
        [
          [842395.1, 6519229.4],
          [1176526.6, 6108263],
        ],
        east,
      ).proposed.system,
    ).toBe('lambert-93');
    expect(
      readings(
        [
          [-8238310, 4970071],
          [538000, 5740000],
        ],
        east,
      ).proposed.system,
    ).toBe('web-mercator');
  });
  it('asks which system it is where both would lie in France', () => {
    const { asked } = readings([[687000, 6290000]], { system: 'degrees', order: 'lng-lat' });
    expect(asked.map(({ reading }) => reading.system).toSorted()).toEqual(['lambert-93', 'web-mercator']);
  });
  it('asks where metres are exchanged', () => {
    const { asked } = readings(
      [
        [6519229.4, 842395.1],
        [6907006.5, 775113.8],
      ],
      { system: 'degrees', order: 'lng-lat' },
    );
    expect(asked.map(({ reading }) => reading)).toEqual([{ system: 'lambert-93', order: 'lat-lng' }]);
  });
});

/** Lambert-93 forwards: IGN, « Projection cartographique conique conforme de Lambert » (NTG 71), with its published constants. */
function toLambert93([lng, lat]: LngLat): [number, number] {
  const [n, c, e, ys] = [0.725607765053267, 11754255.426096, 0.0818191910428158, 12655612.049876];
  const phi = (lat * Math.PI) / 180;
  const isometric =
    Math.log(Math.tan(Math.PI / 4 + phi / 2)) -
    (e / 2) * Math.log((1 + e * Math.sin(phi)) / (1 - e * Math.sin(phi)));
  const angle = n * ((lng - 3) * (Math.PI / 180));
  const radius = c * Math.exp(-n * isometric);
  return [700000 + radius * Math.sin(angle), ys - radius * Math.cos(angle)];
}

describe('metres', () => {
  it.each([
    ['Lyon', [842395.1, 6519229.4], [4.832, 45.7578]],
    ['Reims', [775113.8, 6907006.5], [4.0317, 49.2583]],
    ['Caen', [454302.8, 6903373.6], [-0.3707, 49.1829]],
    ['Ajaccio', [1176526.6, 6108263.0], [8.7369, 41.9192]],
  ] as [string, [number, number], LngLat][])('of Lambert-93 lead to %s within 10 m', (_, [x, y], place) => {
    expect(metresBetween(fromLambert93(x, y), place)).toBeLessThan(10);
  });

  it('of Lambert-93 lead back to where they come from', () => {
    const anyPoint = fc.tuple(
      fc.double({ min: -5, max: 10, noNaN: true }),
      fc.double({ min: 41, max: 51.5, noNaN: true }),
    );
    fc.assert(
      fc.property(anyPoint, (point) => {
        expect(metresBetween(fromLambert93(...toLambert93(point)), point)).toBeLessThan(0.01);
      }),
    );
  });

  it('of Web Mercator lead back to where they come from', () => {
    fc.assert(
      fc.property(anyLng, fc.double({ min: -85, max: 85, noNaN: true }), (lng, lat) => {
        const x = 6378137 * ((lng * Math.PI) / 180);
        const y = 6378137 * Math.asinh(Math.tan((lat * Math.PI) / 180));
        expect(metresBetween(fromWebMercator(x, y), [lng, lat])).toBeLessThan(0.01);
      }),
    );
  });
});
