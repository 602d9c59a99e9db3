/**
 * A camera as the drawing of lines needs it: `projector` of `domain/view/camera.ts` for vertices that are unit vectors
 * already, and which part of the world is in sight.
 */
import {
  angleBetween,
  MEAN_RADIUS,
  RADIANS,
  shortWay,
  toVector,
  type Cap,
  type Vector,
} from '../../domain/geography/sphere.ts';
import {
  discRadius,
  DISTANCE,
  freeCentre,
  globeness,
  mercatorY,
  metresPerPixel,
  unprojector,
  type Camera,
} from '../../domain/view/camera.ts';
import { STRIDE } from './lines.ts';

/** What is in sight is looked for at so many points of each side of the map. */
const SIDE = 8;
/**
 * How near the antipode may come to the cut of the data, at 180°, in degrees: which side of the cut it is on decides
 * what is filled. 11 m are not seen on a globe.
 */
const OFF_CUT = 1e-4;
/** How far beyond the sides of the flat map lines are drawn, whose width may be seen, in degrees. */
const EDGE = 3;
/** What is drawn beyond what is in sight, in radians: half a degree. */
const MARGIN = 0.5 * RADIANS;

/** Where a vertex falls; one object for all of them, since this runs for each vertex of each frame. */
export interface Fallen {
  /** CSS pixels from the map's top left corner; of a hidden vertex, far out in its direction. */
  x: number;
  y: number;
  /** Whether it is on the far side of the globe. */
  hidden: boolean;
}

export interface Sight {
  /** The middle of the free part of the map, in CSS pixels. */
  readonly centre: { readonly x: number; readonly y: number };
  /** The radius of the globe's disc, in CSS pixels, where the whole map is a globe; else null. */
  readonly disc: number | null;
  /** How far from the centre hidden vertices fall, in CSS pixels: where nothing of the map is. */
  readonly far: number;
  /** All of the world that is in sight, and something more. */
  readonly cap: Cap;
  /** The point of the globe that is farthest away; null on the flat map, which has none. */
  readonly antipode: Vector | null;
  /** On the flat map, which copies of a line between two longitudes are in sight; elsewhere there is one. */
  copies(west: number, east: number): readonly number[];
  /** Projects a vertex of a line. */
  project(vertices: Float32Array, at: number, copy: number, into: Fallen): void;
}

const ONE_COPY = [0] as const;

/** Whether nothing of a cap is in sight. */
export function isOutOfSight({ cap: { middle, radius } }: Sight, cap: Cap): boolean {
  return angleBetween(middle, cap.middle) > radius + cap.radius;
}

export function sightOf(camera: Camera): Sight {
  const { lat, bearing, viewport } = camera;
  const globe = globeness(camera);
  const lng = globe > 0 && Math.abs(camera.lng) < OFF_CUT ? OFF_CUT : camera.lng;
  const centre = freeCentre(viewport);
  const distance = DISTANCE * viewport.height;
  const radius = (MEAN_RADIUS * 1000) / metresPerPixel(camera);
  const world = 2 * Math.PI * radius * Math.cos(lat * RADIANS);
  const horizon = radius / (radius + distance);
  const y0 = mercatorY(lat);
  const [cosBearing, sinBearing] = [Math.cos(bearing * RADIANS), Math.sin(bearing * RADIANS)];
  const [cosLng, sinLng] = [Math.cos(lng * RADIANS), Math.sin(lng * RADIANS)];
  const [cosLat, sinLat] = [Math.cos(lat * RADIANS), Math.sin(lat * RADIANS)];
  const middle = toVector([lng, lat]);
  /** How far the corners of the map are east of the camera, in degrees of the flat map. */
  const corners = [0, viewport.width].flatMap((x) =>
    [0, viewport.height].map(
      (y) => (((x - centre.x) * cosBearing - (y - centre.y) * sinBearing) / world) * 360,
    ),
  );
  const [westwards, eastwards] = [Math.min(...corners) - EDGE, Math.max(...corners) + EDGE];
  const far = 2 * (Math.hypot(viewport.width, viewport.height) + (globe === 1 ? discRadius(camera) : 0));

  return {
    centre,
    disc: globe === 1 ? discRadius(camera) : null,
    far,
    cap: capInSight(camera, globe, horizon),
    antipode: globe === 0 ? null : [-middle[0], -middle[1], -middle[2]],
    copies(west, east) {
      if (globe > 0) return ONE_COPY;
      const first = Math.ceil((lng + westwards - east) / 360);
      const last = Math.floor((lng + eastwards - west) / 360);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
    },
    project(vertices, vertex, copy, into) {
      const at = vertex * STRIDE;
      let [east, south, depth, hidden] = [0, 0, distance, false];
      if (globe < 1) {
        const away = vertices[at]! - lng;
        const dLng = globe === 0 ? away + 360 * copy : shortWay(away);
        east = (dLng / 360) * world * (1 - globe);
        south = (vertices[at + 1]! - y0) * world * (1 - globe);
      }
      if (globe > 0) {
        const [x, y, z] = [vertices[at + 2]!, vertices[at + 3]!, vertices[at + 4]!];
        const ahead = x * cosLng + y * sinLng;
        const towards = sinLat * z + cosLat * ahead;
        const rightwards = y * cosLng - x * sinLng;
        const upwards = cosLat * z - sinLat * ahead;
        hidden = towards <= horizon;
        if (hidden) {
          const out = far / (Math.hypot(rightwards, upwards) || 1);
          [east, south] = [rightwards * out, -upwards * out];
        } else {
          east += radius * rightwards * globe;
          south -= radius * upwards * globe;
          depth += radius * (1 - towards) * globe;
        }
      }
      const scale = hidden ? 1 : distance / depth;
      into.x = centre.x + (east * cosBearing + south * sinBearing) * scale;
      into.y = centre.y + (south * cosBearing - east * sinBearing) * scale;
      into.hidden = hidden;
    },
  };
}

/** A cap about the camera that holds all that is in sight. */
function capInSight(camera: Camera, globe: number, horizon: number): Cap {
  const middle = toVector([camera.lng, camera.lat]);
  const whole = globe === 0 ? Math.PI : Math.acos(horizon);
  const unproject = unprojector(camera);
  const { width, height } = camera.viewport;
  let radius = 0;
  for (let at = 0; at <= SIDE; at++) {
    const [x, y] = [(width * at) / SIDE, (height * at) / SIDE];
    for (const [right, down] of [
      [x, 0],
      [x, height],
      [0, y],
      [width, y],
    ] as const) {
      const place = unproject(right, down);
      radius = Math.max(radius, place ? angleBetween(middle, toVector(place)) : whole);
    }
  }
  // Between these points a side bends a little farther out.
  return { middle, radius: Math.min(Math.PI, Math.min(radius * 1.05, whole) + MARGIN) };
}
