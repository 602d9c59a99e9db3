/** Random states of the real atlas, for properties. */
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import {
  comparedOfParts,
  MOST_COMPARED,
  wordOf,
  type Compared,
  type ComparedPart,
} from '../src/domain/question/compared.ts';
import {
  crossingsOf,
  facetIds,
  optionsOf,
  type Choice,
  type Facet,
} from '../src/domain/collection/facets.ts';
import type { LngLat } from '../src/domain/collection/records.ts';
import { addDays } from '../src/domain/time/calendar.ts';
import type { FacetQuestion, Mode, Question } from '../src/domain/question/question.ts';
import type { Near } from '../src/domain/geography/where.ts';
import { asArea, asSearch } from '../src/domain/address/codecs.ts';
import { KIOSK, RADIUS, VERTICES } from '../src/domain/address/limits.ts';
import { SCREENS, type Stage } from '../src/domain/address/stage.ts';
import { PALETTES, PANELS, RENDERERS, type Address } from '../src/domain/address/keys.ts';
import { PROJECTIONS, roundView, type View } from '../src/domain/view/view.ts';
import { roundNear } from '../src/domain/geography/where.ts';
import { ZOOM } from '../src/domain/view/zoom.ts';

const FACETS = facetIds(atlas);
const choiceOf = (facet: Facet) => fc.subarray(optionsOf(atlas, facet));

/** How each facet is asked. */
export const anyModes: fc.Arbitrary<Pick<FacetQuestion, 'match' | 'not'>> = fc
  .array(fc.constantFrom<Mode>('any', 'any', 'all', 'none'), {
    minLength: FACETS.length,
    maxLength: FACETS.length,
  })
  .map((modes) => ({
    match: FACETS.filter((_, place) => modes[place] === 'all'),
    not: FACETS.filter((_, place) => modes[place] === 'none'),
  }));

/** Any choice of facets, each in the order of its options; a facet that asks nothing has no entry. */
export const anyQuestion: fc.Arbitrary<FacetQuestion> = fc
  .tuple(fc.record(Object.fromEntries(FACETS.map((facet) => [facet, choiceOf(facet)]))), anyModes)
  .map(([choice, modes]) => ({ values: onlyAsked(choice), ...modes }));

/** A choice without the facets that ask nothing. */
const onlyAsked = (choice: Choice, kept: readonly Facet[] = FACETS): Choice =>
  Object.fromEntries(
    Object.entries(choice).filter(([facet, values]) => values.length > 0 && kept.includes(facet)),
  );

/** A question that restricts two facets at most: one of all eight is seldom answered. */
export const mildQuestion: fc.Arbitrary<FacetQuestion> = fc
  .tuple(anyQuestion, fc.subarray(FACETS, { maxLength: 2 }))
  .map(([question, kept]) => ({ ...question, values: onlyAsked(question.values, kept) }));

/** Numbers spread evenly between two bounds, both among them: `fc.double` would crowd about 0. */
export const within = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((part) => min + ((max - min) * part) / 1_000_000);

export const anyPlace: fc.Arbitrary<LngLat> = fc.tuple(within(-180, 180), within(-90, 90));

/** Any camera that a link can hold. */
export const anyView: fc.Arbitrary<View> = fc
  .record({ lng: within(-180, 180), lat: within(-90, 90), zoom: within(ZOOM.min, ZOOM.max) })
  .map(roundView);

export const anyId: fc.Arbitrary<string> = fc.constantFrom(...atlas.initiatives.map(({ id }) => id));

/** Any day within some years of the dossiers. */
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: -1000, max: 1000 })
  .map((days) => addDays('2020-08-01', days));

/** Words of the records, mistyped or not, and anything else that a reader may type. */
export const anySearch: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      '',
      'masque',
      'Québec',
      'e-commerce',
      'femmes formées',
      'hotel',
      'zzz',
      '100 %',
      'a&b=c,d;e',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  .map(asSearch);

/** Any territory that a link can name. */
export const anyTerritory: fc.Arbitrary<string> = fc.constantFrom(
  ...Object.values(atlas.places)
    .filter(({ outline }) => outline !== undefined)
    .map(({ id }) => id),
);

/** Territories that are no place of the atlas. */
const ELSEWHERE = ['country:CA', 'country:FR', 'country:RU', 'region:53', 'departement:69'];

