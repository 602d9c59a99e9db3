/**
 * Lines and areas as differences between vertices: compressed, half to two thirds of the same GeoJSON. `make`
 * writes them, the map's worker reads them.
 */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** A line or a ring: the steps east and north of its first vertex from [0°, 0°], then of each from the one before. */
export type Deltas = number[] | Deltas[];

/**
 * Lines and areas as GeoJSON has them, but for their coordinates: whole steps from vertex to vertex.
 */
export interface DeltaCollection {
  type: 'DeltaCollection';
  /** 100 where a step is 0.01°. */
  stepsPerDegree: number;
  features: {
    type: 'Feature';
    properties: Record<string, unknown> | null;
    geometry: { type: 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon'; deltas: Deltas };
  }[];
}

/**
 * @param decimals Of a degree: what the coordinates are rounded to already.
 * @throws Where a geometry is neither lines nor areas, or has a coordinate with more decimals.
 */
export function deltaText(features: readonly Feature[], decimals: number): string {
  const stepsPerDegree = 10 ** decimals;
  const collection: DeltaCollection = {
    type: 'DeltaCollection',
    stepsPerDegree,
    features: features.map(({ properties, geometry }) => {
      const { type, coordinates } = linesOrAreas(geometry);
      return {
        type: 'Feature',
        properties,
        geometry: { type, deltas: deltasOf(coordinates, stepsPerDegree) },
      };
    }),
  };
  return JSON.stringify(collection);
}

function linesOrAreas(geometry: Geometry) {
  switch (geometry.type) {
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon':
      return geometry;
    default:
      throw new Error(`expected lines or areas, but this is a ${geometry.type}`);
  }
}

type Nested = Position[] | Nested[];

const isLine = (part: Nested): part is Position[] => typeof part[0]?.[0] === 'number';

function deltasOf(part: Nested, stepsPerDegree: number): Deltas {
  if (!isLine(part)) return part.map((inner) => deltasOf(inner, stepsPerDegree));
  let [lng, lat] = [0, 0];
  return part.flatMap(([x = 0, y = 0]) => {
    const [lngBefore, latBefore] = [lng, lat];
    lng = stepsOf(x, stepsPerDegree);
    lat = stepsOf(y, stepsPerDegree);
    return [lng - lngBefore, lat - latBefore];
  });
}

function stepsOf(degrees: number, stepsPerDegree: number): number {
  const steps = Math.round(degrees * stepsPerDegree);
  if (steps / stepsPerDegree !== degrees)
    throw new Error(`expected whole steps of 1/${stepsPerDegree} degree, but this is ${degrees}`);
  return steps;
}

/** The GeoJSON that a file stands for: coordinates `[lng, lat]` in degrees, WGS 84. */
export function geojsonOf({ stepsPerDegree, features }: DeltaCollection): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(
      ({ geometry: { type, deltas }, ...rest }) =>
        ({ ...rest, geometry: { type, coordinates: positionsOf(deltas, stepsPerDegree) } }) as Feature,
    ),
  };
}

const isLineOfDeltas = (deltas: Deltas): deltas is number[] => typeof deltas[0] === 'number';

function positionsOf(deltas: Deltas, stepsPerDegree: number): Nested {
  if (!isLineOfDeltas(deltas)) return deltas.map((inner) => positionsOf(inner, stepsPerDegree)) as Nested[];
  const positions: Position[] = [];
  let [lng, lat] = [0, 0];
  for (let i = 0; i + 1 < deltas.length; i += 2) {
    lng += deltas[i]!;
    lat += deltas[i + 1]!;
    positions.push([lng / stepsPerDegree, lat / stepsPerDegree]);
  }
  return positions;
}
