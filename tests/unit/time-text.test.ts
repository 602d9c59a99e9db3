import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeText } from '../../src/stage/time-text.ts';

describe('a time of a talk', () => {
  it('is what a clock shows, with a sign where it is over', () => {
    expect([0, 999, 61_000, 600_000, 3_725_000, -30_000, -400].map(timeText)).toEqual([
      '0:00',
      '0:00',
      '1:01',
      '10:00',
      '1:02:05',
      '\u22120:30',
      '0:00',
    ]);
  });
  it('says every second once, in order', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e5 }), (seconds) => {
        const parts = timeText(seconds * 1000)
          .split(':')
          .map(Number);
        expect(parts.reduce((sum, part) => sum * 60 + part, 0)).toBe(seconds);
      }),
    );
  });
});
