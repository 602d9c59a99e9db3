import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restore, SEPARATORS } from '../../src/domain/text/csv.ts';
import { toCsv, toGeoJSON } from '../../src/words/publish.ts';
import type { Atlas, Initiative } from '../../src/domain/collection/records.ts';
import {
  citation,
  fileName,
  selectionCsv,
  selectionGeoJSON,
  type Selection,
} from '../../src/words/selection.ts';
import { selectionTable, tableName } from '../../src/words/selection-table.ts';
import { readCsv } from './read-csv.ts';

const select = (
  initiatives: readonly Initiative[],
  lang: 'fr' | 'en' = 'fr',
  data: Atlas = atlas,
): Selection => ({
  atlas: data,
  initiatives,
  question: `${initiatives.length} initiatives`,
  address: `https://example.org/#lang=${lang}&theme=tourism`,
  lang,
  day: '2026-11-01',
  version: '1.2.3',
});
const fromIssue4 = atlas.initiatives.filter(({ issue }) => issue === 4);
const recordsOf = (csv: string) => {
  const [header = [], ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [header[at]!, restore(cell)])));
};
/** Any results, in any order. */
const anyResults = fc.shuffledSubarray(atlas.initiatives, { minLength: 1 });

describe('what is shown as a file', () => {
  it('is the published file where all is shown', () => {
    expect(selectionCsv(select(atlas.initiatives), ';')).toBe(toCsv(atlas));
    expect(readCsv(selectionCsv(select(atlas.initiatives), ','), ',')).toEqual(readCsv(toCsv(atlas)));
    expect(selectionGeoJSON(select(atlas.initiatives)).features).toEqual(toGeoJSON(atlas).features);
  });

  it('holds what is shown and no more, in its order, as the published file has it', () => {
    const published = new Map(recordsOf(toCsv(atlas)).map((record) => [record['id'], record]));
    fc.assert(
      fc.property(anyResults, (results) => {
        const ids = results.map(({ id }) => id);
        expect(recordsOf(selectionCsv(select(results), ';'))).toEqual(ids.map((id) => published.get(id)));
        const { features } = selectionGeoJSON(select(results));
        expect([...new Set(features.map(({ properties }) => properties.id))]).toEqual(ids);
      }),
    );
  });

  it('has no text that a spreadsheet would run, and gives each back', () => {
    const naughty = fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'"),
        fc.string({ unit: fc.constantFrom('=', '"', ';', '\r\n', "'", '1', 'A') }),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(naughty, naughty, (fr, en) => {
        const [first] = atlas.initiatives;
        const csv = selectionCsv(select([{ ...first!, title: { fr, en } }]), ';');
        const [header = [], row = []] = readCsv(csv);
        expect(row[header.indexOf('title_fr')]).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(restore(row[header.indexOf('title_fr')]!)).toBe(fr);
        expect(restore(row[header.indexOf('title_en')]!)).toBe(en);
      }),
    );
  });

  it('says in GeoJSON from which question it came', () => {
    expect(selectionGeoJSON(select(fromIssue4.slice(0, 2), 'en')).metadata).toEqual({
      title: 'Atlas of territorial initiatives — From Kampala to Montréal',
      version: '1.2.3',
      question: '2 initiatives',
      language: 'en',
      initiatives: 2,
      initiatives_in_atlas: 23,
      address: 'https://example.org/#lang=en&theme=tourism',
      date: '2026-11-01',
      sources: [
        '“Special issue No.\u00A04: Territories, crisis management & resilience | Covid-19” (December 2020, inferred)',
      ],
      licence: 'CC BY 4.0',
      licence_address: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('bears the day, and whether it is but a part', () => {
    const selection = select(atlas.initiatives);
    expect(fileName(selection, true, 'csv')).toBe('initiatives-2026-11-01.csv');
    expect(fileName(selection, false, 'geojson')).toBe('initiatives-2026-11-01-selection.geojson');
  });
});

describe('a citation', () => {
  it.each([
    [
      'fr',
      'Atlas des initiatives territoriales — De Kampala à Montréal, version 1.2.3 : 2 initiatives. D’après « Dossier spécial n° 4 : Territoires, gestion de crise & résilience | Covid-19 » (décembre 2020, déduit), Chaire Attractivité et Nouveau Marketing Territorial. https://example.org/#lang=fr&theme=tourism (consulté le 1er novembre 2026). Textes et classement : CC BY 4.0.',
    ],
    [
      'en',
      'Atlas of territorial initiatives — From Kampala to Montréal, version 1.2.3: 2 initiatives. After “Special issue No.\u00A04: Territories, crisis management & resilience | Covid-19” (December 2020, inferred), Chaire Attractivité et Nouveau Marketing Territorial. https://example.org/#lang=en&theme=tourism (consulted on 1 November 2026). Texts and classification: CC BY 4.0.',
    ],
  ] as const)('names the atlas, the question, the source, the address and the day, in %s', (lang, text) => {
    expect(citation(select(fromIssue4.slice(0, 2), lang)).replaceAll('\u00A0', ' ')).toBe(
      text.replaceAll('\u00A0', ' '),
    );
  });

  it('says of a collection of one’s own nothing that nobody has said', () => {
    const { id, title, languages, home } = atlas.head;
    const own = {
      ...select(fromIssue4.slice(0, 2), 'en'),
      atlas: { ...atlas, key: 'own', head: { id, title, languages, home }, issues: [] },
    };
    expect(citation(own)).toMatch(/: 2 initiatives\. https:\S+ \(consulted on 1 November 2026\)\.$/);
  });
});

describe('what is shown as a table to read', () => {
  const loire = atlas.initiatives.find(({ id }) => id === 'chateaux-fortnite')!;
  const kampala = atlas.initiatives.find(({ id }) => id === 'covid-19-response-hub')!;
  const tableOf = (initiatives: readonly Initiative[], lang: 'fr' | 'en') => {
    const csv = selectionTable(select(initiatives, lang), SEPARATORS[lang]);
    const [header = [], ...rows] = readCsv(csv, SEPARATORS[lang]);
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [header[at]!, restore(cell)])));
  };

  it('says everything in the words of one language', () => {
    expect(tableOf([loire], 'fr')[0]).toMatchObject({
      Initiative: loire.title.fr,
      Thème: 'Culture & événementiel',
      Porteurs: 'Région Centre-Val de Loire ; Epic Games',
      'Types de porteur': 'Région ou État fédéré ; Entreprise ou réseau professionnel',
      Pays: 'France',
      'Autres lieux': expect.stringContaining('(lieu de l’initiative)') as string,
      Parution: 'décembre 2020 (déduit)',
      'Adresse de la fiche': 'https://example.org/#lang=fr&sel=chateaux-fortnite',
    });
    expect(tableOf([loire], 'en')[0]).toMatchObject({
      Theme: 'Culture & events',
      'Led by': 'Centre-Val de Loire region ; Epic Games',
      Country: 'France',
      'Address of the record': 'https://example.org/#lang=en&sel=chateaux-fortnite',
    });
  });

  it('holds no code of a taxonomy, and no column of the other language', () => {
    const codes = new Set(atlas.facets.flatMap(({ terms }) => terms.map(({ id }) => id)));
    for (const lang of ['fr', 'en'] as const) {
      for (const row of tableOf(atlas.initiatives, lang)) {
        expect(Object.keys(row).filter((name) => /_(fr|en)$/.test(name))).toEqual([]);
        expect(
          Object.values(row)
            .flatMap((cell) => cell.split(' ; '))
            .filter((cell) => codes.has(cell)),
        ).toEqual([]);
      }
    }
  });

  it('writes numbers as a spreadsheet of the language reads them, a negative one too', () => {
    const [lng, lat] = atlas.places[kampala.places[0]!.place]!.coordinates;
    expect(tableOf([kampala], 'fr')[0]).toMatchObject({
      Longitude: String(lng).replace('.', ','),
      Latitude: String(lat).replace('.', ','),
    });
    expect(tableOf([kampala], 'en')[0]).toMatchObject({ Longitude: String(lng), Latitude: String(lat) });
    const west = atlas.initiatives.find(({ places }) => atlas.places[places[0]!.place]!.coordinates[0] < 0)!;
    expect(selectionTable(select([west], 'en'), ';')).toMatch(/;-\d+,\d+;-?\d+,\d+\r\n$/);
  });

  it('has one line for each initiative that is shown, in its order', () => {
    fc.assert(
      fc.property(anyResults, fc.constantFrom('fr', 'en'), (results, lang) => {
        const titles = tableOf(results, lang).map(({ Initiative: title }) => title);
        expect(titles).toEqual(results.map(({ title }) => title[lang]));
      }),
    );
  });

  it('has a file name of its own', () => {
    expect(tableName(select([loire]), false)).toBe('tableau-initiatives-2026-11-01-selection.csv');
    expect(tableName(select([loire], 'en'), true)).toBe('table-initiatives-2026-11-01.csv');
  });
});
