import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isContinuation,
  isSameQuestion,
  NO_QUESTION,
  partsOf,
  without,
} from '../../src/domain/question/question.ts';
import { anyArea, anyNear, wholeQuestion } from '../arbitraries.ts';

describe('a question about places', () => {
  it('goes on while a circle is dragged, and is another question', () => {
    fc.assert(
      fc.property(wholeQuestion, anyNear, anyNear, (question, one, { km }) => {
        fc.pre(one.km !== km);
        const [before, after] = [one, { ...one, km }].map((near) => ({ ...question, near }));
        expect(isSameQuestion(before!, after!)).toBe(false);
        expect(isContinuation(before!, after!)).toBe(true);
        expect(isContinuation({ ...before!, near: null }, after!)).toBe(false);
        const elsewhere = question.in === 'quebec' ? 'alsace' : 'quebec';
        expect(isContinuation(before!, { ...after!, in: elsewhere })).toBe(false);
      }),
    );
  });

  it('is a step of its own about each middle: Lyon, then « ma position »', () => {
    const [lyon, here] = [
      { lng: 4.84, lat: 45.76, km: 50 },
      { lng: 2.35, lat: 48.86, km: 50 },
    ];
    expect(isContinuation({ ...NO_QUESTION, near: lyon }, { ...NO_QUESTION, near: here })).toBe(false);
  });

  it('is a step of its own for each drawn area', () => {
    fc.assert(
      fc.property(wholeQuestion, anyArea, anyArea, (question, one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(isContinuation({ ...question, area: one }, { ...question, area: other })).toBe(false);
      }),
    );
  });

  it('is a step of its own for each territory', () => {
    expect(isContinuation({ ...NO_QUESTION, in: 'quebec' }, { ...NO_QUESTION, in: 'alsace' })).toBe(false);
  });

  it('is the same for the same circle, whatever the order of its numbers', () => {
    expect(
      isSameQuestion(
        { ...NO_QUESTION, near: { lng: 1, lat: 2, km: 3 } },
        { ...NO_QUESTION, near: { km: 3, lat: 2, lng: 1 } },
      ),
    ).toBe(true);
  });

  it('loses its places one by one', () => {
    const question = {
      ...NO_QUESTION,
      in: 'quebec',
      near: { lng: 1, lat: 2, km: 3 },
      area: [[0, 0] as const, [1, 0] as const, [0, 1] as const].map(([lng, lat]): [number, number] => [
        lng,
        lat,
      ]),
    };
    expect(partsOf(question).map(({ kind }) => kind)).toEqual(['in', 'near', 'area']);
    expect(partsOf(without(question, { kind: 'near' })).map(({ kind }) => kind)).toEqual(['in', 'area']);
    expect(partsOf(question).reduce(without, question)).toEqual(NO_QUESTION);
  });
});
