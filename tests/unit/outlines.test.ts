/** The published outlines of territories, read as the page does, and the check of the places against them. */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  outlineById,
  outlineIdsOf,
  outlineOf,
  outlinesKnown,
  territoryNames,
  type OutlineTopology,
} from '../../src/domain/geography/outlines.ts';
import { geographyOf } from '../../src/domain/geography/geography.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { checkedGeodata } from '../../build/compile/checked-geodata.ts';
import { checkOutlines, type OutlineReport, type StatedAreas } from '../../build/checks/check-outlines.ts';
import { compile } from '../../build/compile/compile.ts';
import { openGazetteer } from '../../build/source/gazetteer.ts';
import { formatProblems } from '../../build/problems/problems.ts';
import { publishedOutlines } from '../../build/checks/published-outlines.ts';
import { readData } from '../../build/source/read-data.ts';

const data = readData('data');
let topology: OutlineTopology;
let whole: Atlas;
let places: Atlas['places'];
let report: OutlineReport;

beforeAll(async () => {
  const { atlas } = compile(data, openGazetteer());
  if (!atlas) throw new Error('expected sound data');
  whole = atlas;
  places = atlas.places;
  const geodata = await checkedGeodata(atlas, data);
  topology = JSON.parse(geodata.files.get('outlines.json') ?? '') as OutlineTopology;
  report = geodata.report;
}, 60_000);

describe('the published outlines', { timeout: 60_000 }, () => {
  it('have names in both languages, but for those that Intl names', () => {
    for (const [id, { names }] of outlinesKnown(topology)) {
      if (/^country:[A-Z]/.test(id)) expect(names, id).toBeUndefined();
      else for (const name of [names?.fr, names?.en]) expect(name, id).toMatch(/^\S.*\S$/);
    }
    expect(outlinesKnown(topology).get('epci:248400251')?.names).toEqual(places['grand-avignon']?.name);
  });

  it('leave a community without a name that is only a part of a place, and name that place', () => {
    const made = JSON.parse(readFileSync('basemap/out/outlines.json', 'utf8')) as OutlineTopology;
    const both = { kind: 'epci' as const, codes: ['242500361', '248400251'] };
    const { 'grand-avignon': avignon, 'grand-besancon': besancon, ...others } = places;
    if (!avignon || !besancon) throw new Error('expected both places');
    const together = { ...others, both: { ...besancon, id: 'both', outline: both } };
    const names = territoryNames(publishedOutlines(made, together), together);
    expect(names.has('epci:242500361')).toBe(false);
    expect(names.get('epci:242500361+epci:248400251')).toEqual(besancon.name);
  });

  it('hold what places refer to, and of what is drawn on request nothing else', () => {
    const state = outlineIdsOf(places['yucatan']!)[0]!;
    const others = Object.entries(places).filter(([, place]) => !outlineIdsOf(place).includes(state));
    const known = outlinesKnown(publishedOutlines(topology, Object.fromEntries(others)));
    expect(outlinesKnown(topology).has(state)).toBe(true);
    expect(known.has(state)).toBe(false);
    expect(known.size).toBe(outlinesKnown(topology).size - 1);
  });
});

describe('the outline of a place', () => {
  it('holds its point, and has the area that is published, within a tenth', () => {
    expect(report.problems).toEqual([]);
    expect(report.areas.length).toBeGreaterThan(20);
    for (const place of Object.values(places)) {
      const ids = outlineIdsOf(place);
      const outline = outlineOf(topology, ids);
      if (ids.length > 0)
        expect(outline && booleanPointInPolygon(place.coordinates, outline), place.id).toBe(true);
    }
  });

  it('puts territories together without what separates them', () => {
    expect(outlineOf(topology, ['departement:67', 'departement:68'])?.geometry.coordinates).toHaveLength(1);
  });

  it('may be of several territories, by the names of the place', () => {
    const names = territoryNames(topology, places);
    expect(names.get('departement:67+departement:68')?.fr).toBe('Alsace');
    expect(names.get('country:MU')?.en).toBe('Mauritius');
    const charentes = outlineById(topology, 'departement:16+departement:17');
    expect(charentes?.properties.area).toBeCloseTo(12_684, -2);
    expect(charentes?.properties.names).toBeUndefined();
  });

  it('is none where one of the territories is not known', () => {
    expect(outlineOf(topology, ['departement:67', 'departement:00'])).toBeUndefined();
    expect(outlineOf(topology, [])).toBeUndefined();
  });
});

