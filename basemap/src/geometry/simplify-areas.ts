/**
 * Simplifies areas together: what two of them share stays shared, vertex by vertex, and no line comes to
 * cross another, so that each area remains sound for a test of « inside ».
 */
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { WeighedPoint } from 'topojson-simplify';
import type { GeometryCollection } from 'topojson-specification';
import { crossings } from './crossings.ts';
import { thin, weighArcs, type Emphasis } from './generalise.ts';
import { boundingBox, signedArea } from './planar.ts';
import { snap, snapPolygons } from './rounding.ts';

/** Polygons by the id of their area: `[lng, lat]` degrees, outlines counterclockwise, holes clockwise. */
export type Areas = ReadonlyMap<string, Position[][][]>;

export interface Simplification {
  /** Smallest triangle kept, in square degrees at the equator. */
  threshold: number;
  emphasis: Emphasis;
  /** The grid of the vertices, in degrees. */
  grid: number;
  /** That of long lines, but for their ends, which other lines share: as wide as the scale allows. */
  gridOfLongLines?: number;
}

/** In degrees, the longer side of its box: what makes a line long. */
const LONG = 2;

/** Enough for the longest coast; where lines still cross, the source or the rounding makes them. */
const ATTEMPTS = 40;

export function simplifyAreas(
  areas: Areas,
  { threshold, emphasis, grid, gridOfLongLines = grid }: Simplification,
): Areas {
  const shared = topology({ areas: collectionOf(areas) });
  const arcs = weighArcs(shared, emphasis).map((weighed) => {
    const arc = weighed.map(pinCutVertex);
    const kept = new Set(thin(arc, threshold));
    const [west, south, east, north] = boundingBox(arc);
    const within = Math.max(east - west, north - south) > LONG ? gridOfLongLines : grid;
    return arc.map((vertex, rank): Vertex => {
      const isEnd = rank === 0 || rank === arc.length - 1;
      return { vertex, at: snap([vertex[0], vertex[1]], isEnd ? grid : within), kept: kept.has(vertex) };
    });
  });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const drawn = arcs.map(drawnVertices);
    const crossing = crossings(drawn.map((arc) => arc.map(({ at }) => at)));
    if (crossing.size === 0) break;
    const segments = [...crossing].flatMap(([line, ends]) =>
      [...ends].flatMap((end) => segmentOf(arcs[line], drawn[line]?.[end - 1], drawn[line]?.[end])),
    );
    // Where the source has nothing more to give, the grid is to blame.
    if (!segments.map(restore).includes(true)) segments.slice(0, 1).forEach(leaveOut);
  }
  const simplified = { ...shared, arcs: arcs.map((arc) => drawnVertices(arc).map(({ at }) => at)) };
  const { features } = feature(
    simplified,
    simplified.objects['areas'] as GeometryCollection,
  ) as FeatureCollection<MultiPolygon>;
  return new Map(features.map(({ id, geometry }) => [String(id), snapPolygons(geometry.coordinates, grid)]));
}

/** A vertex of an arc of the source, where it is drawn, and whether it is. */
interface Vertex {
  readonly vertex: WeighedPoint;
  readonly at: Position;
  kept: boolean | 'never';
}

/** The vertices that are kept, but for those that rounding has put on the one before. */
function drawnVertices(arc: Vertex[]): Vertex[] {
  const kept = arc.filter((vertex) => vertex.kept === true);
  return kept.filter(({ at: [x, y] }, rank) => {
    const before = kept[rank - 1]?.at;
    return !before || before[0] !== x || before[1] !== y;
  });
}

/** What is drawn from one vertex of an arc to another. */
interface Segment {
  readonly arc: readonly Vertex[];
  readonly from: Vertex;
  readonly to: Vertex;
}

function segmentOf(arc: Vertex[] | undefined, from: Vertex | undefined, to: Vertex | undefined): Segment[] {
  return arc && from && to ? [{ arc, from, to }] : [];
}

/** Takes the weightiest vertex back that was left out of a segment; false where none was. */
function restore({ arc, from, to }: Segment): boolean {
  const [first, ...others] = arc
    .slice(arc.indexOf(from) + 1, arc.indexOf(to))
    .filter(({ kept }) => kept === false);
  if (!first) return false;
  others.reduce((most, one) => (weightOf(one) > weightOf(most) ? one : most), first).kept = true;
  return true;
}

/** Leaves the lighter end of a segment out for good, unless the arc ends there. */
function leaveOut({ from, to }: Segment): void {
  const lighter = weightOf(from) < weightOf(to) ? from : to;
  if (weightOf(lighter) < Infinity) lighter.kept = 'never';
}

const weightOf = ({ vertex }: Vertex): number => vertex[2];

/**
 * The vertices along the antimeridian and the poles, where areas were cut, all stay: without the one in the
 * middle of the South Pole an edge would go around the world.
 */
function pinCutVertex([x, y, weight]: WeighedPoint): WeighedPoint {
  return [x, y, Math.abs(x) > 179.99 || Math.abs(y) > 89.99 ? Infinity : weight];
}

/** Areas as GeoJSON, each feature with its id. */
export function collectionOf(areas: Areas): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: [...areas].map(([id, coordinates]) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
}

/** Outlines counterclockwise and holes clockwise, as RFC 7946 asks, whatever the source does. */
export function rewound(polygons: Position[][][]): Position[][][] {
  return polygons.map((rings) =>
    rings.map((ring, rank) => (signedArea(ring) > 0 === (rank === 0) ? ring : ring.toReversed())),
  );
}
