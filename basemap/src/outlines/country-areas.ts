/**
 * The outlines of all countries and territories, by their code, as the base map draws them far out
 * (1:50,000,000), simplified further. The countries that a place of the atlas refers to keep more detail: islands
 * without a land border come from the finer scale (1:10,000,000); the others cannot, or they would no longer
 * share their borders with their neighbours, and keep more vertices of the coarse one.
 */
import type { Position } from 'geojson';
import { area, multiPolygon } from '@turf/turf';
import { geoArea } from 'd3-geo';
import { cutPolygons } from '../geometry/antimeridian.ts';
import {
  countryFeatures,
  readCountries,
  shapesOf,
  type CountryTopology,
} from '../sources/country-topology.ts';
import type { Emphasis } from '../geometry/generalise.ts';
import { inhabitedIslands } from '../sources/inhabited-islands.ts';
import { sharedArcs } from '../geometry/shared-arcs.ts';
import { simplifyAreas, rewound, type Areas, type Simplification } from '../geometry/simplify-areas.ts';
import { KM2_PER_STERADIAN } from '../geometry/earth.ts';

/** Smaller islands go, in km²… */
const SMALLEST_ISLAND = 1000;
/** …unless they are this share of their country… */
const SMALLEST_SHARE = 0.03;
/** …or have a town of so many people. */
const TOWN = 20_000;

/** In m²: a country that is seen whole far out. */
const WIDE = 1e12;
/** How many times more a vertex on the boundary of such a country weighs. */
const DETAILED_WEIGHT = 20;

interface Scales {
  far: Simplification;
  /** For the islands drawn in detail. */
  close: Simplification;
}

/**
 * Every country and territory; `detailed` are the codes of those to draw in detail, `close` of those
 * that come from the finer scale.
 */
export function countryAreas(
  detailed: ReadonlySet<string>,
  scales: Scales,
): { all: Areas; close: ReadonlySet<string> } {
  const coarse = readCountries('50m');
  const bordered = new Set([...sharedArcs(shapesOf(coarse)).keys()].flatMap((pair) => pair.split('|')));
  const close = new Set([...detailed].filter((code) => !bordered.has(code)));
  const others = cutAreas(coarse, (code) => !close.has(code));
  const far = simplifyAreas(others, {
    ...scales.far,
    emphasis: moreAlong(
      [...others].filter(([code]) => detailed.has(code)).map(([, polygons]) => polygons),
      scales.far.emphasis,
    ),
  });
  const islands = simplifyAreas(
    cutAreas(readCountries('10m'), (code) => close.has(code)),
    scales.close,
  );
  return { all: new Map([...far, ...islands]), close };
}

/** More weight along the boundaries of these countries, but for those that fill the screen far out. */
function moreAlong(countries: Position[][][][], emphasis: Emphasis): Emphasis {
  const key = ([lng = 0, lat = 0]: Position): string => `${lng.toFixed(4)},${lat.toFixed(4)}`;
  const boundaries = countries.filter((polygons) => area(multiPolygon(polygons)) < WIDE);
  const vertices = new Set(boundaries.flat(3).map(key));
  return (position) => emphasis(position) * (vertices.has(key(position)) ? DETAILED_WEIGHT : 1);
}

function cutAreas(countries: CountryTopology, isWanted: (code: string) => boolean): Areas {
  const isInhabited = inhabitedIslands(TOWN);
  return new Map(
    countryFeatures(countries)
      .features.filter(({ properties: { code } }) => isWanted(code))
      .map(({ properties: { code }, geometry }) => {
        const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        const coordinates = withoutIslets(polygons, isInhabited);
        return [code, rewound(cutPolygons({ type: 'MultiPolygon', coordinates }))];
      }),
  );
}

/** In: polygons on the sphere, wound as d3-geo does. */
function withoutIslets(
  polygons: Position[][][],
  isInhabited: (outline: Position[]) => boolean,
): Position[][][] {
  const areas = polygons.map((coordinates) => geoArea({ type: 'Polygon', coordinates }) * KM2_PER_STERADIAN);
  const all = areas.reduce((sum, km2) => sum + km2, 0);
  return polygons.filter(([outline = []], rank) => {
    const km2 = areas[rank] ?? 0;
    const isLarge = km2 >= SMALLEST_ISLAND || km2 >= all * SMALLEST_SHARE;
    return isLarge || isInhabited(outline);
  });
}
