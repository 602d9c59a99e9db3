import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idleSeconds, turned } from '../../src/stage/kiosk.ts';
import { swipeOf } from '../../src/stage/swipe.ts';

describe('a kiosk', () => {
  it('goes round: each slide once, the cover after the end', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), (closing) => {
        const seen: number[] = [];
        let number = 0;
        do {
          seen.push(number);
          number = turned(number, closing);
        } while (number !== 0);
        expect(seen).toEqual(Array.from({ length: closing + 1 }, (_, at) => at));
      }),
    );
  });
  it('gives a visitor a minute at least, and the time to read a slide twice', () => {
    expect([2, 15, 30, 45, 600].map(idleSeconds)).toEqual([60, 60, 60, 90, 1200]);
  });
});

describe('a swipe', () => {
  it('to the left is the next slide, to the right the one before', () => {
    expect([swipeOf(-80, 5), swipeOf(80, -20)]).toEqual(['next', 'previous']);
  });
  it('is neither short nor a scroll', () => {
    expect([swipeOf(-40, 0), swipeOf(-80, 60)]).toEqual([null, null]);
  });
});
