/** Where vertices are worth more: near the dossiers; and less: near the poles. */
import type { Position } from 'geojson';
import type { Emphasis } from './generalise';
import { readGeography } from './packages';

/** One entry of `data/geography/close-ups.yaml`. */
interface CloseUp {
  name: string;
  box: [west: number, south: number, east: number, north: number];
}

/** How many times more a vertex is worth in a close-up. */
const CLOSE_UP = 4;

/**
 * The fjords of the Arctic and the ice front of Antarctica: a quarter of all the vertices, and none of the
 * dossiers.
 */
export const lessAtThePoles: Emphasis = ([, latitude = 0]: Position) => (latitude > 66.5 ? 0.4 : latitude < -60 ? 0.25 : 1);

/** More in the close-ups, less at the poles. */
export function moreInCloseUps(): Emphasis {
  const boxes = readGeography<CloseUp[]>('close-ups.yaml').map(({ box }) => box);
  return ([x = 0, y = 0]) =>
    boxes.some(([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north)
      ? CLOSE_UP
      : lessAtThePoles([x, y]);
}
