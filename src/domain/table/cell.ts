/** The cells of a table, as its file gives them. */

/**
 * One cell. A text is kept as it is, with its spaces; an empty cell is the empty text. What a spreadsheet keeps as a
 * number, a date or a truth stays one, with the text that a reader would see.
 */
export type Cell = string | NumberCell | DateCell | TruthCell | ListCell;

/** A number of a spreadsheet or of JSON; `text` with a decimal point. */
export interface NumberCell {
  readonly kind: 'number';
  readonly value: number;
  readonly text: string;
}

/** A date of a spreadsheet. */
export interface DateCell {
  readonly kind: 'date';
  /** Days since 30 December 1899, the time of day as a fraction: the serial of the 1900 date system. */
  readonly serial: number;
  /** `2020-12-04`, or `2020-12-04T20:00` where there is a time of day. */
  readonly text: string;
}

/** True or false. */
export interface TruthCell {
  readonly kind: 'truth';
  readonly value: boolean;
  readonly text: string;
}

/** Several values in one cell: an array of JSON. `text` joins them with semicolons. */
export interface ListCell {
  readonly kind: 'list';
  readonly values: readonly string[];
  readonly text: string;
}

/** The moment that serial 0 stands for, in milliseconds since 1970. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS = 86_400_000;

/** What a reader sees in a cell. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

/** Whether a cell holds nothing but white space. */
export function isBlank(cell: Cell | undefined): boolean {
  return textOf(cell).trim() === '';
}

/** A cell for a number. */
export function numberCell(value: number): NumberCell {
  return { kind: 'number', value, text: String(value) };
}

/** A cell for a truth. */
export function truthCell(value: boolean): TruthCell {
  return { kind: 'truth', value, text: String(value) };
}

/** A cell for several values. */
export function listCell(values: readonly string[]): ListCell {
  return { kind: 'list', values, text: values.join('; ') };
}

/** A cell for a moment of a spreadsheet, which knows no time zone: the moment is taken as UTC. */
export function dateCell(moment: Date): DateCell {
  const iso = moment.toISOString();
  const text = iso.endsWith('T00:00:00.000Z') ? iso.slice(0, -14) : iso.slice(0, -8);
  return { kind: 'date', serial: (moment.getTime() - SERIAL_ZERO) / MILLISECONDS, text };
}

/** The moment that a serial of the 1900 date system stands for, UTC. */
export function momentOf(serial: number): Date {
  return new Date(SERIAL_ZERO + Math.round(serial * MILLISECONDS));
}
