import atlas from 'virtual:atlas';
import { describe, expect, test } from 'vitest';
import { readingsCollection } from '../../../build/compile/readings-collection.ts';
import type { Fault } from '../../../src/domain/collection/faults.ts';
import { LARGEST, readCollection } from '../../../src/domain/collection/read-collection.ts';
import { foreignLang } from '../../../src/domain/collection/shown-text.ts';
import { writtenCollection } from '../../../src/domain/collection/write-collection.ts';
import { faultText } from '../../../src/words/collection-faults.ts';

/** A small sound file. */
const SOUND = {
  format: 'atlas-collection/1',
  id: 'essai',
  title: { fr: 'Essai' },
  languages: ['fr'],
  facets: [
    {
      id: 'sort',
      kind: 'terms',
      theme: true,
      label: { fr: 'Sorte' },
      terms: [{ id: 'a', label: { fr: 'A' } }],
    },
  ],
  places: {
    lyon: {
      name: { fr: 'Lyon' },
      country: 'FR',
      coordinates: [4.85, 45.75],
      precision: 'city',
      source: { kind: 'hand', reason: { fr: 'Essai.' } },
    },
  },
  records: [
    { id: 'one', title: { fr: 'Un' }, values: { sort: ['a'] }, places: [{ place: 'lyon', role: 'site' }] },
    { id: 'two', title: { en: 'Two' } },
  ],
};
const read = (data: unknown) => readCollection(typeof data === 'string' ? data : JSON.stringify(data));
const withRecord = (part: object) => ({ ...SOUND, records: [{ ...SOUND.records[0], ...part }] });

test('the built-in collection is written and read again to the same, but for its name in addresses', () => {
  const { atlas: again, faults } = read(writtenCollection(atlas));
  expect(faults).toEqual([]);
  // A text that the page reads by a getter is compared by what it gives.
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  expect(plain(again)).toEqual(plain({ ...atlas, key: atlas.head.id }));
});

test('the readings are a collection: without a place, each in one language, with a section, a language and an access', () => {
  const made = readingsCollection(atlas);
  const { atlas: readings, faults } = read(writtenCollection(made));
  expect(faults).toEqual([]);
  const count = atlas.resources.length + atlas.references.flatMap(({ references }) => references).length;
  expect(readings!.initiatives).toHaveLength(count);
  expect(
    readings!.initiatives.every(({ places, title }) => places.length === 0 && title.in !== undefined),
  ).toBe(true);
  expect(readings!.facets.map(({ id }) => id)).toEqual(['group', 'language', 'access']);
});

test('what a file leaves out is empty, and a text in one language stands for the other, and says so', () => {
  const { atlas: made } = read(SOUND);
  const [one, two] = made!.initiatives;
  expect(one).toMatchObject({ bearers: [], dates: [], extra: [], sources: [] });
  expect(two!.title).toEqual({ fr: 'Two', en: 'Two', in: 'en' });
  expect(foreignLang(two!.title, 'fr')).toBe('en');
  expect(foreignLang(two!.title, 'en')).toBeUndefined();
});

