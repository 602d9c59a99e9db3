/**
 * The outlines of all countries and territories, by their code, as the base map draws them far out
 * (1:50,000,000), simplified further; island countries that are looked at close as it draws them close
 * (1:10,000,000), which they can be without parting from a neighbour.
 */
import type { Position } from 'geojson';
import { geoArea } from 'd3-geo';
import { unrollPolygons } from './antimeridian.ts';
import { countryFeatures, readCountries, shapesOf, type CountryTopology } from './country-topology.ts';
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
  const far = simplifyAreas(
    cutAreas(coarse, (code) => !close.has(code)),
    scales.far,
  );
  const islands = simplifyAreas(
    cutAreas(readCountries('10m'), (code) => close.has(code)),
    scales.close,
  );
  return { all: new Map([...far, ...islands]), close };
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
  const all = areas.reduce((sum, area) => sum + area, 0);
  return polygons.filter(([outline = []], rank) => {
    const area = areas[rank] ?? 0;
    const isLarge = area >= SMALLEST_ISLAND || area >= all * SMALLEST_SHARE;
    return isLarge || isInhabited(outline);
  });
}
