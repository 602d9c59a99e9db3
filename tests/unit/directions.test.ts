import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDirection, type Direction } from '../../src/map/symbols/directions.ts';
import type { Positioned } from '../../src/map/symbols/cluster.ts';
import { markOf } from '../../src/map/symbols/scene.ts';
import { anyPlace, mildQuestion } from '../arbitraries.ts';
import { answer } from '../naive.ts';

const WAYS = ['north', 'south', 'east', 'west'] as const;
const BACK: Record<Direction, Direction> = { north: 'south', south: 'north', east: 'west', west: 'east' };
const REAL = atlas.initiatives.map((record) => markOf(record, atlas)!);
const named = (places: readonly [string, number, number][]): Positioned[] =>
  places.map(([id, lng, lat]) => ({ id, at: [lng, lat] }));

/** How many arrows it takes from one mark to each that they reach. */
function stepsFrom(marks: readonly Positioned[], start: Positioned): Map<string, number> {
  const steps = new Map([[start.id, 0]]);
  const queue = [start];
  for (const mark of queue) {
    for (const way of WAYS) {
      const next = inDirection(marks, mark, way);
      if (!next || steps.has(next.id)) continue;
      steps.set(next.id, steps.get(mark.id)! + 1);
      queue.push(next);
    }
  }
  return steps;
}

describe('the arrows', () => {
  it('reach every initiative from every other', () => {
    for (const start of REAL) expect(stepsFrom(REAL, start).size, `from ${start.id}`).toBe(REAL.length);
  });

  it('reach every result of any question from every other', () => {
    fc.assert(
      fc.property(mildQuestion, (question) => {
        const marks = answer(atlas, question).map((record) => markOf(record, atlas)!);
        for (const start of marks)
          expect(stepsFrom(marks, start).size, `from ${start.id}`).toBe(marks.length);
      }),
      { numRuns: 50 },
    );
  });

  it('never lead to the mark itself, nor off the list', () => {
    const anyMarks = fc
      .array(anyPlace, { minLength: 1, maxLength: 15 })
      .map((places) => places.map((at, rank) => ({ id: `mark-${rank}`, at })));
    fc.assert(
      fc.property(anyMarks, fc.nat(), fc.constantFrom(...WAYS), (marks, rank, way) => {
        const from = marks[rank % marks.length]!;
        const to = inDirection(marks, from, way);
        expect(to).not.toBe(from);
        if (to) expect(marks).toContain(to);
      }),
    );
  });

  it('go to the side that they say, on the real map', () => {
    for (const from of REAL) {
      for (const way of ['north', 'south'] as const) {
        const to = inDirection(REAL, from, way);
        if (!to) continue;
        const along = (to.at[1] - from.at[1]) * (way === 'north' ? 1 : -1);
        expect(along, `${way} of ${from.id}: ${to.id}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('go to the nearest on that side', () => {
    const marks = named([
      ['here', 0, 0],
      ['near', 3, 1],
      ['far', 9, 0],
      ['north', 1, 4],
    ]);
    expect(inDirection(marks, marks[0]!, 'east')?.id).toBe('near');
    expect(inDirection(marks, marks[0]!, 'north')?.id).toBe('north');
  });

  it('prefer what lies ahead to what is nearer, but aside', () => {
    const marks = named([
      ['here', 0, 0],
      ['aside', 1, 3],
      ['ahead', 10, 0],
    ]);
    expect(inDirection(marks, marks[0]!, 'east')?.id).toBe('ahead');
  });

  it('take what is aside where nothing lies ahead', () => {
    const marks = named([
      ['here', 0, 0],
      ['aside', 1, 3],
    ]);
    expect(inDirection(marks, marks[0]!, 'east')?.id).toBe('aside');
  });

  it('go round the world eastward and westward', () => {
    const marks = named([
      ['samoa', -172, -14],
      ['fiji', 178, -18],
    ]);
    expect(inDirection(marks, marks[1]!, 'east')?.id).toBe('samoa');
    expect(inDirection(marks, marks[0]!, 'west')?.id).toBe('fiji');
  });

  it('stop at the northernmost and the southernmost', () => {
    const byLatitude = REAL.toSorted((a, b) => a.at[1] - b.at[1]);
    expect(inDirection(REAL, byLatitude.at(-1)!, 'north')).toBeUndefined();
    expect(inDirection(REAL, byLatitude[0]!, 'south')).toBeUndefined();
  });

  it('have nowhere to go from one mark alone', () => {
    const marks = named([['here', 0, 0]]);
    for (const way of WAYS) expect(inDirection(marks, marks[0]!, way)).toBeUndefined();
  });
});

describe('the keyboard', () => {
  it('brings any initiative within six keystrokes of any other, by the arrows, Home and End', () => {
    const from = new Map(REAL.map((mark) => [mark.id, stepsFrom(REAL, mark)]));
    const [first, last] = [from.get(REAL[0]!.id)!, from.get(REAL.at(-1)!.id)!];
    const tooFar = REAL.flatMap(({ id: start }) =>
      REAL.map(({ id }) => ({
        start,
        id,
        keys: Math.min(from.get(start)!.get(id)!, 1 + first.get(id)!, 1 + last.get(id)!),
      })),
    ).filter(({ keys }) => keys > 6);
    expect(tooFar).toEqual([]);
  });
});

describe('several marks at one place', () => {
  const marks = named([
    ['west', -5, 0],
    ['first', 0, 0],
    ['second', 0, 0],
    ['third', 0, 0],
    ['east', 5, 0],
  ]);
  const walk = (from: string, way: Direction) => {
    const passed = [from];
    for (let step = 0; step < 4; step += 1) {
      passed.push(
        inDirection(
          marks,
          marks.find(({ id }) => id === passed.at(-1))!,
          way,
        )!.id,
      );
    }
    return passed;
  };

  it('are walked one after the other', () => {
    expect(walk('west', 'east')).toEqual(['west', 'first', 'second', 'third', 'east']);
  });

  it('are walked back in the opposite order', () => {
    expect(walk('east', 'west')).toEqual(['east', 'third', 'second', 'first', 'west']);
  });

  it('are walked on the real map, forth and back', () => {
    const shared = REAL.filter((mark) =>
      REAL.some(({ id, at }) => id !== mark.id && at.join() === mark.at.join()),
    );
    expect(shared.length).toBeGreaterThan(0);
    for (const mark of shared) {
      const there = REAL.filter(({ at }) => at.join() === mark.at.join());
      const rank = there.indexOf(mark);
      for (const way of ['east', 'south'] as const) {
        if (rank < there.length - 1) expect(inDirection(REAL, mark, way)).toBe(there[rank + 1]);
        if (rank > 0) expect(inDirection(REAL, mark, BACK[way])).toBe(there[rank - 1]);
      }
    }
  });
});
