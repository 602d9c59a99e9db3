import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../src/domain/tours/slides.ts';
import { paragraphsOf, parseStep, secondsToSay, writeStep } from '../../src/domain/tours/tours.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import { anyView, wholeQuestion } from '../arbitraries.ts';
import { ask } from '../ask.ts';

const SOURCE = {
  id: 'made',
  title: { fr: 'Fait', en: 'Made' },
  sentence: { fr: 'Ici.', en: 'Here.' },
  initiatives: [],
  notes: { fr: '', en: '' },
  seconds: 60,
};

describe('a step', () => {
  it('is parsed: what it asks, and where it looks', () => {
    const parsed = parseStep(
      { ...SOURCE, question: 'theme=tourism&scale=departement', view: '2.5,47,5' },
      atlas,
    );
    expect(parsed.question).toEqual(ask({ theme: ['tourism'], scale: ['departement'] }));
    expect(parsed.view).toEqual({ lng: 2.5, lat: 47, zoom: 5 });
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
  });

  it('asks nothing and looks nowhere where it says nothing', () => {
    const { question, view } = parseStep(SOURCE, atlas);
    expect([question, view]).toEqual([NO_QUESTION, null]);
  });

  it('loses what means nothing', () => {
    const { question, view } = parseStep(
      { ...SOURCE, question: 'theme=sport&q=roue', view: '500,0,2' },
      atlas,
    );
    expect([question, view]).toEqual([{ ...NO_QUESTION, q: 'roue' }, null]);
  });

  it('is written as it was read, whatever it asks', () => {
    fc.assert(
      fc.property(wholeQuestion, fc.option(anyView), (question, view) => {
        const parsed = parseStep({ ...SOURCE, ...writeStep({ question, view }, atlas) }, atlas);
        expect([parsed.question, parsed.view]).toEqual([question, view]);
      }),
    );
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
