/**
 * A point well inside a polygon, for its label: the centroid where that is deep enough inside, otherwise the
 * point of a grid that lies farthest from any edge.
 */
import { geoCentroid, geoContains } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import { boundingBox } from './planar.ts';

/** The points tried along each side of the polygon's box. */
const GRID = 24;

/** In: a polygon wound for d3-geo, `[lng, lat]`, not across the antimeridian. */
export function interiorPoint(polygon: Polygon): [number, number] {
  const outline = polygon.coordinates[0] ?? [];
  const candidates = gridInside(polygon, outline);
  const deepest = candidates.reduce<{ point: [number, number]; depth: number } | undefined>((best, point) => {
    const depth = distanceToEdge(point, outline);
    return !best || depth > best.depth ? { point, depth } : best;
  }, undefined);
  const centroid = geoCentroid(polygon);
  if (!deepest) return centroid;
  const isDeep = geoContains(polygon, centroid) && distanceToEdge(centroid, outline) > deepest.depth * 0.6;
  return isDeep ? centroid : deepest.point;
}

function gridInside(polygon: Polygon, outline: Position[]): [number, number][] {
  const [west, south, east, north] = boundingBox(outline);
  const [width, height] = [east - west, north - south];
  const points: [number, number][] = [];
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; j < GRID; j++) points.push([west + (width * i) / GRID, south + (height * j) / GRID]);
  }
  return points.filter((point) => geoContains(polygon, point));
}

/** Distance to the nearest vertex, in degrees of latitude: enough to rank points. */
function distanceToEdge([lng, lat]: [number, number], outline: Position[]): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return Math.min(...outline.map(([x = 0, y = 0]) => Math.hypot((x - lng) * shrink, y - lat)));
}
