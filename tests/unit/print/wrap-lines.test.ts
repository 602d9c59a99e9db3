import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLines, wrapLines } from '../../../src/print/wrap-lines.ts';

const measure = (text: string) => [...text].length;
const text = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'é', '\u00A0', '’', 'W'), maxLength: 14 }), { maxLength: 20 })
  .map((words) => words.join(' '));

describe('the lines of a text', () => {
  it('are no wider than the room, and lose nothing', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (said, width) => {
        const lines = wrapLines(said, width, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
      }),
    );
  });

  it('hold as many words as they can', () => {
    expect(wrapLines('un deux trois quatre', 10, measure)).toEqual(['un deux', 'trois', 'quatre']);
  });

  it('keep together what a no-break space ties', () => {
    expect(wrapLines('une question\u00A0?', 12, measure)).toEqual(['une', 'question\u00A0?']);
  });
});

describe('a text that must fit', () => {
  const sizes = [
    { size: 4, most: 1 },
    { size: 2, most: 2 },
  ];
  const wide = (part: string, size: number) => part.length * size;

  it('is as large as it can be', () => {
    expect(fitLines('abc', sizes, 12, wide)).toEqual({ size: 4, lines: ['abc'] });
    expect(fitLines('abc def', sizes, 12, wide)).toEqual({ size: 2, lines: ['abc', 'def'] });
  });

  it('is cut where nothing fits, and shows that it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('abc', 'de', 'fghijk'), { minLength: 8, maxLength: 20 }),
        (words) => {
          const { size, lines } = fitLines(words.join(' '), sizes, 12, wide);
          expect(size).toBe(2);
          expect(lines.length).toBe(2);
          expect(lines.at(-1)).toMatch(/…$/);
          for (const line of lines) expect(wide(line, size)).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});
