/**
 * The outlines of all countries and territories, by their code, as the base map draws them far out
 * (1:50,000,000), simplified further; island countries that are looked at close as it draws them close
 * (1:10,000,000), which they can be without parting from a neighbour.
 */
import type { Position } from 'geojson';
import { area, multiPolygon } from '@turf/turf';
import { geoArea } from 'd3-geo';
import { unrollPolygons } from './antimeridian.ts';
import { countryFeatures, readCountries, shapesOf, type CountryTopology } from './country-topology.ts';
import type { Emphasis } from './generalise.ts';
import { inhabitedIslands } from './inhabited-islands.ts';
import { sharedArcs } from './shared-arcs.ts';
import { simplifyAreas, wound, type Areas, type Simplification } from './simplify-areas.ts';

const KM2_PER_STERADIAN = 6371.0088 ** 2;
/** Smaller islands go, in km²… */
const SMALLEST_ISLAND = 1000;
/** …unless they are this share of their country… */
const SMALLEST_SHARE = 0.03;
/** …or have a town of so many people. */
const TOWN = 20_000;

/** In m²: a country that is seen whole far out. */
const WIDE = 1e12;
/** How many times more the others are worth that are looked at close. */
const LOOKED = 20;

interface Scales {
  far: Simplification;
  /** For the islands looked at close. */
  close: Simplification;
}

/**
 * Every country and territory; `looked` are the codes of those looked at close. `close` are the codes of
 * those that come from the closer scale.
 */
export function countryAreas(
  looked: ReadonlySet<string>,
  scales: Scales,
): { all: Areas; close: ReadonlySet<string> } {
  const coarse = readCountries('50m');
  const bordered = new Set([...sharedArcs(shapesOf(coarse)).keys()].flatMap((pair) => pair.split('|')));
  const close = new Set([...looked].filter((code) => !bordered.has(code)));
  const others = cutAreas(coarse, (code) => !close.has(code));
  const far = simplifyAreas(others, {
    ...scales.far,
    emphasis: moreAlong(
      [...others].filter(([code]) => looked.has(code)).map(([, polygons]) => polygons),
      scales.far.emphasis,
    ),
  });
  const islands = simplifyAreas(
    cutAreas(readCountries('10m'), (code) => close.has(code)),
    scales.close,
  );
  return { all: new Map([...far, ...islands]), close };
}

/** More along the boundaries of the countries looked at close, but for those that fill the screen far out. */
function moreAlong(countries: Position[][][][], emphasis: Emphasis): Emphasis {
  const key = ([lng = 0, lat = 0]: Position): string => `${lng.toFixed(4)},${lat.toFixed(4)}`;
  const boundaries = countries.filter((polygons) => area(multiPolygon(polygons)) < WIDE);
  const vertices = new Set(boundaries.flat(3).map(key));
  return (position) => emphasis(position) * (vertices.has(key(position)) ? LOOKED : 1);
}

function cutAreas(countries: CountryTopology, isWanted: (code: string) => boolean): Areas {
  const isInhabited = inhabitedIslands(TOWN);
  return new Map(
    countryFeatures(countries)
      .features.filter(({ properties: { code } }) => isWanted(code))
      .map(({ properties: { code }, geometry }) => {
        const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        const coordinates = withoutIslets(polygons, isInhabited);
        return [code, wound(unrollPolygons({ type: 'MultiPolygon', coordinates }))];
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
