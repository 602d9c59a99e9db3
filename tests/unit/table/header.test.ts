import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberCell, textOf, type Cell } from '../../../src/domain/table/cell.ts';
import { findTable } from '../../../src/domain/table/header/find-table.ts';
import { letterOf } from '../../../src/domain/table/table.ts';
import { sheetOf, tableOf } from './made.ts';

const headersOf = (rows: readonly (readonly Cell[])[], more = {}) => {
  const { columns, headerRows } = findTable(sheetOf(rows, more));
  return { headers: columns.map(({ header }) => header), headerRows };
};
const DATA = [
  ['Jardin', 'Lyon', '69123'],
  ['Halle', 'Caen', '14118'],
  ['Atelier', 'Reims', '51454'],
];

describe('the header', () => {
  it('is the first row', () => {
    expect(headersOf([['Nom', 'Ville', 'Insee'], ...DATA])).toEqual({
      headers: ['Nom', 'Ville', 'Insee'],
      headerRows: [1],
    });
  });
  it('follows title lines and blank rows', () => {
    const rows = [
      ['Mes initiatives'],
      ['Mise à jour', 'novembre 2020'],
      [],
      ['Nom', 'Ville', 'Insee'],
      ...DATA,
    ];
    const table = findTable(sheetOf(rows));
    expect(table.headerRows).toEqual([4]);
    expect(table.notices).toContainEqual({ code: 'title-rows', rows: [1, 2] });
  });
  it('may be two rows: names repeated side by side', async () => {
    const table = await tableOf('08-headers.csv');
    expect(table.headerRows).toEqual([4, 5]);
    expect(table.columns.map(({ header }) => header)).toEqual([
      'Initiative – Nom',
      'Initiative – Nom',
      'Lieu – Commune',
      'Lieu – INSEE',
      'Contact – Service',
    ]);
    expect(table.notices).toContainEqual({ code: 'empty-columns', letters: ['E'] });
    expect(table.rows.map(({ number, cells }) => [number, cells[3]])).toEqual([
      [6, '53130'],
      [7, '01053'],
      [8, '2A004'],
      [9, '93071'],
    ]);
  });
  it('may be two rows: merged cells, across and down', () => {
    const rows = [['Nom', 'Lieu', ''], ['', 'Ville', 'Insee'], ...DATA];
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ];
    expect(headersOf(rows, { merges })).toEqual({
      headers: ['Nom', 'Lieu – Ville', 'Lieu – Insee'],
      headerRows: [1, 2],
    });
  });
  it('may be two rows: gaps after the name of a group', () => {
    const rows = [
      ['Initiative', '', 'Lieu', ''],
      ['Nom', 'Genre', 'Ville', 'Insee'],
      ['a', 'b', 'c', '69123'],
      ['d', 'e', 'f', '14118'],
    ];
    expect(headersOf(rows).headers).toEqual([
      'Initiative – Nom',
      'Initiative – Genre',
      'Lieu – Ville',
      'Lieu – Insee',
    ]);
  });
  it('is no title that is merged across the sheet', () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
    expect(headersOf([['Mon tableau'], ['Nom', 'Ville', 'Insee'], ...DATA], { merges }).headers).toEqual([
      'Nom',
      'Ville',
      'Insee',
    ]);
  });
  it('is one row where the second is a record, though names are repeated', () => {
    expect(
      headersOf([
        ['Nom', 'Lien', 'Lien'],
        ['Jardin', 'un', 'deux'],
        ['Halle', 'trois', 'quatre'],
      ]).headerRows,
    ).toEqual([1]);
  });
  it('may name years', () => {
    expect(
      headersOf([
        ['Ville', '2019', '2020'],
        ['Lyon', '12', '15'],
        ['Caen', '3', '4'],
      ]).headerRows,
    ).toEqual([1]);
  });
  it('may be missing', () => {
    const table = findTable(
      sheetOf([
        ['48.07', '-0.76', '12/04/2020'],
        ['45.75', '4.83', '13/04/2020'],
      ]),
    );
    expect(table).toMatchObject({ headerRows: [], notices: [{ code: 'no-header' }] });
    expect(table.rows).toHaveLength(2);
    expect(table.columns.map(({ id, letter }) => [id, letter])).toEqual([
      ['column-a', 'A'],
      ['column-b', 'B'],
      ['column-c', 'C'],
    ]);
  });
  it('is missing where the first row is like the others', () => {
    const rows = [
      ['Jardin', 'culture', 'ville'],
      ['Halle', 'culture', 'ville'],
      ['Atelier', 'sport', 'village'],
    ];
    expect(headersOf(rows)).toEqual({ headers: ['', '', ''], headerRows: [] });
  });
  it('is missing in a plain list of names', () => {
    expect(headersOf([['Lyon'], ['Caen'], ['Reims']]).headerRows).toEqual([]);
    expect(headersOf([['Commune'], ['Caen'], ['Reims']]).headerRows).toEqual([1]);
  });
  it('is what a person says', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ];
    expect(findTable(sheetOf(rows), { first: 1, count: 1 }).columns.map(({ header }) => header)).toEqual([
      'c',
      'd',
    ]);
  });
});

