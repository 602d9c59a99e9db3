import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OutlineTopology } from '../../../basemap/formats.ts';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { inCountry } from '../../../src/domain/placing/in-country.ts';
import { openPlacer } from '../../../src/domain/placing/place-row.ts';
import { positionedRow, type PositionedRow } from '../../../src/domain/placing/positioned-row.ts';
import { suspicious } from '../../../src/domain/placing/suspicious.ts';
import { smallFiles } from './small-files.ts';

const outlines = JSON.parse(readFileSync('basemap/out/outlines.json', 'utf8')) as OutlineTopology;
const isInCountry = inCountry(outlines);

const lyon: LngLat = [4.832, 45.758];
const reims: LngLat = [4.03, 49.26];
/** Positions of rows that name nothing, all in one place. */
const around = ([lng, lat]: LngLat): PositionedRow[] =>
  Array.from({ length: 10 }, (_, at) => ({ at: [lng + at * 0.03, lat - at * 0.02] }));
const suspicionOf = (row: PositionedRow, others: readonly PositionedRow[] = []) =>
  suspicious([...others, row], isInCountry).at(-1);

describe('whether a position is in a country', () => {
  test.each([
    ['Lyon', lyon, 'FR', true],
    ['Strasbourg, on the border', [7.75, 48.58], 'FR', true],
    ['Sein, an island that the outline leaves away', [-4.85, 48.04], 'FR', true],
    ['Saint-Denis de La Réunion', [55.45, -20.88], 'FR', true],
    ['London', [-0.13, 51.51], 'FR', false],
    ['Springfield, Missouri', [-93.3, 37.2], 'US', true],
    ['Springfield, Missouri, without its sign', [93.3, 37.2], 'US', false],
    ['Lesotho', [28.2, -29.6], 'ZA', false],
    ['Suva', [178.44, -18.14], 'FJ', true],
    ['Taveuni, on the antimeridian', [-179.97, -16.85], 'FJ', true],
  ] as [string, LngLat, string, boolean][])('%s', (_, at, country, expected) => {
    expect(isInCountry(at, country)).toBe(expected);
  });

  test('is not known of a country without an outline', () => {
    expect(isInCountry(lyon, 'ZZ')).toBeUndefined();
  });
});

describe('what the other cells of a row say of its position', () => {
  const placer = openPlacer(smallFiles());

  test('the towns of the name, whatever the position', () => {
    const at: LngLat = [5.44, -43.53];
    const cells = { coordinates: at, commune: 'Aix-en-Provence', country: 'France' };
    expect(positionedRow(cells, {}, placer)).toEqual({ at, country: 'FR', towns: [[5.44, 43.53]] });
  });

  test('the country of a territory, where no cell names one', () => {
    expect(positionedRow({ coordinates: lyon, departement: 'Drôme' }, {}, placer)).toEqual({
      at: lyon,
      country: 'FR',
    });
  });

  test('nothing where there are no other cells, or no position', () => {
    expect(positionedRow({ coordinates: lyon }, {}, placer)).toEqual({ at: lyon });
    expect(positionedRow({ commune: 'Reims' }, {}, placer)).toBeNull();
  });
});

describe('a position that a lost sign or exchanged axes explain', () => {
  const nantes: LngLat = [-1.55, 47.22];
  test.each([
    ['a longitude without its sign', [1.55, 47.22], 'longitude-sign'],
    ['a latitude with one too many', [-1.55, -47.22], 'latitude-sign'],
    ['both', [1.55, -47.22], 'both-signs'],
    ['exchanged axes', [47.22, -1.55], 'exchanged'],
  ] as [string, LngLat, string][])('is not near the town of its row: %s', (_, at, fault) => {
    // Of several towns of the name, any may be meant.
    expect(suspicionOf({ at, towns: [reims, nantes] })).toMatchObject({
      kind: 'town',
      mended: { at: nantes, fault },
    });
  });

  test('is not in the country of its row', () => {
    expect(suspicionOf({ at: [93.3, 37.2], country: 'US' })).toEqual({
      kind: 'country',
      country: 'US',
      mended: { at: [-93.3, 37.2], fault: 'longitude-sign' },
    });
  });

  test('is in neither the country nor the town that its row names, which is a homonym of the right one', () => {
    const row: PositionedRow = { at: [93.3, 37.2], country: 'US', towns: [[-89.64, 39.8]] };
    expect(suspicionOf(row)).toMatchObject({ kind: 'country', mended: { fault: 'longitude-sign' } });
  });

  test('is far from all others', () => {
    expect(suspicionOf({ at: [93.3, 37.2] }, around([-93, 37]))).toEqual({
      kind: 'far',
      kilometres: expect.any(Number),
      mended: { at: [-93.3, 37.2], fault: 'longitude-sign' },
    });
    expect(suspicionOf({ at: [45.7, 4.9] }, around(lyon))).toMatchObject({
      kind: 'far',
      mended: { at: [4.9, 45.7], fault: 'exchanged' },
    });
  });
});

describe('a position that is left alone', () => {
  test.each([
    ['another town than its row names, and no fault explains it', { at: lyon, towns: [reims] }, []],
    ['another country, and no fault explains it', { at: lyon, country: 'JP' }, []],
    ['far from all others, and no fault explains it', { at: [-73.6, 45.5] }, around(lyon)],
    [
      'far from all others, near the town of its row',
      { at: [-4.9, 45.7], towns: [[-4.9, 45.7]] },
      around(lyon),
    ],
    [
      'far from all others, in the country of its row',
      { at: [-4.9, 40.4], country: 'ES' },
      around([4.9, 40.4]),
    ],
    ['among few others', { at: [93.3, 37.2] }, around([-93, 37]).slice(0, 6)],
  ] as [string, PositionedRow, PositionedRow[]][])('%s', (_, row, others) => {
    expect(suspicionOf(row, others)).toBeNull();
  });

  test('any, in a table that is spread over the world', () => {
    const spread: LngLat[] = [
      lyon,
      [-73.6, 45.5],
      [32.6, 0.3],
      [139.7, 35.7],
      [151.2, -33.9],
      [-46.6, -23.5],
      reims,
      [28, -26],
    ];
    const found = suspicious(
      spread.map((at) => ({ at })),
      isInCountry,
    );
    expect(found).toEqual(spread.map(() => null));
  });
});

test('each row has its answer, and one without a position has none', () => {
  const odd: PositionedRow = { at: [93.3, 37.2], country: 'US' };
  expect(suspicious([null, odd, { at: lyon, country: 'FR' }, null], isInCountry)).toEqual([
    null,
    expect.objectContaining({ kind: 'country' }),
    null,
    null,
  ]);
});
