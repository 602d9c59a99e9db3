import fc from 'fast-check';
import atlas from 'virtual:atlas';
import { describe, expect, it } from 'vitest';
import { FACETS, optionsOf } from '../../src/domain/collection/facets.ts';
import { toggleCell, toggleGroup, toggleValue, withPeriod } from '../../src/domain/question/choose.ts';
import { modeOf, NO_QUESTION } from '../../src/domain/question/question.ts';
import { wholeQuestion } from '../arbitraries.ts';

const anyFacet = fc.constantFrom(...FACETS);

describe('toggleValue', () => {
  it('adds or takes away one value, in the order of the options, and twice changes nothing', () => {
    fc.assert(
      fc.property(wholeQuestion, anyFacet, fc.nat(), (question, facet, seed) => {
        const options = optionsOf(atlas, facet);
        const value = options[seed % options.length]!;
        const once = toggleValue(question, facet, value, options);
        expect(once[facet].includes(value)).toBe(!question[facet].includes(value));
        expect(once[facet]).toEqual(options.filter((option) => once[facet].includes(option)));
        expect(toggleValue(once, facet, value, options)[facet]).toEqual(question[facet]);
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
        const all = toggleGroup({ ...question, [facet]: [] }, facet, group, options);
        expect(all[facet]).toEqual(group);
        const others = question[facet].filter((value) => !group.includes(value));
        const full = { ...question, [facet]: options.filter((o) => group.includes(o) || others.includes(o)) };
        expect(toggleGroup(full, facet, group, options)[facet]).toEqual(others);
      }),
    );
  });
});

describe('toggleCell', () => {
  it('chooses its theme and its value alone, asked plainly, and takes both away again', () => {
    fc.assert(
      fc.property(wholeQuestion, (question) => {
        const cleared = { ...question, theme: [], scale: [] };
        const chosen = toggleCell(cleared, 'culture', 'scale', 'commune');
        expect([chosen.theme, chosen.scale]).toEqual([['culture'], ['commune']]);
        expect([modeOf(chosen, 'theme'), modeOf(chosen, 'scale')]).toEqual(['any', 'any']);
        const again = toggleCell(chosen, 'culture', 'scale', 'commune');
        expect([again.theme, again.scale]).toEqual([[], []]);
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
