/** « What is seen » as an area: the part of the world in the free part of the map. */
import { direction, dot, sum, toLngLat, toVector, type Vector } from '../../domain/geography/sphere.ts';
import type { LngLat } from '../../domain/collection/records.ts';
import { asArea } from '../../domain/address/codecs.ts';
import { freeCentre, projector, unprojector, type Camera } from '../../domain/view/camera.ts';

/** The pieces that each side of the free part is cut into at most: four sides give 64 vertices. */
const FINEST = 16;
/** How far, in CSS pixels, the line between two vertices may stand from what is seen. */
const CLOSE = 1;

/**
 * The outline of what is seen, counterclockwise, with at most 64 vertices; on the globe it ends at the
 * horizon, on the flat map where the world does. It is what a link can hold, so exact to 11 m; null where
 * nothing is free to be seen.
 */
export function seenArea(camera: Camera): readonly LngLat[] | null {
  const { left, top, right, bottom } = freeOf(camera);
  if (right <= left || bottom <= top) return null;
  const see = seenFrom(camera);
  const project = projector(camera);
  const corners = [
    { x: left, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
  ];
  return asArea(
    corners.flatMap((from, at) => {
      const to = corners[(at + 1) % corners.length]!;
      const between = (part: number) => see(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
      const pieces = [1, 2, 4, 8].find((count) => isClose(project, between, count)) ?? FINEST;
      return Array.from({ length: pieces }, (_, piece) => between(piece / pieces).place);
    }),
  );
}

/** The free part of the map, as far as the flat world reaches in it. */
function freeOf(camera: Camera) {
  const { width, height, padding } = camera.viewport;
  const free = {
    left: padding.left,
    top: padding.top,
    right: width - padding.right,
    bottom: height - padding.bottom,
  };
  // A turned world is no rectangle on the screen: there sight ends where its rays do.
  if (camera.projection === 'globe' || camera.bearing !== 0) return free;
  const project = projector(camera);
  const { x } = freeCentre(camera.viewport);
  const half = 2 * (project([camera.lng + 90, camera.lat]).x - x);
  return {
    left: Math.max(free.left, x - half + INSIDE),
    top: Math.max(free.top, project([camera.lng, FARTHEST]).y + INSIDE),
    right: Math.min(free.right, x + half - INSIDE),
    bottom: Math.min(free.bottom, project([camera.lng, -FARTHEST]).y - INSIDE),
  };
}
/** Where Web Mercator ends, in degrees; and by how many CSS pixels one stays within it. */
const [FARTHEST, INSIDE] = [85.051, 0.01];

interface Seen {
  readonly place: LngLat;
  readonly x: number;
  readonly y: number;
}

/** A function to what is seen at a point of the screen, or from there towards the middle, where the world begins. */
function seenFrom(camera: Camera): (x: number, y: number) => Seen {
  const unproject = unprojector(camera);
  const { x: centreX, y: centreY } = freeCentre(camera.viewport);
  return (x, y) => {
    const at = (part: number): Seen | null => {
      const [nearX, nearY] = [centreX + (x - centreX) * part, centreY + (y - centreY) * part];
      const place = unproject(nearX, nearY);
      return place && { place, x: nearX, y: nearY };
    };
    let [inner, outer] = [0, 1];
    let seen = at(1);
    if (seen) return seen;
    seen = { place: [camera.lng, camera.lat], x: centreX, y: centreY };
    while ((outer - inner) * Math.hypot(x - centreX, y - centreY) > 0.001) {
      const middle = (inner + outer) / 2;
      const found = at(middle);
      if (found) [inner, seen] = [middle, found];
      else outer = middle;
    }
    return seen;
  };
}

/** Whether great circles between the ends of the pieces of a side are near enough to it, seen on the screen. */
function isClose(project: Project, between: (part: number) => Seen, pieces: number): boolean {
  return Array.from({ length: pieces }, (_, piece) => {
    const [from, to] = [between(piece / pieces), between((piece + 1) / pieces)].map(({ place }) =>
      toVector(place),
    ) as [Vector, Vector];
    const arc = direction(sum(from, to));
    if (!arc || dot(from, to) < 0) return false;
    const middle = between((piece + 0.5) / pieces);
    const place = toLngLat(arc);
    // Beyond, all of a meridian is one point of the flat map.
    if (Math.abs(place[1]) > FARTHEST + 1) return false;
    const point = project(place);
    return Math.hypot(point.x - middle.x, point.y - middle.y) < CLOSE;
  }).every(Boolean);
}
type Project = ReturnType<typeof projector>;
