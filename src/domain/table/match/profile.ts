/** What the values of a column look like, as shares of its filled cells from 0 to 1. */
import { fold } from '../../text/fold.ts';
import { parseAngle } from '../angles.ts';
import { isBlank, textOf, type Cell } from '../cell.ts';
import { readDate } from '../dates.ts';
import { numberOf } from '../numbers.ts';
import { separatorIn, splitCell, type ValueSeparator } from '../split.ts';
import { writtenInOne } from '../coordinates.ts';
import { isCountry } from './countries.ts';
import { answerOf } from './yes-no.ts';

/** The values of one column. */
export interface Profile {
  /** How many cells hold something, and which share of all cells that is. */
  readonly filled: number;
  readonly coverage: number;
  /** Different values, each cell taken as one. */
  readonly distinct: number;
  /** What separates several values in one cell, and how many different ones there are then. */
  readonly separator: ValueSeparator | null;
  readonly terms: number;
  /** The mean length of a text, in characters. */
  readonly length: number;
  readonly number: number;
  /** Numbers with a fraction; with one that could be degrees, to some hundred metres at least. */
  readonly fraction: number;
  readonly degrees: number;
  readonly year: number;
  /** Yes or no. */
  readonly answer: number;
  /** Whole numbers of one length, of at least four digits. */
  readonly code: number;
  readonly date: number;
  readonly angle: number;
  readonly pair: number;
  readonly url: number;
  readonly picture: number;
  readonly mail: number;
  readonly telephone: number;
  readonly insee: number;
  readonly postcode: number;
  readonly country: number;
}

/** So many different values are looked at closely: shares of a sample are near enough. */
const SAMPLE = 400;

const URL =
  /^(https?:\/\/|www\.)\S+$|^[\w-]+(\.[\w-]+)*\.(fr|com|org|net|eu|info|be|ch|ca|bzh|io|gov|edu)(\/\S*)?$/i;
const PICTURE = /\.(jpe?g|png|gif|webp|avif|svg)(\?\S*)?$/i;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Ten digits in France, or an international number. */
const TELEPHONE = /^(0[1-9]([ .-]?\d{2}){4}|\+\d{1,3}[ .-]?(\(0\))?([ .-]?\d{1,4}){3,6})$/;
/** A commune's code, whose first zero a spreadsheet may have taken away. */
const INSEE = /^(\d{4,5}|2[ab]\d{3})$/i;
/** Of France (also without its first zero) and of most countries: digits and capital letters. */
const POSTCODE = /^(?=.*\d)[\dA-Z]{2,5}([ -]?[\dA-Z]{2,5})?$/;

/** Looks at the values of a column. */
export function profileOf(cells: readonly Cell[]): Profile {
  const filled = cells.filter((cell) => !isBlank(cell));
  const different = new Map(filled.map((cell) => [textOf(cell).trim(), cell] as const));
  const sample = [...different.values()].slice(0, SAMPLE);
  const texts = sample.map((cell) => textOf(cell).trim());
  const separator = separatorIn(sample);
  const share = (test: (text: string, cell: Cell) => boolean): number =>
    sample.filter((cell, at) => test(texts[at]!, cell)).length / Math.max(1, sample.length);
  return {
    filled: filled.length,
    coverage: filled.length / Math.max(1, cells.length),
    distinct: different.size,
    separator,
    terms: termsIn(different.values(), separator),
    length: texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length),
    number: share((_, cell) => numberOf(cell) !== null),
    fraction: share((_, cell) => !Number.isInteger(numberOf(cell) ?? 0)),
    degrees: share((text, cell) => /[.,]\d{3,}$/.test(text) && Math.abs(numberOf(cell) ?? 360) <= 180),
    answer: share((text) => answerOf(text) !== null),
    year: share((text) => /^(19|20)\d\d([.,]0)?$/.test(text)),
    code: share((text) => text.length === texts[0]!.length && /^\d{4,}$/.test(text)),
    date: share((_, cell) => isDate(cell)),
    angle: share((text, cell) => numberOf(cell) !== null || parseAngle(text) !== null),
    pair: share((text) => !('kind' in writtenInOne(text))),
    url: share((text) => URL.test(text)),
    picture: share((text) => PICTURE.test(text)),
    mail: share((text) => MAIL.test(text)),
    telephone: share((text) => TELEPHONE.test(text)),
    insee: share((text) => INSEE.test(text)),
    postcode: share((text) => POSTCODE.test(text.toUpperCase())),
    country: share((text) => isCountry(fold(text))),
  };
}

function termsIn(cells: Iterable<Cell>, separator: ValueSeparator | null): number {
  const terms = new Set<string>();
  for (const cell of cells) for (const value of splitCell(cell, separator)) terms.add(value);
  return terms.size;
}

/** Serials and compact days look like other numbers: they are dates only where a header says so. */
function isDate(cell: Cell): boolean {
  if (typeof cell === 'object') return cell.kind === 'date';
  if (/^\d{5,8}([.,]\d+)?$/.test(cell.trim())) return false;
  return ['date', 'undecided'].includes(readDate(cell, { order: 'undecided' }).kind);
}
