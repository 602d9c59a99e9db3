/** Random states of the real atlas, for properties. */
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { FACETS, optionsOf, type Facet } from '../src/domain/facets.ts';
import type { LngLat } from '../src/domain/records.ts';
import type { Question } from '../src/domain/question.ts';
import { PALETTES, PROJECTIONS, roundView, ZOOM, type Address, type View } from '../src/state/url.ts';

const choiceOf = (facet: Facet) => fc.subarray(optionsOf(atlas, facet));

/** Any question, each choice in the order of its taxonomy. */
export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  theme: choiceOf('theme'),
  dossier: choiceOf('dossier'),
  bearer: choiceOf('bearer'),
  scale: choiceOf('scale'),
  country: choiceOf('country'),
  lever: choiceOf('lever'),
  audience: choiceOf('audience'),
  match: fc.subarray([...FACETS]),
});

/** A question that restricts two facets at most: one of all seven is seldom answered. */
export const mildQuestion: fc.Arbitrary<Question> = fc
  .tuple(anyQuestion, fc.subarray([...FACETS], { maxLength: 2 }))
  .map(([question, kept]) => ({
    ...question,
    ...Object.fromEntries(FACETS.filter((facet) => !kept.includes(facet)).map((facet) => [facet, []])),
  }));

/** Numbers spread evenly between two bounds, both among them: `fc.double` would crowd about 0. */
export const within = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((part) => min + ((max - min) * part) / 1_000_000);

export const anyPlace: fc.Arbitrary<LngLat> = fc.tuple(within(-180, 180), within(-90, 90));

/** Any camera that a link can hold. */
export const anyView: fc.Arbitrary<View> = fc
  .record({ lng: within(-180, 180), lat: within(-90, 90), zoom: within(ZOOM.min, ZOOM.max) })
  .map(roundView);

export const anyId: fc.Arbitrary<string> = fc.constantFrom(...atlas.initiatives.map(({ id }) => id));

export const anyAddress: fc.Arbitrary<Address> = fc
  .tuple(
    fc.oneof(anyQuestion, mildQuestion),
    fc.record({
      lang: fc.constantFrom('fr' as const, 'en' as const, null),
      sel: fc.option(anyId),
      view: fc.option(anyView),
      projection: fc.constantFrom(...PROJECTIONS),
      palette: fc.option(fc.constantFrom(...PALETTES)),
    }),
  )
  .map(([question, rest]) => ({ ...question, ...rest }));
