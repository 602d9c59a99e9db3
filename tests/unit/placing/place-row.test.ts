/** Where rows lie: the cases of `tests/fixtures/tables/` and of public tables, on a few communes and towns. */
import { describe, expect, test } from 'vitest';
import { openPlacer } from '../../../src/domain/placing/place-row.ts';
import { placeTable, tableContext } from '../../../src/domain/placing/place-table.ts';
import type { PlaceCells, Placement, TableContext } from '../../../src/domain/placing/spots.ts';
import { cellsOf, readTable } from './read-table.ts';
import { smallFiles } from './small-files.ts';

const placer = openPlacer(smallFiles());
const place = (cells: PlaceCells, table?: TableContext) => placer.placeRow(cells, table);

/** « placed commune:26362 name+departement », « proposed commune:13001 part-of-name », « waiting ambiguous » */
function inShort(placement: Placement): string {
  switch (placement.kind) {
    case 'placed':
      return `placed ${placement.spot?.id ?? placement.at.join()} ${placement.how}`;
    case 'proposed':
      return `proposed ${placement.candidates[0]?.id} ${placement.reason}`;
    default:
      return `${placement.kind} ${placement.reason}`;
  }
}
const short = (cells: PlaceCells, table?: TableContext) => inShort(place(cells, table));
const candidates = (placement: Placement) =>
  placement.kind === 'proposed' || placement.kind === 'waiting' ? placement.candidates : [];

describe('the tables of the fixtures', () => {
  test('01: coordinates, or the commune and its postcode; 0, 0 is no place', () => {
    const decimal = (cell = '') => Number(cell.replace(',', '.'));
    const rows = readTable('01-excel-fr.csv', ';', 'windows-1252').map((row): PlaceCells => {
      const coordinates = [decimal(row.Longitude), decimal(row.Latitude)] as const;
      const names = cellsOf(row, { commune: 'Commune', postcode: 'Code postal' });
      return row.Latitude === '' ? names : { ...names, coordinates };
    });
    const { placements } = placeTable(rows, placer);
    expect(placements.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 7 }, () => 'placed'),
      'waiting',
      'placed',
      'no-place',
      'no-place',
    ]);
    expect(inShort(placements[4]!)).toBe('placed commune:26362 name+postcode');
    expect(inShort(placements[7]!)).toBe('waiting null-island');
    // A postcode that a spreadsheet took for a number.
    expect(short({ commune: 'Bourg-en-Bresse', postcode: '1000' })).toBe(
      'placed commune:01053 name+postcode',
    );
  });

  test('02: communes by name and département', () => {
    const rows = readTable('02-communes.csv', ';').map((row) =>
      cellsOf(row, { commune: 'commune', departement: 'département' }),
    );
    const { placements } = placeTable(rows, placer);
    expect(placements.map(inShort)).toEqual([
      'placed commune:93066 name+departement',
      'placed commune:97411 name+departement',
      'placed commune:26362 name+departement',
      'placed commune:82186 name+departement',
      'waiting ambiguous',
      'placed commune:42218 name+departement',
      'placed arrondissement:75112 name',
      'placed commune:94038 name+departement',
      'placed commune:51108 name+departement',
      'proposed commune:13001 part-of-name',
      'proposed commune:59009 spelling',
      'placed commune:56165 name',
    ]);
    expect(placements.every((one) => one.kind !== 'placed' || one.precision === 'city')).toBe(true);
    expect(candidates(placements[4]!).map(({ territory }) => territory.fr)).toEqual([
      'Rhône',
      'Seine-et-Marne',
    ]);
  });

  test('03: towns of the world by name and country', () => {
    const rows = readTable('03-two-languages.csv', ',').map((row) =>
      cellsOf(row, { place: 'city', country: 'country' }),
    );
    const { placements } = placeTable(rows, placer);
    const nameOf = (placement: Placement) =>
      placement.kind === 'placed'
        ? `${placement.spot!.name.en}, ${placement.spot!.territory.en}`
        : placement.kind;
    expect(placements.map(nameOf)).toEqual([
      'Kampala, Uganda',
      'Brasília, Distrito Federal, Brazil',
      'Mauritius, ',
      'Revelstoke, British Columbia, Canada',
      'The Hague, Zuid-Holland, Netherlands',
      'Montréal, Québec, Canada',
      'London, England, United Kingdom',
      'London, Ontario, Canada',
      'waiting',
      'Montréal, Québec, Canada',
    ]);
    expect(placements[2]).toMatchObject({
      precision: 'territory',
      how: 'country',
      outline: { kind: 'country', codes: ['MU'] },
    });
    expect(candidates(placements[8]!).map(({ territory }) => territory.en)).toEqual([
      'Missouri, United States',
      'Illinois, United States',
    ]);
  });

  test('11: countries by name', () => {
    const rows = readTable('11-world.csv', ',').map((row) =>
      cellsOf(row, { country: 'Country or Territory' }),
    );
    expect(placeTable(rows, placer).placements.map(inShort)).toEqual([
      'placed country:PT country',
      'placed country:KR country',
      'placed country:CZ country',
      'placed country:CI country',
      'placed country:GB country',
      'placed country:MK country',
      'no-place worldwide',
      'placed country:HK country',
    ]);
  });
});

