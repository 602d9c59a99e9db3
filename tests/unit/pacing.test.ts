import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, elapsed, NOT_BEGUN, paceOf, pause } from '../../src/stage/pacing.ts';

const time = fc.integer({ min: 0, max: 4 * 3_600_000 });

describe('the clock of a talk', () => {
  it('stands at nothing before it has begun', () => {
    expect(elapsed(NOT_BEGUN, 5)).toBe(0);
    expect(pause(NOT_BEGUN, 5)).toEqual(NOT_BEGUN);
  });

  it('has lasted as long as it ran, whenever it stood still', () => {
    fc.assert(
      fc.property(time, fc.array(time, { maxLength: 9 }), (begun, gaps) => {
        let [now, ran] = [begun, 0];
        let clock = begin(begun);
        for (const gap of gaps) {
          if (clock.pausedSince === null) ran += gap;
          now += gap;
          expect(elapsed(clock, now)).toBe(ran);
          clock = pause(clock, now);
          expect(elapsed(clock, now)).toBe(ran);
        }
      }),
    );
  });
});

describe('the pace of a talk', () => {
  const planned = [60_000, 30_000, 90_000];
  it.each([
    [1, 0, 0],
    [1, 60_000, 0],
    [1, 70_000, 10_000],
    [2, 50_000, -10_000],
    [2, 75_000, 0],
    [4, 200_000, 20_000],
  ])('at step %i after %i ms is %i ms late', (step, now, late) => {
    expect(paceOf(begin(0), now, planned, step)).toEqual({ elapsed: now, remaining: 180_000 - now, late });
  });
});
