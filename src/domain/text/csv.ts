/**
 * Comma-separated values for a French spreadsheet: semicolons, CRLF, a byte-order mark so that
 * accents survive, quotes as RFC 4180 has them.
 */

/** A cell: a text, a number, a truth, or nothing. */
export type Cell = string | number | boolean | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** Rows, the first of which names the columns, as the text of a file. */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatCell).join(';')}\r\n`).join('');
}

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  // A number is no formula, even a negative one, and must stay a number.
  if (typeof cell !== 'string') return String(cell);
  const text = neutralise(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