describe('a name in France', () => {
  test.each([
    ['St Denis', '93', 'placed commune:93066 name+departement'],
    ['SAINT DENIS CEDEX 2', '93', 'placed commune:93066 name+departement'],
    ['Hay les Roses (L’)', '94', 'placed commune:94038 name+departement'],
    ['L’Hay-les-Roses', '94 - Val-de-Marne', 'placed commune:94038 name+departement'],
    ['Paris 12', '75', 'placed arrondissement:75112 name+departement'],
    ['PARIS XIIe', '', 'placed arrondissement:75112 name'],
    ['Ajaccio', '2a', 'placed commune:2A004 name+departement'],
    ['Ajaccio', 'Corse', 'placed commune:2A004 name+departement'],
    ['Ajaccio', '20', 'placed commune:2A004 name+departement'],
    ['Bourg-en-Bresse', '1', 'placed commune:01053 name+departement'],
    ['Bourg-en-Bresse', '1.0', 'placed commune:01053 name+departement'],
    ['Saint-Denis', 'Réunion', 'placed commune:97411 name+departement'],
    ['Reims', 'Marnne', 'placed commune:51454 name+departement'],
    ['Montaigu', 'Vendée', 'placed former:85146:85146 name+departement'],
    ['Montaigu', '', 'proposed former:85146:85146 former-name'],
    ['Chalons', '51', 'proposed commune:51108 part-of-name'],
    ['Ville de Laval', '53', 'proposed commune:53130 part-of-name'],
    ['Saint-Denis', '', 'waiting ambiguous'],
    ['Valence', '', 'proposed commune:26362 homonyms'],
  ])('« %s » in « %s »: %s', (commune, departement, expected) => {
    expect(short({ commune, departement })).toBe(expected);
  });

  test('is never placed in another département than the row says', () => {
    const placement = place({ commune: 'Ploërmel', departement: '59' });
    expect(inShort(placement)).toBe('waiting elsewhere');
    expect(candidates(placement)[0]?.id).toBe('commune:56165');
  });

  test('is proposed, not placed, where the département or the country is none that is known', () => {
    expect(short({ commune: 'Ploërmel', departement: 'Bretagne du Nord' })).toBe(
      'proposed commune:56165 name-alone',
    );
    expect(short({ commune: 'Ploërmel', country: 'Atlantis' })).toBe('proposed commune:56165 name-alone');
  });

  test('lies in the région, of today or before, that the row says', () => {
    expect(short({ commune: 'Valence', region: 'Rhône-Alpes' })).toBe('placed commune:26362 name+region');
    expect(short({ commune: 'Valence', region: 'OCCITANIE' })).toBe('placed commune:82186 name+region');
  });

  test('that nothing resembles waits within its département', () => {
    const placement = place({ commune: 'Zzyzx', departement: '26' });
    expect(inShort(placement)).toBe('waiting not-found');
    expect(candidates(placement)[0]).toMatchObject({ id: 'departement:26', precision: 'unknown-within' });
  });

  test('has its département in the same cell', () => {
    expect(short({ place: 'Saint-Denis (93)' })).toBe('placed commune:93066 name+departement');
    expect(short({ place: 'Valence, Drôme' })).toBe('placed commune:26362 name+departement');
    expect(short({ place: '75012 Paris' })).toBe('placed arrondissement:75112 name+postcode');
    expect(short({ address: '3 rue Neuve, 26000 Valence' })).toBe('placed commune:26362 name+postcode');
  });

  test('with a postcode of an arrondissement is that arrondissement', () => {
    expect(short({ commune: 'Paris', postcode: '75012' })).toBe('placed arrondissement:75112 name+postcode');
  });
});

