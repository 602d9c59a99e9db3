/** A spot that the hall sees where the speaker points: on the ground where the map is, else in the part of the window. */
import * as v from 'valibot';
import { projector, unprojector, type Camera } from '../domain/view/camera.ts';

export const Pair = v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]);
export type Pair = v.InferOutput<typeof Pair>;
export const PART = v.picklist(['ground', 'map', 'slide']);
export type Part = v.InferOutput<typeof PART>;

/**
 * `ground`: `[lng, lat]`, WGS 84. Else from 0 to 1, rightwards and downwards, of the map beside the column of the slide,
 * where a plate may stand, or of that column.
 */
export const Spot = v.object({ on: PART, at: Pair });
export type Spot = v.InferOutput<typeof Spot>;

/** A rectangle of the window, in CSS pixels. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** The map and the column of the slide, in CSS pixels of the window. */
export interface Parts {
  readonly map: Box;
  readonly slide: Box;
  readonly camera: Camera | null;
  /** Whether a plate or a panel stands in the place of the map. */
  readonly isCovered: boolean;
}

const holds = ({ left, top, width, height }: Box, x: number, y: number): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

/** The map without what the column of the slide and the credits cover. */
export function freePart({ map, camera }: Pick<Parts, 'map' | 'camera'>): Box {
  if (!camera) return map;
  const { top, right, bottom, left } = camera.viewport.padding;
  return {
    left: map.left + left,
    top: map.top + top,
    width: map.width - left - right,
    height: map.height - top - bottom,
  };
}
const boxOf = (parts: Parts, on: Exclude<Part, 'ground'>): Box =>
  on === 'slide' ? parts.slide : freePart(parts);

/** What is at a point of the window; null where nothing of the talk is. */
export function partAt(parts: Parts, x: number, y: number): Part | null {
  // The column stands on the map.
  if (holds(parts.slide, x, y)) return 'slide';
  if (!holds(parts.map, x, y)) return null;
  return placeOn(parts, 'ground', x, y) ? 'ground' : 'map';
}

/** Where a point of the window is on a part, also beyond its edges; null where that is no place on the ground. */
export function placeOn(parts: Parts, on: Part, x: number, y: number): Pair | null {
  if (on !== 'ground') {
    const { left, top, width, height } = boxOf(parts, on);
    return [(x - left) / Math.max(1, width), (y - top) / Math.max(1, height)];
  }
  const { map, camera, isCovered } = parts;
  const place = camera && !isCovered && unprojector(camera)(x - map.left, y - map.top);
  return place ? [place[0], place[1]] : null;
}

/** The spot of a point of the window; null where it is on neither. */
export function spotAt(parts: Parts, x: number, y: number): Spot | null {
  const on = partAt(parts, x, y);
  const at = on && placeOn(parts, on, x, y);
  return at && { on, at };
}

/** Where places on a part are in another window, in CSS pixels; null where one is out of sight. */
export function pointsOf(
  parts: Parts,
  on: Part,
  places: readonly Pair[],
): readonly ({ readonly x: number; readonly y: number } | null)[] {
  if (on !== 'ground') {
    const { left, top, width, height } = boxOf(parts, on);
    return places.map(([right, down]) => ({ x: left + right * width, y: top + down * height }));
  }
  const { map, camera, isCovered } = parts;
  const project = camera && !isCovered ? projector(camera) : null;
  return places.map((place) => {
    const point = project?.(place);
    return point?.visible ? { x: map.left + point.x, y: map.top + point.y } : null;
  });
}

/** Where a spot is in another window, in CSS pixels; null where it is out of sight. */
export function pointOf(parts: Parts, { on, at }: Spot): { readonly x: number; readonly y: number } | null {
  return pointsOf(parts, on, [at])[0]!;
}
