/** The functions used here of packages that publish no types. */

declare module 'topojson-server' {
  import type { FeatureCollection, GeometryObject } from 'geojson';
  import type { Topology } from 'topojson-specification';
  /** Cuts the geometries into arcs where exactly equal vertices are shared. */
  export function topology(objects: Record<string, FeatureCollection | GeometryObject>): Topology;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';
  /** A vertex with the weight of its Visvalingam triangle; the ends of an arc weigh `Infinity`. */
  export type WeighedPoint = [number, number, number];
  export interface WeighedTopology extends Omit<Topology, 'arcs'> {
    arcs: WeighedPoint[][];
  }
  export type TriangleWeight = (triangle: [WeighedPoint, WeighedPoint, WeighedPoint]) => number;
  export function presimplify(topology: Topology, weight?: TriangleWeight): WeighedTopology;
}

declare module 'd3-geo-projection' {
  import type { GeoStreamWrapper } from 'd3-geo';
  import type { MultiLineString, MultiPolygon, LineString, Polygon } from 'geojson';
  /** Projects to planar coordinates (y down), cutting where the projection cuts; `null` if nothing is left. */
  export function geoProject(
    object: Polygon | MultiPolygon,
    projection: GeoStreamWrapper,
  ): Polygon | MultiPolygon | null;
  export function geoProject(
    object: LineString | MultiLineString,
    projection: GeoStreamWrapper,
  ): LineString | MultiLineString | null;
}
