/** JSON: arrays of objects or of arrays, alone or as fields of one object. */
import { Refused } from '../refusal.ts';
import type { Sheet } from '../workbook.ts';
import { asRows, flatten, isPlainObject } from './flatten.ts';

/** What a text of JSON holds; throws `Refused` where it is not well formed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refused({ code: 'damaged', format: 'json', detail: error.message });
  }
}

/** One sheet for an array; one for each array that is a field of an object. */
export function jsonSheets(value: unknown, name: string, depth: number): Sheet[] {
  const own = sheetOf(value, name, depth);
  if (own) return [own];
  const fields = isPlainObject(value) ? Object.entries(value) : [];
  const sheets = fields.flatMap(([key, field]) => sheetOf(field, key, depth) ?? []);
  if (sheets.length === 0) throw new Refused({ code: 'no-table', format: 'json' });
  return sheets;
}

/** null where a value is no array of objects, nor of arrays. */
function sheetOf(value: unknown, name: string, depth: number): Sheet | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const sheet = { name, hidden: false, exact: false, merges: [] };
  if (value.every(isPlainObject)) {
    return { ...sheet, named: true, rows: asRows(value.map((object) => flatten(object, depth))) };
  }
  if (!value.every(Array.isArray)) return null;
  const rows = value.map((row: unknown[]) => [...flatten(Object.assign({}, row), 1).values()]);
  return { ...sheet, named: false, rows };
}
