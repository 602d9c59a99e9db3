/** The columns of a table: their names out of one or two header rows, and what their cells hold. */
import { fold } from '../../text/fold.ts';
import { isBlank, textOf, type Cell } from '../cell.ts';
import { letterOf, type Column, type Row } from '../table.ts';
import type { Merge, Sheet } from '../workbook.ts';
import type { HeaderRows } from './find-header.ts';

const EXAMPLES = 5;

/** A column before its cells are counted. */
export type NamedColumn = Pick<Column, 'id' | 'header' | 'parts' | 'index' | 'letter' | 'linksOf'>;

/** The parts of the header of each column up to a width. */
export function headerParts(
  { rows, merges }: Sheet,
  { first, count }: HeaderRows,
  width: number,
): string[][] {
  const levels = Array.from({ length: count }, (_, level) => {
    const index = first + level;
    return spread(
      rows[index] ?? [],
      merges.filter(({ top }) => top === index),
      level < count - 1 ? width : 0,
    );
  });
  return Array.from({ length: width }, (_, column) => [
    ...new Set(levels.map((level) => level[column] ?? '').filter((part) => part !== '')),
  ]);
}

/**
 * The names of a header row. In an upper one, which groups so many columns, a name stands over all those that its merged
 * cell, or the gap after it, covers.
 */
function spread(row: readonly Cell[], merges: readonly Merge[], grouped: number): string[] {
  const names = row.map((cell) => textOf(cell).replaceAll(/\s+/g, ' ').trim());
  for (const { left, right } of merges) {
    for (let column = left + 1; column <= right; column++) names[column] ||= names[left] ?? '';
  }
  if (grouped === 0 || merges.length > 0) return names;
  // A name that is repeated over its columns leaves no gap to fill: an empty name there is one.
  const isRepeated = names.some((name, column) => name !== '' && name === names[column + 1]);
  if (!isRepeated) for (let column = 1; column < grouped; column++) names[column] ||= names[column - 1]!;
  return names;
}

/** Names columns; ids are made unique. */
export function nameColumns(parts: readonly (readonly string[])[]): NamedColumn[] {
  const taken = new Set<string>();
  return parts.map((own, index) => {
    const header = own.join(' – ');
    const letter = letterOf(index);
    return {
      id: freeId(taken, slugOf(header) || `column-${letter.toLowerCase()}`),
      header,
      parts: own,
      index,
      letter,
    };
  });
}

function freeId(taken: Set<string>, wanted: string): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

const slugOf = (header: string): string =>
  fold(header)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** Counts what the cells of a column hold; `at` is its place among the cells of a row. */
export function describe(column: NamedColumn, rows: readonly Row[], at: number): Column {
  const texts = new Set<string>();
  let filled = 0;
  for (const { cells } of rows) {
    if (isBlank(cells[at])) continue;
    filled++;
    texts.add(textOf(cells[at]).trim());
  }
  return { ...column, filled, distinct: texts.size, examples: [...texts].slice(0, EXAMPLES) };
}
