/**
 * The camera's geometry, pure: where a place falls on the screen, and which camera shows given
 * places. It follows MapLibre's two projections (Web Mercator, and a globe seen in vertical
 * perspective) and its blend between them, so that symbols drawn above the map stand exactly on it;
 * `tests/browser/camera.test.ts` compares the two.
 */
import { MEAN_RADIUS, RADIANS, shortWay } from '../geography/sphere.ts';
import type { LngLat } from '../collection/records.ts';
import type { Projection, View } from './view.ts';
import { clampZoom, ZOOM } from './zoom.ts';

/** CSS pixels of the map that panels cover, by side. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
/** The size of the map and its covered sides, in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
}
/** The pose of a camera: degrees (WGS 84), zoom, degrees of bearing, clockwise. */
export interface CameraPose extends View {
  readonly bearing: number;
}
export interface Camera extends View {
  /** Degrees, clockwise, of the direction that is up. */
  readonly bearing: number;
  readonly projection: Projection;
  readonly viewport: Viewport;
}
/** A point of the screen, in CSS pixels from the map's top left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  /** False on the far side of the globe. */
  readonly visible: boolean;
}

/** Between these zooms the globe flattens; at the second the globe's curvature is no longer visible. */
export const FLATTENING = [4.5, 6] as const;

/** MapLibre's unit of zoom 0: the width of the whole world, in CSS pixels. */
const WORLD = 512;
/** Distance from the camera to the ground over the viewport's height: MapLibre's field of view is 2·atan(1/3). */
export const DISTANCE = 1.5;
/** Web Mercator ends at this latitude, in degrees. */
const MERCATOR_LIMIT = 85.051129;

/** Web Mercator: how far south of the equator a latitude (degrees) falls, where the width of the world is 1. */
export const mercatorY = (lat: number): number =>
  -Math.log(
    Math.tan(Math.PI / 4 + (Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, lat)) * RADIANS) / 2),
  ) /
  (2 * Math.PI);

/** How much of the globe is left at a zoom: 1 at world level, 0 once flat. */
export function globeness({ projection, zoom }: Pick<Camera, 'projection' | 'zoom'>): number {
  if (projection === 'flat') return 0;
  const [from, to] = FLATTENING;
  return 1 - Math.max(0, Math.min(1, (zoom - from) / (to - from)));
}

/** The middle of the part of the map that no panel covers, in CSS pixels. */
export function freeCentre({ width, height, padding }: Viewport): { x: number; y: number } {
  return {
    x: (padding.left + width - padding.right) / 2,
    y: (padding.top + height - padding.bottom) / 2,
  };
}

/** How wide the whole world is on the flat map at a zoom, in CSS pixels. */
export const flatWorldWidth = (zoom: number): number => WORLD * 2 ** zoom;

/** The globe's radius in CSS pixels at the ground under the camera. */
function globeRadius({ zoom, lat }: View): number {
  return flatWorldWidth(zoom) / (2 * Math.PI) / Math.cos(lat * RADIANS);
}

/**
 * A function from `[lng, lat]` to the screen, for one camera. On the flat map, the copy of the place
 * nearest to the camera is meant.
 */
export function projector(camera: Camera): (place: LngLat) => ScreenPoint {
  const { lng, lat, zoom, bearing, viewport } = camera;
  const { x: centreX, y: centreY } = freeCentre(viewport);
  const world = flatWorldWidth(zoom);
  const distance = DISTANCE * viewport.height;
  const radius = globeRadius(camera);
  const globe = globeness(camera);
  const horizon = radius / (radius + distance);
  const [cosBearing, sinBearing] = [Math.cos(bearing * RADIANS), Math.sin(bearing * RADIANS)];
  const [cosLat0, sinLat0] = [Math.cos(lat * RADIANS), Math.sin(lat * RADIANS)];
  const y0 = mercatorY(lat);

  return (place) => {
    // Not by destructuring, which uses an iterator: this runs for each mark of each frame.
    const placeLng = place[0];
    const placeLat = place[1];
    const dLng = shortWay(placeLng - lng);
    let east = 0;
    let south = 0;
    let depth = distance;
    let visible = true;
    if (globe < 1) {
      east = (dLng / 360) * world * (1 - globe);
      south = (mercatorY(placeLat) - y0) * world * (1 - globe);
    }
    if (globe > 0) {
      const [cosLat, sinLat] = [Math.cos(placeLat * RADIANS), Math.sin(placeLat * RADIANS)];
      const cosLng = Math.cos(dLng * RADIANS);
      const towards = sinLat0 * sinLat + cosLat0 * cosLat * cosLng;
      east += radius * cosLat * Math.sin(dLng * RADIANS) * globe;
      south -= radius * (cosLat0 * sinLat - sinLat0 * cosLat * cosLng) * globe;
      // The two are mixed before the division by depth, as MapLibre's vertex shader does.
      depth += radius * (1 - towards) * globe;
      visible = towards > horizon;
    }
    const scale = distance / depth;
    return {
      x: centreX + (east * cosBearing + south * sinBearing) * scale,
      y: centreY + (south * cosBearing - east * sinBearing) * scale,
      visible,
    };
  };
}

