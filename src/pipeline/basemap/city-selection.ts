/**
 * Which cities to label from which zoom: as a printed atlas does, so many to the page, not so many to the
 * census. A city enters at the first zoom where no more important one stands within `SPACING` pixels; a
 * crowded region then shows its metropolis, an empty one its small town.
 */
import type { GazetteerCity } from './gazetteer-cities';

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

/** Chooses the cities, the most important first. */
export function selectCities(
  cities: GazetteerCity[],
  isCapital: (city: GazetteerCity) => boolean,
  densityOf: (country: string) => Density,
): RankedCity[] {
  const candidates = cities
    .filter(({ featureCode }) => !NO_TOWN.has(featureCode))
    .map((city) => ({ city, capital: isCapital(city), density: densityOf(city.country) }))
    .map((entry) => ({ ...entry, importance: importanceOf(entry) }))
    .sort((a, b) => b.importance - a.importance || a.city.cityId - b.city.cityId);
  const chosen: RankedCity[] = [];
  const grid = new Map<string, { x: number; y: number; minzoom: number }[]>();
  for (const { city, capital, density, importance } of candidates) {
    const { x, y } = mercator(city.loc.coordinates);
    const minzoom = ZOOMS.find((zoom) => {
      if (zoom > density.maxzoom || importance < LEAST_AT_ZOOM_2 / 3 ** (zoom - 2)) return false;
      return !isCrowded(grid, x, y, zoom, density.spacing / (WORLD * 2 ** zoom));
    });
    if (minzoom === undefined) continue;
    chosen.push({ city, capital, minzoom });
    const key = cellKey(x, y);
    grid.set(key, [...(grid.get(key) ?? []), { x, y, minzoom }]);
  }
  return chosen;
}

function importanceOf({ city, capital, density }: { city: GazetteerCity; capital: boolean; density: Density }): number {
  if (!capital) return city.population * density.weight;
  const population = Math.max(city.population, CAPITAL_LEAST);
  return (population + Math.min(population * CAPITAL_SHARE, CAPITAL_MOST)) * density.weight;
}

/** The cells of the index: a sixteenth of the world, more than the widest spacing (100 pixels at zoom 2). */
const CELLS = 16;
const cellKey = (x: number, y: number): string => `${Math.floor(x * CELLS)},${Math.floor(y * CELLS)}`;

/** Whether a city already shown at this zoom stands within `distance` (fraction of the world's width). */
function isCrowded(
  grid: Map<string, { x: number; y: number; minzoom: number }[]>,
  x: number,
  y: number,
  zoom: number,
  distance: number,
): boolean {
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      const neighbours = grid.get(cellKey(x + dx / CELLS, y + dy / CELLS)) ?? [];
      if (neighbours.some((other) => other.minzoom <= zoom && Math.hypot(other.x - x, (other.y - y) * HEIGHT_FACTOR) < distance)) {
        return true;
      }
    }
  }
  return false;
}

/** Web Mercator, 0 to 1 from the north-west corner. */
function mercator([lng, lat]: [number, number]): { x: number; y: number } {
  const phi = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180;
  return { x: (lng + 180) / 360, y: (1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2 };
}