describe('a file that is no collection', () => {
  const CASES: Record<string, readonly [data: unknown, fault: Partial<Fault>]> = {
    'is no JSON': ['{"format":', { kind: 'json' }],
    'is empty': ['', { kind: 'json' }],
    'is a list': [[], { kind: 'format' }],
    'names no format': [{ id: 'essai' }, { kind: 'format' }],
    'names another format': [
      { ...SOUND, format: 'geojson' },
      { kind: 'format', value: 'geojson' },
    ],
    'is of an unknown version': [{ ...SOUND, format: 'atlas-collection/9' }, { kind: 'version' }],
    'has too many records': [
      { ...SOUND, records: new Array(LARGEST.records + 1).fill(0) },
      { kind: 'large', path: ['records'] },
    ],
    'lacks its title': [
      { ...SOUND, title: undefined },
      { kind: 'missing', path: ['title'] },
    ],
    'has a title without words': [
      { ...SOUND, title: { fr: ' ' } },
      { kind: 'shape', path: ['title', 'fr'] },
    ],
    'has a field of its own': [
      { ...SOUND, colour: 'red' },
      { kind: 'foreign', path: ['colour'] },
    ],
    'has a facet that is a key of addresses': [
      { ...SOUND, facets: [{ ...SOUND.facets[0], id: 'sel' }] },
      { kind: 'shape', path: ['facets', 0, 'id'] },
    ],
    'has a place off the world': [
      { ...SOUND, places: { lyon: { ...SOUND.places.lyon, coordinates: [4, 91] } } },
      { kind: 'shape', path: ['places', 'lyon', 'coordinates', 1] },
    ],
    'has a date that is none': [
      withRecord({
        dates: [{ start: 'hier', precision: 'day', certainty: 'stated', label: { fr: 'hier' } }],
      }),
      { kind: 'shape', path: ['records', 0, 'dates', 0, 'start'], expected: 'date' },
    ],
    'has a link that runs a program': [
      withRecord({
        sources: [{ id: 'x', publisher: 'X', title: { fr: 'X' }, address: 'javascript:alert(1)' }],
      }),
      { kind: 'shape', path: ['records', 0, 'sources', 0, 'address'] },
    ],
    'names a term that is not there': [
      withRecord({ values: { sort: ['b'] } }),
      { kind: 'unknown', path: ['records', 0, 'values', 'sort', 0], value: 'b' },
    ],
    'names a facet that is not there': [
      withRecord({ values: { colour: ['b'] } }),
      { kind: 'unknown', path: ['records', 0, 'values', 'colour'] },
    ],
    'gives several values where there can be one': [
      {
        ...withRecord({ values: { sort: ['a', 'b'] } }),
        facets: [{ ...SOUND.facets[0], terms: ['a', 'b'].map((id) => ({ id, label: { fr: id } })) }],
      },
      { kind: 'many', path: ['records', 0, 'values', 'sort'] },
    ],
    'names a place that is not there': [
      withRecord({ places: [{ place: 'paris', role: 'site' }] }),
      { kind: 'unknown', path: ['records', 0, 'places', 0, 'place'], value: 'paris' },
    ],
    'names an issue that is not there': [
      withRecord({ issue: 7 }),
      { kind: 'unknown', path: ['records', 0, 'issue'], value: '7' },
    ],
    'names a source that is not there': [
      withRecord({ places: [{ place: 'lyon', role: 'site', source: 'web' }] }),
      { kind: 'unknown', path: ['records', 0, 'places', 0, 'source'], value: 'web' },
    ],
    'relates to a record that is not there': [
      withRecord({ related: [{ initiative: 'three', reason: { fr: 'Voir.' } }] }),
      { kind: 'unknown', path: ['records', 0, 'related', 0, 'initiative'] },
    ],
    'has two records of one id': [
      { ...SOUND, records: [SOUND.records[0], SOUND.records[0]] },
      { kind: 'twice', path: ['records', 1, 'id'], value: 'one' },
    ],
    'has two themes': [
      { ...SOUND, facets: [SOUND.facets[0], { ...SOUND.facets[0], id: 'other' }] },
      { kind: 'theme', path: ['facets', 1, 'theme'], value: 'other' },
    ],
    'has two facets of the countries': [
      { ...SOUND, facets: ['a', 'b'].map((id) => ({ id, kind: 'country', label: { fr: id } })), records: [] },
      { kind: 'twice', path: ['facets', 1, 'kind'], value: 'country' },
    ],
    'has a prototype for a place': [
      withRecord({ places: [{ place: 'constructor', role: 'site' }] }),
      { kind: 'unknown', value: 'constructor' },
    ],
  };
  test.each(Object.entries(CASES))('%s', (_, [data, fault]) => {
    const { atlas: made, faults } = read(data);
    expect(made).toBeNull();
    expect(faults[0]).toMatchObject(fault);
    const said = (['fr', 'en'] as const).map((lang) => faultText(faults[0]!, lang));
    for (const sentence of said) {
      expect(sentence).not.toMatch(/undefined|\{\w+\}/);
      expect(sentence.length).toBeGreaterThan(10);
    }
    expect(said[0]).not.toBe(said[1]);
  });

  test('says where, as one writes it', () => {
    const { faults } = read(withRecord({ values: { sort: ['b'] } }));
    expect(faultText(faults[0]!, 'en')).toContain('records[0].values.sort[0]');
  });

  test('of many faults says the first ones', () => {
    const records = Array.from({ length: 500 }, (_, at) => ({ id: `r${at}` }));
    expect(read({ ...SOUND, records }).faults).toHaveLength(200);
  });
});
