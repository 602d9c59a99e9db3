/** A spot that the hall sees where the speaker points: on the ground where the map is, else in the part of the window. */
import * as v from 'valibot';
import { projector, unprojector, type Camera } from '../domain/view/camera.ts';

const Pair = v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]);

/** `ground`: `[lng, lat]`, WGS 84. Else from 0 to 1, rightwards and downwards, of the map or of the column of the slide. */
export const Spot = v.object({ on: v.picklist(['ground', 'map', 'slide']), at: Pair });
export type Spot = v.InferOutput<typeof Spot>;

/** The map and the column of the slide, in CSS pixels of the window. */
export interface Parts {
  readonly map: DOMRect;
  readonly slide: DOMRect;
  readonly camera: Camera | null;
}

const holds = ({ left, top, right, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
const share = ({ left, top, width, height }: DOMRect, x: number, y: number): [number, number] => [
  (x - left) / Math.max(1, width),
  (y - top) / Math.max(1, height),
];

/** The spot of a point of the window; null where it is on neither. */
export function spotAt({ map, slide, camera }: Parts, x: number, y: number): Spot | null {
  // The column stands on the map.
  if (holds(slide, x, y)) return { on: 'slide', at: share(slide, x, y) };
  if (!holds(map, x, y)) return null;
  const place = camera && unprojector(camera)(x - map.left, y - map.top);
  return place ? { on: 'ground', at: [place[0], place[1]] } : { on: 'map', at: share(map, x, y) };
}

/** Where a spot is in another window, in CSS pixels; null where it is out of sight. */
export function pointOf({ map, slide, camera }: Parts, { on, at }: Spot): { x: number; y: number } | null {
  if (on !== 'ground') {
    const { left, top, width, height } = on === 'map' ? map : slide;
    return { x: left + at[0] * width, y: top + at[1] * height };
  }
  const point = camera && projector(camera)(at);
  return point?.visible ? { x: map.left + point.x, y: map.top + point.y } : null;
}