describe('codes', () => {
  test.each([
    [{ insee: '26362' }, 'placed commune:26362 insee'],
    [{ insee: '1053' }, 'placed commune:01053 insee'],
    [{ insee: '1053.0' }, 'placed commune:01053 insee'],
    [{ insee: '2a004' }, 'placed commune:2A004 insee'],
    [{ insee: '85107' }, 'placed commune:85146 insee'],
    [{ insee: '26362', commune: 'Valence' }, 'placed commune:26362 insee'],
    [{ insee: '26362', commune: 'Valance' }, 'placed commune:26362 insee'],
    [{ insee: '26362', commune: 'Siège' }, 'placed commune:26362 insee'],
    [{ insee: '26362', commune: 'Nîmes' }, 'waiting disagreement'],
    [{ insee: '26362', departement: '30' }, 'waiting disagreement'],
    [{ insee: '99999', commune: 'Nîmes', departement: '30' }, 'placed commune:30189 name+departement'],
    [{ insee: '99999', commune: 'Nîmes' }, 'proposed commune:30189 unknown-code'],
    [{ insee: '99999' }, 'waiting not-found'],
    [{ insee: '#REF!', commune: 'Nîmes' }, 'waiting broken-code'],
    [{ postcode: '26000' }, 'placed commune:26362 postcode'],
  ])('%o: %s', (cells, expected) => {
    expect(short(cells)).toBe(expected);
  });

  test('of two figures are a région’s or a département’s as the row says, and never Paris by chance', () => {
    expect(short({ insee: '75', level: 'région' })).toBe('placed region:75 code');
    expect(short({ insee: '75', place: 'Nouvelle-Aquitaine' })).toBe('placed region:75 code');
    expect(short({ insee: '75', level: 'département' })).toBe('placed departement:75 code');
    expect(short({ insee: '75' })).toBe('waiting ambiguous');
  });

  test('of communities are areas, without an outline where the atlas has none', () => {
    const placement = place({ insee: '200023737', place: 'Toulouse Métropole', level: 'EPCI' });
    expect(placement).toMatchObject({ kind: 'placed', precision: 'territory', how: 'code' });
    expect(placement).not.toHaveProperty('outline');
  });

  test('of one level are not looked up among the names of another', () => {
    expect(short({ insee: '200099999', place: 'Laval', level: 'epci' })).toBe('waiting not-found');
  });
});

describe('territories', () => {
  test.each([
    [{ departement: '26' }, 'placed departement:26 territory', { kind: 'departement', codes: ['26'] }],
    [{ region: 'Bretagne' }, 'placed region:53 territory', { kind: 'region', codes: ['53'] }],
    [
      { departement: '26', region: 'Auvergne-Rhône-Alpes', country: 'France' },
      'placed departement:26 territory',
      { kind: 'departement', codes: ['26'] },
    ],
    [{ country: 'La Réunion' }, 'placed departement:974 country', { kind: 'departement', codes: ['974'] }],
    [{ place: 'Bretagne' }, 'placed region:53 territory', { kind: 'region', codes: ['53'] }],
    [
      { country: 'Canada', region: 'Ontario' },
      'placed admin1:CA.08 territory',
      { kind: 'admin1', codes: ['CA.08'] },
    ],
    [{ place: 'Portugal' }, 'placed country:PT country', { kind: 'country', codes: ['PT'] }],
    [{ country: 'GBR' }, 'placed country:GB country', { kind: 'country', codes: ['GB'] }],
  ])('%o: %s', (cells, expected, outline) => {
    expect(short(cells)).toBe(expected);
    expect(place(cells)).toMatchObject({ precision: 'territory', outline });
  });

  test('that two countries are called wait', () => {
    expect(
      candidates(place({ country: 'Korea' }))
        .map(({ country }) => country)
        .toSorted(),
    ).toEqual(['KP', 'KR']);
  });

  test('« Monde » is no place, a row without words has none', () => {
    expect(short({ place: 'Monde entier' })).toBe('no-place worldwide');
    expect(short({})).toBe('no-place empty');
    expect(short({ commune: '  ' })).toBe('no-place empty');
  });
});