/** How near `unproject` comes, in CSS pixels, before a place is the one under a pixel. */
const EXACT = 1e-7;

/**
 * The inverse of `projector`: a function from the screen to the place there, null off the globe and off the
 * flat world. On the globe a ray meets the sphere, on the flat map Web Mercator is undone; between the two,
 * where there is no closed form, Newton's method finds the place from one of these: any on the screen, but
 * perhaps not those far off it by the horizon.
 */
export function unprojector(camera: Camera): (x: number, y: number) => LngLat | null {
  const { lng, lat, zoom, bearing, viewport } = camera;
  const { x: centreX, y: centreY } = freeCentre(viewport);
  const world = flatWorldWidth(zoom);
  const distance = DISTANCE * viewport.height;
  const radius = globeRadius(camera);
  const globe = globeness(camera);
  const [cosBearing, sinBearing] = [Math.cos(bearing * RADIANS), Math.sin(bearing * RADIANS)];
  const [cosLat0, sinLat0] = [Math.cos(lat * RADIANS), Math.sin(lat * RADIANS)];
  const y0 = mercatorY(lat);
  const project = projector(camera);

  const onFlat = (east: number, south: number): LngLat | null => {
    const y = y0 + south / world;
    if (Math.abs(east) > world / 2 || Math.abs(y) > mercatorY(-90) + 1e-12) return null;
    return [
      shortWay(lng + (east / world) * 360),
      (2 * Math.atan(Math.exp(-2 * Math.PI * y)) - Math.PI / 2) / RADIANS,
    ];
  };
  const onGlobe = (east: number, south: number): LngLat | null => {
    // From the camera, at (radius + distance) on the axis, through the point of the screen on the ground's plane.
    const out = Math.hypot(east, south) / distance;
    const reach = radius + distance;
    const inside = radius ** 2 * (1 + out ** 2) - (reach * out) ** 2;
    if (inside < 0) return null;
    const along = (reach - Math.sqrt(inside)) / (1 + out ** 2);
    const [x, y] = [(east / distance) * along, (-south / distance) * along];
    const z = reach - along;
    // Towards the pole, and towards the camera's meridian where the equator is.
    const [polar, ahead] = [z * sinLat0 + y * cosLat0, z * cosLat0 - y * sinLat0];
    return [
      shortWay(lng + Math.atan2(x, ahead) / RADIANS),
      Math.atan2(polar, Math.hypot(x, ahead)) / RADIANS,
    ];
  };

  return (x, y) => {
    const [right, down] = [x - centreX, y - centreY];
    const east = right * cosBearing - down * sinBearing;
    const south = right * sinBearing + down * cosBearing;
    if (globe === 0) return onFlat(east, south);
    if (globe === 1) return onGlobe(east, south);
    for (const start of [onGlobe(east, south), onFlat(east, south), [lng, lat] as LngLat]) {
      const found = start && solve(project, start, x, y);
      if (found) return found;
    }
    return null;
  };
}

/** The place that falls on a point of the screen, from one near it: Newton's method, halving steps that overshoot. */
function solve(project: (place: LngLat) => ScreenPoint, start: LngLat, x: number, y: number): LngLat | null {
  const miss = (place: LngLat) => {
    const point = project(place);
    return { right: point.x - x, down: point.y - y, visible: point.visible };
  };
  let place = start;
  let here = miss(place);
  for (let turns = 0; turns < 40; turns++) {
    const away = Math.hypot(here.right, here.down);
    if (away < EXACT) return here.visible ? place : null;
    const step = 1e-6;
    const [lng, lat] = place;
    // Towards the equator: beyond a pole there is nothing to measure.
    const north = lat > 0 ? -step : step;
    const [a, b] = [miss([lng + step, lat]), miss([lng, lat + north])];
    const [xLng, yLng] = [(a.right - here.right) / step, (a.down - here.down) / step];
    const [xLat, yLat] = [(b.right - here.right) / north, (b.down - here.down) / north];
    const determinant = xLng * yLat - xLat * yLng;
    if (determinant === 0) return null;
    const [dLng, dLat] = [
      (here.right * yLat - here.down * xLat) / determinant,
      (here.down * xLng - here.right * yLng) / determinant,
    ];
    let [next, there] = [place, here];
    for (let part = 1; part > 1e-4; part /= 2) {
      next = [shortWay(lng - dLng * part), Math.max(-90, Math.min(90, lat - dLat * part))];
      there = miss(next);
      if (Math.hypot(there.right, there.down) < away) break;
    }
    if (Math.hypot(there.right, there.down) >= away) return null;
    [place, here] = [next, there];
  }
  return null;
}

/** The radius of the globe's disc on the screen, in CSS pixels. */
export function discRadius(camera: Pick<Camera, 'zoom' | 'lat' | 'lng' | 'viewport'>): number {
  const distance = DISTANCE * camera.viewport.height;
  return distance / Math.sqrt((1 + distance / globeRadius(camera)) ** 2 - 1);
}

