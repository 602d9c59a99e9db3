/** Which islands to keep however small: those where the gazetteer knows a town. */
import type { Position } from 'geojson';
import { readGazetteerCities } from './gazetteer-cities';

/** The side of a cell of the index, in degrees. */
const CELL = 1;

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
    // A generalised coast may leave a harbour in the water: a tenth of a degree of margin.
    const [west, east] = [Math.min(...xs) - 0.1, Math.max(...xs) + 0.1];
    const [south, north] = [Math.min(...ys) - 0.1, Math.max(...ys) + 0.1];
    for (let i = Math.floor(west / CELL); i <= east / CELL; i++) {
      for (let j = Math.floor(south / CELL); j <= north / CELL; j++) {
        const towns = cells.get(`${i},${j}`) ?? [];
        if (towns.some(([x, y]) => x >= west && x <= east && y >= south && y <= north)) return true;
      }
    }
    return false;
  };
}
