/**
 * How a place lies to a spatial filter: `within` it (« dans »), wholly; `touches` it (« touche »), where a
 * territory is partly in and partly out, or holds it; or `outside`.
 */
import type { Near } from './where.ts';
import type { LngLat } from '../collection/records.ts';
import type { Footprint, Outline } from './footprint.ts';
import {
  boundaryIsNearer,
  holds,
  interiorPoint,
  regionOfArea,
  regionOfOutline,
  type Region,
} from './region.ts';
import {
  angleBetween,
  angleToArc,
  crossing,
  direction,
  MEAN_RADIUS,
  opposite,
  sum,
  toLngLat,
  toVector,
  type Arc,
  type Vector,
} from './sphere.ts';

/** How a place lies to a spatial filter: wholly inside, partly, not at all. */
export type Relation = 'within' | 'touches' | 'outside';

/** What places are tested against. */
export type SpatialFilter =
  | { readonly kind: 'circle'; readonly near: Near }
  | { readonly kind: 'territory'; readonly outline: Outline }
  | { readonly kind: 'polygon'; readonly area: readonly LngLat[] };

/**
 * Outlines come from several sources, generalised each in its own way: their common borders differ by up to
 * this distance, in kilometres. A territory that sticks out by less is within; one that reaches in by less is
 * outside, so neighbours do not touch.
 */
export const TOLERANCE = 0.5;

/** A point is within a circle up to its radius, and within an outline that holds it: it never touches. */
export function relationTo(filter: SpatialFilter, place: Footprint): Relation {
  if (place.kind !== 'territory') return holdsPoint(filter, place.at) ? 'within' : 'outside';
  const region = regionOfOutline(place.outline);
  return filter.kind === 'circle'
    ? relationToCircle(filter.near, region)
    : relationToRegion(regionOf(filter), region);
}

/** The region of a filter other than a circle; the same object for the same outline. */
export function regionOf(filter: Exclude<SpatialFilter, { kind: 'circle' }>): Region {
  return filter.kind === 'territory' ? regionOfOutline(filter.outline) : regionOfArea(filter.area);
}

/** Whether a point, `[lng, lat]` in degrees, is inside a filter. */
export function holdsPoint(filter: SpatialFilter, at: LngLat): boolean {
  if (filter.kind !== 'circle') return holds(regionOf(filter), at);
  return angleBetween(toVector([filter.near.lng, filter.near.lat]), toVector(at)) <= angleOf(filter.near);
}

/** The radius of a circle as an angle; half the globe at most, which holds all. */
export function angleOf({ km }: Near): number {
  return Math.min(Math.PI, km / MEAN_RADIUS);
}

/**
 * How a region lies to a circle: the whole boundary is measured, along great circles. The farthest point
 * of an arc is the nearest to the point opposite to the circle's middle.
 */
export function relationToCircle(near: Near, region: Region): Relation {
  const { cap, bundles } = region;
  const angle = angleOf(near);
  const at: LngLat = [near.lng, near.lat];
  const middle = toVector(at);
  if (bundles.length === 0) return !holds(region, at) ? 'outside' : angle < Math.PI ? 'touches' : 'within';
  const away = angleBetween(middle, cap.middle);
  if (angle >= Math.PI || away + cap.radius <= angle) return 'within';
  if (away - cap.radius > angle) return 'outside';

  const far = opposite(middle);
  let [reachesIn, reachesOut] = [false, false];
  for (const bundle of bundles) {
    const apart = angleBetween(middle, bundle.middle);
    if (apart + bundle.radius <= angle) reachesIn = true;
    else if (apart - bundle.radius > angle) reachesOut = true;
    else {
      for (const arc of bundle.arcs) {
        reachesIn ||= angleToArc(middle, arc) <= angle;
        reachesOut ||= Math.PI - angleToArc(far, arc) > angle;
        if (reachesIn && reachesOut) return 'touches';
      }
    }
    if (reachesIn && reachesOut) return 'touches';
  }
  // The boundary is all in: the inside too, unless it is what surrounds the circle.
  if (reachesIn) return holds(region, toLngLat(far)) ? 'touches' : 'within';
  // The boundary is all out: the circle is inside it, or apart.
  return holds(region, at) ? 'touches' : 'outside';
}

/** A region has a boundary, or is the whole globe, or nothing. */
const isSomething = (region: Region): boolean => region.bundles.length > 0 || holds(region, [0, 0]);

/** Where a piece of a boundary lies to a region; undefined: along its boundary. */
type Side = 'in' | 'out' | undefined;

/**
 * How a region lies to that of a filter. Pieces of each boundary between its vertices and its crossings with
 * the other are in the other, out of it, or along its boundary.
 */
export function relationToRegion(filter: Region, place: Region, tolerance = TOLERANCE): Relation {
  if (filter === place) return 'within';
  if (place.bundles.length === 0) return holds(place, [0, 0]) && isSomething(filter) ? 'touches' : 'outside';
  const slack = tolerance / MEAN_RADIUS;
  const { middle, radius } = place.cap;
  if (angleBetween(middle, filter.cap.middle) > radius + filter.cap.radius) return 'outside';
  if (radius < Math.PI && !boundaryIsNearer(filter, middle, radius)) {
    // The filter's boundary does not cross the cap that holds the place.
    return holds(filter, toLngLat(middle)) ? 'within' : 'outside';
  }

  let [someIn, someOut] = [false, false];
  for (const side of sidesOf(place, filter, slack)) {
    someIn ||= side === 'in';
    someOut ||= side === 'out';
    if (someIn && someOut) return 'touches';
  }
  // A part of the filter is in the place: a corner, a hole, or all of it.
  for (const side of sidesOf(filter, place, slack)) if (side === 'in') return 'touches';
  if (someIn) return 'within';
  if (someOut) return 'outside';
  // The place's boundary runs along the other's all the way: it fills it, or fills a hole of it.
  const inside = interiorPoint(place);
  return inside && holds(filter, inside) ? 'within' : 'outside';
}

/** The sides of another region on which the pieces of a boundary lie, the vertices first. */
function* sidesOf(region: Region, other: Region, slack: number): Generator<Side> {
  const { middle, radius } = other.cap;
  const side = (point: Vector): Side => {
    if (angleBetween(point, middle) > radius + slack) return 'out';
    return boundaryIsNearer(other, point, slack) ? undefined : holds(other, toLngLat(point)) ? 'in' : 'out';
  };
  for (const { arcs } of region.bundles) {
    for (const [at, { from, to }] of arcs.entries()) {
      yield side(from);
      if (arcs[at + 1]?.from !== to) yield side(to);
    }
  }
  for (const bundle of region.bundles) {
    const facing = other.bundles.filter(
      (cap) => angleBetween(cap.middle, bundle.middle) <= cap.radius + bundle.radius,
    );
    for (const arc of bundle.arcs) {
      const points = facing
        .flatMap(({ arcs }) => arcs.map((across) => crossing(arc, across)))
        .filter((point) => point !== null);
      if (points.length > 0) yield* piecesOf(arc, points).map(side);
    }
  }
}

/** The middles of the pieces into which points cut an arc. */
function piecesOf({ from, to }: Arc, points: readonly Vector[]): Vector[] {
  const sorted = points.toSorted((a, b) => angleBetween(from, a) - angleBetween(from, b));
  return [...sorted, to].map((point, at) => direction(sum(sorted[at - 1] ?? from, point)) ?? point);
}
