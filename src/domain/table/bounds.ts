/** What is read at most. */
import { Refused } from './refusal.ts';

/** Bounds of a file; beyond each of them it is refused. Sizes are in bytes. */
export const BOUNDS = {
  bytes: 50_000_000,
  rows: 200_000,
  columns: 256,
  /** As many as a worker can hold: 200,000 rows of 100 columns. */
  cells: 20_000_000,
  /** What a compressed file may unpack to. */
  unpacked: 400_000_000,
  /** How many times larger than itself a compressed file may become. */
  ratio: 200,
  /** How deep nested objects are flattened; what lies deeper stays JSON in its cell. */
  depth: 32,
} as const;

/** Bounds, some of which a caller sets lower. */
export type Bounds = { readonly [bound in keyof typeof BOUNDS]: number };

/** Refuses a sheet of too many rows (its first one is not counted: it names the columns), columns or cells. */
export function checkSize(rows: readonly (readonly unknown[])[], bounds: Bounds): void {
  const count = Math.max(0, rows.length - 1);
  if (count > bounds.rows) throw new Refused({ code: 'too-many-rows', rows: count, most: bounds.rows });
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (columns > bounds.columns) {
    throw new Refused({ code: 'too-many-columns', columns, most: bounds.columns });
  }
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > bounds.cells) throw new Refused({ code: 'too-many-cells', cells, most: bounds.cells });
}
