/** Placing with the files that are published: counts of them are said here only. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommuneColumns, OutlineTopology, TownColumns } from '../../../basemap/formats.ts';
import { openPlacer } from '../../../src/domain/placing/place-row.ts';
import { HOWS, type PlaceCells } from '../../../src/domain/placing/spots.ts';

const read = <T>(name: string) => JSON.parse(readFileSync(`basemap/out/${name}`, 'utf8')) as T;
const columns = read<CommuneColumns>('communes.json');
const outlines = new Set(
  read<OutlineTopology>('outlines.json').objects.outlines.geometries.map(({ id }) => id),
);
const files = {
  communes: columns,
  towns: read<TownColumns>('towns.json'),
  hasOutline: (id: string) => outlines.has(id),
};
const { places, placeRow } = openPlacer(files);

/** Each commune of today: its name, and the code of its département. */
const communes = columns.departements.communes.flatMap((count, rank) =>
  Array.from({ length: count }, () => columns.departements.code[rank]!),
);

describe('the communes', () => {
  test('are those of the package', () => {
    expect(columns.name).toHaveLength(34_969);
    expect(columns.former.code).toHaveLength(4_750);
    expect(columns.communities.code).toHaveLength(1_266);
    expect(places.communes.departements.size).toBe(109);
    expect(places.communes.regions.size).toBe(18);
  });

  test('have the codes, postcodes and points of their towns', () => {
    expect(places.communes.coded('26362')).toMatchObject({ name: { fr: 'Valence' }, postcodes: ['26000'] });
    expect(places.communes.coded('2A004')).toMatchObject({ name: { fr: 'Ajaccio' }, departement: '2A' });
    expect(places.communes.coded('97411')).toMatchObject({ name: { fr: 'Saint-Denis' }, region: '04' });
    expect(places.communes.atPostcode('75012').map(({ id }) => id)).toEqual(['arrondissement:75112']);
    const [lng, lat] = places.communes.coded('13004')!.at;
    expect([lng, lat]).toEqual([expect.closeTo(4.63, 1), expect.closeTo(43.68, 1)]);
  });

  test('are each placed in its département, or among the candidates there', () => {
    fc.assert(
      fc.property(fc.nat(communes.length - 1), (row) => {
        const [commune, departement] = [columns.name[row]!, communes[row]!];
        const found = placeRow({ commune, departement });
        const spots =
          found.kind === 'placed' ? [found.spot!] : found.kind === 'no-place' ? [] : found.candidates;
        const isThere = spots.some((spot) => spot.name.fr === commune && spot.departement === departement);
        expect(isThere, `${commune} (${departement}): ${found.kind}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('most names of one commune are placed by themselves', () => {
    const alone = columns.name
      .filter((_, row) => row % 100 === 0)
      .map((commune) => placeRow({ commune }).kind);
    expect(alone.filter((kind) => kind === 'placed').length).toBeGreaterThan(alone.length * 0.8);
  });
});

describe('any cells', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...['Aix', '75', '1000', 'Global', '(La)', 'St', 'CEDEX', '__proto__', 'constructor', ',', '2A'],
    ),
    fc.nat(columns.name.length - 1).map((row) => columns.name[row]!),
  );
  const cells = fc.record(
    {
      coordinates: fc.tuple(fc.double(), fc.double()),
      commune: text,
      place: text,
      insee: text,
      level: text,
      postcode: text,
      departement: text,
      region: text,
      country: text,
      address: text,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<PlaceCells>;

  test('give an answer, always the same, and a position only where it is sure', () => {
    const another = openPlacer(files);
    fc.assert(
      fc.property(cells, (row) => {
        const found = placeRow(row);
        expect(placeRow({ ...row })).toBe(found);
        expect(another.placeRow(row)).toEqual(found);
        if (found.kind === 'placed') {
          expect(HOWS).toContain(found.how);
          expect(Math.abs(found.at[0])).toBeLessThanOrEqual(180);
          expect(Math.abs(found.at[1])).toBeLessThanOrEqual(90);
        } else if (found.kind === 'proposed') {
          expect(found.candidates[0]!.confidence).toBeLessThan(0.9);
          expect(found.candidates[0]!.confidence).toBeGreaterThanOrEqual(0.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});
