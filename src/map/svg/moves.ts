/** Where gestures and flights bring the camera. Pure. */
import { geoDistance, geoInterpolate } from 'd3-geo';
import { RADIANS, shortWay } from '../../domain/geography/sphere.ts';
import {
  globeness,
  mercatorY,
  pan,
  projector,
  unprojector,
  type Camera,
  type CameraPose,
} from '../../domain/view/camera.ts';
import type { View } from '../../domain/view/view.ts';
import { clampZoom } from '../../domain/view/zoom.ts';

/** The width of the world at zoom 0, in CSS pixels. */
const WORLD = 512;
/** Where the flat map ends, in degrees of latitude. */
const FARTHEST = 85.051129;
/** How much of the way a zoom about a point corrects itself: each time the rest is smaller. */
const CORRECTIONS = 3;

/**
 * The nearest pose that the map may have: the flat world fills the height of the free part of the map, as MapLibre's
 * does.
 */
export function allowed<P extends View>(
  pose: P,
  { projection, viewport: { height, padding } }: Pick<Camera, 'projection' | 'viewport'>,
): P {
  const inWorld = {
    ...pose,
    lng: shortWay(pose.lng),
    lat: Math.max(-FARTHEST, Math.min(FARTHEST, pose.lat)),
    zoom: clampZoom(pose.zoom),
  };
  const free = height - padding.top - padding.bottom;
  if (globeness({ projection, zoom: inWorld.zoom }) > 0 || free <= 0) return inWorld;
  const zoom = Math.max(inWorld.zoom, Math.log2(free / WORLD));
  /** How far from the equator the camera may be, where the width of the world is 1. */
  const most = 0.5 - free / (WORLD * 2 ** zoom) / 2;
  const south = mercatorY(inWorld.lat);
  const nearest = Math.max(-most, Math.min(most, south));
  if (nearest === south) return { ...inWorld, zoom };
  return { ...inWorld, zoom, lat: Math.atan(Math.sinh(-2 * Math.PI * nearest)) / RADIANS };
}

/** The pose after the map was dragged by CSS pixels, so that the camera goes the other way. */
export function dragged(camera: Camera, right: number, down: number): CameraPose {
  return { ...pan(camera, -right, -down), bearing: camera.bearing };
}

/** The pose that is closer by some zooms, with what is at a point of the screen still there. */
export function zoomedAt(camera: Camera, { x, y }: { x: number; y: number }, zooms: number): CameraPose {
  const { lng, lat, zoom, bearing } = camera;
  const place = unprojector(camera)(x, y);
  let pose: CameraPose = { lng, lat, zoom: clampZoom(zoom + zooms), bearing };
  for (let turn = 0; place && turn < CORRECTIONS; turn++) {
    const now = { ...camera, ...pose };
    const at = projector(now)(place);
    if (!at.visible) break;
    pose = dragged(now, x - at.x, y - at.y);
  }
  return pose;
}

/**
 * The way of a flight, along a great circle, and farther away in between, so that both ends would be seen; from its
 * start (0) to its end (1). At most a metre and a hundredth of a zoom off at the ends, where it does not matter.
 */
export function flight(from: CameraPose, to: CameraPose): (part: number) => CameraPose {
  const ends: [[number, number], [number, number]] = [
    [from.lng, from.lat],
    [to.lng, to.lat],
  ];
  const between = geoInterpolate(...ends);
  // At this zoom the way is about as long as the map is wide.
  const far = Math.log2((2 * Math.PI * 2) / Math.max(1e-6, geoDistance(...ends)));
  const rise = Math.max(0, Math.min(from.zoom, to.zoom) - Math.max(1, far));
  const turn = shortWay(to.bearing - from.bearing);
  return (part) => {
    const eased = part * part * (3 - 2 * part);
    const [lng, lat] = between(eased);
    return {
      lng,
      lat,
      zoom: from.zoom + (to.zoom - from.zoom) * eased - rise * 4 * eased * (1 - eased),
      bearing: from.bearing + turn * eased,
    };
  };
}
