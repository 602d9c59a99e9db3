/**
 * Outlines on the ground as lines on the screen, pure: filled areas are closed along the globe's edge, lines
 * end there; edges made by the cut at the antimeridian are not drawn.
 */
import { geoInterpolate } from 'd3-geo';
import type { LngLat } from '../../domain/collection/records.ts';
import { onPlane } from '../../domain/geography/drawn.ts';
import { discRadius, freeCentre, globeness, projector, type Camera } from '../../domain/view/camera.ts';

/** A point of the screen, in CSS pixels, and whether a line leads to it from the one before. */
export interface PathPoint {
  readonly x: number;
  readonly y: number;
  readonly line: boolean;
}

/** Degrees within which a point lies on the cut of the plane. */
const CUT = 1e-3;
const onCut = ([lng, lat]: LngLat) => 180 - Math.abs(lng) < CUT || 90 - Math.abs(lat) < CUT;

/**
 * The rings of polygons in longitude and latitude, closed, on the screen of a camera. Each ring is whole, so
 * that it can be filled; a ring wholly behind the globe is left out.
 */
export function groundPath(rings: readonly (readonly LngLat[])[], camera: Camera): PathPoint[][] {
  const project = projector(camera);
  const { x: centreX, y: centreY } = freeCentre(camera.viewport);
  const globe = globeness(camera);
  const edge = globe > 0 ? discRadius(camera) : 0;
  /** The width of the world on the flat map: beyond half of it, the nearer copy of a place is taken. */
  const world = globe < 1 ? 512 * 2 ** camera.zoom * (1 - globe) : Infinity;

  return rings.flatMap((ring) => {
    let before: { x: number; visible: boolean; cut: boolean } | null = null;
    let seen = false;
    const path: PathPoint[] = [];
    for (const place of ring) {
      const { visible, ...seenAt } = project(place);
      let { x, y } = seenAt;
      const cut = onCut(place);
      if (visible || globe === 0) seen = true;
      else {
        // On the globe's edge, in the direction of the hidden point.
        const away = Math.hypot(x - centreX, y - centreY) || 1;
        [x, y] = [centreX + ((x - centreX) / away) * edge, centreY + ((y - centreY) / away) * edge];
      }
      if (before && world < Infinity) x -= Math.round((x - before.x) / world) * world;
      const line = before !== null && !(cut && before.cut) && (globe === 0 || (visible && before.visible));
      before = { x, visible, cut };
      path.push({ x, y, line });
    }
    return seen ? [path] : [];
  });
}

/** How far apart, in degrees, the points of a great circle's line stand at most. */
const STEP = 1;

/**
 * What is on the left of a ring on the globe, not closed, its sides great circles, as rings for `groundPath`:
 * the ring itself where the camera sees a globe, else cut at the antimeridian.
 */
export function groundRings(ring: readonly LngLat[], camera: Camera): LngLat[][] {
  if (globeness(camera) === 0) return onPlane(ring).coordinates.flat() as LngLat[][];
  const bent = ring.flatMap((from, at) => {
    const to = ring[(at + 1) % ring.length]!;
    const between = geoInterpolate([...from], [...to]);
    const pieces = Math.max(1, Math.ceil(Math.min(180, Math.hypot(to[0] - from[0], to[1] - from[1])) / STEP));
    return Array.from({ length: pieces }, (_, piece) => between(piece / pieces));
  });
  return [[...bent, bent[0]!]];
}
