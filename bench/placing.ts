/** How long it takes to place a table: 20,000 rows, no two of one name if there are so many, in several states. */
import { readFileSync } from 'node:fs';
import type { CommuneColumns, OutlineTopology, TownColumns } from '../basemap/formats.ts';
import { openPlacer, type PlacingFiles } from '../src/domain/placing/place-row.ts';
import { placeTable } from '../src/domain/placing/place-table.ts';
import type { PlaceCells } from '../src/domain/placing/spots.ts';

const ROWS = 20_000;

export interface PlacingFigure {
  readonly table: string;
  readonly rows: number;
  /** Of the rows. */
  readonly placed: number;
  /** Milliseconds. */
  readonly open: number;
  readonly place: number;
}

function readFiles(): PlacingFiles {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../basemap/out/${name}`, import.meta.url), 'utf8'));
  const shapes = (read('outlines.json') as OutlineTopology).objects.outlines.geometries;
  const outlines = new Set(shapes.map(({ id }) => id));
  return {
    communes: read('communes.json') as CommuneColumns,
    towns: read('towns.json') as TownColumns,
    hasOutline: (id) => outlines.has(id),
  };
}

/** A letter in the middle is another. */
function misspelt(name: string): string {
  const middle = name.length >> 1;
  return `${name.slice(0, middle)}x${name.slice(middle + 1)}`;
}

export function measurePlacing(): PlacingFigure[] {
  const files = readFiles();
  const { name, departements } = files.communes;
  const codes = departements.communes.flatMap((count, rank) =>
    Array.from({ length: count }, () => departements.code[rank]!),
  );
  // A step without a common factor goes through all communes before it comes to one again.
  const rowAt = (at: number) => (at * 7919) % name.length;
  const tables: Record<string, (row: number) => PlaceCells> = {
    'name, département': (row) => ({ commune: name[row]!, departement: codes[row]! }),
    'name alone': (row) => ({ commune: name[row]! }),
    'misspelt, département': (row) => ({ commune: misspelt(name[row]!), departement: codes[row]! }),
    'misspelt alone': (row) => ({ commune: misspelt(name[row]!) }),
    'towns of the world': (row) => ({ place: files.towns.name[row]! }),
  };
  return Object.entries(tables).map(([table, cellsAt]) => {
    const rows = Array.from({ length: ROWS }, (_, at) => cellsAt(rowAt(at)));
    const before = performance.now();
    const placer = openPlacer(files);
    const opened = performance.now();
    const { placements } = placeTable(rows, placer);
    const done = performance.now();
    const placed = placements.filter(({ kind }) => kind === 'placed').length / ROWS;
    return { table, rows: ROWS, placed, open: opened - before, place: done - opened };
  });
}
