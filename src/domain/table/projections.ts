/** Coordinates in metres, as public tables in France have them, to `[lng, lat]` in degrees, WGS 84. */
import type { LngLat } from '../collection/records.ts';

const RADIANS = Math.PI / 180;

/**
 * The ellipsoid GRS 80, on which RGF 93 rests: its first eccentricity and its semi-major axis in metres. RGF 93 and WGS 84
 * agree to less than a metre.
 */
const ECCENTRICITY = 0.0818191910428158;
const SEMI_MAJOR_AXIS = 6_378_137;

/** Lambert-93 (EPSG:2154): its parallels and its origin in degrees, the coordinates of the origin in metres. */
const LAMBERT_93 = { parallels: [44, 49], latitude: 46.5, longitude: 3, x: 700_000, y: 6_600_000 } as const;

/** The isometric latitude's exponential; Snyder (1987), equation 15-9, inverted as Lambert's cone is used. */
function t(latitude: number): number {
  const sine = ECCENTRICITY * Math.sin(latitude);
  return Math.tan(Math.PI / 4 - latitude / 2) / ((1 - sine) / (1 + sine)) ** (ECCENTRICITY / 2);
}
/** Snyder (1987), equation 14-15. */
function m(latitude: number): number {
  return Math.cos(latitude) / Math.sqrt(1 - (ECCENTRICITY * Math.sin(latitude)) ** 2);
}

const [SOUTH, NORTH] = [LAMBERT_93.parallels[0] * RADIANS, LAMBERT_93.parallels[1] * RADIANS];
/** Snyder (1987), equations 15-8, 15-10 and 15-7a: the constant of the cone, its scale, the radius at the origin. */
const CONE = (Math.log(m(SOUTH)) - Math.log(m(NORTH))) / (Math.log(t(SOUTH)) - Math.log(t(NORTH)));
const SCALE = (SEMI_MAJOR_AXIS * m(SOUTH)) / (CONE * t(SOUTH) ** CONE);
const ORIGIN_RADIUS = SCALE * t(LAMBERT_93.latitude * RADIANS) ** CONE;

/** How often the latitude is computed anew: it changes by less than 1e-12 after six times. */
const ITERATIONS = 8;

/**
 * Metres of Lambert-93 to degrees: the inverse of the Lambert conformal conic projection with two standard parallels on
 * an ellipsoid, Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), pages 108 and 109,
 * equations 14-10, 14-11, 14-9, 15-11 and 7-9.
 */
export function fromLambert93(x: number, y: number): LngLat {
  const east = x - LAMBERT_93.x;
  const south = ORIGIN_RADIUS - (y - LAMBERT_93.y);
  const reached = (Math.hypot(east, south) / SCALE) ** (1 / CONE);
  let latitude = Math.PI / 2 - 2 * Math.atan(reached);
  for (let turn = 0; turn < ITERATIONS; turn++) {
    const sine = ECCENTRICITY * Math.sin(latitude);
    latitude = Math.PI / 2 - 2 * Math.atan(reached * ((1 - sine) / (1 + sine)) ** (ECCENTRICITY / 2));
  }
  const longitude = LAMBERT_93.longitude + Math.atan2(east, south) / CONE / RADIANS;
  return [longitude, latitude / RADIANS];
}

/** Metres of Web Mercator (EPSG:3857) to degrees: Snyder (1987), equations 7-4 and 7-5, on a sphere. */
export function fromWebMercator(x: number, y: number): LngLat {
  const latitude = Math.PI / 2 - 2 * Math.atan(Math.exp(-y / SEMI_MAJOR_AXIS));
  return [x / SEMI_MAJOR_AXIS / RADIANS, latitude / RADIANS];
}
