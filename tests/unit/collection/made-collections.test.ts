/** Laws of every collection, whatever it lacks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ADDRESS, decode, encode } from '../../../src/domain/address/address.ts';
import {
  facetIds,
  leadFacet,
  optionsOf,
  themeFacet,
  valuesOf,
} from '../../../src/domain/collection/facets.ts';
import { collectionOf, readCollection } from '../../../src/domain/collection/read-collection.ts';
import type { Atlas } from '../../../src/domain/collection/records.ts';
import { NEUTRAL_SIGN, signOf } from '../../../src/domain/collection/signs.ts';
import { writtenCollection } from '../../../src/domain/collection/write-collection.ts';
import { answer, recordsOf } from '../../../src/domain/question/answer.ts';
import { columnsOf } from '../../../src/domain/question/columns.ts';
import { chartsOf } from '../../../src/print/chart-names.ts';
import { columnsOf as tableColumns } from '../../../src/results/table-rows.ts';
import { NO_QUESTION, type Question } from '../../../src/domain/question/question.ts';
import { finderOf } from '../../../src/domain/search/finder.ts';
import { calendarOf } from '../../../src/domain/time/calendar.ts';
import { PALETTE_COLOURS } from '../../../src/theme/palettes.ts';
import { sceneOf } from '../../../src/map/symbols/scene.ts';
import { SEPARATORS } from '../../../src/domain/text/csv.ts';
import { selectionTable } from '../../../src/words/selection-table.ts';
import { toCsv, toGeoJSON } from '../../../src/words/publish.ts';
import { sentenceText } from '../../../src/words/sentence.ts';
import { translator } from '../../../src/words/messages/messages.ts';
import { madeCollection } from '../../made-collections.ts';

function opened(data: unknown): Atlas {
  const { atlas, faults } = collectionOf(data);
  if (!atlas) throw new Error(JSON.stringify(faults[0]));
  return atlas;
}

/** What a file says, without its empty lists, which are not written. */
function written(value: object): unknown {
  const isSaid = (item: unknown) => item !== undefined && !(Array.isArray(item) && item.length === 0);
  if (Array.isArray(value))
    return value.map((item: unknown) => (typeof item === 'object' && item !== null ? written(item) : item));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => isSaid(item))
      .map(([key, item]: [string, unknown]) => [
        key,
        typeof item === 'object' && item !== null ? written(item) : item,
      ]),
  );
}

const collections = madeCollection(12).map(opened);
/** A collection, and a question that asks some values of two of its facets. */
const asked = collections.chain((atlas) =>
  fc
    .subarray(facetIds(atlas), { maxLength: Math.min(2, atlas.facets.length) })
    .chain((facets) =>
      fc.record(Object.fromEntries(facets.map((facet) => [facet, fc.subarray(optionsOf(atlas, facet))]))),
    )
    .map((values): { atlas: Atlas; question: Question } => ({
      atlas,
      question: {
        ...NO_QUESTION,
        values: Object.fromEntries(Object.entries(values).filter(([, chosen]) => chosen.length > 0)),
      },
    })),
);
const noFind = () => new Map();

