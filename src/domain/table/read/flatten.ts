/** Nested objects as the cells of one row. */
import { listCell, numberCell, truthCell, type Cell } from '../cell.ts';

/** The cells of an object by the dotted names of their fields. */
export type Flat = Map<string, Cell>;

type Scalar = string | number | boolean | null;

/**
 * The fields of an object: those of an object within are named `outer.inner`; an array of scalars becomes a cell of
 * several values; an array of objects, and what lies deeper than `depth`, stays JSON.
 */
export function flatten(object: object, depth: number): Flat {
  const flat: Flat = new Map();
  add(flat, '', object, depth);
  return flat;
}

function add(flat: Flat, prefix: string, object: object, depth: number): void {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const name = `${prefix}${key}`;
    if (isPlainObject(value) && depth > 1 && Object.keys(value).length > 0) {
      add(flat, `${name}.`, value, depth - 1);
    } else flat.set(freeName(flat, name), cellOf(value));
  }
}

/** A field that is itself named `a.b` beside an object `a` with a field `b`. */
function freeName(flat: Flat, name: string): string {
  let free = name;
  for (let count = 2; flat.has(free); count++) free = `${name} (${count})`;
  return free;
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) {
    if (value.length === 0) return '';
    return value.every(isScalar) ? listCell(value.map(textOfScalar)) : JSON.stringify(value);
  }
  return isScalar(value) ? scalarCell(value) : JSON.stringify(value);
}

function scalarCell(value: Scalar): Cell {
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'boolean') return truthCell(value);
  return value ?? '';
}

const textOfScalar = (value: Scalar): string => (value === null ? '' : String(value));

const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== 'object';

/** Whether a value of JSON is an object, not an array. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rows of cells, the first of which names the columns: every field that any of the objects has, in order of appearance. */
export function asRows(flats: readonly Flat[]): Cell[][] {
  const names = [...new Set(flats.flatMap((flat) => [...flat.keys()]))];
  return [names, ...flats.map((flat) => names.map((name) => flat.get(name) ?? ''))];
}
