/** Which rows of a sheet name its columns. */
import { isBlank, textOf, type Cell } from '../cell.ts';
import { meaningOf } from '../match/header-words.ts';
import { parseNumber } from '../numbers.ts';
import type { Merge, Sheet } from '../workbook.ts';

/** Rows of a sheet from 0: the header is `count` rows from `first` on. */
export interface HeaderRows {
  readonly first: number;
  readonly count: 0 | 1 | 2;
}

type Cells = readonly Cell[];

/** A header is looked for in so many filled rows, and compared with so many rows below it. */
const LOOKED_AT = 25;
const COMPARED = 200;
/** A header names at least this share of the columns that its rows usually fill. */
const NAMED_SHARE = 0.6;
/** A header is made of names, not of sentences. */
const LONGEST_NAME = 120;

/** Finds the header: after title lines, one row, or two where the upper one groups the names of the lower one. */
export function findHeader({ rows, merges, named }: Sheet): HeaderRows {
  if (named) return { first: 0, count: 1 };
  const filledRows = rows.flatMap((row, index) => (row.some((cell) => !isBlank(cell)) ? [index] : []));
  const usual = usualWidth(filledRows.slice(0, COMPARED).map((index) => rows[index]!));
  const likely = filledRows
    .slice(0, LOOKED_AT)
    .filter((index) => isHeaderLike(rows[index]!, Math.max(1, Math.ceil(usual * NAMED_SHARE))));
  const first = likely.find((index) => !isTitle(rows, index, likely)) ?? likely[0];
  if (first === undefined || isDataLike(rows, first) || isPlainList(rows, filledRows, first))
    return { first: filledRows[0] ?? 0, count: 0 };
  // Merged cells fill few places of the upper row, which was then passed over.
  const above = first - 1;
  if (above >= 0 && isGroupRow(rows[above]!, rows[first]!, mergesIn(merges, above))) {
    return { first: above, count: 2 };
  }
  const below = rows[first + 1];
  const isGrouped = below && isGroupRow(rows[first]!, below, mergesIn(merges, first));
  if (isGrouped && isNames(below) && isLower(rows, first)) return { first, count: 2 };
  return { first, count: 1 };
}

/** The number of filled cells that most rows have; the larger where two are equal. */
function usualWidth(rows: readonly Cells[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const width = filledIn(row).length;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].reduce(
    (most, next) => (next[1] > most[1] || (next[1] === most[1] && next[0] > most[0]) ? next : most),
    [1, 0],
  )[0];
}

/** Whether a row that names few columns is a title all the same: after a blank row, another names more of them. */
function isTitle(rows: readonly Cells[], index: number, likely: readonly number[]): boolean {
  const next = likely.find((other) => other > index);
  if (next === undefined || filledIn(rows[next]!).length <= filledIn(rows[index]!).length) return false;
  return rows.slice(index + 1, next).some((row) => filledIn(row).length === 0);
}

const filledIn = (row: Cells): Cell[] => row.filter((cell) => !isBlank(cell));

function isHeaderLike(row: Cells, least: number): boolean {
  return filledIn(row).length >= least && isNames(row);
}

/** Whether nearly all filled cells are names: short texts that are no numbers. A year may name a column. */
function isNames(row: Cells): boolean {
  const filled = filledIn(row);
  const names = filled.filter(isName).length;
  return names >= filled.length * 0.8 && filled.some((cell) => isName(cell) && !isYear(cell));
}

function isName(cell: Cell): boolean {
  const text = textOf(cell).trim();
  if (typeof cell === 'object' && cell.kind !== 'number') return false;
  return isYear(cell) || (parseNumber(text) === null && text.length <= LONGEST_NAME && !isValue(text));
}

const isYear = (cell: Cell): boolean => /^(19|20)\d\d$/.test(textOf(cell).trim());

/** Dates, addresses of the web, codes and positions are values, never names. */
function isValue(text: string): boolean {
  return (
    /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/.test(text) ||
    /^https?:\/\//i.test(text) ||
    /^\S+@\S+\.\S+$/.test(text) ||
    /^-?\d+[.,]\d+\s*[,; ]\s*-?\d+[.,]\d+$/.test(text)
  );
}

/**
 * Whether the row that would be the header is a row of data: where the file has no header, the same texts occur in the
 * rows below it, in several columns.
 */
function isDataLike(rows: readonly Cells[], first: number): boolean {
  const below = rows.slice(first + 1, first + 1 + COMPARED).filter((row) => !isEqual(row, rows[first]!));
  const filled = rows[first]!.flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ text: textOf(cell), column }],
  );
  const repeated = filled.filter(({ text, column }) => below.some((row) => textOf(row[column]) === text));
  return repeated.length >= 2 && repeated.length >= filled.length / 2;
}

/** A header that is repeated on each page is no data. */
const isEqual = (one: Cells, other: Cells): boolean =>
  other.every((cell, column) => textOf(cell) === textOf(one[column]));

/** Whether the sheet is one column, whose first text is no name that columns are known by: a list of pasted names. */
function isPlainList(rows: readonly Cells[], filledRows: readonly number[], first: number): boolean {
  const isOneColumn = filledRows.every((index) => filledIn(rows[index]!).length === 1);
  const header = textOf(filledIn(rows[first]!)[0]);
  return isOneColumn && meaningOf({ header, parts: [header] }).scores.size === 0;
}

const mergesIn = (merges: readonly Merge[], row: number): Merge[] =>
  merges.filter(({ top, bottom, left, right }) => top === row && (right > left || bottom > top));

/**
 * Whether a row groups the columns that the row below it names: it has merged cells, names repeated side by side, or gaps
 * between its names where the row below has none.
 */
function isGroupRow(upper: Cells, lower: Cells, merges: readonly Merge[]): boolean {
  const names = upper.map((cell) => textOf(cell).trim());
  if (filledIn(upper).length < 2 && merges.every(({ left, right }) => right - left < 1)) return false;
  if (!isNames(upper) || !isNames(lower)) return false;
  if (merges.some(({ left, right }) => right > left && names[left] !== '')) {
    // A title across the whole sheet is merged too.
    return filledIn(upper).length > 1;
  }
  if (names.some((name, column) => name !== '' && name === names[column + 1])) return true;
  const last = names.findLastIndex((name) => name !== '');
  const gaps = names.filter((name, column) => name === '' && column < last && !isBlank(lower[column]));
  return gaps.length > 0 && !isBlank(upper[0]) && filledIn(lower).length > filledIn(upper).length;
}

/**
 * Whether the second of two rows is a header too, and no record: it repeats its own names side by side, or it has a name
 * where the rows below have numbers.
 */
function isLower(rows: readonly Cells[], first: number): boolean {
  const lower = rows[first + 1]!;
  const below = rows.slice(first + 2, first + 2 + COMPARED);
  const texts = lower.map((cell) => textOf(cell).trim());
  return lower.some((cell, column) => {
    if (isBlank(cell)) return false;
    const repeats =
      texts[column] === texts[column + 1] &&
      textOf(rows[first]![column]) === textOf(rows[first]![column + 1]);
    const values = below.map((row) => row[column]).filter((value) => !isBlank(value));
    const valued = values.filter((value) => !isName(value!) || /^\d/.test(textOf(value))).length;
    return repeats || (values.length > 0 && valued >= values.length * 0.8 && !/^\d/.test(texts[column]!));
  });
}
