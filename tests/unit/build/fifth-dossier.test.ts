/** The steps of « Ajouter un dossier » (`docs/guide-des-donnees.md`), run on a copy of the published data. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/compile/compile.ts';
import { readingsCollection } from '../../../build/compile/readings-collection.ts';
import { publishedData } from '../../../build/publish/open-data.ts';
import { openGazetteer } from '../../../build/source/gazetteer.ts';
import { readData } from '../../../build/source/read-data.ts';
import { decode, DEFAULT_ADDRESS, encode } from '../../../src/domain/address/address.ts';
import { optionsOf, valuesOf } from '../../../src/domain/collection/facets.ts';
import { readCollection } from '../../../src/domain/collection/read-collection.ts';
import { signOf } from '../../../src/domain/collection/signs.ts';
import { readCsv } from '../read-csv.ts';

const summary = (word: string) => Array.from({ length: 30 }, () => word).join(' ');

/** Step 1: the issue. */
const DOSSIER = `number: 5
title: { fr: "Dossier spécial n° 5", en: "Special dossier no. 5" }
content: complete
published:
  start: 2021-06
  precision: month
  label: { fr: juin 2021, en: June 2021 }
  certainty: stated
summary: { fr: Un dossier d’essai., en: A dossier to try. }
sections:
  - { theme: energy, printed: Énergie, page: 2 }
`;

/** Step 2: the theme. */
const THEME = `- id: energy
  label: { fr: Énergie, en: Energy }
  phrase: { fr: sur l’énergie, en: on energy }
  definition: { fr: Produire et consommer autrement., en: Producing and consuming in other ways. }
`;

/** Step 3: the facet, and its terms. */
const FACET = `- id: season
  kind: terms
  many: true
  optional: true
  column: seasons
  label: { fr: Saison, en: Season }
`;
const TERMS = `- id: summer
  label: { fr: Été, en: Summer }
  phrase: { fr: l’été, en: summer }
  definition: { fr: De juin à septembre., en: From June to September. }
- id: winter
  label: { fr: Hiver, en: Winter }
  phrase: { fr: l’hiver, en: winter }
  definition: { fr: De décembre à mars., en: From December to March. }
`;

/** Step 4: an initiative and its place. */
const INITIATIVE = `dossier: 5
values:
  theme: energy
  scale: city
  lever: [finance, campaign]
  audience: [residents]
  season: [summer, winter]
order: 1
printed: { text: LE TOIT COMMUN, lang: fr }
title: { fr: Le toit commun, en: The shared roof }
bearers:
  - name: { fr: Ville d’essai, en: Town of the test }
    kind: municipality
places:
  - { place: essai, role: bearer }
takeaway: { fr: Partager un toit., en: Share a roof. }
summary: { fr: ${summary('mot')}, en: ${summary('word')} }
`;
const PLACE = `name: { fr: Essai, en: Essai }
description: { fr: ville, en: town }
country: FR
coordinates: [4.89236, 44.9256]
precision: city
source:
  kind: hand
  reason: { fr: "Lieu d’essai.", en: "Place of a test." }
`;

function withFifthDossier(): Map<string, string> {
  const files = readData('data');
  const append = (file: string, text: string) => files.set(file, `${files.get(file)!.trimEnd()}\n${text}`);
  files.set('dossiers/5.yaml', DOSSIER);
  append('taxonomy/theme.yaml', THEME);
  append('facets.yaml', FACET);
  files.set('taxonomy/season.yaml', TERMS);
  files.set('initiatives/toit-commun.yaml', INITIATIVE);
  files.set('places/essai.yaml', PLACE);
  const old = files.get('initiatives/la-roue.yaml')!;
  files.set('initiatives/la-roue.yaml', old.replace('values:\n', 'values:\n  season: winter\n'));
  return files;
}

describe('a fifth dossier', () => {
  const before = compile(readData('data'), openGazetteer());
  const { atlas, tours, problems } = compile(withFifthDossier(), openGazetteer());

  it('compiles without a problem, tours included', () => {
    expect(problems).toEqual([]);
    expect(tours).toHaveLength(before.tours!.length);
  });

  const found = () => {
    if (!atlas) throw new Error(`expected sound data, found ${JSON.stringify(problems)}`);
    return atlas;
  };

  it('is counted, with a sign of its own for its theme', () => {
    const record = found().initiatives.at(-1)!;
    expect(found().initiatives).toHaveLength(before.atlas!.initiatives.length + 1);
    expect(record.id).toBe('toit-commun');
    expect(optionsOf(found(), 'dossier')).toEqual(['1', '2', '3', '4', '5']);
    expect(optionsOf(found(), 'theme').at(-1)).toBe('energy');
    expect(valuesOf(found(), record, 'season')).toEqual(['summer', 'winter']);
    expect(found().initiatives.filter((each) => signOf(found(), each) === signOf(found(), record))).toEqual([
      record,
    ]);
    const inWinter = found().initiatives.filter((each) =>
      valuesOf(found(), each, 'season').includes('winter'),
    );
    expect(inWinter.map(({ id }) => id)).toEqual(['la-roue', 'toit-commun']);
  });

  it('is in the address, both ways', () => {
    const fragment = 'theme=energy&dossier=5&season=winter&sel=toit-commun';
    const { address, dropped } = decode(fragment, found());
    expect(dropped).toEqual([]);
    expect(encode(address, found())).toBe(fragment);
    expect(encode(DEFAULT_ADDRESS, found())).toBe('');
    expect(decode(fragment, before.atlas!).dropped).not.toEqual([]);
  });

  it('is in the open data, with a column more', async () => {
    const files = await publishedData(found(), null);
    const [header = [], ...rows] = readCsv(files.get('data/initiatives.csv')!);
    expect(rows.at(-1)![header.indexOf('seasons')]).toBe('summer ; winter');
    expect(rows.at(-1)![header.indexOf('dossier')]).toBe('5');
    expect(files.get('data/datapackage.json')).toContain('"name": "seasons"');
    expect(readCollection(files.get('data/collection.json')!)).toMatchObject({ faults: [] });
  });

  it('leaves the readings as they are', () => {
    expect(readingsCollection(found()).initiatives).toEqual(readingsCollection(before.atlas!).initiatives);
  });
});
