/**
 * A region of the globe with its boundary, indexed for queries: a territory's outline, or a drawn area. What
 * is inside:
 *
 * - Of an outline (GeoJSON), what RFC 7946 says: edges are straight in longitude and latitude, and the inside
 *   is that of the plane from −180° to 180°, whichever way its rings turn. So a ring that runs along the
 *   bottom of that plane holds the South Pole. Long edges are cut into pieces of a degree: great circles
 *   between those part from the straight line by 120 m at most.
 * - Of an area, edges are great circles. Where its vertices lie within a hemisphere, the inside is there;
 *   else it is on the left of the edges, as RFC 7946 winds them. A tangled outline is inside where it is gone
 *   round an odd number of times.
 */
import type { LngLat } from '../collection/records.ts';
import type { Outline } from './footprint.ts';
import { meridiansOf, tanOf, type Edge, type Meridians } from './meridians.ts';
import {
  angleBetween,
  angleToArc,
  arcBetween,
  capAround,
  direction,
  dot,
  hemisphereOf,
  opposite,
  shortWay,
  sum,
  toLngLat,
  toVector,
  type Arc,
  type Cap,
  type Vector,
} from './sphere.ts';

/** Arcs that follow one another, and a cap that holds them. */
export interface Bundle extends Cap {
  readonly arcs: readonly Arc[];
}

/** A region, indexed for repeated queries. */
export interface Region {
  /** Holds the whole region. */
  readonly cap: Cap;
  /** The boundary, in bundles: none for the whole globe, or nothing. */
  readonly bundles: readonly Bundle[];
  readonly meridians: Meridians;
  /** Whether the inside is beyond all edges, on the way north. */
  readonly holdsNorth: boolean;
}

/** The number of arcs in a bundle. */
const BUNDLE = 16;
/** The longest piece of an edge that is straight in longitude and latitude, degrees of longitude. */
const LONGEST = 1;

/** Whether a place, `[lng, lat]` in degrees, is in a region; on its border either is right. */
export function holds({ meridians, holdsNorth }: Region, [lng, lat]: LngLat): boolean {
  return meridians.crossesOdd(lng, tanOf(lat)) !== holdsNorth;
}

const holdsVector = (region: Region, point: Vector): boolean => holds(region, toLngLat(point));

const known = new WeakMap<object, Region>();
function remember<Source extends object>(source: Source, make: (source: Source) => Region): Region {
  let region = known.get(source);
  if (!region) known.set(source, (region = make(source)));
  return region;
}

/** The region of an outline; worked out once. */
export function regionOfOutline(outline: Outline): Region {
  return remember(outline, () => {
    const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
    const edges = rings.flatMap((ring) => edgesOf(ring.map(([lng = 0, lat = 0]): LngLat => [lng, lat])));
    return makeRegion(meridiansOf(edges.flatMap(inPieces)), boundaryOf(edges).flatMap(inPieces), false);
  });
}

/** The region inside a drawn outline; worked out once. */
export function regionOfArea(area: readonly LngLat[]): Region {
  return remember(area, () => {
    const edges = edgesOf(area.map(([lng, lat]): LngLat => [shortWay(lng), lat])).flatMap(throughPoles);
    const meridians = meridiansOf(edges);
    const boundary = boundaryOf(edges);
    const hemisphere = hemisphereOf(area.map(toVector));
    const reference = hemisphere ? opposite(hemisphere) : leftOf(boundary);
    const [lng, lat] = reference ? toLngLat(reference) : [0, 0];
    const holdsNorth = meridians.crossesOdd(lng, tanOf(lat)) !== (hemisphere === null && reference !== null);
    return makeRegion(meridians, boundary, holdsNorth);
  });
}

function makeRegion(meridians: Meridians, boundary: readonly Edge[], holdsNorth: boolean): Region {
  const arcs: Arc[] = [];
  let reached: { vertex: LngLat; vector: Vector } | null = null;
  for (const [from, to] of boundary) {
    // Consecutive edges share one vector object, so that identity shows that they are consecutive.
    const start: Vector =
      reached?.vertex[0] === from[0] && reached.vertex[1] === from[1] ? reached.vector : toVector(from);
    reached = { vertex: to, vector: toVector(to) };
    const arc = arcBetween(start, reached.vector);
    if (arc) arcs.push(arc);
  }
  const bundles: Bundle[] = [];
  for (let at = 0; at < arcs.length; at += BUNDLE) {
    const some = arcs.slice(at, at + BUNDLE);
    bundles.push({ ...capAround(some.flatMap(({ from, to }) => [from, to])), arcs: some });
  }
  const cap = capAround(arcs.flatMap(({ from, to }) => [from, to]));
  const region = { cap, bundles, meridians, holdsNorth };
  // The cap holds the boundary; if the other side of it is inside, no smaller cap holds the region.
  return holdsVector(region, opposite(cap.middle)) ? { ...region, cap: { ...cap, radius: Math.PI } } : region;
}

