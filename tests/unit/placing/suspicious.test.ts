import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OutlineTopology } from '../../../basemap/formats.ts';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { countryTest } from '../../../src/domain/placing/in-country.ts';
import { suspicious, swappedAxes, type PositionedRow } from '../../../src/domain/placing/suspicious.ts';

const outlines = JSON.parse(readFileSync('basemap/out/outlines.json', 'utf8')) as OutlineTopology;
const isInCountry = countryTest(outlines);

const lyon: LngLat = [4.832, 45.758];
const reims: LngLat = [4.03, 49.26];
const around = ([lng, lat]: LngLat): PositionedRow[] =>
  Array.from({ length: 10 }, (_, at) => ({ at: [lng + at * 0.03, lat - at * 0.02] }));

describe('countryTest', () => {
  test.each([
    ['Lyon', lyon, 'FR', true],
    ['Strasbourg, on the border', [7.75, 48.58], 'FR', true],
    ['Saint-Denis de La Réunion', [55.45, -20.88], 'FR', true],
    ['London', [-0.13, 51.51], 'FR', false],
    ['Springfield, Missouri', [-93.3, 37.2], 'US', true],
    ['Springfield, Missouri, without its sign', [93.3, 37.2], 'US', false],
    ['Lesotho', [28.2, -29.6], 'ZA', false],
    ['Suva', [178.44, -18.14], 'FJ', true],
  ] as [string, LngLat, string, boolean][])('%s', (_, at, country, expected) => {
    expect(isInCountry(at, country)).toBe(expected);
  });

  test('does not know countries without an outline', () => {
    expect(isInCountry(lyon, 'ZZ')).toBeUndefined();
  });
});

describe('suspicious', () => {
  test('finds 0, 0', () => {
    expect(suspicious([{ at: [0, 0] }, { at: lyon }], isInCountry)).toEqual([
      { row: 0, kind: 'null-island' },
    ]);
  });

  test('finds what is far from all others, and the sign that it lost', () => {
    const rows = [...around([-93, 37]), { at: [93.3, 37.2] as LngLat }];
    expect(suspicious(rows, isInCountry)).toEqual([
      {
        row: 10,
        kind: 'far',
        kilometres: expect.any(Number),
        mended: { at: [-93.3, 37.2], fault: 'longitude-sign' },
      },
    ]);
  });

  test('finds exchanged axes of one row', () => {
    const rows = [...around(lyon), { at: [45.7, 4.9] as LngLat }];
    expect(suspicious(rows, isInCountry)).toMatchObject([
      { row: 10, kind: 'far', mended: { fault: 'swapped' } },
    ]);
  });

  test('finds what is not in the country of its row', () => {
    const row: PositionedRow = { at: [93.3, 37.2], country: 'US' };
    expect(suspicious([row], isInCountry)).toEqual([
      { row: 0, kind: 'country', country: 'US', mended: { at: [-93.3, 37.2], fault: 'longitude-sign' } },
    ]);
    expect(suspicious([{ at: lyon, country: 'JP' }], isInCountry)).toEqual([
      { row: 0, kind: 'country', country: 'JP' },
    ]);
  });

  test('finds what is not near the town of its row, and leaves alone what is', () => {
    const away: PositionedRow = { at: lyon, towns: [reims] };
    expect(suspicious([away], isInCountry)).toMatchObject([{ row: 0, kind: 'town', kilometres: 394 }]);
    const island: PositionedRow = { at: [55.45, -20.9], towns: [[55.45, -20.88]] };
    expect(suspicious([...around(lyon), island], isInCountry)).toEqual([]);
  });

  test('says nothing of a table that is spread over the world', () => {
    const rows = [
      lyon,
      [-73.6, 45.5],
      [32.6, 0.3],
      [139.7, 35.7],
      [151.2, -33.9],
      [-46.6, -23.5],
      reims,
      [28, -26],
    ];
    expect(
      suspicious(
        rows.map((at) => ({ at: at as LngLat })),
        isInCountry,
      ),
    ).toEqual([]);
  });
});

describe('swappedAxes', () => {
  const swapped: LngLat[] = [
    [48.0785, -0.7669],
    [49.1829, -0.3707],
    [49.2583, 4.0317],
    [43.6047, 1.4442],
  ];
  const right = swapped.map(([lng, lat]): LngLat => [lat, lng]);

  test('sees that the columns are exchanged', () => {
    expect(
      swappedAxes(
        swapped.map((at) => ({ at })),
        isInCountry,
      ),
    ).toEqual({ better: 4, worse: 0 });
    const named = swapped.map((at, row) => ({ at, towns: [right[row]!] }));
    expect(swappedAxes(named, isInCountry)).toEqual({ better: 4, worse: 0 });
  });

  test('says nothing of columns that are right, or of a country where both would do', () => {
    expect(
      swappedAxes(
        right.map((at) => ({ at })),
        isInCountry,
      ),
    ).toBeUndefined();
    expect(
      swappedAxes(
        swapped.map((at) => ({ at, country: 'SO' })),
        isInCountry,
      ),
    ).toBeUndefined();
    expect(swappedAxes([], isInCountry)).toBeUndefined();
  });
});
