/** Texts that break programs (the big list of naughty strings) in every field, from a table to its exports and back. */
import naughty from 'big-list-of-naughty-strings';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../build/compile/draft-collection.ts';
import { decode, encode, DEFAULT_ADDRESS } from '../../../src/domain/address/address.ts';
import { asSearch } from '../../../src/domain/address/codecs.ts';
import { collectionOf, readCollection } from '../../../src/domain/collection/read-collection.ts';
import type { Atlas, Initiative } from '../../../src/domain/collection/records.ts';
import { collectionText } from '../../../src/domain/collection/write-collection.ts';
import { enclosedIn, oneFile } from '../../../src/domain/one-file/one-file.ts';
import { finderOf } from '../../../src/domain/search/finder.ts';
import type { Role } from '../../../src/domain/table/match/roles.ts';
import { toCsv, toGeoJSON } from '../../../src/words/publish.ts';
import { workbook } from '../../../src/words/workbook.ts';

/** As a cell is read: without spaces around it. */
const TEXTS = naughty.map((text) => text.trim());
/** A facet has at most 40 terms: so many columns hold all texts, each some of them in turn. */
const FACETS = 14;
const TERMS = Math.ceil(TEXTS.length / FACETS);
const facetNames = Array.from({ length: FACETS }, (_, at) => `Facette ${at + 1}`);
const ROLES: Readonly<Record<string, Role>> = {
  Titre: 'title',
  Texte: 'text',
  Retenir: 'takeaway',
  Porteur: 'bearer',
  Autre: 'extra',
  Latitude: 'latitude',
  Longitude: 'longitude',
  ...Object.fromEntries(facetNames.map((name) => [name, 'facet' as const])),
};
const facetCell = (facet: number, row: number) => TEXTS[facet * TERMS + (row % TERMS)] ?? '';
const csv = Papa.unparse(
  [
    Object.keys(ROLES),
    ...TEXTS.map((text, row) => [
      text,
      text,
      text,
      text,
      text,
      '48,85',
      '2,35',
      ...facetNames.map((_, facet) => facetCell(facet, row)),
    ]),
  ],
  { delimiter: ';' },
);

const { made } = await draftOf(Buffer.from(csv), 'naughty.csv', 'fr', { roles: ROLES });
const { atlas: read, faults } = collectionOf(made.collection);
const atlas = read!;

const isMissing = ({ title }: Initiative) => /^Ligne \d+$/.test(title.fr);
const titlesOf = ({ initiatives }: Atlas) => initiatives.map(({ title }) => title.fr);

describe('naughty strings', () => {
  test('of a table are a sound collection in which each field says what its cell said', () => {
    expect(faults).toEqual([]);
    expect(made.refused).toEqual([]);
    expect(atlas.initiatives).toHaveLength(TEXTS.length);
    for (const [at, record] of atlas.initiatives.entries()) {
      const text = TEXTS[at]!;
      if (text === '') {
        expect(isMissing(record)).toBe(true);
        continue;
      }
      expect(record.title.fr).toBe(text);
      expect(record.summary?.fr).toBe(text);
      expect(record.takeaway?.fr).toBe(text);
      expect(record.bearers[0]?.name.fr).toBe(text);
      expect(record.extra).toContainEqual({ name: 'Autre', value: text });
      for (const [facet, name] of facetNames.entries()) {
        const own = atlas.facets.find(({ label }) => label.fr === name)!;
        const said = (record.values[own.id] ?? []).map(
          (id) => own.terms.find((term) => term.id === id)!.label.fr,
        );
        const cell = facetCell(facet, at);
        // A cell of several values is divided at its separators.
        for (const term of said) expect(cell).toContain(term);
        if (/[^\s;|,/]/.test(cell)) expect(said).not.toEqual([]);
      }
    }
  });

  test('are searched, found, and kept by a link', () => {
    const find = finderOf(atlas, { terms: {}, initiatives: {} });
    for (const [at, text] of TEXTS.entries()) {
      const found = find(text);
      // A text of letters finds its own record.
      if (/^[\p{L}\p{N} ]+$/u.test(text) && found.size > 0)
        expect([...found.keys()]).toContain(atlas.initiatives[at]!.id);
      const address = { ...DEFAULT_ADDRESS, q: asSearch(text) };
      const link = encode(address, atlas);
      expect(link).not.toMatch(/[\s<>"]/);
      const { address: again, dropped } = decode(link, atlas);
      expect(dropped).toEqual([]);
      expect(encode(again, atlas)).toBe(link);
    }
  });

  test('are written and read again to the same bytes, as a file and within a page', () => {
    const text = collectionText(atlas);
    expect(collectionText(readCollection(text).atlas!)).toBe(text);
    const shell =
      '<html><title></title><meta name="description" content=""><noscript></noscript><script type="module">';
    const head = { title: 'A', description: 'B', lang: 'fr', records: titlesOf(atlas) };
    const enclosed = { home: 'naughty', collection: JSON.parse(text) as unknown, decks: [] };
    const page = oneFile({ shell, parts: '{}' }, { head, enclosed });
    expect(enclosedIn(page)).toEqual(enclosed);
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).not.toMatch(/<(img|iframe|svg|body|a)\b/i);
  });

  test.each([
    ['CSV', 'naughty.csv', () => Buffer.from(toCsv(atlas))],
    ['GeoJSON', 'naughty.geojson', () => Buffer.from(JSON.stringify(toGeoJSON(atlas)))],
    ['a workbook', 'naughty.xlsx', () => workbook(atlas, 'fr', '2026-11-29')],
  ] as const)('come back from %s as they were', async (_, name, bytes) => {
    const again = collectionOf((await draftOf(await bytes(), name, 'fr')).made.collection);
    expect(again.faults).toEqual([]);
    const titles = new Map(again.atlas!.initiatives.map(({ id, title }) => [id, title.fr]));
    const expected = atlas.initiatives.map(({ id, title }) => [id, title.fr] as const);
    expect(expected.map(([id]) => [id, titles.get(id)])).toEqual(expected);
  });
});