/**
 * Where the shortest way to a place on the far side crosses the edge of the globe, in CSS pixels from the map's top left
 * corner; null where the place is seen, or the globe flattens and has no edge.
 *
 * @param place `[lng, lat]`
 */
export function horizonPoint(camera: Camera, place: LngLat): { x: number; y: number } | null {
  if (globeness(camera) < 1 || projector(camera)(place).visible) return null;
  const { lng, lat, bearing, viewport } = camera;
  const dLng = shortWay(place[0] - lng) * RADIANS;
  const [here, there, turn] = [lat * RADIANS, place[1] * RADIANS, bearing * RADIANS];
  const east = Math.cos(there) * Math.sin(dLng);
  const north = Math.cos(here) * Math.sin(there) - Math.sin(here) * Math.cos(there) * Math.cos(dLng);
  // At the antipode any way is as short.
  const away = Math.hypot(east, north) || 1;
  const radius = discRadius(camera) / away;
  const { x, y } = freeCentre(viewport);
  return {
    x: x + radius * (east * Math.cos(turn) - north * Math.sin(turn)),
    y: y - radius * (north * Math.cos(turn) + east * Math.sin(turn)),
  };
}

/** The camera that shows the whole globe (or flat world) in the free part of the map, around a place. */
export function overview(viewport: Viewport, projection: Projection, [lng, lat]: LngLat): View {
  const { width, height, padding } = viewport;
  const freeWidth = Math.max(120, width - padding.left - padding.right);
  const freeHeight = Math.max(120, height - padding.top - padding.bottom);
  if (projection === 'flat') {
    return { lng, lat, zoom: clampZoom(Math.log2(Math.min(freeWidth, 2 * freeHeight) / WORLD)) };
  }
  // `discRadius`, solved for the sphere's radius.
  const distance = DISTANCE * height;
  const apparent = 0.47 * Math.min(freeWidth, freeHeight);
  const radius = distance / (Math.hypot(1, distance / apparent) - 1);
  return { lng, lat, zoom: clampZoom(Math.log2((radius * 2 * Math.PI * Math.cos(lat * RADIANS)) / WORLD)) };
}

/**
 * The closest camera that shows all the places in the free part of the map, at most at `closest`, and `margin` CSS
 * pixels from its edges. The places must lie within one hemisphere for a globe to show them all; else it shows the whole.
 */
export function fit(
  places: readonly LngLat[],
  viewport: Viewport,
  projection: Projection,
  closest: number = ZOOM.max,
  margin = 48,
): View {
  const centre = middle(places);
  const { padding, width, height } = viewport;
  const shown = (zoom: number): boolean => {
    const project = projector({ ...centre, zoom, bearing: 0, projection, viewport });
    return places.every((place) => {
      const { x, y, visible } = project(place);
      return (
        visible &&
        x >= padding.left + margin &&
        x <= width - padding.right - margin &&
        y >= padding.top + margin &&
        y <= height - padding.bottom - margin
      );
    });
  };
  const floor = overview(viewport, projection, [centre.lng, centre.lat]).zoom;
  if (shown(closest)) return { ...centre, zoom: closest };
  let [wide, close] = [Math.min(floor, closest), closest];
  while (close - wide > 0.01) {
    const between = (wide + close) / 2;
    if (shown(between)) wide = between;
    else close = between;
  }
  return { ...centre, zoom: wide };
}

/** The middle of the smallest extent that holds the places, across the antimeridian where that is shorter. */
function middle(places: readonly LngLat[]): { lng: number; lat: number } {
  const [first] = places;
  if (!first) return { lng: 0, lat: 0 };
  const lngs = places.map(([lng]) => lng).sort((a, b) => a - b);
  // The extent is what the widest gap between neighbours leaves.
  let [west, gap] = [lngs[0]!, 360 - (lngs.at(-1)! - lngs[0]!)];
  lngs.forEach((lng, at) => {
    const next = lngs[at + 1];
    if (next !== undefined && next - lng > gap) [west, gap] = [next, next - lng];
  });
  const lats = places.map(([, lat]) => lat);
  return { lng: shortWay(west + (360 - gap) / 2), lat: (Math.min(...lats) + Math.max(...lats)) / 2 };
}

/** Moves the camera by CSS pixels, rightwards and downwards of what is seen. */
export function pan(camera: Camera, right: number, down: number): View {
  const { lng, lat, zoom, bearing } = camera;
  const world = flatWorldWidth(zoom);
  const [cos, sin] = [Math.cos(bearing * RADIANS), Math.sin(bearing * RADIANS)];
  const [east, south] = [right * cos - down * sin, right * sin + down * cos];
  const degrees = 360 / world;
  const moved = lat - south * degrees * Math.cos(lat * RADIANS);
  return { lng: shortWay(lng + east * degrees), lat: Math.max(-80, Math.min(80, moved)), zoom };
}

/** Metres on the ground for one CSS pixel under the camera (a sphere of the mean radius). */
export function metresPerPixel({ lat, zoom }: View): number {
  return (2 * Math.PI * MEAN_RADIUS * 1000 * Math.cos(lat * RADIANS)) / flatWorldWidth(zoom);
}
