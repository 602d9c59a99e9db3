import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonCsv } from '../../src/compare/comparison-csv.ts';
import { decode, encode } from '../../src/domain/address/address.ts';
import {
  comparedOf,
  comparedOfParts,
  partsOfCompared,
  questionOfCompared,
  wordOf,
} from '../../src/domain/question/compared.ts';
import { startOfComparison } from '../../src/domain/question/start-of-comparison.ts';
import {
  countedFacets,
  distinctiveFacets,
  onlyIn,
  rowsOf,
  sharedBy,
} from '../../src/domain/question/comparison.ts';
import { optionsOf, valuesOf, type Facet } from '../../src/domain/collection/facets.ts';
import { NO_QUESTION, partsOf, type Question } from '../../src/domain/question/question.ts';
import { anyAddress } from '../arbitraries.ts';
import { ask } from '../ask.ts';
import { readCsv } from './read-csv.ts';

const anyAnswers = fc.array(fc.subarray(atlas.initiatives), { minLength: 2, maxLength: 4 });

describe('answers side by side', () => {
  it('are counted by theme and lever, and told apart by all that is no country and no issue', () => {
    expect(countedFacets(atlas)).toEqual(['theme', 'lever']);
    expect(distinctiveFacets(atlas)).toEqual(['theme', 'bearer', 'scale', 'lever', 'audience', 'status']);
  });

  it('count what each record has, and keep a value where any has it', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...distinctiveFacets(atlas)), (answers, facet) => {
        const rows = rowsOf(atlas, answers, facet);
        answers.forEach((answer, at) => {
          const all = answer.flatMap((record) => valuesOf(atlas, record, facet));
          expect(rows.reduce((sum, { counts }) => sum + counts[at]!, 0)).toBe(all.length);
          for (const { value, counts } of rows) {
            expect(counts[at]).toBe(all.filter((one) => one === value).length);
          }
        });
        expect(rows.every(({ counts }) => counts.some((count) => count > 0))).toBe(true);
      }),
    );
  });

  it('have to themselves what none of the others has', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...distinctiveFacets(atlas)), (answers, facet) => {
        const rows = rowsOf(atlas, answers, facet);
        const sets = answers.map(
          (answer) => new Set(answer.flatMap((record) => valuesOf(atlas, record, facet))),
        );
        answers.forEach((_, at) => {
          const others = sets.filter((_, other) => other !== at);
          const mine = [...sets[at]!].filter((value) => !others.some((set) => set.has(value)));
          expect(onlyIn(rows, at).toSorted()).toEqual(mine.toSorted());
        });
      }),
    );
  });

  it('share what is in two of them or more', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const shared = sharedBy(answers);
        for (const record of atlas.initiatives) {
          const at = answers.flatMap((answer, place) => (answer.includes(record) ? [place] : []));
          expect(shared.get(record)).toEqual(at.length > 1 ? at : undefined);
        }
      }),
    );
  });
});

describe('what is compared', () => {
  it('is a question, and comes back from it', () => {
    fc.assert(
      fc.property(anyAddress, ({ compare }) => {
        for (const one of compare) {
          const question = questionOfCompared(one);
          expect(partsOf(question)).toHaveLength(partsOfCompared(one).length);
          expect(comparedOf(question)).toEqual({ compared: one, isWhole: true });
        }
      }),
    );
  });

  it('leaves out the words of a search, and what is excluded or asked together, and says so', () => {
    const whole = { kind: 'several', parts: [] };
    const tourism = { kind: 'facet', facet: 'theme', value: 'tourism' };
    expect(comparedOf(NO_QUESTION)).toEqual({ compared: whole, isWhole: true });
    expect(comparedOf({ ...NO_QUESTION, q: 'musée' })).toEqual({ compared: whole, isWhole: false });
    expect(comparedOf({ ...ask({ theme: ['tourism'] }), not: ['theme'] }).isWhole).toBe(false);
    expect(comparedOf({ ...ask({ lever: ['digital', 'finance'] }), match: ['lever'] }).isWhole).toBe(false);
    expect(comparedOf({ ...ask({ theme: ['tourism'] }), q: 'musée' })).toEqual({
      compared: tourism,
      isWhole: false,
    });
  });

  it('is refused where a question cannot ask it: two circles, two territories', () => {
    const [one, other] = ['quebec', 'mayenne'].map((place) => ({ kind: 'in', place }) as const);
    expect(comparedOfParts([one!, other!])).toBeNull();
    expect(comparedOfParts([one!, one!])).toEqual(one);
    expect(comparedOfParts([one!, one!, other!])).toBeNull();
  });

  it('has the words of an address', () => {
    const { address, dropped } = decode('compare=all;country:FR~theme:tourism;in:quebec~in:mayenne', atlas);
    expect(address.compare.map(wordOf)).toEqual(['all', 'theme:tourism~country:FR']);
    expect(dropped).toEqual([{ key: 'compare', value: 'in:quebec~in:mayenne' }]);
    expect(encode(address, atlas)).toBe('compare=all;theme:tourism~country:FR');
  });
});

describe('what a comparison begins with', () => {
  const start = (question: Question, first: Facet | null = 'country') =>
    startOfComparison(
      question,
      (facet) =>
        optionsOf(atlas, facet).map((value) => ({
          value,
          total: atlas.initiatives.filter((record) => valuesOf(atlas, record, facet).includes(value)).length,
        })),
      first ?? undefined,
    ).map(wordOf);

  it('is what is asked, and the other value that most have', () => {
    expect(start(ask({ theme: ['culture'] }))).toEqual(['theme:culture', 'theme:tourism']);
    expect(start(ask({ theme: ['tourism'] }))[1]).not.toBe('theme:tourism');
  });
  it('is what is asked, and the whole atlas, where that is several things or a place', () => {
    expect(start(ask({ theme: ['culture'], country: ['FR'] }))).toEqual(['theme:culture~country:FR', 'all']);
    expect(start({ ...NO_QUESTION, in: 'quebec' })).toEqual(['in:quebec', 'all']);
  });
  it('is the whole atlas and its largest country, where nothing is asked', () => {
    expect(start(NO_QUESTION)).toEqual(['all', 'country:FR']);
  });
  it('is the whole atlas alone, where the collection has no facet to begin with', () => {
    expect(start(NO_QUESTION, null)).toEqual(['all']);
  });
});

describe('the file of a comparison', () => {
  it('has a row for each selection, facet and value, and no formula', () => {
    const text = comparisonCsv(
      ['=A', 'B'],
      [3, 0],
      [{ facet: 'theme', rows: [{ value: 'x', counts: [2, 0] }], labelOf: () => 'X; y' }],
      ';',
    );
    expect(readCsv(text)).toEqual([
      ['selection', 'facet', 'value', 'label', 'count'],
      ["'=A", '', '', '', '3'],
      ["'=A", 'theme', 'x', 'X; y', '2'],
      ['B', '', '', '', '0'],
      ['B', 'theme', 'x', 'X; y', '0'],
    ]);
  });
});