/** Any circle that a link can hold: small and large ones as often. */
export const anyNear: fc.Arbitrary<Near> = fc
  .tuple(anyPlace, within(Math.log(RADIUS.min), Math.log(RADIUS.max)))
  .map(([[lng, lat], size]) => roundNear({ lng, lat, km: Math.exp(size) }))
  .map((near) => ({ ...near, km: Math.min(RADIUS.max, Math.max(RADIUS.min, near.km)) }));

/** Any outline that a link can hold, however tangled: all over the globe, or about a place. */
export const anyArea: fc.Arbitrary<readonly LngLat[]> = fc
  .tuple(
    anyPlace,
    fc.constantFrom(0.01, 1, 30, 180),
    fc.array(fc.tuple(within(-1, 1), within(-1, 1)), {
      minLength: VERTICES.min,
      maxLength: VERTICES.max,
    }),
  )
  .map(([[lng, lat], spread, steps]) =>
    asArea(
      steps.map(([east, north]): LngLat => {
        const reached = lng + east * spread;
        return [
          reached > 180 ? reached - 360 : reached < -180 ? reached + 360 : reached,
          Math.max(-90, Math.min(90, lat + (north * spread) / 2)),
        ];
      }),
    ),
  )
  .filter((area) => area !== null);

/** A value, or more often none. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** A whole question: facets, search, period, places. */
export const wholeQuestion: fc.Arbitrary<Question> = fc
  .tuple(
    fc.oneof(anyQuestion, mildQuestion),
    fc.record({
      q: anySearch,
      days: fc.oneof(fc.constant([null, null]), fc.tuple(fc.option(anyDay), fc.option(anyDay))),
      undated: fc.boolean(),
      // Few initiatives are in a random place.
      in: seldom(fc.oneof(anyTerritory, fc.constantFrom(...ELSEWHERE))),
      near: seldom(anyNear),
      area: seldom(anyArea),
    }),
  )
  .map(([question, { q, days, undated, ...where }]) => {
    const [from, to] = days as [string | null, string | null];
    const turned = from !== null && to !== null && from > to;
    return { ...question, ...where, q, undated, from: turned ? to : from, to: turned ? from : to };
  });

const anyComparedPart: fc.Arbitrary<ComparedPart> = fc.oneof(
  fc
    .constantFrom(
      ...FACETS.flatMap((facet) => optionsOf(atlas, facet).map((value) => [facet, value] as const)),
    )
    .map(([facet, value]): ComparedPart => ({ kind: 'facet', facet, value })),
  anyTerritory.map((place): ComparedPart => ({ kind: 'in', place })),
  anyNear.map((near): ComparedPart => ({ kind: 'near', near })),
);

/** The place of a part in a link: the facets in their order, then where. */
const rankOf = (part: ComparedPart): number =>
  part.kind === 'facet' ? FACETS.indexOf(part.facet) : FACETS.length;

/** Up to four questions of few parts, each once. */
const anyComparison: fc.Arbitrary<readonly Compared[]> = fc.uniqueArray(
  fc
    .array(anyComparedPart, { maxLength: 4 })
    .map((parts) => comparedOfParts(parts.toSorted((a, b) => rankOf(a) - rankOf(b))))
    .filter((compared) => compared !== null),
  { maxLength: MOST_COMPARED, selector: wordOf },
);

/** Any place in any talk. */
export const anyStage: fc.Arbitrary<Stage> = fc.record({
  tour: fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,9}){0,3}$/),
  step: fc.integer({ min: 0, max: 999 }),
  screen: fc.constantFrom(...SCREENS),
  kiosk: fc.option(fc.integer(KIOSK)),
});

export const anyAddress: fc.Arbitrary<Address> = fc
  .tuple(
    wholeQuestion,
    fc.record({
      lang: fc.constantFrom('fr' as const, 'en' as const, null),
      sel: fc.option(anyId),
      view: fc.option(anyView),
      projection: fc.constantFrom(...PROJECTIONS),
      palette: fc.option(fc.constantFrom(...PALETTES)),
      renderer: fc.constantFrom(...RENDERERS),
      panel: fc.option(fc.constantFrom(...PANELS)),
      cross: fc.option(fc.constantFrom(...crossingsOf(atlas))),
      compare: anyComparison,
      stage: fc.option(anyStage),
      embed: fc.boolean(),
      deck: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)),
    }),
  )
  .map(([question, rest]) => ({ ...question, ...rest }));
