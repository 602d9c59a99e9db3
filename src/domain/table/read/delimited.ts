/** CSV, TSV and pasted cells: which separator, then the records. */
import Papa from 'papaparse';
import { restore } from '../../text/csv.ts';
import type { FileNotice } from '../workbook.ts';

/** The separators that are told apart, the likelier first where two serve equally. */
export const SEPARATORS = [';', '\t', ',', '|'] as const;
export type FieldSeparator = (typeof SEPARATORS)[number];

/** How much of a text decides on its separator, in characters and in records. */
const SAMPLE = 200_000;
const SAMPLE_RECORDS = 300;

/** The records of a text, as ragged as they are written. An empty line at the very end is none. */
export interface Delimited {
  readonly separator: FieldSeparator;
  readonly rows: string[][];
  readonly notices: readonly FileNotice[];
}

/** Reads delimited text; `separator` where it is known. */
export function readDelimited(text: string, separator?: FieldSeparator): Delimited {
  // Spreadsheets take this first line as an instruction and do not show it.
  const told = /^sep=([;,|\t])\r?\n/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const chosen = separator ?? (told?.[1] as FieldSeparator | undefined) ?? separatorOf(body);
  const even = evenLineEndings(body, chosen);
  const { data, errors } = parse(even.text, chosen, { newline: even.newline });
  if (data.length > 0 && data.at(-1)!.every((cell) => cell === '') && data.at(-1)!.length === 1) data.pop();
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const [header = []] = data;
  return {
    separator: chosen,
    rows: isPublished(header) ? data.map((row) => row.map(restore)) : data,
    notices: open ? [{ code: 'open-quote', row: (open.row ?? 0) + 1 }] : [],
  };
}

/**
 * Whether these are the columns of the CSV that an atlas publishes (`csvColumns` in `words/publish.ts`): there an
 * apostrophe stands before what a spreadsheet could take for a formula.
 */
function isPublished(header: readonly string[]): boolean {
  return header[0] === 'id' && header.slice(-3).join() === 'lng,lat,other_places';
}

/** The separator that cuts most records into the same number of cells, and into many. */
export function separatorOf(text: string): FieldSeparator {
  const sample = text.slice(0, SAMPLE);
  let best: FieldSeparator = ',';
  let highest = 0;
  for (const separator of SEPARATORS) {
    const score = evenness(parse(sample, separator, { preview: SAMPLE_RECORDS }).data);
    if (score > highest) [best, highest] = [separator, score];
  }
  return best;
}

/** From 0, where nothing is cut: the share of the records that have the commonest number of cells, and that number. */
function evenness(records: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  for (const { length } of filled) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].reduce<[number, number]>(
    (most, next) => (next[1] > most[1] ? next : most),
    [1, 0],
  );
  return (count / Math.max(1, filled.length)) ** 2 * Math.log2(width + 1);
}

function parse(text: string, delimiter: string, more: Papa.ParseConfig): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { ...more, delimiter, header: false, skipEmptyLines: false });
}

type Newline = '\r\n' | '\n' | '\r';

/**
 * The text with one kind of line ending, and which: the parser chooses a single one for a file, and would join the lines
 * that end otherwise. A text whose endings agree, as nearly all do, comes back as it is; so do line breaks in quotes.
 */
function evenLineEndings(text: string, separator: string): { text: string; newline: Newline } {
  const kinds = [...new Set(text.match(/\r\n|\n|\r/g))] as Newline[];
  if (kinds.length < 2) return { text, newline: kinds[0] ?? '\n' };
  let even = '';
  let from = 0;
  let quoted = false;
  let closed = -1;
  const outside = new Set<Newline>();
  for (const { 0: found, index } of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (found === '"') {
      const opens = index === 0 || /[\r\n]/.test(text[index - 1]!) || text[index - 1] === separator;
      // A second quote right after the one that closed stands for a quote within.
      if (quoted) closed = index;
      if (quoted || opens || closed === index - 1) quoted = !quoted;
    } else if (!quoted) {
      outside.add(found as Newline);
      even += `${text.slice(from, index)}\n`;
      from = index + found.length;
    }
  }
  if (outside.size < 2) return { text, newline: [...outside][0] ?? '\n' };
  return { text: even + text.slice(from), newline: '\n' };
}
