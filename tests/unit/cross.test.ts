import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/domain/question/columns.ts';
import { cross } from '../../src/domain/question/cross.ts';
import { crossingsOf, optionsOf } from '../../src/domain/collection/facets.ts';
import { withMode } from '../../src/domain/question/question.ts';
import { recount } from '../../src/domain/question/recount.ts';
import { wholeQuestion } from '../arbitraries.ts';
import { answer } from '../naive.ts';

const columns = columnsOf(atlas);

describe('themes crossed with another facet', () => {
  it('give in each cell what the list shows with that theme and that value alone', () => {
    fc.assert(
      fc.property(wholeQuestion, fc.constantFrom(...crossingsOf(atlas)), (question, facet) => {
        const cells = cross(columns, recount(columns, question), 'theme', facet);
        const plain = withMode(withMode(question, 'theme', 'any'), facet, 'any');
        optionsOf(atlas, 'theme').forEach((theme, row) => {
          optionsOf(atlas, facet).forEach((value, column) => {
            const asked = { ...plain, values: { ...plain.values, theme: [theme], [facet]: [value] } };
            expect(cells[row]![column], `${theme} × ${value}`).toBe(answer(atlas, asked).length);
          });
        });
      }),
      { numRuns: 30 },
    );
  });
});
