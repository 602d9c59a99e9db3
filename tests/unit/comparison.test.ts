import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonCsv } from '../../src/compare/comparison-csv.ts';
import { comparedIn, questionOfCompared } from '../../src/domain/question/compared.ts';
import { onlyIn, rowsOf, sharedBy, DISTINCTIVE_FACETS } from '../../src/domain/question/comparison.ts';
import { valuesOf } from '../../src/domain/collection/facets.ts';
import { NO_QUESTION, partsOf } from '../../src/domain/question/question.ts';
import { anyAddress } from '../arbitraries.ts';
import { readCsv } from './read-csv.ts';

const anyAnswers = fc.array(fc.subarray(atlas.initiatives), { minLength: 2, maxLength: 4 });

describe('answers side by side', () => {
  it('count what each record has, and keep a value where any has it', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...DISTINCTIVE_FACETS), (answers, facet) => {
        const rows = rowsOf(atlas, answers, facet);
        answers.forEach((answer, at) => {
          const all = answer.flatMap((record) => valuesOf(record, facet, atlas.places));
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
      fc.property(anyAnswers, fc.constantFrom(...DISTINCTIVE_FACETS), (answers, facet) => {
        const rows = rowsOf(atlas, answers, facet);
        const sets = answers.map(
          (answer) => new Set(answer.flatMap((record) => valuesOf(record, facet, atlas.places))),
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
  it('is a question of one part, and comes back from it', () => {
    fc.assert(
      fc.property(anyAddress, ({ compare }) => {
        for (const one of compare) {
          const question = questionOfCompared(one);
          expect(partsOf(question)).toHaveLength(1);
          expect(comparedIn(question)).toEqual(one);
        }
      }),
    );
  });

  it('is no question of two parts, of none, or of what is left out', () => {
    expect(comparedIn(NO_QUESTION)).toBeNull();
    expect(comparedIn({ ...NO_QUESTION, theme: ['tourism', 'culture'] })).toBeNull();
    expect(comparedIn({ ...NO_QUESTION, theme: ['tourism'], not: ['theme'] })).toBeNull();
    expect(comparedIn({ ...NO_QUESTION, q: 'musée' })).toBeNull();
  });
});

describe('the file of a comparison', () => {
  it('has a row for each selection, facet and value, and no formula', () => {
    const text = comparisonCsv(
      ['=A', 'B'],
      [3, 0],
      [{ facet: 'theme', rows: [{ value: 'x', counts: [2, 0] }], labelOf: () => 'X; y' }],
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
