/** The extent of a question's spatial filters, for the camera. */
import { circleOutline } from './drawn.ts';
import { RADIANS } from './sphere.ts';
import type { Outline } from './outlines.ts';
import type { SpatialQuestion } from './where.ts';
import type { LngLat } from '../collection/records.ts';

/**
 * Points with the extent of the drawn area, else the circle, else the territory. Empty without a spatial
 * filter, or where its outline is missing.
 */
export function questionExtent(
  { in: territory, near, area }: SpatialQuestion,
  outlineOf: (territory: string) => Outline | undefined,
): readonly LngLat[] {
  if (area) return area;
  if (near) return circleOutline(near, 32);
  const outline = territory === null ? undefined : outlineOf(territory);
  return outline ? mainPart(outline) : [];
}

/** How far from the largest part of a territory another may be and still be shown, in parts of its extent. */
const REACH = 0.5;

/** The largest polygon of a territory and those near it: France with Corsica, without Réunion. */
function mainPart({ geometry }: Outline): LngLat[] {
  const rings = geometry.coordinates.map(([ring]) => ring as LngLat[]);
  const boxes = rings.map(boxOf);
  const largest = boxes.reduce((best, box) => (sizeOf(box) > sizeOf(best) ? box : best));
  const [west, south, east, north] = largest;
  const [aside, beyond] = [(east - west) * REACH, (north - south) * REACH];
  return rings
    .filter((_, at) => {
      const [left, bottom, right, top] = boxes[at]!;
      return left < east + aside && right > west - aside && bottom < north + beyond && top > south - beyond;
    })
    .flat();
}

/** `[west, south, east, north]` in degrees; outlines are cut at the antimeridian. */
type Box = readonly [number, number, number, number];

function boxOf(ring: readonly LngLat[]): Box {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function sizeOf([west, south, east, north]: Box): number {
  return (east - west) * (north - south) * Math.cos(((south + north) / 2) * RADIANS);
}
