/** Radii of circles as a reader moves them: by steps that feel alike at 1 km and at 10,000 km. */
import { distance } from '@turf/turf';
import type { LngLat } from '../domain/collection/records.ts';
import { projector, unprojector, type Camera } from '../domain/view/camera.ts';
import { RADIUS } from '../domain/address/limits.ts';

/** A radius that a circle may have, in kilometres; one decimal under 10 km, whole numbers above. */
export function asRadius(km: number): number {
  const clamped = Math.max(RADIUS.min, Math.min(RADIUS.max, km));
  return clamped < 10 ? Math.round(clamped * 10) / 10 : Math.round(clamped);
}

/** The round radii, in kilometres: 1, 2, 5, 10, 20, 50 … */
const ROUND = [0, 1, 2, 3, 4].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power)).slice(0, 13);

/** The next round radius, up or down. */
export function nextRadius(km: number, up: boolean): number {
  const next = up ? ROUND.find((radius) => radius > km) : ROUND.findLast((radius) => radius < km);
  return next ?? (up ? RADIUS.max : RADIUS.min);
}

/** A round radius, in kilometres, that takes about a sixth of what a camera shows across a point. */
export function radiusFor(camera: Camera, at: LngLat): number {
  const { x, y } = projector(camera)(at);
  const { width, height, padding } = camera.viewport;
  const free = Math.min(width - padding.left - padding.right, height - padding.top - padding.bottom);
  const see = unprojector(camera);
  const edge = see(x + free / 6, y) ?? see(x - free / 6, y);
  const wanted = edge ? distance(at, edge) : 500;
  return ROUND.reduce((best, radius) =>
    Math.abs(Math.log(radius / wanted)) < Math.abs(Math.log(best / wanted)) ? radius : best,
  );
}
