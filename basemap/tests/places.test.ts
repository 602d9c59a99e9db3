/** The files that tables are placed with: `communes.json` and `towns.json`. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CommuneColumns, TownColumns } from '../formats.ts';
import { readOut } from '../src/disk.ts';
import { readGazetteerCities } from '../src/sources/gazetteer-cities.ts';
import { readPackageJson } from '../src/sources/inputs.ts';

const texts = { communes: readOut('communes.json') ?? '', towns: readOut('towns.json') ?? '' };
const communes = JSON.parse(texts.communes) as CommuneColumns;
const towns = JSON.parse(texts.towns) as TownColumns;
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The commune of a row: its code and its point in degrees. */
function communeOf(row: number): { code: string; at: [number, number] } {
  let first = 0;
  for (const [rank, departement] of communes.departements.code.entries()) {
    const count = communes.departements.communes[rank]!;
    if (row < first + count) {
      const number = sum(communes.code.slice(first, row + 1));
      return {
        code: departement + String(number).padStart(5 - departement.length, '0'),
        at: [
          (communes.departements.lng[rank]! + communes.lng[row]!) / 1000,
          (communes.departements.lat[rank]! + communes.lat[row]!) / 1000,
        ],
      };
    }
    first += count;
  }
  throw new Error(`no row ${row}`);
}

describe('communes.json', () => {
  it('weighs at most 700 kB', () => {
    expect(brotliCompressSync(texts.communes).length).toBeLessThanOrEqual(700_000);
  });

  it('has every commune of today, each with its code', () => {
    const entries = readPackageJson<{ code: string; nom: string; type: string }[]>(
      '@etalab/decoupage-administratif/data/communes.json',
    ).filter(({ type }) => type === 'commune-actuelle');
    expect(communes.name).toHaveLength(entries.length);
    expect(sum(communes.departements.communes)).toBe(entries.length);
    const names = new Map(entries.map(({ code, nom }) => [code, nom.replaceAll("'", '’')]));
    for (let row = 0; row < communes.name.length; row += 97) {
      expect(names.get(communeOf(row).code)).toBe(communes.name[row]);
    }
  });

  it('has columns of one length', () => {
    const rows = communes.name.length;
    for (const column of [
      communes.code,
      communes.postcode,
      communes.population,
      communes.lng,
      communes.lat,
    ]) {
      expect(column).toHaveLength(rows);
    }
    expect(communes.point).toHaveLength(rows);
    const { code, name, of, lng, lat } = communes.former;
    for (const column of [name, of, lng, lat]) expect(column).toHaveLength(code.length);
    expect(sum(of)).toBeLessThan(rows);
  });

  it('knows a point of every commune of France, but of islands far away and of some that came to be after 2018', () => {
    const unknown = [...communes.point].flatMap((point, row) => (point === 'd' ? [communeOf(row).code] : []));
    expect(unknown.length).toBeLessThan(75);
    const split = ['14666', '15031', '15035', '15047', '15171', '85165', '85212'];
    expect(unknown.filter((code) => !/^9[78]/.test(code))).toEqual(split);
  });

  it('stands every commune within some 10 km of where GeoNames has its code', () => {
    const points = new Map(
      readGazetteerCities().flatMap(({ country, muniSub, loc }) =>
        country === 'FR' && muniSub ? [[muniSub, loc.coordinates]] : [],
      ),
    );
    const far: string[] = [];
    for (let row = 0; row < communes.name.length; row += 53) {
      const { code, at } = communeOf(row);
      const [lng, lat] = points.get(code) ?? at;
      if (Math.hypot((at[0] - lng) * 0.7, at[1] - lat) > 0.1) far.push(code);
    }
    expect(far).toEqual([]);
  });

  it('has the 45 arrondissements, each within its commune', () => {
    const { code, of, lng, lat } = communes.arrondissements;
    expect(code).toHaveLength(45);
    code.forEach((_, rank) => {
      const { at } = communeOf(of[rank]!);
      expect(Math.hypot(lng[rank]! / 1000 - at[0], lat[rank]! / 1000 - at[1])).toBeLessThan(0.15);
    });
  });
});

describe('towns.json', () => {
  it('weighs at most 500 kB', () => {
    expect(brotliCompressSync(texts.towns).length).toBeLessThanOrEqual(500_000);
  });

  it('has the towns of 5,000 people outside France, by division', () => {
    const { divisions } = towns;
    expect(sum(divisions.towns)).toBe(towns.name.length);
    expect(towns.name.length).toBeGreaterThan(40_000);
    for (const column of [towns.lng, towns.lat, towns.population]) {
      expect(column).toHaveLength(towns.name.length);
    }
    const isFrench = (code: string) => code.startsWith('FR.') || code.startsWith('RE.');
    expect(divisions.code.filter(isFrench)).toEqual([]);
  });

  it('names every division of the United States, Canada and Germany that has a town', () => {
    const nameless = towns.divisions.code.filter((_, rank) => towns.divisions.name[rank] === '');
    expect(nameless.filter((code) => /^(US|CA|DE)\./.test(code))).toEqual([]);
  });

  it('has a point of every country that has a name', () => {
    const known = new Set(towns.countries.code);
    expect(known.size).toBeGreaterThan(240);
    expect(new Set(towns.countries.code3).size).toBe(known.size);
    for (const code of ['FR', 'RE', 'HK', 'KR', 'CI', 'MK', 'GB', 'TV', 'VA']) expect(known).toContain(code);
  });
});
