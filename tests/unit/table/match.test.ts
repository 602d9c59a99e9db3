import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTable } from '../../../src/domain/table/header/find-table.ts';
import { matchKey, recall, remember, setMatch } from '../../../src/domain/table/match/by-hand.ts';
import { meaningOf } from '../../../src/domain/table/match/header-words.ts';
import { matchColumns } from '../../../src/domain/table/match/match.ts';
import { placed, positionsOf } from '../../../src/domain/table/match/positions.ts';
import { profileOf } from '../../../src/domain/table/match/profile.ts';
import { ROLES } from '../../../src/domain/table/match/roles.ts';
import { rolesIn, rolesOf, sheetOf, tableOf } from './made.ts';

const tableFrom = (rows: readonly (readonly string[])[]) => findTable(sheetOf(rows), { first: 0, count: 1 });
const best = (header: string) => {
  const { scores, lang } = meaningOf({ header, parts: [header] });
  const [role] = [...scores].toSorted((one, other) => other[1] - one[1])[0] ?? [null];
  return lang === undefined ? role : `${role} ${lang}`;
};

describe('a header', () => {
  it.each([
    ['Intitulé', 'title'],
    ['Nom de la manifestation', 'title'],
    ['titre_fr', 'title fr'],
    ['title (en)', 'title en'],
    ['TXT_DUT', 'text nl'],
    ['Résumé', 'text'],
    ['À retenir', 'takeaway'],
    ['Thématiques', 'theme'],
    ['Structure porteuse', 'bearer'],
    ['Commune principale', 'commune'],
    ['nom_commune', 'commune'],
    ['Code INSEE', 'insee'],
    ['codgeo', 'insee'],
    ['Code postal', 'postcode'],
    ['CP', 'postcode'],
    ['Nom Département', 'departement'],
    ['nomdep', 'departement'],
    ['Country or Territory', 'country'],
    ['Adresse postale', 'address'],
    ['Lat', 'latitude'],
    ['x', 'longitude'],
    ['Coordonnées GPS', 'latlng'],
    ['dateDebut', 'start'],
    ['Date de fin', 'end'],
    ['Année', 'date'],
    ['Site web', 'link'],
    ['Photo', 'image'],
    ['Montant de la subvention', 'figure'],
    ['N° Identification', 'identifier'],
    ['location.coordinates.latitude', 'latitude'],
    ['Mot de passe', null],
    ['mois y compris', null],
  ])('« %s » says %s', (header, role) => expect(best(header)).toBe(role));

  it('says less than another where it says that it is the second choice', () => {
    const scoreOf = (header: string) => meaningOf({ header, parts: [header] }).scores.get('commune')!;
    expect(scoreOf('Autres communes')).toBeLessThan(scoreOf('Commune principale'));
  });
});

describe('values', () => {
  it.each([
    ['url', ['https://example.org/a', 'www.example.org', 'example.fr/x']],
    ['picture', ['https://example.org/a.JPG', 'b.png?w=3']],
    ['mail', ['nom@example.org']],
    ['telephone', ['01 23 45 67 89', '+33 1 23 45 67 89']],
    ['insee', ['01053', '2A004', '1053']],
    ['postcode', ['75012', '1000', 'H2X 1Y4', 'SW1A 1AA']],
    ['country', ['FR', 'France', 'Côte d’Ivoire', 'Czechia', 'états-unis']],
    ['pair', ['45.75, 4.83', 'POINT(4 45)']],
    ['date', ['mai 2020', '31/01/2020']],
    ['year', ['2019', '2020.0']],
  ] as const)('are recognised as %s', (kind, values) => expect(profileOf(values)[kind]).toBe(1));

  it('are no dates where they are numbers only', () => expect(profileOf(['44197', '20201204']).date).toBe(0));
});

