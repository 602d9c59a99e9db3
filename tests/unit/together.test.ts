import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/domain/question/columns.ts';
import { optionsOf } from '../../src/domain/collection/facets.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import { recount } from '../../src/domain/question/recount.ts';
import { together } from '../../src/domain/question/together.ts';
import { anyQuestion, mildQuestion } from '../arbitraries.ts';
import { ask, withChosen } from '../ask.ts';
import { answer } from '../naive.ts';

const columns = columnsOf(atlas);
const known = optionsOf(atlas, 'country');
const CONTINENTS = atlas.continents.map(({ countries }) =>
  countries.map(({ code }) => code).filter((code) => known.includes(code)),
);

describe('the countries of a continent together', () => {
  it('promise what the list shows with them alone, however the facet is asked', () => {
    fc.assert(
      fc.property(fc.oneof(anyQuestion, mildQuestion), (question) => {
        const counts = together(columns, recount(columns, question), question, 'country', CONTINENTS);
        expect(counts).toEqual(
          CONTINENTS.map((country) => answer(atlas, withChosen(question, 'country', country)).length),
        );
      }),
    );
  });

  it('are all the initiatives that have a country, whatever continent', () => {
    const counts = together(columns, recount(columns, NO_QUESTION), NO_QUESTION, 'country', [
      known,
      ...CONTINENTS,
    ]);
    expect(counts[0]).toBe(atlas.initiatives.length);
    expect(new Set(CONTINENTS.flat())).toEqual(new Set(known));
  });

  it('ask nothing where there are none', () => {
    const question = { ...ask({ country: [known[0]!] }), not: ['country'] };
    expect(together(columns, recount(columns, question), question, 'country', [[]])).toEqual([
      atlas.initiatives.length,
    ]);
  });
});

describe('any options together', () => {
  it('count an initiative that has several of them once', () => {
    const someOptions = fc
      .constantFrom(...atlas.facets.filter(({ many }) => many).map(({ id }) => id))
      .chain((facet) => fc.tuple(fc.constant(facet), fc.subarray(optionsOf(atlas, facet), { minLength: 1 })));
    fc.assert(
      fc.property(fc.oneof(anyQuestion, mildQuestion), someOptions, (question, [facet, group]) => {
        const [count] = together(columns, recount(columns, question), question, facet, [group]);
        expect(count).toBe(answer(atlas, withChosen(question, facet, group)).length);
      }),
    );
    const levers = optionsOf(atlas, 'lever');
    const single = (lever: string) => answer(atlas, ask({ lever: [lever] })).length;
    expect(levers.reduce((sum, lever) => sum + single(lever), 0)).toBeGreaterThan(atlas.initiatives.length);
  });
});
