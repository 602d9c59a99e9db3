/** The gazetteer in `out/`. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { GazetteerColumns } from '../formats.ts';
import { readOut } from '../src/disk.ts';
import { readList } from '../src/sources/inputs.ts';

const text = readOut('gazetteer.json') ?? '';
const towns = JSON.parse(text) as GazetteerColumns;

describe('the file', () => {
  it('weighs at most 400 kB', () => {
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(400_000);
  });

  it('has the aliases of the list', () => {
    expect(towns.aliases).toEqual(readList('country-aliases.yaml'));
    expect(Object.keys(towns.aliases).length).toBeGreaterThan(20);
  });

  it('has columns of one length, in the ranges of what they say', () => {
    const rows = towns.name.length;
    expect(rows).toBeGreaterThan(25_000);
    for (const column of [towns.lng, towns.lat, towns.country, towns.fewer, towns.division]) {
      expect(column).toHaveLength(rows);
    }
    expect(towns.lng.every((lng) => Number.isInteger(lng) && Math.abs(lng) <= 180_000)).toBe(true);
    expect(towns.lat.every((lat) => Number.isInteger(lat) && Math.abs(lat) <= 90_000)).toBe(true);
    expect(towns.fewer.every((fewer) => fewer >= 0)).toBe(true);
    expect(towns.country.every((rank) => towns.countries[rank] !== undefined)).toBe(true);
    for (const row of Object.keys(towns.names)) expect(Number(row)).toBeLessThan(rows);
  });

  it('has nearly every commune of 5,000 people, each once', () => {
    const french = towns.country.flatMap((rank, row) =>
      towns.countries[rank] === 'FR' ? [`${towns.name[row]} ${towns.division[row]}`] : [],
    );
    expect(french.length).toBeGreaterThan(2_100);
    const twice = french.filter((name, at) => french.indexOf(name) !== at);
    expect(twice).toEqual([]);
  });
});
