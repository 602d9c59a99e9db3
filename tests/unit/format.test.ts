import { describe, expect, it } from 'vitest';
import { countryName, formatFigure, formatLength, formatNumber } from '../../src/domain/text/format.ts';
import type { Figure } from '../../src/domain/collection/records.ts';

/** French groups thousands with a narrow no-break space; units are set off with a no-break space. */
const NARROW = '\u202F';
const GAP = '\u00A0';

const figure = (part: Partial<Figure>): Figure => ({
  value: 1,
  qualifier: 'exactly',
  label: { fr: 'quelque chose', en: 'something' },
  ...part,
});

describe('a number', () => {
  it.each([
    [0, '0', '0'],
    [12, '12', '12'],
    [1800, `1${NARROW}800`, '1,800'],
    [1_234_567, `1${NARROW}234${NARROW}567`, '1,234,567'],
    [2.2, '2,2', '2.2'],
  ])('%d is « %s » in French, “%s” in English', (value, french, english) => {
    expect(formatNumber(value, 'fr')).toBe(french);
    expect(formatNumber(value, 'en')).toBe(english);
  });
});

describe('a length', () => {
  /** Which of the two no-break spaces comes is the locale data's business; that it is one is ours. */
  const spaced = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, '~');

  it.each([
    [5, '5~m', '5 m'],
    [340, '340~m', '340 m'],
    [1000, '1~km', '1 km'],
    [2500, '2,5~km', '2.5 km'],
    [12_345, '12~km', '12 km'],
    [391_499, '390~km', '390 km'],
    [1_200_000, '1~200~km', '1,200 km'],
    [5_837_149, '5~840~km', '5,840 km'],
    [20_015_114, '20~000~km', '20,000 km'],
  ])('of %d m is « %s » in French, “%s” in English', (metres, french, english) => {
    expect(spaced(formatLength(metres, 'fr'))).toBe(french);
    expect(spaced(formatLength(metres, 'en')).replaceAll('~', ' ')).toBe(english);
  });
});

describe('a key figure', () => {
  it('is its number and unit, held together', () => {
    const women = figure({ value: 1800, unit: { fr: 'femmes', en: 'women' } });
    expect(formatFigure(women, 'fr')).toBe(`1${NARROW}800${GAP}femmes`);
    expect(formatFigure(women, 'en')).toBe(`1,800${GAP}women`);
  });

  it('has its % set off in French, and not in English', () => {
    const share = figure({ value: 20, unit: { fr: '%', en: '%' } });
    expect(formatFigure(share, 'fr')).toBe(`20${GAP}%`);
    expect(formatFigure(share, 'en')).toBe('20%');
  });

  it('may have no unit', () => {
    expect(formatFigure(figure({ value: 33 }), 'fr')).toBe('33');
  });
});

describe('a country', () => {
  it('has its name in the language', () => {
    expect([countryName('BR', 'fr'), countryName('BR', 'en')]).toEqual(['Brésil', 'Brazil']);
    expect([countryName('FR', 'fr'), countryName('FR', 'en')]).toEqual(['France', 'France']);
  });
});
