/** How a search reads a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../src/domain/text/fold.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe('a text as a search reads it', () => {
  it.each([
    ['Québec', 'quebec'],
    ['œuvre', 'oeuvre'],
    ['co\u00adopé\u00adra\u00adtive', 'cooperative'],
    ['mas\u200bques', 'masques'],
    ['\ufeffmasques\u2060', 'masques'],
    ['ﬁnance', 'finance'],
    ['eﬃcace', 'efficace'],
    ['ｍａｓｑｕｅ１９', 'masque19'],
    ['𝐦𝐚𝐬𝐪𝐮𝐞', 'masque'],
    ['𝓂𝒶𝓈𝓆𝓊ℯ', 'masque'],
    ['ⓜⓐⓢⓠⓤⓔ', 'masque'],
    ['m²', 'm2'],
    ['Tromsø', 'tromso'],
    ['Gießen', 'giessen'],
    ['GIEẞEN', 'giessen'],
    ['Şanlıurfa', 'sanliurfa'],
    ['Iğdır', 'igdir'],
    ['İzmir', 'izmir'],
    ['Białystok', 'bialystok'],
    ['Þórshöfn', 'thorshofn'],
    ['Đà', 'da'],
    ['Gəncə', 'gence'],
    ['Hawaiʻi', 'hawaii'],
  ])('%s is %s', (text, word) => {
    expect(words(text)).toEqual([word]);
  });

  it('has no word of what nobody sees', () => {
    expect(words('masques \u200b \u00ad savon')).toEqual(['masques', 'savon']);
  });

  it('is read alike again, and however it is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        for (const { word, from, to } of wordsOf(text)) {
          expect(word).not.toBe('');
          expect(to).toBeGreaterThan(from);
        }
      }),
    );
  });

  it('is read alike with anything that nobody sees within it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('masques', 'œuvre', 'Québec'),
        fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e'),
        fc.nat(7),
        (word, sign, at) => {
          expect(words(word.slice(0, at) + sign + word.slice(at))).toEqual(words(word));
        },
      ),
    );
  });
});
