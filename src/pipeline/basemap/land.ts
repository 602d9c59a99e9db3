/**
 * Land and coast. Land is every country merged, so that no border shows through its fill; the coast is
 * its outline without the edges that the cut at the antimeridian and at the pole has made.
 */
import { mergeArcs, feature } from 'topojson-client';
import { geoArea } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import type { MultiPolygon as ArcPolygons } from 'topojson-specification';
import { isArtificial, unrollPolygons } from './antimeridian.ts';
import { shapesOf, type CountryTopology } from './country-topology.ts';
import { roundPolygons } from './rounding.ts';

/** Mean radius of the Earth squared, km²: turns steradians into areas. */
const KM2_PER_STERADIAN = 6371.0088 ** 2;

export interface LandOptions {
  decimals: number;
  /** Islands smaller than this, in km², go… */
  smallestIsland: number;
  /** …unless somebody lives there. */
  isInhabited: (outline: Position[]) => boolean;
}

/** All land, cut at the antimeridian, rounded, largest polygon first. */
export function landPolygons(topology: CountryTopology, options: LandOptions): Position[][][] {
  const merged = mergeArcs(topology, shapesOf(topology)) as ArcPolygons;
  const { geometry } = feature(topology, merged) as { geometry: MultiPolygon };
  const areas = new Map(geometry.coordinates.map(facingOut).map((rings) => [rings, areaKm2(rings)]));
  const coordinates = [...areas]
    .filter(([[outline = []], km2]) => km2 >= options.smallestIsland || options.isInhabited(outline))
    .sort(([, a], [, b]) => b - a)
    .map(([rings]) => rings);
  return roundPolygons(unrollPolygons({ type: 'MultiPolygon', coordinates }), options.decimals);
}

/** The outline of the land: whole rings where they can be, so that they repeat the text of the land. */
export function coastLines(land: Position[][][]): Position[][] {
  return land.flat().flatMap((ring) => {
    const lines: Position[][] = [[]];
    ring.forEach((position, i) => {
      const before = ring[i - 1];
      if (before && isArtificial(before, position)) lines.push([]);
      lines.at(-1)?.push(position);
    });
    return lines.filter((line) => line.length > 1);
  });
}

/** Generalising may turn an atoll inside out; it would then be all of the Earth but itself. */
function facingOut(coordinates: Position[][]): Position[][] {
  const isInsideOut = geoArea({ type: 'Polygon', coordinates }) > 2 * Math.PI;
  return isInsideOut ? coordinates.map((ring) => ring.toReversed()) : coordinates;
}

function areaKm2(coordinates: Position[][]): number {
  return geoArea({ type: 'Polygon', coordinates }) * KM2_PER_STERADIAN;
}
