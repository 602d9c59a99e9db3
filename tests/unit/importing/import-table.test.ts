/** From a table to a collection, by what `npm run collection` does. The tables and what is right: `tests/fixtures/tables`. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { draftOf, type Draft } from '../../../build/compile/draft-collection.ts';
import { collectionOf } from '../../../src/domain/collection/read-collection.ts';
import type { Atlas } from '../../../src/domain/collection/records.ts';

const TABLES = new URL('../../fixtures/tables/', import.meta.url);
const draft = (name: string) => draftOf(readFileSync(new URL(name, TABLES)), name, 'fr');
/** Rows that are placed, that name no place, that wait, and that are set aside. */
const tally = ({ made }: Draft) => [
  ...(['placed', 'nowhere', 'waiting'] as const).map(
    (state) => made.rows.filter((row) => row.state === state).length,
  ),
  made.refused.length,
];
function opened({ made }: Draft): Atlas {
  const { atlas, faults } = collectionOf(made.collection);
  expect(faults).toEqual([]);
  return atlas!;
}
const titled = (atlas: Atlas, title: string) =>
  atlas.initiatives.find((record) => record.title.fr === title)!;

describe('a table becomes a collection that the atlas opens', () => {
  test.each([
    ['01-excel-fr.csv', [7, 0, 2, 2]],
    ['02-communes.csv', [9, 0, 3, 0]],
    ['03-two-languages.csv', [8, 0, 2, 0]],
    ['04-dates.csv', [11, 0, 2, 0]],
    ['05-swapped.csv', [0, 0, 4, 0]],
    ['06-one-column.csv', [4, 0, 1, 0]],
    ['07-lambert93.csv', [4, 0, 0, 0]],
    ['08-headers.csv', [4, 0, 0, 0]],
    ['09-cells.csv', [8, 0, 0, 0]],
    ['10-features.geojson', [5, 1, 1, 0]],
    ['11-world.csv', [7, 1, 0, 0]],
    ['real-12-bruxelles-lieux-culturels.geojson', [262, 0, 0, 0]],
    ['real-14-civic-tech-brigades.json', [217, 2, 2, 0]],
  ] as const)('%s: placed, without a place, waiting, set aside', async (name, expected) => {
    const made = await draft(name);
    expect(tally(made)).toEqual(expected);
    // Whatever waits is in the collection too.
    expect(opened(made).initiatives).toHaveLength(made.made.rows.length);
  });

  test('what waits says what a person must decide, with candidates', async () => {
    const { made } = await draft('02-communes.csv');
    const asked = made.rows.flatMap(({ questions }) => questions);
    expect(asked.map((question) => question.kind === 'place' && question.placement.reason)).toEqual([
      'ambiguous',
      'part-of-name',
      'spelling',
    ]);
    const [, aix] = asked;
    expect(aix?.kind === 'place' && aix.placement.candidates[0]?.name.fr).toBe('Aix-en-Provence');
  });

  test('a lost sign is asked about, and the position stays as it is written until it is decided', async () => {
    const made = await draft('real-14-civic-tech-brigades.json');
    const asked = made.made.rows.filter(({ state }) => state === 'waiting').map(({ questions }) => questions);
    expect(asked).toEqual([
      [{ kind: 'position', problem: 'null-island', text: '0 | 0' }],
      [
        {
          kind: 'suspicious',
          suspicion: {
            kind: 'town',
            kilometres: expect.any(Number),
            mended: { at: [-93.2923, 37.209], fault: 'longitude-sign' },
          },
        },
      ],
    ]);
    const atlas = opened(made);
    const [stand] = titled(atlas, 'Open SGF').places;
    expect(atlas.places[stand!.place]).toMatchObject({ coordinates: [93.2923, 37.209] });
  });

  test('the theme, the dates and the extra cells are those of the table', async () => {
    const atlas = opened(await draft('01-excel-fr.csv'));
    const theme = atlas.facets.find((facet) => facet.theme)!;
    expect(theme.label.fr).toBe('Thème');
    expect(theme.terms).toHaveLength(5);
    expect(atlas.initiatives.every(({ id }) => /^[a-z0-9-]+$/.test(id))).toBe(true);
    expect(atlas.initiatives.filter(({ dates }) => dates.length > 0).length).toBeGreaterThan(0);
  });

  test('a title in one language is one, and a record in both has both', async () => {
    const atlas = opened(await draft('03-two-languages.csv'));
    const alone = atlas.initiatives.filter(({ title }) => title.in !== undefined);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.length).toBeLessThan(atlas.initiatives.length);
  });

  test('HTML and formulas stay text', async () => {
    const atlas = opened(await draft('09-cells.csv'));
    const words = atlas.initiatives.flatMap(({ title, extra }) => [
      title.fr,
      ...extra.map(({ value }) => value),
    ]);
    expect(words.some((text) => text.includes('<'))).toBe(true);
    expect(words.some((text) => text.startsWith('='))).toBe(true);
  });

  test('a role that is given by hand goes before the guess', async () => {
    const bytes = Buffer.from('Nom,Ville\nUn,Reims\nDeux,Caen\n');
    const made = await draftOf(bytes, 'deux.csv', 'fr', { roles: { Ville: 'extra' } });
    expect(tally(made)).toEqual([0, 2, 0, 0]);
    expect(titled(opened(made), 'Un').extra).toContainEqual({ name: 'Ville', value: 'Reims' });
  });

  test('a file that is no table is refused with its reason', async () => {
    await expect(draftOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'vieux.xls', 'fr')).rejects.toThrow(/code/);
  });
});

test('whatever the cells, each row becomes one record or is set aside with its reason, and the file is sound', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'Lyon',
      '45,75',
      '4.85',
      '2020',
      '<b>x</b>',
      '=1+1',
      'Oui',
      '01000',
      'été 2020',
      'a;b',
    ),
    fc.string({ maxLength: 12 }),
  );
  const tables = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const header = rows[0]!.map(
        (_, at) => ['Titre', 'Commune', 'Thème', 'Latitude', 'Longitude', 'Date'][at]!,
      );
      const bytes = Buffer.from(Papa.unparse([header, ...rows]));
      const made = await draftOf(bytes, 'tout.csv', 'fr').catch((error: unknown) => String(error));
      // A table of blank rows alone is none.
      if (typeof made === 'string') return;
      const numbers = [...made.made.rows, ...made.made.refused].map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(opened(made).initiatives).toHaveLength(made.made.rows.length);
    }),
    { numRuns: 60 },
  );
});
