/** A cell of a grid, from 0. The first row and column hold the headers; the corner is empty. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** Clamps a position to the grid; the empty corner becomes the header beside it. */
export function within({ row, column }: GridPosition, last: GridPosition): GridPosition {
  const near = { row: Math.min(row, last.row), column: Math.min(column, last.column) };
  return near.row === 0 && near.column === 0 ? { row: 0, column: 1 } : near;
}

/** The position that a key moves to in a grid that ends at `last`; null where the key does not move. */
export function walk(
  { row, column }: GridPosition,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  last: GridPosition,
): GridPosition | null {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, row === 0 ? 1 : 0) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) };
    case 'ArrowUp':
      return { row: Math.max(row - 1, column === 0 ? 1 : 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column };
    case 'Home':
      return within({ row: ctrlKey ? 0 : row, column: 0 }, last);
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    default:
      return null;
  }
}
