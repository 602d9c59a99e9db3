/** Where vertices are worth more: near the dossiers; and less: near the poles. */
import type { Position } from 'geojson';
import type { Emphasis } from '../geometry/generalise.ts';
import { isInBox, type Box } from '../geometry/planar.ts';
import { readList } from './inputs.ts';

/** One entry of `lists/close-ups.yaml`. */
interface CloseUp {
  name: string;
  box: Box;
}

/**
 * The fjords of the Arctic and the ice front of Antarctica: a quarter of all the vertices, and none of the
 * dossiers.
 */
export const lessAtThePoles: Emphasis = ([, latitude = 0]: Position) =>
  latitude > 66.5 ? 0.4 : latitude < -60 ? 0.25 : 1;

/** So many times more in the close-ups, less at the poles. */
export function moreInCloseUps(times: number): Emphasis {
  const boxes = readList<CloseUp[]>('close-ups.yaml').map(({ box }) => box);
  return (position) => (boxes.some((box) => isInBox(position, box)) ? times : lessAtThePoles(position));
}
