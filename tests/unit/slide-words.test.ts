import { expect, it } from 'vitest';
import { closingOf, slideOf } from '../../src/domain/tours/slides.ts';
import { deckOf, tourOf } from '../../src/domain/tours/deck.ts';
import { translator } from '../../src/words/messages/messages.ts';
import { slideWords } from '../../src/words/slide-words.ts';
import atlas from 'virtual:atlas';

const both = (fr: string, en: string) => ({ fr, en });
const deck = deckOf(['no-longer'], both('Essai', 'Trial'), both('Une phrase.', 'A sentence.'));

it('a cover, a slide and the end say their title and their sentence in either language', () => {
  const tour = tourOf(deck, atlas);
  const said = (number: number, lang: 'fr' | 'en') =>
    slideWords(slideOf(tour, number), { lang, t: translator(lang) });
  expect(said(0, 'fr')).toEqual({ title: 'Essai', sentence: 'Une phrase.' });
  expect(said(0, 'en')).toEqual({ title: 'Trial', sentence: 'A sentence.' });
  const end = closingOf(tour);
  expect([said(end, 'fr').title, said(end, 'en').title]).toEqual(['Merci', 'Thank you']);
  expect(said(end, 'fr').sentence).not.toBe(said(end, 'en').sentence);
});
