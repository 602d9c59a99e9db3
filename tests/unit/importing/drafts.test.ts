/** What the workshop shows of a table, by what a person decides. The tables: `tests/fixtures/tables`. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openGround } from '../../../build/compile/draft-collection.ts';
import { collectionOf } from '../../../src/domain/collection/read-collection.ts';
import { firstDecisions, placeKey, type Decisions } from '../../../src/domain/importing/decisions.ts';
import { Drafts, NOWHERE } from '../../../src/domain/importing/drafts.ts';
import { readTable } from '../../../src/domain/table/read/read-table.ts';
import { POSITION_SOURCES } from '../../../src/words/import-questions.ts';

const TABLES = new URL('../../fixtures/tables/', import.meta.url);
const FIRST = firstDecisions({ title: 'Essai', subtitle: '', publisher: '', lang: 'fr' });

async function draftsOf(name: string, bytes: Uint8Array): Promise<Drafts> {
  const read = await readTable(bytes, name);
  if (!read.ok) throw new Error(read.refusal.code);
  return new Drafts(read.workbook, (how) => POSITION_SOURCES[how]);
}
const fixture = (name: string) => draftsOf(name, readFileSync(new URL(name, TABLES)));
const table = (rows: readonly (readonly string[])[]) =>
  draftsOf('table.csv', new TextEncoder().encode(Papa.unparse(rows as string[][], { delimiter: ';' })));
const decided = (change: Partial<Decisions>): Decisions => ({ ...FIRST, ...change });
const view = (drafts: Drafts, change: Partial<Decisions> = {}) => drafts.view(decided(change), openGround());
const bytesOf = (drafts: Drafts, change: Partial<Decisions> = {}) =>
  JSON.stringify(drafts.collection(decided(change), openGround(), 'essai'));

describe('the tally', () => {
  test('counts rows that name no place as waiting, until a person says that they have none', async () => {
    const drafts = await fixture('11-world.csv');
    expect(view(drafts).tally).toEqual({ in: 8, placed: 7, waiting: 1, refused: 0, nowhere: 1 });
    expect(view(drafts, { settled: [NOWHERE] }).tally).toEqual({
      in: 8,
      placed: 8,
      waiting: 0,
      refused: 0,
      nowhere: 1,
    });
  });

  test('is the sum of its parts for any table, whatever is left out', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Valence', '26', '0', '45,76', 'Total', 'Oui', '01/02/2020', 'Paris', 'x'),
      fc.string({ maxLength: 12 }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, fc.array(fc.nat(14), { maxLength: 4 }), async (cells, leftOut) => {
        const drafts = await table([['Titre', 'Commune', 'Thème', 'Date'], ...cells]);
        const { tally, records } = view(drafts, { leftOut });
        expect(tally.placed + tally.waiting + tally.refused).toBe(tally.in);
        expect(records + tally.refused).toBe(tally.in);
      }),
      { numRuns: 60 },
    );
  });
});

describe('places', () => {
  test('a candidate that is chosen places all rows that say the same, and taking it back undoes that', async () => {
    const drafts = await fixture('02-communes.csv');
    const before = bytesOf(drafts);
    const { places, tally } = view(drafts);
    expect(tally).toMatchObject({ in: 12, placed: 9, waiting: 3 });
    const aix = places.find(({ text }) => text.startsWith('Aix'))!;
    const spot = aix.question.kind === 'place' ? aix.question.placement.candidates[0]! : undefined!;
    const after = view(drafts, { places: { [aix.key]: { kind: 'spot', spot } } });
    expect(after.tally).toMatchObject({ placed: 10, waiting: 2 });
    expect(after.places.map(({ key }) => key)).not.toContain(aix.key);
    expect(bytesOf(drafts)).toBe(before);
  });

  test('a position by hand, none at all, and one that stays as it is written', async () => {
    const drafts = await fixture('02-communes.csv');
    const [first, second] = view(drafts).places;
    const { tally } = view(drafts, {
      places: {
        [first!.key]: { kind: 'hand', at: [5.4, 43.5], reason: 'la mairie' },
        [second!.key]: { kind: 'nowhere' },
      },
    });
    expect(tally).toMatchObject({ placed: 10, waiting: 2, nowhere: 1 });
  });

  test('exchanged axes are asked once, with where the rows would lie, and one answer places all', async () => {
    const drafts = await fixture('05-swapped.csv');
    const { asked, places } = view(drafts);
    expect(asked.map(({ reading }) => reading.order)).toEqual(['lat-lng', 'lng-lat']);
    expect(asked.map(({ dots }) => dots.length)).toEqual([4, 4]);
    expect(places).toEqual([]);
    const after = view(drafts, { reading: asked[1]!.reading });
    expect(after.tally).toMatchObject({ placed: 4, waiting: 0 });
    expect(after.asked).toEqual([]);
  });

  test('two positions that cannot be used are two questions', () => {
    expect(placeKey({}, '0 | 0')).not.toBe(placeKey({}, 'ici'));
    expect(placeKey({}, '0 | 0')).not.toBe(placeKey({}));
  });
});

describe('what is left to decide', () => {
  test('an order of day and month, for the whole column', async () => {
    const drafts = await table([
      ['Titre', 'Date'],
      ['Un', '01/02/2020'],
      ['Deux', '03/04/2020'],
    ]);
    const [problem] = view(drafts).problems;
    expect(problem).toMatchObject({
      kind: 'order',
      count: 2,
      dayFirst: '2020-02-01',
      monthFirst: '2020-01-02',
    });
    const column = problem?.kind === 'order' ? problem.column : '';
    expect(view(drafts, { orders: { [column]: 'month-first' } }).problems).toEqual([]);
    expect(bytesOf(drafts, { orders: { [column]: 'month-first' } })).toContain('"start":"2020-03-04"');
  });

  test('a title that is missing is written in place, or left', async () => {
    const drafts = await fixture('01-excel-fr.csv');
    const problem = view(drafts).problems.find(({ kind }) => kind === 'title')!;
    const [cell] = problem.kind === 'title' ? problem.cells : [];
    const mended = { cells: { [cell!.row]: { [cell!.column!]: 'Navette' } } };
    expect(view(drafts, mended).problems.map(({ kind }) => kind)).not.toContain('title');
    expect(bytesOf(drafts, mended)).toContain('Navette');
    expect(view(drafts, { settled: [cell!.settledKey] }).tally.waiting).toBe(1);
  });

  test('spellings of one value are joined, and no value is lost before or after', async () => {
    const rows = ['Vélo', 'vélo', 'Vélo', 'Eau', 'Eau', 'Sport', 'Sport'].map((theme, at) => [
      `n° ${at}`,
      theme,
    ]);
    const drafts = await table([['Titre', 'Thème'], ...rows]);
    const [problem] = view(drafts).problems;
    expect(problem).toMatchObject({ kind: 'spelling', joinings: [{ kept: 'Vélo', spellings: ['vélo'] }] });
    const column = problem?.kind === 'spelling' ? problem.column : '';
    const termsOf = (change: Partial<Decisions>) => {
      const { atlas } = collectionOf(drafts.collection(decided(change), openGround(), 'essai'));
      expect(atlas!.initiatives.every(({ values }) => values['theme']?.length === 1)).toBe(true);
      return atlas!.facets.find(({ theme }) => theme)!.terms.length;
    };
    expect(termsOf({})).toBe(4);
    expect(termsOf({ joined: [column] })).toBe(3);
  });

  test('answers that are yes or no in several spellings are two terms, and none is lost', async () => {
    const answers = ['oui', 'Oui', 'non', 'NON', 'oui', 'non', 'oui', 'non'];
    const drafts = await table([
      ['Titre', 'Gratuit'],
      ...answers.map((answer, at) => [`Initiative ${at}`, answer]),
    ]);
    const { atlas } = collectionOf(drafts.collection(FIRST, openGround(), 'essai'));
    const facet = atlas!.facets.find(({ id }) => id === 'gratuit')!;
    expect(facet.terms).toHaveLength(2);
    expect(atlas!.initiatives.every(({ values }) => values['gratuit']?.length === 1)).toBe(true);
  });

  test('rows of the same title and place, of which one can be left out', async () => {
    const drafts = await table([
      ['Titre', 'Commune'],
      ['Marché', 'Lyon'],
      ['Atelier', 'Lyon'],
      ['marché', 'Lyon'],
    ]);
    const problem = view(drafts).problems.find(({ kind }) => kind === 'duplicate');
    expect(problem).toMatchObject({ rows: [{ row: 4, first: 2, title: 'marché' }] });
    const after = view(drafts, { leftOut: [4] });
    expect(after.problems).toEqual([]);
    expect(after.tally).toMatchObject({ in: 3, refused: 1 });
    expect(after.refused).toEqual([{ number: 4, reason: 'by-hand', text: 'marché · Lyon' }]);
  });
});

test('a column whose values repeat names no rows: its repetitions are no conflicts', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => [`m${at % 3}`, `Musée ${at % 3}`, String(2001 + at)]);
  const drafts = await table([['Identifiant', 'Titre', 'Année'], ...rows]);
  expect(view(drafts).problems.map(({ kind }) => kind)).not.toContain('identifier');
});

test('a sheet and a header row that are chosen, and a change of a column', async () => {
  const drafts = await fixture('08-headers.csv');
  expect(view(drafts).headerRows).toEqual([4, 5]);
  expect(view(drafts, { header: { first: 4, count: 1 } }).headerRows).toEqual([5]);
  const [column] = view(drafts).columns;
  const { matches } = view(drafts, { matches: [{ column: column!.id, change: { role: 'left-out' } }] });
  expect(matches[0]).toMatchObject({ role: 'left-out', reason: 'by-hand' });
});

test('a table with the same headers is matched as the last one was, until that is taken back', async () => {
  const rows = (title: string) => [
    ['Nom', 'Ville', 'Remarque'],
    [title, 'Lyon', 'une note'],
    ['Autre', 'Caen', 'une autre'],
  ];
  const first = await table(rows('Marché'));
  const remark = view(first).columns[2]!.id;
  const { remembered, matches } = view(first, {
    matches: [{ column: remark, change: { role: 'takeaway' } }],
  });
  expect(view(first).matches[2]!.role).not.toBe('takeaway');
  const next = await table(rows('Navette'));
  expect(next.key).toBe(remembered.key);
  const recalled = view(next, { recalled: remembered }).matches;
  expect(recalled.map(({ role }) => role)).toEqual(matches.map(({ role }) => role));
  expect(recalled.map(({ reason }) => reason)).toEqual(recalled.map(() => 'remembered'));
  // A change by hand goes before what is recalled; other headers recall nothing.
  const changed = view(next, {
    recalled: remembered,
    matches: [{ column: remark, change: { role: 'text' } }],
  });
  expect(changed.matches[2]).toMatchObject({ role: 'text', reason: 'by-hand' });
  const other = await table([
    ['Nom', 'Ville'],
    ['Navette', 'Lyon'],
  ]);
  expect(other.key).not.toBe(remembered.key);
  expect(view(other, { recalled: remembered }).matches).toEqual(view(other).matches);
});

test('places are looked up row by row, which counts each row and changes nothing of what is shown', async () => {
  const drafts = await fixture('02-communes.csv');
  const ground = openGround();
  const done = [...drafts.lookUp(FIRST, ground)];
  expect(done).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  expect(drafts.view(FIRST, ground)).toEqual(view(drafts));
});

test('what a table becomes is known without a geographic file', async () => {
  const drafts = await fixture('02-communes.csv');
  const table = drafts.table(FIRST);
  expect(table.rows).toBe(12);
  expect(view(drafts)).toMatchObject(table);
});
