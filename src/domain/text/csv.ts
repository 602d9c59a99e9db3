/**
 * Comma-separated values for a spreadsheet: CRLF, a byte-order mark so that accents survive, quotes as RFC 4180 has
 * them.
 */

import type { Lang } from '../collection/records.ts';

/** A cell: a text, a number, a truth, or nothing. */
export type Cell = string | number | boolean | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** What stands between the cells of a line. */
export type Separator = ';' | ',';

/** How a file is written. */
export interface Dialect {
  readonly separator: Separator;
  /** The decimal sign of numbers. */
  readonly decimal: '.' | ',';
}

/** What a spreadsheet expects whose system is in a language. */
export const SEPARATORS: Readonly<Record<Lang, Separator>> = { fr: ';', en: ',' };

/** The decimal sign that goes with a separator in a spreadsheet. */
export const DECIMALS: Readonly<Record<Separator, Dialect['decimal']>> = { ';': ',', ',': '.' };

/** What programs are given: it opens in a French spreadsheet, and its numbers are those of every program. */
export const PUBLISHED_DIALECT: Dialect = { separator: ';', decimal: '.' };

/** Rows, the first of which names the columns, as the text of a file; as programs read it where no dialect says otherwise. */
export function formatCsv(rows: readonly (readonly Cell[])[], other: Partial<Dialect> = {}): string {
  const dialect = { ...PUBLISHED_DIALECT, ...other };
  const line = (row: readonly Cell[]) => row.map((cell) => formatCell(cell, dialect)).join(dialect.separator);
  return BYTE_ORDER_MARK + rows.map((row) => `${line(row)}\r\n`).join('');
}

function formatCell(cell: Cell, { separator, decimal }: Dialect): string {
  if (cell === null) return '';
  // A number is no formula, even a negative one, and must stay a number.
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  if (typeof cell !== 'string') return String(cell);
  const text = neutralise(cell);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe before what could begin one (and
 * before an apostrophe, so that taking one away always gives the text back).
 */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r\n']/.test(text) ? `'${text}` : text;
}

/** The text that `neutralise` was given. */
export function restore(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
