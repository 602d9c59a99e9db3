/**
 * Land and coast. Land is every country merged, so that no border shows through its fill; the coast is
 * its outline without the edges that the cut at the antimeridian and at the pole has made.
 */
import { mergeArcs, feature } from 'topojson-client';
import { geoArea } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import type { MultiPolygon as ArcPolygons } from 'topojson-specification';
import { isCutEdge, cutPolygons } from '../geometry/antimeridian.ts';
import { shapesOf, type CountryTopology } from '../sources/country-topology.ts';
import { roundPolygons } from '../geometry/rounding.ts';
import { KM2_PER_STERADIAN } from '../geometry/earth.ts';

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
  const areas = new Map(geometry.coordinates.map(notInsideOut).map((rings) => [rings, areaKm2(rings)]));
  const coordinates = [...areas]
    .filter(([[outline = []], km2]) => km2 >= options.smallestIsland || options.isInhabited(outline))
    .sort(([, a], [, b]) => b - a)
    .map(([rings]) => rings);
  return roundPolygons(cutPolygons({ type: 'MultiPolygon', coordinates }), options.decimals);
}

/** The outline of the land: whole rings where they can be, so that they repeat the text of the land. */
export function coastLines(land: Position[][][]): Position[][] {
  return land.flat().flatMap((ring) => {
    const lines: Position[][] = [[]];
    ring.forEach((position, i) => {
      const before = ring[i - 1];
      if (before && isCutEdge(before, position)) lines.push([]);
      lines.at(-1)?.push(position);
    });
    return lines.filter((line) => line.length > 1);
  });
}

/** Simplification may reverse the winding of an atoll, which d3-geo would then take for the rest of the Earth. */
function notInsideOut(coordinates: Position[][]): Position[][] {
  const isInsideOut = geoArea({ type: 'Polygon', coordinates }) > 2 * Math.PI;
  return isInsideOut ? coordinates.map((ring) => ring.toReversed()) : coordinates;
}

function areaKm2(coordinates: Position[][]): number {
  return geoArea({ type: 'Polygon', coordinates }) * KM2_PER_STERADIAN;
}
