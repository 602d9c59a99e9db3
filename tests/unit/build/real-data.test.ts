import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/compile/compile.ts';
import { openGazetteer } from '../../../build/source/gazetteer.ts';
import { readData } from '../../../build/source/read-data.ts';
import { themeFacet } from '../../../src/domain/collection/facets.ts';
import { calendarOf } from '../../../src/domain/time/calendar.ts';
import { axisOf } from '../../../src/domain/timeline/axis.ts';
import { marksOf } from '../../../src/domain/timeline/marks.ts';
import { MOST_ROWS } from '../../../src/timeline/profile.ts';
import { toCsv, toGeoJSON } from '../../../src/words/publish.ts';
import { readCsv } from '../read-csv.ts';

const { atlas, tours, problems } = compile(readData('data'), openGazetteer());
if (!atlas) throw new Error(`expected sound data, found ${JSON.stringify(problems)}`);

const themes = themeFacet(atlas)?.terms ?? [];

/** The dossier has been counted by hand: what it holds, the atlas holds. */
describe('the data of the atlas', () => {
  it('has the 33 initiatives, section by section', () => {
    const perTheme = themes.map(({ id }) => [
      id,
      atlas.initiatives.filter(({ values }) => values.theme?.includes(id)).length,
    ]);
    expect(perTheme).toEqual([
      ['economy', 6],
      ['solidarity', 6],
      ['tourism', 9],
      ['culture', 6],
      ['communication', 6],
    ]);
    expect(atlas.initiatives).toHaveLength(33);
    expect(atlas.initiatives.every(({ issue }) => issue === 4)).toBe(true);
  });

  it('has the 11 resources and the 32 references in 8 groups', () => {
    expect(atlas.resources).toHaveLength(11);
    expect(atlas.references).toHaveLength(8);
    expect(atlas.references.flatMap(({ references }) => references)).toHaveLength(32);
  });

  it('knows of the first three issues, and that it has nothing of them', () => {
    expect(atlas.issues.map(({ number, content }) => [number, content])).toEqual([
      [1, 'none'],
      [2, 'none'],
      [3, 'none'],
      [4, 'complete'],
    ]);
  });

  it('has the two lockdowns', () => {
    expect(atlas.context.map(({ start, end }) => [start, end])).toEqual([
      ['2020-03-17', '2020-05-10'],
      ['2020-10-30', '2020-12-14'],
    ]);
  });

  it('has a tour round the world, one in a minute and a half, and one for each theme', () => {
    expect(tours.map(({ id, theme }) => [id, theme])).toEqual([
      ['kampala-montreal', undefined],
      ['pitch', undefined],
      ...themes.map(({ id }) => [id, id]),
    ]);
    const stops = tours[0]?.steps.flatMap(({ initiatives }) => initiatives) ?? [];
    expect(stops).toHaveLength(12);
    expect([stops[0], stops.at(-1)]).toEqual(['covid-19-response-hub', 'oasis-immersion']);
  });

  // In the middle of November 2020 eight dates overlap. On a phone a profile stands for more than `MOST_ROWS` rows.
  it('takes few enough rows of the timeline on a desktop for marks', () => {
    const rows = (width: number) =>
      Math.max(...marksOf(atlas.initiatives, axisOf(calendarOf(atlas)!, width)).map(({ row }) => row));
    expect(rows(560)).toBeLessThanOrEqual(MOST_ROWS);
    expect(rows(900)).toBeLessThanOrEqual(8);
  });

  it('is published in full', () => {
    const places = atlas.initiatives.reduce((sum, { places }) => sum + places.length, 0);
    const { features } = toGeoJSON(atlas);
    expect(features).toHaveLength(places);
    expect(new Set(features.map(({ id }) => id)).size).toBe(places);
    expect(readCsv(toCsv(atlas))).toHaveLength(1 + 33);
  });
});