describe('matchColumns', () => {
  it.each([
    [
      '01-excel-fr.csv',
      {
        titre: 'title',
        theme: 'theme',
        porteur: 'bearer',
        commune: 'commune',
        'code-postal': 'postcode',
        latitude: 'latitude',
        longitude: 'longitude',
        'date-de-debut': 'start',
        lien: 'link',
      },
    ],
    [
      '02-communes.csv',
      { intitule: 'title', categorie: 'theme', commune: 'commune', departement: 'departement' },
    ],
    [
      '03-two-languages.csv',
      {
        id: 'identifier',
        'title-fr': 'title',
        'title-en': 'title',
        themes: 'theme',
        country: 'country',
        city: 'commune',
        url: 'link',
      },
    ],
    ['04-dates.csv', { titre: 'title', ville: 'commune', quand: 'date' }],
    ['05-swapped.csv', { name: 'title', lat: 'latitude', lon: 'longitude', type: 'extra' }],
    ['06-one-column.csv', { nom: 'title', position: 'latlng', sorte: 'theme' }],
    ['07-lambert93.csv', { id: 'identifier', libelle: 'title', x: 'longitude', y: 'latitude' }],
    [
      '08-headers.csv',
      {
        'initiative-nom': 'title',
        'initiative-nom-2': 'left-out',
        'lieu-commune': 'commune',
        'lieu-insee': 'insee',
        'contact-service': 'theme',
      },
    ],
    ['09-cells.csv', { titre: 'title', resume: 'text', ville: 'commune', etiquettes: 'theme' }],
    ['10-features.geojson', { id: 'identifier', name: 'title', kind: 'theme' }],
    [
      '11-world.csv',
      {
        title: 'title',
        'level-of-government': 'facet',
        issue: 'theme',
        organisation: 'bearer',
        'country-or-territory': 'country',
        link: 'link',
      },
    ],
  ])('%s', async (name, roles) => expect(rolesIn(await tableOf(name))).toEqual(roles));

  it('knows languages and separators', async () => {
    const matches = matchColumns(await tableOf('03-two-languages.csv'));
    expect(matches.map(({ lang }) => lang ?? null)).toEqual([null, 'fr', 'en', null, null, null, null]);
    expect(matches[3]).toMatchObject({ role: 'theme', separator: '|' });
    expect(matchColumns(await tableOf('09-cells.csv'))[3]).toMatchObject({ separator: ';' });
  });

  it('reads real tables', async () => {
    expect(rolesIn(await tableOf('real-05-engagement-citoyen-anct.csv'))).toMatchObject({
      'id-engcit': 'identifier',
      codgeo: 'insee',
      libgeo: 'title',
      dispositif: 'facet',
      periode: 'date',
    });
    const brussels = matchColumns(await tableOf('real-12-bruxelles-lieux-culturels.geojson'));
    expect(rolesOf(brussels)).toMatchObject({
      id: 'identifier',
      type: 'extra',
      descr: 'left-out',
      'txt-fre': 'title',
      'txt-dut': 'title',
    });
    expect(brussels.filter(({ role }) => role === 'title').map(({ lang }) => lang)).toEqual(['fr', 'nl']);
    expect(brussels.find(({ column }) => column === 'type')!.reason).toBe('constant');
    const brigades = matchColumns(await tableOf('real-14-civic-tech-brigades.json'));
    expect(rolesOf(brigades)).toMatchObject({
      name: 'title',
      website: 'link',
      city: 'commune',
      latitude: 'latitude',
      longitude: 'longitude',
      tags: 'facet',
      'location-country': 'country',
    });
    expect(brigades.find(({ column }) => column === 'type')).toMatchObject({ role: 'theme', separator: ',' });
  });

  it('does not believe a header whose values contradict it', () => {
    const table = tableFrom([
      ['Nom', 'Latitude', 'Longitude', 'Date', 'Lien'],
      ['a', 'oui', 'non', 'rouge', 'à venir'],
      ['b', 'non', 'non', 'bleu', 'néant'],
    ]);
    expect(Object.values(rolesIn(table))).not.toContain('latitude');
    expect(Object.values(rolesIn(table))).not.toContain('date');
    expect(Object.values(rolesIn(table))).not.toContain('link');
  });

  it('finds what no header says', () => {
    const table = tableFrom([
      ['A', 'B', 'C', 'D'],
      ['Jardin partagé', '45.75, 4.83', 'https://example.org/1', '3 mai 2020'],
      ['Halle fermière', '48.07, -0.76', 'https://example.org/2', '4 mai 2020'],
      ['Atelier du quartier', '49.25, 4.03', 'https://example.org/3', '5 juin 2020'],
    ]);
    expect(rolesIn(table)).toEqual({ a: 'title', b: 'latlng', c: 'link', d: 'date' });
  });

  it('finds a position in two columns that no header names', () => {
    const rows = [
      ['Lyon', '45.7578', '4.8320'],
      ['Caen', '49.1829', '-0.3707'],
      ['Reims', '49.2583', '4.0317'],
    ];
    expect(rolesIn(findTable(sheetOf(rows)))).toEqual({
      'column-a': 'title',
      'column-b': 'latitude',
      'column-c': 'longitude',
    });
    expect(
      rolesIn(
        tableFrom([
          ['Nom', 'Prix', 'Poids'],
          ['a', '1.5', '2'],
          ['b', '2.5', '3'],
        ]),
      ),
    ).not.toHaveProperty('prix', 'latitude');
  });

  it('takes no question of yes or no for the theme', () => {
    const table = tableFrom([
      ['Nom', 'Ouvert le samedi'],
      ['a', 'oui'],
      ['b', 'Non'],
      ['c', 'oui'],
    ]);
    expect(rolesIn(table)).toEqual({ nom: 'title', 'ouvert-le-samedi': 'facet' });
  });

  it('believes no half of a position whose values contradict it', () => {
    const table = tableFrom([
      ['Nom', 'Latitude', 'Longitude'],
      ['a', 'oui', '4.8'],
      ['b', 'non', '5.1'],
      ['c', 'oui', '5.2'],
    ]);
    expect(Object.values(rolesIn(table))).not.toContain('latitude');
    expect(Object.values(rolesIn(table))).not.toContain('longitude');
  });

  it('takes one half of a position for none', () => {
    const table = tableFrom([
      ['Nom', 'Lat'],
      ['a', '45.1'],
      ['b', '46.2'],
      ['c', '47.3'],
    ]);
    expect(rolesIn(table).lat).not.toBe('latitude');
  });

  it('offers a column of 2 to 40 values as a facet, a constant one never', () => {
    const rows = (count: number) =>
      Array.from({ length: 100 }, (_, at) => [`Initiative ${at}`, `valeur ${at % count}`]);
    const roleOf = (count: number) => rolesIn(tableFrom([['Nom', 'Colonne'], ...rows(count)])).colonne;
    expect([1, 2, 40, 41].map(roleOf)).toEqual(['extra', 'theme', 'facet', 'extra']);
  });

  it('points out what reaches a person', () => {
    const table = tableFrom([
      ['Nom', 'Contact', 'Tél'],
      ['a', 'x@example.org', '01 23 45 67 89'],
      ['b', 'y@example.org', '02 23 45 67 89'],
    ]);
    expect(matchColumns(table).map(({ personal }) => personal)).toEqual([undefined, 'mail', 'telephone']);
  });

  it('gives any table a role for each column, each single role once', () => {
    const word = fc.constantFrom(
      'Nom',
      'Titre',
      'Lat',
      'Lon',
      'Date',
      'Début',
      'Ville',
      'Code',
      'x',
      '',
      'Thème',
      'title_en',
    );
    const cell = fc.oneof(
      fc.constantFrom('', 'Lyon', '45.7', '2020', 'a;b', '01/02/2020', 'https://example.org/'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
        (names, rows) => {
          const table = tableFrom([names, ...rows]);
          const matches = matchColumns(table);
          expect(matches.map(({ column }) => column)).toEqual(table.columns.map(({ id }) => id));
          for (const { role, confidence } of matches) {
            expect(ROLES).toContain(role);
            expect(confidence >= 0 && confidence <= 1).toBe(true);
          }
          for (const role of ['theme', 'commune', 'latitude', 'date', 'identifier']) {
            expect(matches.filter((match) => match.role === role).length).toBeLessThan(2);
          }
        },
      ),
    );
  });
});

