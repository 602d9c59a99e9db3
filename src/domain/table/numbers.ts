/** Numbers as people write them. */
import type { Cell } from './cell.ts';
import { textOf } from './cell.ts';

/** Spaces between groups of digits: plain, unbreakable, narrow; and the apostrophe of Swiss tables. */
const GROUPING = /(?<=\d)[ \u00A0\u202F\u2009'’](?=\d{3}(?!\d))/g;
const UNIT = /\s*(€|\$|£|%|k€|M€|m²|km²|km|ha|eur|euros?)\s*$/i;

/**
 * The number of a cell, or null where it is none. Decimal commas and points, grouped thousands (`1 234,5`, `1.234,5`,
 * `1,234.5`), a Unicode minus, and a common unit at the end (`12 %`, `1 200 €`) are understood. `1,234` and `1.234` have
 * a decimal sign.
 */
export function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'object') return cell.kind === 'number' ? cell.value : null;
  return parseNumber(textOf(cell).replace(UNIT, ''));
}

/** The number that a text without a unit is, or null. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(/[−–]/, '-').replace(GROUPING, '');
  const digits = pointed(plain);
  return digits === null ? null : Number(digits);
}

/** The digits with a decimal point and nothing else between them; null where the text is no number. */
function pointed(text: string): string | null {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return text;
  if (/^[+-]?(\d+,\d*|,\d+)$/.test(text)) return text.replace(',', '.');
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)$/.test(text)) return text.replaceAll(',', '');
  if (/^[+-]?\d{1,3}([.,]\d{3}){2,}$/.test(text)) return text.replaceAll(/[.,]/g, '');
  return null;
}
