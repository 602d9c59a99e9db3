import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pathOf, Pen, Stroke, strokeOf } from '../../src/stage/pen.svelte.ts';
import { talkWindow } from '../talk-window.ts';

const speaker = talkWindow(1280, 800, 665);
const hall = talkWindow(1920, 1080, 710);
const pointsIn = (path: string) =>
  [...path.matchAll(/[ML](\S+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** How far a point is from a line of points, in the same unit. */
function distanceTo(line: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): number {
  const pieces = line.slice(1).map(([bx, by], at) => {
    const [ax, ay] = line[at]!;
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
  });
  return Math.min(...pieces);
}

describe('a stroke', () => {
  it('is drawn where the pointer was, of fewer points', () => {
    const point = fc.tuple(fc.integer({ min: 700, max: 1270 }), fc.integer({ min: 10, max: 770 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), (points) => {
        const drawn = pointsIn(pathOf(speaker, strokeOf(speaker, 'slide', points)!));
        // Half of a rounded step of a share of the column, beside the tolerance.
        for (const at of points) expect(distanceTo(drawn, at)).toBeLessThan(0.9);
      }),
    );
    const straight = Array.from({ length: 200 }, (_, at) => [700 + at, 100 + at] as const);
    expect(strokeOf(speaker, 'ground', straight)!.places.length).toBeLessThan(20);
    const stroke = strokeOf({ ...speaker, isCovered: true }, 'map', straight)!;
    expect(stroke.places.length).toBe(2);
    expect(v.is(Stroke, stroke)).toBe(true);
  });

  it('lies on the same ground in a window of another size', () => {
    const [place] = strokeOf(speaker, 'ground', [[(665 + 1280) / 2, (800 - 22) / 2]])!.places;
    expect(place![0]).toBeCloseTo(2, 4);
    const [[x, y] = [NaN, NaN]] = pointsIn(pathOf(hall, { on: 'ground', places: [place!] }));
    expect(Math.hypot(x - (710 + 1920) / 2, y - (1080 - 22) / 2)).toBeLessThan(1);
  });

  it('is a dot where the pointer did not move, and is interrupted behind the globe', () => {
    expect(pathOf(speaker, strokeOf(speaker, 'slide', [[100, 100]])!)).toMatch(/^M(.*)L\1$/);
    const around = [2, 60, 120, 180, -120, -60, 2].map((lng): [number, number] => [lng, 47]);
    expect(pathOf(speaker, { on: 'ground', places: around }).split('M')).toHaveLength(3);
    expect(strokeOf({ ...speaker, isCovered: true }, 'ground', [[970, 389]])).toBeNull();
  });
});

describe('the pen', () => {
  it('goes on with a stroke until it is lifted', () => {
    const pen = new Pen();
    const stroke = (x: number): Stroke => ({ on: 'slide', places: [[x, 0]] });
    for (const x of [1, 2, 3]) pen.draw('cover', stroke(x));
    expect(pen.isDown).toBe(true);
    pen.lift();
    pen.draw('cover', stroke(4));
    expect(pen.strokesOn('cover')).toEqual([stroke(3), stroke(4)]);
  });
});
