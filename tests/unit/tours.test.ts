import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, linkOf } from '../../src/domain/tours/slides.ts';
import { paragraphsOf, secondsToSay } from '../../src/domain/tours/tours.ts';
import { decode } from '../../src/domain/address/address.ts';

describe('linkOf', () => {
  it.each([
    [{}, ''],
    [{ question: 'theme=tourism' }, 'theme=tourism'],
    [{ view: '2.5,47,5' }, 'view=2.5,47,5'],
    [
      { question: 'theme=tourism&scale=departement', view: '2.5,47,5' },
      'theme=tourism&scale=departement&view=2.5,47,5',
    ],
  ])('%j: %j', (step, link) => {
    expect(linkOf(step)).toBe(link);
    expect(decode(link, atlas).dropped).toEqual([]);
  });
});

describe('figureOf', () => {
  it('is the figure of that rank, with its initiative', () => {
    const found = figureOf({ figure: { initiative: 'oportunidade-mulher', at: 2 } }, atlas);
    expect([found?.initiative.id, found?.figure.value]).toEqual(['oportunidade-mulher', 46]);
  });

  it.each([
    undefined,
    { initiative: 'nowhere', at: 1 },
    { initiative: 'oportunidade-mulher', at: 3 },
    { initiative: 'covid-19-response-hub', at: 1 },
  ])('is nothing for %j', (figure) => {
    expect(figureOf({ figure }, atlas)).toBeUndefined();
  });
});

describe('paragraphsOf', () => {
  it('parts at line ends, and leaves out what is empty', () => {
    const notes = { fr: 'Un.\n\nDeux.\n', en: 'One.' };
    expect(paragraphsOf({ notes }, 'fr')).toEqual(['Un.', 'Deux.']);
    expect(paragraphsOf({ notes }, 'en')).toEqual(['One.']);
  });
});

describe('secondsToSay', () => {
  it.each([
    [0, 0],
    [1, 1],
    [130, 60],
    [131, 61],
  ])('%i words take %i seconds', (words, seconds) => {
    expect(secondsToSay(words)).toBe(seconds);
  });

  it('is long enough, and by less than a second too long', () => {
    fc.assert(
      fc.property(fc.nat(5000), (words) => {
        const exact = words / (130 / 60);
        expect(secondsToSay(words)).toBeGreaterThanOrEqual(exact - 1e-9);
        expect(secondsToSay(words)).toBeLessThan(exact + 1);
      }),
    );
  });
});
