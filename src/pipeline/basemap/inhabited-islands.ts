/** Which islands to keep however small: those where the gazetteer knows a town. */
import type { Position } from 'geojson';
import { readGazetteerCities } from './gazetteer-cities';

/** The side of a cell of the index, in degrees. */
const CELL = 1;
/** How far from the shore a town may stand, in degrees. */
const MARGIN = 0.02;

/** Says whether a place of `population` people or more lies in the box of an outline, or at its edge. */
export function inhabitedIslands(population: number): (outline: Position[]) => boolean {
  const cells = new Map<string, [number, number][]>();
  for (const city of readGazetteerCities()) {
    if (city.population < population) continue;
    const [x, y] = city.loc.coordinates;
    const key = `${Math.floor(x / CELL)},${Math.floor(y / CELL)}`;
    cells.set(key, [...(cells.get(key) ?? []), [x, y]]);
  }
  return (outline) => {
    const xs = outline.map(([x = 0]) => x);
    const ys = outline.map(([, y = 0]) => y);
    // A generalised coast may leave a harbour in the water; a wider margin would keep every skerry of Turku.
    const [west, east] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN];
    const [south, north] = [Math.min(...ys) - MARGIN, Math.max(...ys) + MARGIN];
    for (let i = Math.floor(west / CELL); i <= east / CELL; i++) {
      for (let j = Math.floor(south / CELL); j <= north / CELL; j++) {
        const towns = cells.get(`${i},${j}`) ?? [];
        if (towns.some(([x, y]) => x >= west && x <= east && y >= south && y <= north)) return true;
      }
    }
    return false;
  };
}
