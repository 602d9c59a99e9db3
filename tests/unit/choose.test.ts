import fc from 'fast-check';
import atlas from 'virtual:atlas';
import { describe, expect, it } from 'vitest';
import { facetIds, optionsOf } from '../../src/domain/collection/facets.ts';
import { toggleCell, toggleGroup, toggleValue, withPeriod } from '../../src/domain/question/choose.ts';
import { chosenIn, modeOf, NO_QUESTION } from '../../src/domain/question/question.ts';
import { wholeQuestion } from '../arbitraries.ts';
import { withChosen } from '../ask.ts';

const anyFacet = fc.constantFrom(...facetIds(atlas));

describe('toggleValue', () => {
  it('adds or takes away one value, in the order of the options, and twice changes nothing', () => {
    fc.assert(
      fc.property(wholeQuestion, anyFacet, fc.nat(), (question, facet, seed) => {
        const options = optionsOf(atlas, facet);
        const value = options[seed % options.length]!;
        const once = toggleValue(question, facet, value, options);
        expect(chosenIn(once, facet).includes(value)).toBe(!chosenIn(question, facet).includes(value));
        expect(chosenIn(once, facet)).toEqual(
          options.filter((option) => chosenIn(once, facet).includes(option)),
        );
        expect(chosenIn(toggleValue(once, facet, value, options), facet)).toEqual(chosenIn(question, facet));
      }),
    );
  });
});

describe('toggleGroup', () => {
  it('chooses all of a group, then none of it, and leaves the others as they are', () => {
    fc.assert(
      fc.property(wholeQuestion, anyFacet, fc.nat(), (question, facet, size) => {
        const options = optionsOf(atlas, facet);
        const group = options.slice(0, 1 + (size % options.length));
        const all = toggleGroup(withChosen(question, facet, []), facet, group, options);
        expect(chosenIn(all, facet)).toEqual(group);
        const others = chosenIn(question, facet).filter((value) => !group.includes(value));
        const whole = options.filter((option) => group.includes(option) || others.includes(option));
        const full = withChosen(question, facet, whole);
        expect(chosenIn(toggleGroup(full, facet, group, options), facet)).toEqual(others);
      }),
    );
  });
});

describe('toggleCell', () => {
  it('chooses its theme and its value alone, asked plainly, and takes both away again', () => {
    fc.assert(
      fc.property(wholeQuestion, (question) => {
        const cleared = { ...question, values: { ...question.values, theme: [], scale: [] } };
        const [row, column] = [
          { facet: 'scale', value: 'commune' },
          { facet: 'theme', value: 'culture' },
        ];
        const chosen = toggleCell(cleared, row, column);
        expect(chosen.values).toEqual({ ...question.values, theme: ['culture'], scale: ['commune'] });
        expect([modeOf(chosen, 'theme'), modeOf(chosen, 'scale')]).toEqual(['any', 'any']);
        const again = toggleCell(chosen, row, column);
        expect([chosenIn(again, 'theme'), chosenIn(again, 'scale')]).toEqual([[], []]);
      }),
    );
  });
});

describe('withPeriod', () => {
  it('turns days that are the wrong way round, and forgets the undated with the period', () => {
    expect(withPeriod(NO_QUESTION, '2021-01-01', '2020-01-01')).toMatchObject({
      from: '2020-01-01',
      to: '2021-01-01',
    });
    const undated = { ...NO_QUESTION, undated: true };
    expect(withPeriod(undated, null, '2020-01-01').undated).toBe(true);
    expect(withPeriod(undated, null, null).undated).toBe(false);
  });
});
