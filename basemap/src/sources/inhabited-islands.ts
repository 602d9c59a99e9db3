/** Which islands to keep however small: those where the gazetteer knows a town. */
import type { Position } from 'geojson';
import { readGazetteerCities } from './gazetteer-cities.ts';
import { boundingBox, isInBox, type Box } from '../geometry/planar.ts';

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
    const box = boundingBox(outline);
    // A generalised coast may leave a harbour in the water; a wider margin would keep every skerry of Turku.
    const wide: Box = [box[0] - MARGIN, box[1] - MARGIN, box[2] + MARGIN, box[3] + MARGIN];
    for (let i = Math.floor(wide[0] / CELL); i <= wide[2] / CELL; i++) {
      for (let j = Math.floor(wide[1] / CELL); j <= wide[3] / CELL; j++) {
        const towns = cells.get(`${i},${j}`) ?? [];
        if (towns.some((town) => isInBox(town, wide))) return true;
      }
    }
    return false;
  };
}
