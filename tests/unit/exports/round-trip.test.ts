/**
 * What is taken away of a collection comes back: as a workbook, as CSV and as GeoJSON, read by the atlas's own import.
 *
 * What cannot come back as it was: several bearers are one, other places than the first are extra cells, a date is
 * « stated » whatever its source was, and the id of a term is made of its label. CSV and GeoJSON say a season by its
 * first and last month, and leave it to a column of its own that a date still runs. GeoJSON has a row for each place.
 */
import { distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../build/compile/draft-collection.ts';
import { compile } from '../../../build/compile/compile.ts';
import { openGazetteer } from '../../../build/source/gazetteer.ts';
import { readData } from '../../../build/source/read-data.ts';
import { valuesOf } from '../../../src/domain/collection/facets.ts';
import { collectionOf } from '../../../src/domain/collection/read-collection.ts';
import type { Atlas, Initiative, Lang } from '../../../src/domain/collection/records.ts';
import { optionLabel } from '../../../src/words/option-label.ts';
import { translator } from '../../../src/words/messages/messages.ts';
import { toCsv, toGeoJSON } from '../../../src/words/publish.ts';
import { workbook } from '../../../src/words/workbook.ts';

const { atlas } = compile(readData('tests/fixtures/atlas-2020'), openGazetteer());
if (!atlas) throw new Error('expected the data of the test to be sound');

/** The collection that a file becomes, each of its records once; every row must be understood. */
async function imported(bytes: Uint8Array, name: string, lang: Lang): Promise<Atlas> {
  const { made } = await draftOf(bytes, name, lang);
  const open = made.rows.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== 'identifier');
  expect(open).toEqual([]);
  expect(made.refused).toEqual([]);
  const { atlas: read, faults } = collectionOf(made.collection);
  expect(faults).toEqual([]);
  return read!;
}

/** The labels of a record's terms in the facets that divide the records, by the labels of these. */
const termsOf = (collection: Atlas, record: Initiative, lang: Lang, facets: readonly string[]) =>
  collection.facets
    .filter(({ label, plural }) => facets.includes((plural ?? label)[lang]))
    .map(({ id }) =>
      valuesOf(collection, record, id)
        .map((value) => optionLabel({ atlas: collection, lang, t: translator(lang) }, id, value))
        .toSorted(),
    );

const placeOf = ({ places }: Atlas, record: Initiative) => places[record.places[0]!.place]!;

function expectSamePlaceAndTexts(again: Atlas): void {
  for (const record of atlas!.initiatives) {
    const back = again.initiatives.find(({ id }) => id === record.id)!;
    expect(back.title).toEqual(record.title);
    expect(back.takeaway).toEqual(record.takeaway);
    expect(back.summary).toEqual(record.summary);
    const [from, to] = [placeOf(atlas!, record), placeOf(again, back)];
    expect(distance(from.coordinates, to.coordinates, { units: 'meters' })).toBeLessThan(1);
  }
}
const FACETS = {
  fr: ['Thème', 'Échelle', 'Leviers', 'Publics'],
  en: ['Theme', 'Scale', 'Levers', 'Audiences'],
} as const;

describe.each(['fr', 'en'] as const)('a workbook in %s', (lang) => {
  test('comes back with its titles, texts, places, dates, terms and links', async () => {
    const again = await imported(await workbook(atlas, lang, '2026-11-29'), 'atlas.xlsx', lang);
    expect(again.initiatives.map(({ id }) => id)).toEqual(atlas.initiatives.map(({ id }) => id));
    expectSamePlaceAndTexts(again);
    for (const [at, record] of atlas.initiatives.entries()) {
      const back = again.initiatives[at]!;
      const terms = termsOf(atlas, record, lang, FACETS[lang]);
      expect(terms).toHaveLength(4);
      expect(termsOf(again, back, 'fr', FACETS[lang])).toEqual(terms);
      const dated = ({ dates: [date] }: Initiative) =>
        date && [date.start, date.end, date.precision, date.ongoing];
      expect(dated(back)).toEqual(dated(record));
      const links = ({ sources }: Initiative) => sources.map(({ address }) => address);
      expect(links(back)).toEqual(links(record));
    }
  });
});

describe.each([
  ['atlas.csv', toCsv(atlas)],
  ['atlas.geojson', JSON.stringify(toGeoJSON(atlas))],
])('%s', (name, text) => {
  test('comes back with its titles, texts, places, starts and terms', async () => {
    const again = await imported(Buffer.from(text), name, 'fr');
    expectSamePlaceAndTexts(again);
    for (const record of atlas.initiatives) {
      const back = again.initiatives.find(({ id }) => id === record.id)!;
      for (const id of ['theme', 'scale']) {
        expect(valuesOf(again, back, id)).toEqual(valuesOf(atlas, record, id));
      }
      for (const [column, id] of [
        ['levers', 'lever'],
        ['audiences', 'audience'],
      ] as const) {
        expect(valuesOf(again, back, column).toSorted()).toEqual(valuesOf(atlas, record, id).toSorted());
      }
      expect(back.dates[0]?.start).toBe(record.dates[0]?.start);
    }
  });
});