describe('the check of outlines', { timeout: 60_000 }, () => {
  const mayenne = () => {
    const place = places['mayenne'];
    if (!place) throw new Error('expected Mayenne');
    return place;
  };
  const check = (place: Partial<Atlas['places'][string]>, stated: StatedAreas = {}, drawnFor = ['epci:1']) =>
    checkOutlines({
      places: { mayenne: { ...mayenne(), ...place } },
      outlines: topology,
      drawnFor: new Set(drawnFor),
      stated,
      lineOf: () => 7,
    });
  const messages = (...args: Parameters<typeof check>) =>
    check(...args).problems.map(({ file, field, message }) => `${file} ${field} ${message.en}`);

  it('says what to run where the base map was made before a place referred to an outline', async () => {
    const file = 'places/mayenne.yaml';
    const text = (data.get(file) ?? '')
      .replace('kind: departement', 'kind: epci')
      .replace('"53"', '"245300330"');
    const edited = new Map(data).set(file, text);
    const { atlas } = compile(edited, openGazetteer());
    if (!atlas) throw new Error('expected sound data');
    const { problems } = (await checkedGeodata(atlas, edited)).report;
    const line = text.split('\n').findIndex((content) => content.includes('245300330')) + 1;
    expect(formatProblems(problems, 'fr').split('\n')).toContain(
      `  data/${file}:${line} · outline.codes.0 · le fond de carte n’a pas encore le contour epci:245300330 : lancez « npm run basemap », puis enregistrez aussi ce qui a changé dans basemap/`,
    );
    expect(formatProblems(problems, 'en')).toContain(
      'does not have the outline epci:245300330 yet: run “npm run basemap”, then commit',
    );
  });

  it('says that there is none where the base map was made for it, or holds all of the kind', () => {
    expect(messages({ outline: { kind: 'epci', codes: ['1'] } })).toEqual([
      'places/mayenne.yaml outline.codes.0 no outline for epci:1: none of the sources of the base map knows this code',
    ]);
    expect(messages({ outline: { kind: 'departement', codes: ['53', '00'] } })).toEqual([
      'places/mayenne.yaml outline.codes.1 no outline for departement:00: none of the sources of the base map knows this code',
    ]);
  });

  it('names the countries that the base map was not made to show closely', () => {
    const belgium = {
      outline: { kind: 'country' as const, codes: ['BE'] },
      coordinates: [4.5, 50.6] as [number, number],
    };
    expect(check(belgium)).toMatchObject({ problems: [], coarse: ['country:BE'] });
    expect(check(belgium, {}, ['country:BE']).coarse).toEqual([]);
  });

  it('finds a point outside', () => {
    expect(messages({ coordinates: [2.35, 48.85] })).toEqual([
      'places/mayenne.yaml coordinates the point [2.35, 48.85] is outside the outline departement:53',
    ]);
  });

  it('finds an area that differs, and one that nothing needs, and their lines', () => {
    const areas = {
      'departement:53': { km2: 4000, source: 'nobody' },
      'epci:1': { km2: 1, source: 'nobody' },
    };
    expect(messages({}, areas)).toEqual([
      'geography/outline-areas.yaml epci:1 no place refers to this outline',
      'geography/outline-areas.yaml departement:53 the outline has 5211 km²; expected 4000 km², within a tenth',
    ]);
    expect(check({}, areas).problems.map(({ line }) => line)).toEqual([7, 7]);
  });

  it('lists the outlines without a published area', () => {
    expect(check({}).unchecked).toEqual(['departement:53']);
  });
});

describe('the geography that the page is given', () => {
  const idsIn = (territory: string) => {
    const [located] = geographyOf(whole, topology).locate({ ...NO_QUESTION, in: territory });
    expect(located!.awaited).toEqual([]);
    return whole.initiatives.filter((_, at) => located!.mask[at]! > 0).map(({ id }) => id);
  };
  const codes = () => [...new Set(Object.values(places).flatMap(({ country }) => country ?? []))];
  const standsIn = (code: string) =>
    whole.initiatives
      .filter(({ places: some }) =>
        some.some(({ place, role }) => role !== 'mentioned' && places[place]!.country === code),
      )
      .map(({ id }) => id);

  it('gives in a country what its code gives, and in all of them everything', () => {
    const all = new Set<string>();
    for (const code of codes()) {
      const found = idsIn(`country:${code}`);
      expect(found, code).toEqual(standsIn(code));
      for (const id of found) all.add(id);
    }
    expect(all.size).toBe(whole.initiatives.length);
  });

  it('asks for a place of the atlas by its id, and for another territory by that of its outline', () => {
    const geography = geographyOf(whole, topology);
    expect(geography.territoryOf('departement:16+departement:17')).toBe('charentes');
    expect(geography.territoryOf('region:53')).toBe('region:53');
    expect(geography.outline('region:53')?.properties.area).toBeGreaterThan(25_000);
    expect(geography.outline('charentes')).toBe(geography.outline('departement:16+departement:17'));
    expect(geography.outline('region:99')).toBeUndefined();
  });

  it('shows of France what a camera can: with Corsica, without Réunion', () => {
    const extent = geographyOf(whole, topology).extent({ ...NO_QUESTION, in: 'country:FR' });
    const lngs = extent.map(([lng]) => lng);
    expect(Math.min(...lngs)).toBeGreaterThan(-6);
    expect(Math.max(...lngs)).toBeGreaterThan(9);
    expect(Math.max(...lngs)).toBeLessThan(10);
  });
});
