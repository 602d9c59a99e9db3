import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCell } from '../../../src/domain/table/cell.ts';
import { parseNumber, numberOf } from '../../../src/domain/table/numbers.ts';
import { separatorIn, splitCell, VALUE_SEPARATORS } from '../../../src/domain/table/split.ts';

describe('splitCell', () => {
  it('trims values, and keeps each once and none empty', () => {
    expect(splitCell('eau; air ; eau;;', ';')).toEqual(['eau', 'air']);
    expect(splitCell(' eau; air', null)).toEqual(['eau; air']);
    expect(splitCell('', ';')).toEqual([]);
  });
  it('takes the values of a list as they are', () => {
    expect(splitCell(listCell(['a; b', 'c', 'c']), null)).toEqual(['a; b', 'c']);
  });
  it('gives back values without the separator', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALUE_SEPARATORS), fc.array(fc.string()), (separator, parts) => {
        const values = [...new Set(parts.map((part) => part.replaceAll(separator, '').trim()))].filter(
          (part) => part !== '',
        );
        expect(splitCell(values.join(` ${separator} `), separator)).toEqual(values);
      }),
    );
  });
});

describe('separatorIn', () => {
  it.each([
    [['eau; air ; eau', 'air', 'sol'], ';'],
    [['data|health', 'training'], '|'],
    [['sport, culture', 'culture', 'santé, sport'], ','],
    [['eau / air', 'air', 'eau'], '/'],
    [['eau\nair', 'air'], '\n'],
  ] as const)('of %j is %j', (cells, separator) => expect(separatorIn(cells)).toBe(separator));

  it.each([
    [['Jazz, blues et musiques improvisées', 'Chanson', 'Jazz, blues et musiques improvisées']],
    [['Lyon, France', 'Porto, Portugal']],
    [['et/ou', 'non']],
    [['eau', 'air']],
    [[]],
  ])('of %j is none', (cells) => expect(separatorIn(cells)).toBeNull());

  it('is no sign of prose', () => {
    const prose =
      'Une phrase assez longue pour ne pas être un terme de facette ; une autre qui la suit, se poursuit, et ne finit qu’ici, après un long détour.';
    expect(separatorIn([prose, 'court'])).toBeNull();
  });
});

describe('numbers', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u202F234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['-0,7669', -0.7669],
    ['−3', -3],
    ['.5', 0.5],
    ['1e3', 1000],
  ])('« %s » is %d', (text, value) => expect(parseNumber(text)).toBe(value));
  it.each(['', 'a', '1 2', '1,2,3', '12-13', '0x10', 'NaN', 'Infinity'])('« %s » is none', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
  it('may have a unit', () => {
    expect(numberOf('12 %')).toBe(12);
    expect(numberOf('1 200 €')).toBe(1200);
  });
});
