import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/compile/compile.ts';
import type { Problem } from '../../../build/problems/problems.ts';
import { readData } from '../../../build/source/read-data.ts';
import { facetOf } from '../../../src/domain/collection/facets.ts';
import { DEFECTS } from './defects/all-defects.ts';
import type { Expectation } from './defects/defect.ts';
import { editedFiles, gazetteer, SOUND_FOLDER, soundAtlas } from './fixture.ts';

const positionOf = ({ file, line, field }: Problem | Expectation) => ({ file, line, field });

describe('a sound atlas', () => {
  it('holds the initiatives in the order of the dossier', () => {
    expect(soundAtlas().initiatives.map(({ id }) => id)).toEqual([
      'shop-local',
      'local-currency',
      'neighbours',
      'safe-airport',
      'open-stage',
      'thank-you',
    ]);
  });

  it('follows the order of the sections, not of the themes', () => {
    const sections = '  - { theme: tourism, printed: Tourisme, page: 5 }\n';
    const files = editedFiles([
      { file: 'dossiers/4.yaml', from: sections, to: '' },
      { file: 'dossiers/4.yaml', from: 'sections:\n', to: `sections:\n${sections}` },
    ]);
    expect(compile(files, gazetteer).atlas?.initiatives[0]?.id).toBe('safe-airport');
  });

  it('holds places by id, dossiers by number, and fills in what may be left out', () => {
    const atlas = soundAtlas();
    expect(Object.keys(atlas.places)).toEqual(['heathrow', 'lyon', 'orchard']);
    expect(atlas.places['lyon']).toMatchObject({ id: 'lyon', coordinates: [4.84671, 45.74846] });
    expect(atlas.issues.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(atlas.initiatives[1]).toMatchObject({ figures: [], dates: [], related: [], notes: [] });
    expect(facetOf(atlas, 'lever')?.terms.map(({ id }) => id)).toEqual(['finance', 'data']);
    expect([atlas.resources.length, atlas.references.length, atlas.context.length]).toEqual([2, 1, 1]);
    expect(atlas.head.publisher?.founded).toBe(2009);
  });

  it('holds the tours: of everything first, then by theme, the longest first', () => {
    const walk = readData(SOUND_FOLDER).get('tours/walk.yaml') ?? '';
    const onEconomy = walk
      .replace('minutes: 1', 'minutes: 3\ntheme: economy')
      .replace('[neighbours]', '[shop-local]')
      .replaceAll('seconds: 25', 'seconds: 85');
    const long = walk.replace('minutes: 1', 'minutes: 2').replaceAll('seconds: 25', 'seconds: 55');
    const files = editedFiles([
      { file: 'tours/a.yaml', text: onEconomy },
      { file: 'tours/z.yaml', text: long },
    ]);
    const { tours, problems } = compile(files, gazetteer);
    expect(problems).toEqual([]);
    expect(tours?.map(({ id }) => id)).toEqual(['z', 'walk', 'a']);
    expect(tours?.[1]?.steps[1]).toMatchObject({ id: 'shop', figure: { initiative: 'shop-local', at: 1 } });
    expect(tours?.[1]?.steps[0]).toMatchObject({ initiatives: [], view: { lng: 4.85, lat: 45.75, zoom: 5 } });
  });

  it('survives the page’s JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(soundAtlas()))).toEqual(soundAtlas());
  });

  it('does not depend on the order in which the files are read', () => {
    const files = [...readData(SOUND_FOLDER)];
    const expected = compile(new Map(files), gazetteer).atlas;
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(compile(new Map(shuffled), gazetteer).atlas).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('accepts a rounding of the gazetteer’s coordinates', () => {
    const files = editedFiles([
      { file: 'places/lyon.yaml', from: '[4.84671, 45.74846]', to: '[4.84681, 45.74836]' },
    ]);
    expect(compile(files, gazetteer).problems).toEqual([]);
  });

  it('leaves the files of others alone', () => {
    const files = editedFiles([
      { file: 'geography/x.yaml', text: ': [' },
      { file: 'README.md', text: '' },
    ]);
    expect(compile(files, gazetteer).problems).toEqual([]);
  });

  it('reads files saved on Windows, to the same lines', () => {
    const windows = (files: Map<string, string>) =>
      new Map([...files].map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
    expect(compile(windows(editedFiles([])), gazetteer).atlas).toEqual(soundAtlas());
    const spoilt = editedFiles([
      { file: 'places/lyon.yaml', from: 'precision: city', to: 'precision: town' },
    ]);
    expect(compile(windows(spoilt), gazetteer).problems[0]?.line).toBe(6);
  });
});

describe('each defect is reported with its file, line and field, and nothing else is', () => {
  it.each(DEFECTS)('$name', ({ edits, problems: expected }) => {
    const { atlas, problems } = compile(editedFiles(edits), gazetteer);
    expect(atlas).toBeUndefined();
    expect(problems.map(positionOf)).toEqual(expected.map(positionOf));
    for (const [rank, { words }] of expected.entries()) {
      expect(problems[rank]?.message.fr).toContain(words);
      expect(problems[rank]?.message.en).toMatch(/\S/);
    }
  });
});

describe('many defects at once', () => {
  // In one file, schema and cross-checks alike; in others, YAML, references, dates, gazetteer.
  const files = editedFiles([
    { file: 'initiatives/shop-local.yaml', from: 'order: 1', to: 'order: one' },
    { file: 'initiatives/shop-local.yaml', from: '[finance]', to: '[finance, magic]' },
    { file: 'initiatives/shop-local.yaml', from: 'Faire simple.', to: 'Un. Deux.' },
    { file: 'initiatives/shop-local.yaml', from: '"2020-11-02"', to: '2020-02-30' },
    { file: 'initiatives/shop-local.yaml', from: 'takeaway:', to: 'colour: red\ntakeaway:' },
    { file: 'initiatives/thank-you.yaml', from: 'place: lyon', to: 'place: lion' },
    { file: 'places/lyon.yaml', from: '45.74846', to: '44.74846' },
    { file: 'places/lyon.yaml', from: 'country: FR', to: 'country: BE' },
    { file: 'places/heathrow.yaml', from: '1.0.0', to: '0.9.0' },
    { file: 'publisher.yaml', from: 'Une chaire', to: 'Une chaire : la nôtre' },
    { file: 'resources.yaml', from: 'id: kit', to: 'id: guide' },
    { file: 'taxonomies/lever.yaml', text: '' },
    { file: 'context.yaml', removed: true },
  ]);

  it('are all listed, by file then by line', () => {
    const { problems } = compile(files, gazetteer);
    expect(problems.map(({ file, line, field }) => [file, line ?? '', field].join(' '))).toEqual([
      'context.yaml  ',
      'initiatives/shop-local.yaml 5 values.lever.1',
      'initiatives/shop-local.yaml 7 order',
      'initiatives/shop-local.yaml 15 colour',
      'initiatives/shop-local.yaml 16 takeaway.fr',
      'initiatives/shop-local.yaml 23 dates.0.start',
      'initiatives/thank-you.yaml 14 places.0.place',
      'places/heathrow.yaml 6 source.version',
      'places/lyon.yaml 3 country',
      'places/lyon.yaml 5 coordinates',
      'publisher.yaml 1 ',
      'resources.yaml 6 1.id',
      'taxonomies/lever.yaml  ',
    ]);
  });
});

describe('whatever the files hold', () => {
  /** Each compiles a whole atlas; there are 21 files to spoil. */
  const RUNS = 25;
  const anyFile = fc.constantFrom(...readData(SOUND_FOLDER).keys());

  it('reports instead of throwing', () => {
    fc.assert(
      fc.property(anyFile, fc.string({ unit: 'binary' }), (file, text) => {
        const { atlas, problems } = compile(editedFiles([{ file, text }]), gazetteer);
        expect(atlas === undefined).toBe(problems.length > 0);
      }),
      { numRuns: RUNS },
    );
  });

  it('reports instead of throwing when any value is put in the place of another', () => {
    fc.assert(
      fc.property(anyFile, fc.jsonValue(), (file, value) => {
        const { atlas, problems } = compile(editedFiles([{ file, text: JSON.stringify(value) }]), gazetteer);
        expect(atlas === undefined).toBe(problems.length > 0);
        for (const { line } of problems.filter((problem) => problem.file === file)) expect(line).toBe(1);
      }),
      { numRuns: RUNS },
    );
  });

  it('reports a line that the file has when one line is lost', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(40), (file, rank) => {
        const lines = (readData(SOUND_FOLDER).get(file) ?? '').trimEnd().split('\n');
        const text = lines.toSpliced(rank % lines.length, 1).join('\n');
        for (const { line } of compile(editedFiles([{ file, text }]), gazetteer).problems) {
          if (line !== undefined) expect(line).toBeGreaterThan(0);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
