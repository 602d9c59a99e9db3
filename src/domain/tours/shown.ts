/** What the page, a slide or a sheet of paper shows, given an address and the slide that it is on. */
import { agreeOn, DEFAULT_ADDRESS } from '../address/address.ts';
import type { Address } from '../address/keys.ts';
import { mainPlace } from '../collection/main-place.ts';
import type { Atlas, Initiative, LngLat } from '../collection/records.ts';
import { answer, rankedRecordsOf, type Sources } from '../question/answer.ts';
import { NO_QUESTION, type Question } from '../question/question.ts';
import { cornersOf, type Slide } from './slides.ts';
import type { Step } from './tours.ts';

/** The keys of an address that a slide decides. If the address has one of them, the talk has strayed. */
const SLIDE_KEYS = [
  ...(Object.keys(NO_QUESTION) as (keyof Question)[]),
  'sel',
  'panel',
  'compare',
  'cross',
  'view',
] as const;
type SlideKey = (typeof SLIDE_KEYS)[number];
type SlidePart = Pick<Address, SlideKey>;

/** The keys that a slide decides, without the camera. */
const SAID_KEYS = SLIDE_KEYS.filter((key) => key !== 'view');

/** The values of these keys without a question, a record or a view. */
export const EMPTY_PART = Object.fromEntries(
  SLIDE_KEYS.map((key) => [key, DEFAULT_ADDRESS[key]]),
) as unknown as SlidePart;

/** Whether a key of an address is decided by the slide. */
export function isSlideKey(key: string): key is SlideKey {
  return (SLIDE_KEYS as readonly string[]).includes(key);
}

/** Whether an address has no question, record or view. */
export function isEmpty(address: SlidePart): boolean {
  return agreeOn(SLIDE_KEYS, address, EMPTY_PART);
}

/** What a slide asks and shows. A single initiative is opened. */
export function partOf(slide: Slide): SlidePart {
  if (slide.kind !== 'step') return EMPTY_PART;
  const { question, view, initiatives } = slide.step;
  const [only, ...others] = initiatives;
  return { ...EMPTY_PART, ...question, view, sel: only && others.length === 0 ? only : null };
}

/** Whether a talk has strayed from its slide: to another question, record or view. */
export function isStraying(address: Address): boolean {
  return address.stage !== null && !isEmpty(address);
}

/** Whether it has strayed to another question or record, not only to another view. */
export function isAside(address: Address, slide: Slide | null): boolean {
  return slide !== null && isStraying(address) && !agreeOn(SAID_KEYS, address, partOf(slide));
}

/** The address as shown: the link's, with the slide's parts while the talk is on its slide. */
export function addressOn(address: Address, slide: Slide | null): Address {
  return !slide || isStraying(address) ? address : { ...address, ...partOf(slide) };
}

/** The places `[lng, lat]` that a step is about: the corners of its frame, else where its initiatives are. */
export function placesOfStep({ extent, initiatives }: Step, collection: Atlas): LngLat[] {
  if (extent) return [...cornersOf(extent)];
  return initiatives.flatMap((id) => {
    const record = collection.initiatives.find((one) => one.id === id);
    const place = record && mainPlace(record, collection.places);
    return place ? [place.coordinates] : [];
  });
}

/**
 * The places `[lng, lat]` that the camera must show on a slide; empty where something else decides, as a single
 * initiative does, which is fitted as an open record is.
 */
export function extentOn(address: Address, slide: Slide | null, collection: Atlas): readonly LngLat[] {
  if (slide?.kind !== 'step' || isStraying(address)) return [];
  const { extent, initiatives } = slide.step;
  return extent || initiatives.length > 1 ? placesOfStep(slide.step, collection) : [];
}

/** The ids of the initiatives that the slide is about; null where it is about none more than others. */
export function spotlightOn(address: Address, slide: Slide | null): ReadonlySet<string> | null {
  if (slide?.kind !== 'step' || slide.step.initiatives.length === 0 || isAside(address, slide)) return null;
  return new Set(slide.step.initiatives);
}

/** What is shown. */
export interface Shown {
  readonly slide: Slide | null;
  /** What is asked and looked at. */
  readonly address: Address;
  /** What answers: the best hits of a search first, else in the order of the collection. */
  readonly results: readonly Initiative[];
  /** The open initiative. */
  readonly selected: Initiative | null;
  /** As `extentOn` has it. */
  readonly extent: readonly LngLat[];
  /** As `spotlightOn` has it. */
  readonly spotlight: ReadonlySet<string> | null;
}

/** What an address shows, on a slide or on none. */
export function shown(sources: Sources, address: Address, slide: Slide | null): Shown {
  const { collection } = sources;
  const on = addressOn(address, slide);
  return {
    slide,
    address: on,
    results: rankedRecordsOf(answer(sources, on), collection),
    selected: collection.initiatives.find(({ id }) => id === on.sel) ?? null,
    extent: extentOn(address, slide, collection),
    spotlight: spotlightOn(address, slide),
  };
}