describe('by hand', () => {
  it('a column takes a role from the one that had it', async () => {
    const table = await tableOf('11-world.csv');
    const matches = setMatch(table, matchColumns(table), 'level-of-government', { role: 'theme' });
    expect(rolesOf(matches)).toMatchObject({ 'level-of-government': 'theme', issue: 'extra' });
    expect(matches[1]).toMatchObject({ confidence: 1, reason: 'by-hand' });
  });
  it('shared roles and other languages stay', async () => {
    const table = await tableOf('03-two-languages.csv');
    const matches = matchColumns(table);
    expect(rolesOf(setMatch(table, matches, 'city', { role: 'facet' }))).toMatchObject({
      themes: 'theme',
      city: 'facet',
    });
    const french = setMatch(table, matches, 'title-en', { lang: 'fr' });
    expect(rolesOf(french)).toMatchObject({ 'title-fr': 'extra', 'title-en': 'title' });
  });
  it('a facet gets the separator of its values, unless it is set', async () => {
    const table = await tableOf('03-two-languages.csv');
    const extra = setMatch(table, matchColumns(table), 'themes', { role: 'extra' });
    expect(extra[3]).toMatchObject({ role: 'extra', separator: null });
    expect(setMatch(table, extra, 'themes', { role: 'facet' })[3]).toMatchObject({ separator: '|' });
    expect(setMatch(table, extra, 'themes', { role: 'facet', separator: null })[3]).toMatchObject({
      separator: null,
    });
  });
  it('an unknown column is an error', async () => {
    const table = await tableOf('02-communes.csv');
    expect(() => setMatch(table, matchColumns(table), 'x', { role: 'title' })).toThrow('found x');
  });
});

