import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointOf, spotAt, type Parts } from '../../src/stage/spot.ts';
import { talkWindow } from '../talk-window.ts';

const speaker = talkWindow(1280, 800, 665);
const hall = talkWindow(1024, 768, 379);

describe('the spot', () => {
  it('is at the same place on the ground in both windows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 1200 }), fc.integer({ min: 100, max: 700 }), (x, y) => {
        const spot = spotAt(speaker, x, y)!;
        expect(spot.on).toBe('ground');
        const seen = pointOf(speaker, spot)!;
        expect(Math.hypot(seen.x - x, seen.y - y)).toBeLessThan(0.01);
        const there = pointOf(hall, spot)!;
        const back = spotAt(hall, there.x, there.y);
        if (back?.on === 'ground') expect(back.at[1]).toBeCloseTo(spot.at[1], 4);
      }),
    );
  });

  it('is in the same part of the column of the slide', () => {
    const spot = spotAt(speaker, 665 / 2, 400)!;
    expect(spot).toEqual({ on: 'slide', at: [0.5, 0.5] });
    expect(pointOf(hall, spot)).toEqual({ x: 379 / 2, y: 384 });
  });

  it('is in the same part of what stands in the place of the map, beside the column', () => {
    const [there, here] = [speaker, hall].map((window) => ({ ...window, isCovered: true })) as [Parts, Parts];
    const spot = spotAt(there, 665 + (1280 - 665) / 4, (800 - 22) / 2)!;
    expect(spot).toEqual({ on: 'map', at: [0.25, 0.5] });
    expect(pointOf(here, spot)).toEqual({ x: 379 + (1024 - 379) / 4, y: (768 - 22) / 2 });
    expect(pointOf(here, spotAt(speaker, 900, 400)!)).toBeNull();
  });

  it('is nowhere outside, and out of sight behind the globe', () => {
    expect(spotAt(speaker, 2000, 10)).toBeNull();
    expect(pointOf(hall, { on: 'ground', at: [-178, -47] })).toBeNull();
  });
});