describe('columns', () => {
  it('have unique ids, examples and counts', () => {
    const { columns, notices } = findTable(
      sheetOf([
        ['Nom', 'Nom', 'Ville'],
        ['a', '1', ' Lyon'],
        ['b', '', 'Lyon '],
        ['c', '1', ''],
      ]),
    );
    expect(columns.map(({ id }) => id)).toEqual(['nom', 'nom-2', 'ville']);
    expect(columns[2]).toMatchObject({ examples: ['Lyon'], filled: 2, distinct: 1, letter: 'C', index: 2 });
    expect(notices).toContainEqual({ code: 'repeated-headers', headers: ['Nom'] });
  });
  it('without a name are kept where they hold something', () => {
    const { columns, notices } = findTable(
      sheetOf([
        ['Nom', '', '', 'Ville'],
        ['a', '', 'x', 'Lyon'],
        ['b', '', 'y', 'Caen'],
      ]),
    );
    expect(columns.map(({ letter }) => letter)).toEqual(['A', 'C', 'D']);
    expect(notices).toEqual([
      { code: 'empty-columns', letters: ['B'] },
      { code: 'unnamed-columns', letters: ['C'] },
    ]);
  });
  it('are added for the addresses behind texts', () => {
    const links = [{ row: 1, column: 0, address: 'https://example.org/' }];
    const { columns, rows } = findTable(
      sheetOf(
        [
          ['Nom', 'Ville'],
          ['a', 'Lyon'],
          ['b', 'Caen'],
        ],
        { links },
      ),
    );
    expect(columns[2]).toMatchObject({ id: 'nom-link', linksOf: 'nom', filled: 1 });
    expect(rows[0]!.cells).toEqual(['a', 'Lyon', 'https://example.org/']);
  });
  it('are lettered as in a spreadsheet', () =>
    expect([0, 25, 26, 255, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'IV', 'AAA']));
});

describe('rows that are no records', () => {
  it('are set aside with the reason', () => {
    const rows = [
      ['Nom', 'Ville', 'Montant'],
      ['a', 'Lyon', '3'],
      ['', '', ''],
      ['Nom', 'Ville', 'Montant'],
      ['Total', 'Paris', '12'],
      ['b', 'Caen', '4'],
      ['Total général', '', '7'],
      ['Source : enquête', '', ''],
    ];
    const table = findTable(sheetOf(rows));
    expect(table.setAside.map(({ number, reason }) => [number, reason])).toEqual([
      [3, 'blank'],
      [4, 'header-again'],
      [7, 'total'],
      [8, 'note'],
    ]);
    expect(table.rows.map(({ number }) => number)).toEqual([2, 5, 6]);
  });
});

describe('ragged rows', () => {
  it('lose nothing: cells beyond the header stay with their row', () => {
    const { rows, notices } = findTable(
      sheetOf([['Nom', 'Ville'], ['a', 'Lyon', '', 'de trop'], ['b'], ['c', 'Caen']]),
    );
    expect(rows[0]).toMatchObject({ cells: ['a', 'Lyon'], surplus: ['', 'de trop'] });
    expect(rows[1]!.cells).toEqual(['b', '']);
    expect(notices).toEqual([
      { code: 'surplus-cells', rows: [2] },
      { code: 'short-rows', rows: [3] },
    ]);
  });
  it('make a column where most have one more', () => {
    const { columns } = findTable(
      sheetOf([
        ['Nom', 'Ville'],
        ['a', 'Lyon', '1'],
        ['b', 'Caen', '2'],
        ['c', 'Reims', '3'],
      ]),
    );
    expect(columns.map(({ letter, filled }) => [letter, filled])).toEqual([
      ['A', 3],
      ['B', 3],
      ['C', 3],
    ]);
  });
});

describe('any sheet', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>('', ' ', 'Nom', 'Total', '12', '2020', 'x', numberCell(3)),
    fc.string(),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });

  it('loses no row and no cell', () => {
    fc.assert(
      fc.property(rows, (sheet) => {
        const table = findTable(sheetOf(sheet));
        const start = table.headerRows.at(-1) ?? 0;
        const after = [...table.rows, ...table.setAside]
          .map(({ number }) => number)
          .toSorted((one, other) => one - other);
        const first = after[0] ?? sheet.length + 1;
        expect(after).toEqual(sheet.slice(first - 1).map((_, index) => first + index));
        expect(
          sheet.slice(start, first - 1).every((row) => row.every((own) => textOf(own).trim() === '')),
        ).toBe(true);
        for (const { number, cells, surplus = [] } of [...table.rows, ...table.setAside]) {
          const written = sheet[number - 1]!.map(textOf).filter((text) => text.trim() !== '');
          expect([...cells, ...surplus].map(textOf).filter((text) => text.trim() !== '')).toEqual(written);
        }
      }),
      { numRuns: 500 },
    );
  });
});
