/** Reads a file into sheets of cells: the one door to the libraries that know the formats. */
import { enclosedIn } from '../../one-file/one-file.ts';
import { BOUNDS, checkSize, type Bounds } from '../bounds.ts';
import { Refused, type Refusal } from '../refusal.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { decode, type Decoded } from './decode.ts';
import { readDelimited, type FieldSeparator } from './delimited.ts';
import { isGeoJson, readFeatures } from './features.ts';
import { isPlainObject } from './flatten.ts';
import { containerOf, textFormOf } from './format.ts';
import { jsonSheets, parseJson } from './json.ts';

/** What a caller knows better than the file. */
export interface ReadOptions {
  /** Between the cells of delimited text. */
  readonly separator?: FieldSeparator;
  /** Lower bounds than the usual ones. */
  readonly bounds?: Partial<Bounds>;
}

/** A file that was read, or why it was not. */
export type ReadAnswer =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly refusal: Refusal };

type TextWorkbook = Omit<Workbook, 'name'>;

/**
 * Reads the bytes of a file: CSV, TSV, XLSX, ODS, GeoJSON, KML or JSON, told apart by what is in it. `name` is the file's,
 * used for sheets that have none. It never throws for what is wrong with the file: that is a refusal.
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadAnswer> {
  const bounds: Bounds = { ...BOUNDS, ...options.bounds };
  try {
    const workbook = await read(bytes, name, options, bounds);
    for (const { rows } of workbook.sheets) checkSize(rows, bounds);
    if (workbook.sheets.every(({ rows }) => rows.length === 0)) throw new Refused({ code: 'empty' });
    return { ok: true, workbook: { name, ...workbook } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, refusal: error.refusal };
  }
}

/** Reads pasted cells: a spreadsheet separates them by tabs; any other delimited text, and JSON, is taken too. */
export async function readPasted(text: string, name: string, options?: ReadOptions): Promise<ReadAnswer> {
  return readTable(new TextEncoder().encode(text), name, options);
}

async function read(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  bounds: Bounds,
): Promise<TextWorkbook> {
  if (bytes.length > bounds.bytes) {
    throw new Refused({ code: 'too-large', bytes: bytes.length, most: bounds.bytes });
  }
  const container = containerOf(bytes, name, bounds);
  if (container === 'text') return readText(decode(bytes), name, options, bounds);
  // Loaded when a spreadsheet comes: the other formats do without it.
  const { spreadsheetSheets } = await import('./spreadsheet.ts');
  return { format: container, sheets: await spreadsheetSheets(bytes, container), notices: [] };
}

async function readText(
  decoded: Decoded,
  name: string,
  options: ReadOptions,
  bounds: Bounds,
): Promise<TextWorkbook> {
  const { text, encoding, notices } = decoded;
  if (text.trim() === '') throw new Refused({ code: 'empty' });
  if (isBinary(text)) throw new Refused({ code: 'unknown-format', name });
  const form = textFormOf(text, name);
  if (form === 'json') {
    const found = readJson(text, name, bounds);
    return { ...found, encoding, notices: [...notices, ...found.notices] };
  }
  if (form === 'xml') {
    if (enclosedIn(text)?.collection) throw new Refused({ code: 'own-collection' });
    if (!/<(\w+:)?kml[\s>]/i.test(text)) throw new Refused({ code: 'no-table', format: 'xml' });
    const { kmlFeatures } = await import('./kml.ts');
    const { sheet } = readFeatures(kmlFeatures(text), name, bounds.depth);
    return { format: 'kml', sheets: [sheet], encoding, notices };
  }
  checkSeparators(text, bounds);
  const { rows, separator, notices: more } = readDelimited(text, options.separator);
  const sheet: Sheet = { name, hidden: false, named: false, exact: true, merges: [], rows };
  return { format: 'csv', sheets: [sheet], encoding, separator, notices: [...notices, ...more] };
}

/** Refuses a text of more cells than are allowed before they fill the memory; signs within quotes count as well. */
function checkSeparators(text: string, bounds: Bounds): void {
  let cells = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Line feed, tab, comma, semicolon, vertical bar.
    if (code === 10 || code === 9 || code === 44 || code === 59 || code === 124) cells++;
  }
  if (cells > bounds.cells) throw new Refused({ code: 'too-many-cells', cells, most: bounds.cells });
}

/** How much of a text is looked at for signs that no text has, and how many of them make it none. */
const SAMPLE = 4096;
const CONTROL_SHARE = 0.05;

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = sample.match(/[\0-\u0008\u000E-\u001F]/g)?.length ?? 0;
  return controls > sample.length * CONTROL_SHARE;
}

function readJson(text: string, name: string, bounds: Bounds): TextWorkbook {
  const value = parseJson(text);
  if (isPlainObject(value) && String(value.format).startsWith('atlas-collection/')) {
    throw new Refused({ code: 'own-collection' });
  }
  if (!isGeoJson(value)) {
    return { format: 'json', sheets: jsonSheets(value, name, bounds.depth), notices: [] };
  }
  const { sheet, notices } = readFeatures(value, name, bounds.depth);
  return { format: 'geojson', sheets: [sheet], notices };
}