describe('every collection', () => {
  test('is written, read and written again to the same bytes', () => {
    fc.assert(
      fc.property(madeCollection(12), (made) => {
        const atlas = opened(made);
        const bytes = JSON.stringify(writtenCollection(atlas));
        const { atlas: again, faults } = readCollection(bytes);
        expect(faults).toEqual([]);
        expect(JSON.stringify(writtenCollection(again!))).toBe(bytes);
        // Nothing that the file says is lost on the way, whatever its language.
        expect(JSON.parse(bytes)).toMatchObject(
          JSON.parse(JSON.stringify(written(made as Record<string, unknown>))) as object,
        );
      }),
    );
  });

  test('keeps an address through a round trip, with its own name in it', () => {
    fc.assert(
      fc.property(asked, ({ atlas, question }) => {
        const address = { ...DEFAULT_ADDRESS, ...question };
        const link = encode(address, atlas);
        expect(link.endsWith('atlas=made')).toBe(true);
        expect(decode(link, atlas)).toEqual({ address, dropped: [] });
      }),
    );
  });

  test('has in its list what each value is counted for, and on its map what has a place', () => {
    fc.assert(
      fc.property(asked, ({ atlas, question }) => {
        const found = answer(
          { collection: atlas, columns: columnsOf(atlas), find: noFind, locate: null },
          question,
        );
        const records = recordsOf(found, atlas);
        const holds = (record: (typeof records)[number]) =>
          Object.entries(question.values).every(([facet, chosen]) =>
            valuesOf(atlas, record, facet).some((value) => chosen.includes(value)),
          );
        expect(records).toEqual(atlas.initiatives.filter(holds));
        expect(found.count).toBe(records.length);
        for (const facet of facetIds(atlas)) {
          const others = { ...question, values: { ...question.values } };
          optionsOf(atlas, facet).forEach((value, at) => {
            const alone = { ...others, values: { ...others.values, [facet]: [value] } };
            const { count } = answer(
              { collection: atlas, columns: columnsOf(atlas), find: noFind, locate: null },
              alone,
            );
            expect(found.counts[facet]![at]).toBe(count);
          });
        }
        const scene = sceneOf(atlas, records, null, 1000);
        const drawn = scene.clusters.flatMap(({ members }) => members.map(({ id }) => id)).toSorted();
        expect(drawn).toEqual(
          records
            .filter(({ places }) => places.length > 0)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is exported with a line for each record, and said in both languages', () => {
    fc.assert(
      fc.property(asked, ({ atlas, question }) => {
        const { initiatives } = atlas;
        const selection = {
          atlas,
          initiatives,
          question: '',
          address: 'https://example.org/',
          day: '2020-12-01',
          version: '0',
        };
        for (const lang of ['fr', 'en'] as const) {
          const table = selectionTable({ ...selection, lang }, SEPARATORS[lang]);
          for (const { title } of initiatives)
            expect(table).toContain(title[lang].replaceAll('"', '""').slice(0, 20));
          const sentence = sentenceText({
            atlas,
            question,
            lang,
            t: translator(lang),
            count: initiatives.length,
            territoryName: () => '',
            pointName: () => '',
          });
          expect(sentence).not.toMatch(/undefined|\{values\}/);
        }
        if (initiatives.length > 0) {
          expect(toCsv(atlas).split('\r\n').filter(Boolean).length).toBeGreaterThan(initiatives.length);
          expect(toCsv(atlas)).not.toContain('undefined');
        }
        expect(toGeoJSON(atlas).features).toHaveLength(
          initiatives.reduce((sum, { places }) => sum + places.length, 0),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('gives each record a sign that every palette has', () => {
    fc.assert(
      fc.property(collections, (atlas) => {
        for (const record of atlas.initiatives) {
          const sign = signOf(atlas, record);
          if (!themeFacet(atlas)) expect(sign).toBe(NEUTRAL_SIGN);
          for (const { signs } of Object.values(PALETTE_COLOURS)) expect(signs[sign]).toMatch(/^#/);
        }
        expect(leadFacet(atlas) === undefined || facetIds(atlas).includes(leadFacet(atlas)!)).toBe(true);
      }),
    );
  });

  test('has a column in its table, and a chart, for what it has, and for nothing else', () => {
    fc.assert(
      fc.property(collections, (atlas) => {
        const { facets, issues, places } = atlas;
        const theme = facets.find((facet) => facet.theme);
        const hasPlaces = Object.keys(places).length > 0;
        const others = facets.filter((facet) => facet !== theme);
        const ofIts = (...has: [name: string, isThere: boolean][]) =>
          has.filter(([, isThere]) => isThere).map(([name]) => name);
        expect(tableColumns(atlas)).toEqual(
          ofIts(
            ['title', true],
            ['place', hasPlaces],
            ['country', hasPlaces],
            ['theme', theme !== undefined],
            ['bearers', true],
            ['dates', true],
            ['source', issues.length > 0],
          ),
        );
        const isDated = issues.length > 0 || atlas.initiatives.some(({ dates }) => dates.length > 0);
        expect(chartsOf(atlas)).toEqual(
          ofIts(
            ['themes', theme !== undefined],
            ['facets', others.length > 0],
            ['timeline', isDated],
            ['matrix', theme !== undefined && others.some(({ kind }) => kind !== 'issue')],
          ),
        );
      }),
    );
  });

  test('has a calendar of all its dates, or none, and finds each record by its title', () => {
    fc.assert(
      fc.property(collections, (atlas) => {
        const isDated = atlas.issues.length > 0 || atlas.initiatives.some(({ dates }) => dates.length > 0);
        expect(calendarOf(atlas) !== null).toBe(isDated);
        const find = finderOf(atlas, { terms: {}, initiatives: {} });
        for (const { id, title } of atlas.initiatives)
          if (title.fr === 'Éléphant') expect(find('elephant').has(id)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

test('a collection of two thousand records is counted as its list is', () => {
  const [made] = fc.sample(madeCollection(2000), { numRuns: 1, seed: 3 });
  const atlas = opened(made);
  const found = answer(
    { collection: atlas, columns: columnsOf(atlas), find: noFind, locate: null },
    NO_QUESTION,
  );
  expect(found.count).toBe(atlas.initiatives.length);
});
