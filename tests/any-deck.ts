/** Random decks of the real atlas, of slides of any kinds, for properties. */
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { compared } from '../src/domain/address/codecs.ts';
import { facetIds } from '../src/domain/collection/facets.ts';
import { deckOf, insertStep, insertView, type Deck, type DeckStep } from '../src/domain/tours/deck.ts';
import { MOST_LINES, MOST_LOGOS, type Chart } from '../src/domain/tours/slide-shape.ts';
import { anyAddress, anyId } from './arbitraries.ts';
import { ask } from './ask.ts';

const ids = atlas.initiatives.map(({ id }) => id);
const TOURISM = ask({ theme: ['tourism'] });
const VIEW = { lng: 2.5, lat: 46, zoom: 5 };
export const anyWords = fc.record({ fr: fc.string({ maxLength: 60 }), en: fc.string({ maxLength: 60 }) });
export const anyTitle = fc.record({
  fr: fc.string({ minLength: 1, maxLength: 40 }).map((text) => `a${text}`.trim()),
  en: fc.string({ minLength: 1, maxLength: 40 }).map((text) => `b${text}`.trim()),
});
/** The least PNG picture: one transparent pixel. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const facets = facetIds(atlas);
const anyFacet = fc.constantFrom(...facets);
const anyChart: fc.Arbitrary<Chart> = fc.oneof(
  fc.record({ type: fc.constant('bars' as const), facet: anyFacet }),
  fc.record({ type: fc.constant('matrix' as const), facet: anyFacet }),
  fc.record({ type: fc.constant('timeline' as const) }),
  fc.record({
    type: fc.constant('comparison' as const),
    of: anyAddress.map(({ compare }) => compared.write(compare, facets)),
  }),
);
/** A slide of any kind but that of places, with or without what it may lack. */
export const anyOtherStep: fc.Arbitrary<DeckStep> = fc
  .tuple(
    fc.record({ title: anyTitle }, { requiredKeys: ['title'] }),
    fc.record(
      {
        sentence: anyWords,
        notes: anyWords,
        seconds: fc.integer({ min: 1, max: 600 }),
        question: fc.constantFrom('theme=tourism', 'country=FR&match=lever&lever=digital'),
      },
      { requiredKeys: [] },
    ),
    fc.oneof(
      fc.record({ kind: fc.constant('section' as const), initiatives: fc.subarray(ids, { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('text' as const), lines: fc.array(anyWords, { maxLength: MOST_LINES }) }),
      fc.record({
        kind: fc.constant('text' as const),
        lines: fc.constant([]),
        quotation: fc.record({ words: anyWords, source: anyWords }),
      }),
      fc.record({
        kind: fc.constant('figure' as const),
        number: fc.oneof(
          fc.record({
            from: fc.constant('record' as const),
            initiative: anyId,
            at: fc.integer({ min: 1, max: 3 }),
          }),
          fc.record({ from: fc.constant('answer' as const) }),
          fc.record({
            from: fc.constant('elsewhere' as const),
            value: fc.string({ maxLength: 24 }),
            label: anyWords,
            source: anyWords,
          }),
        ),
      }),
      fc.record({ kind: fc.constant('chart' as const), chart: anyChart }),
      fc.record({
        kind: fc.constant('picture' as const),
        picture: fc.constantFrom('pixel', 'not-there'),
        alt: anyWords,
        credit: fc.string({ maxLength: 40 }),
      }),
    ),
  )
  .map(([title, texts, kind]) => ({ id: 'other', ...title, ...texts, ...kind }) as DeckStep);
const anyEnds = fc.record(
  {
    cover: fc.record(
      {
        speaker: fc.string({ maxLength: 40 }),
        event: anyWords,
        date: fc.constantFrom('2026-12-04', '2026-12', '2026'),
        logos: fc.array(fc.record({ picture: fc.constant('pixel'), alt: anyWords }), {
          maxLength: MOST_LOGOS,
        }),
        notes: anyWords,
      },
      { requiredKeys: [] },
    ),
    closing: fc.record({ title: anyWords, sentence: anyWords, notes: anyWords }, { requiredKeys: [] }),
    pictures: fc.constant({ pixel: PIXEL }),
  },
  { requiredKeys: [] },
);
/** A deck of slides of any kinds. */
export const anyDeck: fc.Arbitrary<Deck> = fc
  .tuple(
    fc.shuffledSubarray(ids, { maxLength: 12 }),
    anyTitle,
    anyWords,
    fc.nat({ max: 4 }),
    fc.array(anyOtherStep, { maxLength: 5 }),
    anyEnds,
  )
  .map(([chosen, title, introduction, views, others, ends]) => {
    let deck: Deck = { ...deckOf(chosen, title, introduction), ...ends };
    for (let at = 0; at < views; at += 1)
      deck = insertView(deck, at, { title, initiative: null, question: TOURISM, view: VIEW }, atlas);
    return others.reduce((before, step, at) => insertStep(before, at * 2, step), deck);
  });