describe('towns of the world', () => {
  test('are told apart by what follows the name', () => {
    expect(short({ place: 'Springfield, Illinois' })).toBe('placed town:US.IL:7 name+region');
    expect(short({ place: 'Springfield, MO, USA' })).toBe('placed town:US.MO:8 name+region');
    expect(short({ place: 'London (Ontario)' })).toBe('placed town:CA.08:2 name+region');
    // CA is California, and Canada.
    expect(short({ place: 'London, CA' })).toBe('placed town:CA.08:2 name+country');
  });

  test('of which one is far the best known are placed there, others are asked about', () => {
    expect(short({ place: 'Paris' })).toBe('placed commune:75056 name');
    expect(inShort(place({ place: 'London' }))).toBe('proposed town:GB.ENG:4 homonyms');
    expect(short({ place: 'Revelstoke' })).toBe('proposed town:CA.02:1 name-alone');
  });

  test('are what is meant by the name beside that of the province around them', () => {
    expect(short({ place: 'New York, NY' })).toBe('placed town:US.NY:9 name+region');
    expect(short({ place: 'New York' })).toBe('proposed town:US.NY:9 town-or-territory');
  });

  test('are not French communes where the row says another country', () => {
    expect(short({ commune: 'Paris', country: 'US' })).toBe('placed town:US.TX:10 name+country');
    expect(short({ commune: 'Ploërmel', country: 'Canada' })).toBe('waiting elsewhere');
  });
});

describe('coordinates', () => {
  test('come before all else', () => {
    expect(place({ coordinates: [4.9, 44.9], commune: 'Nîmes' })).toEqual({
      kind: 'placed',
      at: [4.9, 44.9],
      precision: 'site',
      how: 'coordinates',
    });
  });

  test('that are none leave it to the other cells', () => {
    expect(short({ coordinates: [0, 0], commune: 'Nîmes' })).toBe('placed commune:30189 name');
    expect(short({ coordinates: [200, 44] })).toBe('waiting off-the-world');
  });
});

describe('the rest of the table', () => {
  const certain = [
    'Reims',
    'Châlons-en-Champagne',
    'Reims',
    'Reims',
    'Reims',
    'Reims',
    'Reims',
    'Reims',
    'Reims',
  ];

  test('decides between bearers of one name', () => {
    const rows = [...certain.map(() => ({ commune: 'Valence', departement: '26' })), { commune: 'Valence' }];
    const { placements, context } = placeTable(rows, placer);
    expect(context).toEqual({ departement: '26', region: '84', country: 'FR' });
    expect(inShort(placements.at(-1)!)).toBe('placed commune:26362 name+table');
  });

  test('does not, where less than nine in ten lie together', () => {
    const rows = [...certain.slice(0, 5), 'Nîmes', 'Laval', 'Caen', 'Besançon'].map((commune) => ({
      commune,
    }));
    expect(placeTable(rows, placer).context).toEqual({ country: 'FR' });
    expect(tableContext(rows.slice(0, 4).map((cells) => place(cells)))).toEqual({});
  });

  test('makes a name alone in another country doubtful', () => {
    const abroad = Array.from({ length: 10 }, () => 'Montréal');
    const rows = [...abroad.map((city) => ({ place: city, country: 'CA' })), { place: 'Laval' }];
    expect(inShort(placeTable(rows, placer).placements.at(-1)!)).toBe('proposed commune:53130 name-alone');
  });
});

test('identical cells have the same answer', () => {
  expect(place({ commune: 'Aix', departement: '13' })).toBe(place({ commune: 'Aix', departement: '13' }));
});
