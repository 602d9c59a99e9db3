import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../src/domain/collection/records.ts';
import {
  NO_QUESTION,
  partsOf,
  without,
  type Part,
  type Question,
} from '../../src/domain/question/question.ts';
import { sentenceOf, sentenceText } from '../../src/words/sentence.ts';
import { translator } from '../../src/words/messages/messages.ts';
import { wholeQuestion } from '../arbitraries.ts';
import { ask } from '../ask.ts';

const said = (question: Partial<Question>, lang: 'fr' | 'en', count = 4) => ({
  atlas,
  question: { ...NO_QUESTION, ...question },
  lang,
  t: translator(lang),
  count,
  territoryName: (territory: string) => atlas.places[territory]?.name[lang] ?? '',
  pointName: ([lng, lat]: LngLat) => `${lat}, ${lng}`,
});
const text = (question: Partial<Question>, lang: 'fr' | 'en', count?: number) =>
  sentenceText(said(question, lang, count)).replaceAll('\u00A0', ' ');

describe('the question as a sentence', () => {
  it.each<[Partial<Question>, string, string]>([
    [{}, '4 initiatives', '4 initiatives'],
    [
      ask({ theme: ['tourism'], bearer: ['departement'], lever: ['digital'] }),
      '4 initiatives de tourisme portées par un département, avec un service numérique',
      '4 initiatives on tourism led by a département, with a digital service',
    ],
    [
      ask({ country: ['FR', 'BR'], scale: ['city'] }),
      '4 initiatives à l’échelle d’une ville, en France ou au Brésil',
      '4 initiatives at the scale of a city, in France or in Brazil',
    ],
    [
      { ...ask({ lever: ['finance', 'digital'] }), match: ['lever'] },
      '4 initiatives avec une aide financière et un service numérique',
      '4 initiatives with financial help and a digital service',
    ],
    [
      { ...ask({ theme: ['culture'], audience: ['residents'] }), not: ['theme'] },
      '4 initiatives, mais pas de culture et d’événementiel, pour les habitants',
      '4 initiatives, but not on culture and events, for residents',
    ],
    [
      { q: 'masque ', from: '2020-03-01', to: '2020-06-30', undated: true },
      '4 initiatives où l’on trouve « masque », datées entre le 1er mars 2020 et le 30 juin 2020 ou sans date',
      '4 initiatives mentioning “masque”, dated between 1 March 2020 and 30 June 2020 or undated',
    ],
    [
      { ...ask({ dossier: ['4'] }), to: '2020-12-31' },
      '4 initiatives dans le dossier n° 4, datées jusqu’au 31 décembre 2020',
      '4 initiatives in dossier no. 4, dated up to 31 December 2020',
    ],
  ])('%j', (question, french, english) => {
    expect(text(question, 'fr')).toBe(french);
    expect(text(question, 'en')).toBe(english);
  });

  it('agrees with one initiative', () => {
    expect(text({ ...ask({ bearer: ['airport'] }), from: '2020-05-01' }, 'fr', 1)).toBe(
      '1 initiative portée par un aéroport, datée à partir du 1er mai 2020',
    );
  });

  it('says each part of the question once, and no other', () => {
    fc.assert(
      fc.property(wholeQuestion, fc.constantFrom('fr' as const, 'en' as const), (question, lang) => {
        const parts = sentenceOf(said(question, lang)).flatMap(({ part }): Part[] => {
          if (part?.kind !== 'countries') return part ? [part] : [];
          return part.codes.map((value) => ({ kind: 'facet', facet: part.facet, value }));
        });
        expect(new Set(parts.map((part) => JSON.stringify(part)))).toEqual(
          new Set(partsOf(question).map((part) => JSON.stringify(part))),
        );
        expect(parts).toHaveLength(partsOf(question).length);
      }),
    );
  });

  it('says a continent as one where all of its countries are asked for, and takes it away as one', () => {
    const europe = atlas.continents.find(({ id }) => id === 'europe')!;
    const codes = europe.countries.map(({ code }) => code);
    const question = { ...ask({ country: ['CA', ...codes] }), not: ['country'] };
    expect(text(question, 'fr')).toBe('4 initiatives, mais pas au Canada ou en Europe');
    expect(text(question, 'en')).toBe('4 initiatives, but not in Canada or in Europe');
    const [, whole] = sentenceOf(said(question, 'fr')).flatMap(({ part }) => part ?? []);
    expect(without(question, whole!).values).toEqual({ country: ['CA'] });
    expect(text(ask({ country: codes.slice(1) }), 'fr')).not.toContain('Europe');
  });

  it('has nothing left to say once every part is taken away', () => {
    fc.assert(
      fc.property(wholeQuestion, (question) => {
        const bare = partsOf(question).reduce(without, question);
        expect(partsOf(bare)).toEqual([]);
        expect(sentenceOf(said(bare, 'fr'))).toEqual([]);
      }),
    );
  });
});
