/**
 * Generalisation: fewer vertices, the same topology. Borders and coasts are simplified once, as arcs, so
 * that neighbours never part (Visvalingam & Whyatt 1993, by `topojson-simplify`).
 */
import type { Position } from 'geojson';
import { presimplify, type TriangleWeight, type WeighedPoint } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';

/** The fewest vertices that keep the look of a small island (the first one counts twice), and of a short border. */
const LEAST_CLOSED = 7;
const LEAST_OPEN = 4;

/** How much a place matters: 1 everywhere, more where the vertices are worth keeping. */
export type Emphasis = (position: Position) => number;

/** Areas in square degrees at their latitude: what is small on the globe goes first. */
const weightOnGlobe =
  (emphasis: Emphasis): TriangleWeight =>
  ([a, b, c]) => {
    const planar = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
    return planar * emphasis(b) * Math.cos((b[1] * Math.PI) / 180);
  };

/**
 * Drops the vertices whose triangle is smaller than `threshold` (square degrees at the equator), but keeps
 * enough in each arc for a small island not to become a triangle.
 */
export function generalise<T extends Topology>(
  topology: T,
  threshold: number,
  emphasis: Emphasis = () => 1,
): T {
  const arcs = weighArcs(topology, emphasis).map((arc) => thin(arc, threshold).map(([x, y]) => [x, y]));
  return { ...topology, arcs };
}

/** The arcs, each vertex with the weight by which it is kept. */
export function weighArcs(topology: Topology, emphasis: Emphasis): WeighedPoint[][] {
  return presimplify(topology, weightOnGlobe(emphasis)).arcs;
}

/** The vertices of an arc that weigh `threshold` or more, and enough of the others to keep its look. */
export function thin(arc: WeighedPoint[], threshold: number): WeighedPoint[] {
  const [first, last] = [arc.at(0), arc.at(-1)];
  const closed = first && last && first[0] === last[0] && first[1] === last[1];
  const least = closed ? LEAST_CLOSED : LEAST_OPEN;
  const kept = arc.filter(([, , weight]) => weight >= threshold);
  if (kept.length >= least) return kept;
  const lowest = arc.map(([, , weight]) => weight).sort((a, b) => b - a)[least - 1] ?? 0;
  return arc.filter(([, , weight]) => weight >= lowest);
}