describe('what is remembered', () => {
  it('is found by the headers, in whatever order, case and accents', () => {
    expect(matchKey(['Thème', 'Nom', 'Code postal'])).toBe(matchKey(['nom', 'code_postal', 'THEMES']));
    expect(matchKey(['Nom'])).not.toBe(matchKey(['Nom', 'Nom']));
  });
  it('is set for a table with the same headers, and for no other', () => {
    const first = tableFrom([
      ['Nom', 'Sorte', 'Lien', 'Lien'],
      ['a', 'x', 'https://example.org/', ''],
      ['b', 'x', '', ''],
    ]);
    const chosen = setMatch(
      first,
      setMatch(first, matchColumns(first), 'sorte', { role: 'place' }),
      'lien-2',
      { role: 'image' },
    );
    const kept = remember(first, chosen);
    const second = tableFrom([
      ['Lien', 'SORTE', 'nom', 'lien'],
      ['', 'y', 'c', ''],
      ['', 'z', 'd', ''],
    ]);
    expect(rolesOf(recall(second, matchColumns(second), kept))).toEqual({
      lien: 'link',
      sorte: 'place',
      nom: 'title',
      'lien-2': 'image',
    });
    const other = tableFrom([
      ['Nom', 'Sorte'],
      ['a', 'x'],
    ]);
    expect(recall(other, matchColumns(other), kept)).toEqual(matchColumns(other));
  });
});

describe('positions', () => {
  const positions = async (name: string) => {
    const table = await tableOf(name);
    return positionsOf(table, matchColumns(table))!;
  };
  const kinds = (own: ReturnType<typeof placed>) =>
    own.map((at) => (at.kind === 'problem' ? at.problem : at.kind));

  it('of 01: eight points less null island, and one row without any', async () => {
    const own = await positions('01-excel-fr.csv');
    expect(own.found.asked).toEqual([]);
    expect(kinds(placed(own, own.found.proposed))).toEqual([
      'point',
      'point',
      'point',
      'point',
      'none',
      'point',
      'point',
      'null-island',
      'point',
    ]);
  });
  it('of 05: asked whether the axes are exchanged', async () => {
    const { found } = await positions('05-swapped.csv');
    expect(found.proposed.order).toBe('lat-lng');
    expect(found.asked.map(({ reading }) => reading.order)).toEqual(['lat-lng', 'lng-lat']);
  });
  it('of 06: four in one column, one not understood', async () => {
    const own = await positions('06-one-column.csv');
    const all = placed(own, own.found.proposed);
    expect(kinds(all)).toEqual(['point', 'point', 'point', 'point', 'unreadable']);
    expect(all[3]).toEqual({ kind: 'point', lngLat: [178.4419, -18.1416] });
  });
  it('of 07: Lambert-93', async () => {
    const { found } = await positions('07-lambert93.csv');
    expect(found).toEqual({ proposed: { system: 'lambert-93', order: 'lat-lng' }, asked: [] });
  });
  it('of 14: null island is refused', async () => {
    const own = await positions('real-14-civic-tech-brigades.json');
    const all = kinds(placed(own, own.found.proposed));
    expect(all.filter((kind) => kind === 'null-island').length).toBeGreaterThan(0);
    expect(all.filter((kind) => kind === 'point').length).toBeGreaterThan(210);
  });
  it('have the longitude first where the header says so', () => {
    const table = tableFrom([
      ['lng lat', 'Nom'],
      ['4.83 45.75', 'Lyon'],
      ['-0.37 49.18', 'Caen'],
    ]);
    expect(positionsOf(table, matchColumns(table))!.found).toEqual({
      proposed: { system: 'degrees', order: 'lng-lat' },
      asked: [],
    });
  });
  it('are none without a column for them', async () => {
    const table = await tableOf('02-communes.csv');
    expect(positionsOf(table, matchColumns(table))).toBeNull();
  });
});
