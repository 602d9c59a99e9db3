/**
 * Which cities to label from which zoom: as a printed atlas does, so many to the page, not so many to the
 * census. A city enters at the first zoom where no more important one stands within so many pixels; a
 * crowded region then shows its metropolis, an empty one its small town.
 */
import type { GazetteerCity } from '../sources/gazetteer-cities.ts';

/** A city with the zoom from which it may be shown. */
export interface RankedCity {
  city: GazetteerCity;
  capital: boolean;
  minzoom: number;
}

/** How the choice is made for a country. */
export interface Density {
  /** Weight of its cities against others' of the same population. */
  weight: number;
  /** Least distance in pixels between two labels side by side at a zoom; half of it one above the other. */
  spacing: number;
  /** No city enters after this zoom. */
  maxzoom: number;
}

/** The zooms at which cities enter. */
const ZOOMS = [2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5];
/** A capital counts as a city five times larger, but never more than four million people larger. */
const CAPITAL_SHARE = 4;
const CAPITAL_MOST = 4_000_000;
/** The smallest capital counts as a town of so many people. */
const CAPITAL_LEAST = 20_000;
/** A label is wide and low: a distance up or down counts for more. */
const HEIGHT_FACTOR = 2;
/** Least importance to enter at zoom 2; it is divided by three at each zoom, as the page shows a fourth. */
const LEAST_AT_ZOOM_2 = 3_000_000;
/** Width of the world at zoom 0 in MapLibre, pixels. */
const WORLD = 512;

/** GeoNames' classes of places that are part of another, abandoned or destroyed. */
const NO_TOWN = new Set(['PPLX', 'PPLW', 'PPLQ', 'PPLH', 'PPLCH', 'PPLL']);

/** What is known of a city beside the gazetteer. */
export interface CityJudgement {
  isCapital: (city: GazetteerCity) => boolean;
  /** How many times larger it counts than its commune. */
  prominenceOf: (city: GazetteerCity) => number;
  densityOf: (city: GazetteerCity) => Density;
}

/** Chooses the cities, the most important first. */
export function selectCities(cities: GazetteerCity[], judgement: CityJudgement): RankedCity[] {
  const candidates = cities
    .filter(({ featureCode }) => !NO_TOWN.has(featureCode))
    .map((city) => ({ city, importance: importanceOf(city, judgement) }))
    .sort((a, b) => b.importance - a.importance || a.city.cityId - b.city.cityId);
  const chosen: RankedCity[] = [];
  const grid = new Map<string, Point[]>();
  for (const { city, importance } of candidates) {
    const density = judgement.densityOf(city);
    const point = mercator(city.loc.coordinates);
    const minzoom = ZOOMS.find(
      (zoom) =>
        zoom <= density.maxzoom &&
        importance >= LEAST_AT_ZOOM_2 / 3 ** (zoom - 2) &&
        !isCrowded(grid, point, density.spacing / (WORLD * 2 ** zoom)),
    );
    if (minzoom === undefined) continue;
    chosen.push({ city, capital: judgement.isCapital(city), minzoom });
    const key = cellKey(point);
    grid.set(key, [...(grid.get(key) ?? []), point]);
  }
  return chosen;
}

function importanceOf(city: GazetteerCity, { isCapital, prominenceOf, densityOf }: CityJudgement): number {
  const weight = prominenceOf(city) * densityOf(city).weight;
  if (!isCapital(city)) return city.population * weight;
  const population = Math.max(city.population, CAPITAL_LEAST);
  return (population + Math.min(population * CAPITAL_SHARE, CAPITAL_MOST)) * weight;
}

/** A place on the square of Web Mercator: 0 to 1 from the north-west corner. */
interface Point {
  x: number;
  y: number;
}

/** The cells of the index: a sixteenth of the world, more than the widest spacing (100 pixels at zoom 2). */
const CELLS = 16;
const cellKey = ({ x, y }: Point): string => `${Math.floor(x * CELLS)},${Math.floor(y * CELLS)}`;

/** Whether a more important city stands within `distance`, a fraction of the world's width. */
function isCrowded(grid: Map<string, Point[]>, { x, y }: Point, distance: number): boolean {
  return [-1, 0, 1].some((dx) =>
    [-1, 0, 1].some((dy) =>
      (grid.get(cellKey({ x: x + dx / CELLS, y: y + dy / CELLS })) ?? []).some(
        (other) => Math.hypot(other.x - x, (other.y - y) * HEIGHT_FACTOR) < distance,
      ),
    ),
  );
}

function mercator([lng, lat]: [number, number]): Point {
  const phi = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180;
  return { x: (lng + 180) / 360, y: (1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2 };
}
