/** A map of coarse land, drawn without WebGL: a fallback for the base map. */
import { geoGraticule10, geoMercator, geoPath, geoProjection, type GeoProjection } from 'd3-geo';
import { MEAN_RADIUS, RADIANS } from '../../domain/geography/sphere.ts';
import {
  DISTANCE,
  FLATTENING,
  freeCentre,
  globeness,
  metresPerPixel,
  type Camera,
} from '../../domain/view/camera.ts';
import { coarseLand } from '../base/coarse-land.ts';
import type { Colours } from '../../theme/palettes.ts';

/** The camera as the coarse map draws it: between the globe and the flat map there is nothing. */
export function coarseCamera(camera: Camera): Camera {
  return camera.zoom > FLATTENING[0] ? { ...camera, projection: 'flat' } : camera;
}

/** Draws in the CSS pixels of a `coarseCamera`. */
export function drawCoarse(context: CanvasRenderingContext2D, camera: Camera, colours: Colours): void {
  const projection = coarseProjection(camera);
  const path = geoPath(projection, context);
  context.beginPath();
  path({ type: 'Sphere' });
  context.fillStyle = colours.sea;
  context.fill();
  context.beginPath();
  path(geoGraticule10());
  context.strokeStyle = colours.graticule;
  context.lineWidth = 0.6;
  context.stroke();
  context.beginPath();
  path(coarseLand);
  context.fillStyle = colours.land;
  context.fill();
  context.strokeStyle = colours.coast;
  context.stroke();
}

/** d3-geo's projection for a camera: Web Mercator, or the vertical perspective (Snyder 1987, p. 173). */
export function coarseProjection(camera: Camera): GeoProjection {
  const { x, y } = freeCentre(camera.viewport);
  const radius = (MEAN_RADIUS * 1000) / metresPerPixel(camera);
  if (globeness(camera) === 0) {
    const world = radius * Math.cos(camera.lat * RADIANS);
    return geoMercator().rotate([-camera.lng, 0]).center([0, camera.lat]).scale(world).translate([x, y]);
  }
  // The eye is so far from the middle of the globe, in its radii.
  const eye = 1 + (DISTANCE * camera.viewport.height) / radius;
  return geoProjection((lng, lat) => {
    const towards = Math.cos(lat) * Math.cos(lng);
    const scale = (eye - 1) / (eye - towards);
    return [scale * Math.cos(lat) * Math.sin(lng), scale * Math.sin(lat)];
  })
    .rotate([-camera.lng, -camera.lat])
    .clipAngle(Math.acos(1 / eye) / RADIANS - 1e-6)
    .scale(radius)
    .translate([x, y]);
}