/** The edges of a ring, closed or not. */
function edgesOf(ring: readonly LngLat[]): Edge[] {
  return ring
    .map((vertex, at): Edge => [vertex, ring[(at + 1) % ring.length]!])
    .filter(([from, to]) => from[0] !== to[0] || from[1] !== to[1]);
}

/** An edge that is straight in longitude and latitude, in pieces that great circles follow. */
function inPieces([from, to]: Edge): Edge[] {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const pieces = Math.max(1, Math.ceil(Math.abs(x) / LONGEST), Math.ceil(Math.abs(y) / 45));
  const at = (piece: number): LngLat =>
    piece === pieces ? to : [from[0] + (x * piece) / pieces, from[1] + (y * piece) / pieces];
  return Array.from({ length: pieces }, (_, piece) => [at(piece), at(piece + 1)]);
}

/**
 * A great circle's edge, cut where it passes through a pole: there it has two longitudes. A vertex at a pole
 * has two longitudes too, whatever longitude it is written with.
 */
function throughPoles([from, to]: Edge): Edge[] {
  const isPole = ([, lat]: LngLat) => Math.abs(lat) === 90;
  if (isPole(from)) return [...turnAtPole(from, to[0]), [[to[0], from[1]], to]];
  if (isPole(to)) return [[from, [from[0], to[1]]], ...turnAtPole([from[0], to[1]], to[0])];
  if (shortWay(to[0] - from[0]) !== 180) return [[from, to]];
  const pole: LngLat = [from[0], from[1] + to[1] >= 0 ? 90 : -90];
  return [[from, pole], ...turnAtPole(pole, to[0]), [[to[0], pole[1]], to]];
}

/** At a pole, from one longitude to another; in two steps, since half a turn has two shortest ways. */
function turnAtPole(from: LngLat, lng: number): Edge[] {
  const between: LngLat = [shortWay(from[0] + shortWay(lng - from[0]) / 2), from[1]];
  return [
    [from, between],
    [between, [lng, from[1]]],
  ];
}

/**
 * The edges that bound anything: those that two rings share have the inside on both sides, and those that
 * lie on the antimeridian were made by cutting, unless only one side of them is inside.
 */
function boundaryOf(edges: readonly Edge[]): Edge[] {
  const single = new Map<string, Edge>();
  const onSeam: number[] = [];
  for (const edge of edges) {
    const [from, to] = edge;
    if (from[0] === to[0] && Math.abs(from[0]) === 180) onSeam.push(from[1], to[1]);
    else {
      const key = edge.map(String).sort().join(' ');
      if (!single.delete(key)) single.set(key, edge);
    }
  }
  // Latitudes at which an odd number of seams begin or end: between every two of them one side alone is in.
  const ends = new Set<number>();
  for (const lat of onSeam) if (!ends.delete(lat)) ends.add(lat);
  const sorted = [...ends].sort((a, b) => a - b);
  for (let at = 0; at + 1 < sorted.length; at += 2) {
    single.set(`seam ${at}`, [
      [180, sorted[at]!],
      [180, sorted[at + 1]!],
    ]);
  }
  return [...single.values()];
}

/** A point a metre to the left of the longest edge; null where there is none. */
function leftOf(edges: readonly Edge[]): Vector | null {
  let longest: Arc | null = null;
  for (const [from, to] of edges) {
    const arc = arcBetween(toVector(from), toVector(to));
    if (arc && (!longest || dot(arc.from, arc.to) < dot(longest.from, longest.to))) longest = arc;
  }
  if (!longest) return null;
  const middle = direction(sum(longest.from, longest.to))!;
  return direction(sum(middle, longest.normal.map((part) => part * 1.6e-7) as unknown as Vector));
}

/** Whether some of the boundary lies nearer to a point than an angle. */
export function boundaryIsNearer({ bundles }: Region, point: Vector, angle: number): boolean {
  return bundles.some(
    ({ middle, radius, arcs }) =>
      angleBetween(point, middle) - radius < angle && arcs.some((arc) => angleToArc(point, arc) < angle),
  );
}

/** A point of a region, as far from its boundary as a few meridians tell; null for nothing. */
export function interiorPoint(region: Region): LngLat | null {
  let best: LngLat | null = null;
  let widest = 0;
  const arcs = region.bundles.flatMap((bundle) => bundle.arcs);
  const step = Math.max(1, Math.floor(arcs.length / 16));
  for (let at = 0; at < arcs.length; at += step) {
    const { from, to } = arcs[at]!;
    const [lng] = toLngLat(direction(sum(from, to))!);
    const lats = [-90, ...region.meridians.latitudesAt(lng), 90];
    lats.slice(1).forEach((north, below) => {
      const south = lats[below]!;
      const middle: LngLat = [lng, (south + north) / 2];
      if (north - south > widest && holds(region, middle)) [best, widest] = [middle, north - south];
    });
  }
  return best;
}
