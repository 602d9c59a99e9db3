import atlas from 'virtual:atlas';
import { describe, expect, it } from 'vitest';
import { nextSorting, sortedRows, tableRows, type TableRow } from '../../src/results/table-rows.ts';
import { translator } from '../../src/words/messages/messages.ts';

const rowsIn = (lang: 'fr' | 'en') => tableRows({ atlas, lang, t: translator(lang) }, atlas.initiatives);
const rows = rowsIn('fr');
const made = (
  title: string,
  firstDay: string | null = null,
  source: TableRow['source'] = [4, 1],
): TableRow => ({
  ...rows[0]!,
  cells: { ...rows[0]!.cells, title },
  firstDay,
  source,
});
const titles = (of: readonly TableRow[]) => of.map(({ cells }) => cells.title);

describe('the rows of the table', () => {
  it('say where, what, who, when and from which page, in the language of the reader', () => {
    const row = rowsIn('en').find(({ record }) => record.id === 'coronafacts')!;
    expect(row.cells).toMatchObject({ country: 'Finland', theme: 'Communication & awareness' });
    expect(row.cells.bearers).toContain('PING Helsinki');
    expect(row.cells.source).toMatch(/^No\.\s4, p\.\s\d+$/u);
  });

  it('leave the date empty where the dossier gives none', () => {
    for (const { record, cells, firstDay } of rows) {
      expect(cells.dates === '').toBe(record.dates.length === 0);
      expect(firstDay === null).toBe(record.dates.length === 0);
    }
  });
});

describe('the order of the table', () => {
  it('sorts words as the language does, numbers in them by their size', () => {
    const some = ['Zoo', 'école', '«\u202fEau\u202f»', '10 jours', '9 jours', 'Étang'].map((title) =>
      made(title),
    );
    expect(titles(sortedRows(some, { column: 'title', direction: 'ascending' }, 'fr'))).toEqual([
      '9 jours',
      '10 jours',
      '«\u202fEau\u202f»',
      'école',
      'Étang',
      'Zoo',
    ]);
  });

  it('has those without a date last, in both directions', () => {
    const some = [made('none'), made('late', '2020-12-01'), made('early', '2020-03-17'), made('neither')];
    const by = (direction: 'ascending' | 'descending') =>
      titles(sortedRows(some, { column: 'dates', direction }, 'fr'));
    expect(by('ascending')).toEqual(['early', 'late', 'none', 'neither']);
    expect(by('descending')).toEqual(['late', 'early', 'none', 'neither']);
  });

  it('sorts sources by dossier, then by page as a number', () => {
    const some = [made('b', null, [4, 10]), made('c', null, [3, 20]), made('a', null, [4, 9])];
    expect(titles(sortedRows(some, { column: 'source', direction: 'ascending' }, 'fr'))).toEqual([
      'c',
      'a',
      'b',
    ]);
  });

  it('keeps the order of the answer among equal ones, and without a sorting', () => {
    expect(sortedRows(rows, null, 'fr')).toEqual(rows);
    const same = ['x', 'y', 'z'].map((title) => made(title, '2020-05-01'));
    expect(titles(sortedRows(same, { column: 'dates', direction: 'descending' }, 'fr'))).toEqual([
      'x',
      'y',
      'z',
    ]);
  });

  it('goes from one direction to the other, and back to that of the answer', () => {
    const first = nextSorting(null, 'place');
    expect(first).toEqual({ column: 'place', direction: 'ascending' });
    const second = nextSorting(first, 'place');
    expect(second).toEqual({ column: 'place', direction: 'descending' });
    expect(nextSorting(second, 'place')).toBeNull();
    expect(nextSorting(second, 'theme')).toEqual({ column: 'theme', direction: 'ascending' });
  });
});
