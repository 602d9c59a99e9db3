/** Moves between marks with the arrow keys: the nearest mark in a direction, so that every one is reached. */
import { RADIANS } from '../../domain/geography/sphere.ts';
import type { Positioned } from './cluster.ts';

export type Direction = 'north' | 'south' | 'east' | 'west';

/**
 * The mark to go to from another in a direction. Marks at the same position come first, one after the other
 * (forwards for east and south, backwards for the others); then the nearest within 45° of the direction, else
 * the nearest on that side. East and west go round the world.
 *
 * @returns undefined where nothing lies on that side
 */
export function inDirection<T extends Positioned>(
  marks: readonly T[],
  from: T,
  direction: Direction,
): T | undefined {
  const forwards = direction === 'east' || direction === 'south';
  const here = marks.filter(({ at }) => at[0] === from.at[0] && at[1] === from.at[1]);
  const neighbour = here[here.indexOf(from) + (forwards ? 1 : -1)];
  if (neighbour) return neighbour;

  let best: { mark: T; cost: number } | undefined;
  for (const mark of marks) {
    if (here.includes(mark)) continue;
    const [along, across] = offset(from, mark, direction);
    if (along <= 0) continue;
    // A mark outside the cone is only taken where the cone is empty.
    const cost = Math.hypot(along, across) + (Math.abs(across) <= along ? 0 : 1000);
    if (!best || cost < best.cost) best = { mark, cost };
  }
  if (!best) return undefined;
  // Going backwards, the last of several marks at one position comes first.
  const there = marks.filter(({ at }) => at[0] === best.mark.at[0] && at[1] === best.mark.at[1]);
  return forwards ? there[0] : there.at(-1);
}

/** Degrees of arc from one mark to another along a direction, and across it. */
function offset(from: Positioned, to: Positioned, direction: Direction): [along: number, across: number] {
  const north = to.at[1] - from.at[1];
  const turn = to.at[0] - from.at[0];
  const shrink = Math.cos(((to.at[1] + from.at[1]) / 2) * RADIANS);
  const eastward = ((turn % 360) + 360) % 360;
  switch (direction) {
    case 'north':
      return [north, shortest(eastward) * shrink];
    case 'south':
      return [-north, shortest(eastward) * shrink];
    case 'east':
      return [eastward * shrink, north];
    case 'west':
      return [((360 - eastward) % 360) * shrink, north];
  }
}

const shortest = (eastward: number): number => (eastward > 180 ? eastward - 360 : eastward);
