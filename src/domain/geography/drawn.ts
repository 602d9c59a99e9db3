/** Circles and areas as lines to draw: on the globe, and on a map cut at the antimeridian. */
import { geoArea, geoCircle, geoEquirectangular, geoStream } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Near } from './where.ts';
import type { LngLat } from '../collection/records.ts';
import { angleOf } from './relation.ts';
import { hemisphereOf, RADIANS, toVector } from './sphere.ts';

/**
 * Vertices along a circle on the globe, not closed, counterclockwise as seen from above: the circle is on
 * their left, and may hold a pole or the antimeridian. With as many vertices as this, great circles between
 * them part from it by 0.03 % of its radius. For drawing only: as an `area` of a question, the outline of
 * more than half the globe would mean its smaller side.
 */
export function circleOutline(near: Near, vertices = 128): LngLat[] {
  // A ring has two sides, even about a point: half the globe leaves out a circle of six metres.
  const angle = Math.min(angleOf(near), Math.PI - 1e-6);
  const circle = geoCircle()
    .center([near.lng, near.lat])
    .radius(angle / RADIANS)
    .precision(360 / vertices);
  // d3-geo has the inside on the right, and closes the ring.
  return circle().coordinates[0]!.slice(1).toReversed() as [number, number][];
}

/**
 * The ring with what it means as an area on its left: in a hemisphere that holds all its vertices the smaller
 * side, else what is on its left already. See `regionOfArea`.
 */
export function insideLeft(ring: readonly LngLat[]): readonly LngLat[] {
  if (!hemisphereOf(ring.map(toVector))) return ring;
  const reversed = ring.toReversed();
  // d3-geo has the inside on the right.
  return geoArea(polygonOf(reversed)) <= 2 * Math.PI ? ring : reversed;
}

const polygonOf = (ring: readonly LngLat[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...ring, ring[0]!].map(([lng, lat]) => [lng, lat])],
});

/** Degrees to degrees, y down; great circles bend, to a twentieth of a degree. */
const plane = geoEquirectangular()
  .scale(1 / RADIANS)
  .translate([0, 0])
  .precision(0.05);

/**
 * What is on the left of a ring on the globe, as GeoJSON for a map from −180° to 180°: cut at the
 * antimeridian, closed along it and along the poles, its great circles bent as they lie there.
 */
export function onPlane(ring: readonly LngLat[]): MultiPolygon {
  const lines: Position[][] = [];
  let line: Position[] = [];
  const none = () => {};
  const sink = plane.stream({
    point: (x, y) => line.push([x, -y]),
    lineStart: () => (line = []),
    lineEnd: () => lines.push([...line, line[0]!]),
    polygonStart: none,
    polygonEnd: none,
    sphere: none,
  });
  // d3-geo has the inside on the right.
  geoStream(polygonOf(ring.toReversed()), sink);

  const rings = lines.filter(({ length }) => length > 3).map((positions) => positions.toReversed());
  const outer = rings.filter((positions) => turn(positions) > 0).map((positions) => [positions]);
  for (const hole of rings.filter((positions) => turn(positions) < 0)) {
    outer.find(([around]) => isAround(around!, hole[0]!))?.push(hole);
  }
  return { type: 'MultiPolygon', coordinates: outer };
}

/** Twice the area on the plane, positive counterclockwise. */
function turn(ring: readonly Position[]): number {
  return ring.reduce((total, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length]!;
    return total + x * nextY - nextX * y;
  }, 0);
}

function isAround(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  return ring.reduce((inside, [x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length]!;
    const passes = y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    return inside !== passes;
  }, false);
}
