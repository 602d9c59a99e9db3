/**
 * The presentations: what a tour is made of, and what follows from it. The schemas serve the build
 * (`data/tours/<id>.yaml`) and whoever reads a tour from elsewhere.
 */
import * as v from 'valibot';
import { Id, TextInBoth as Text } from '../collection/scalars.ts';
import { decode, DEFAULT_ADDRESS, encode } from '../address/address.ts';
import { view as viewCodec } from '../address/codecs.ts';
import type { Atlas, Lang } from '../collection/records.ts';
import { questionOf, type Question } from '../question/question.ts';
import type { View } from '../view/view.ts';

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const atLeastOne = v.pipe(v.number(), v.integer(), v.minValue(1));

/** One thing to show and to say. */
export const StepShape = v.strictObject({
  /** Unique in its tour, stable for ever, because links depend on it. */
  id: Id,
  title: Text,
  /** One sentence, read from the last row: at most `LONGEST_SENTENCE` characters in each language. */
  sentence: Text,
  /**
   * The figure set large, by reference: the initiative, and the rank of the figure there, from 1. Its value,
   * unit and label are written nowhere else.
   */
  figure: v.optional(v.strictObject({ initiative: Id, at: v.optional(atLeastOne, 1) })),
  /** Initiatives to light up, the first of them shown; none on a page that opens or closes. */
  initiatives: v.optional(v.array(Id), []),
  /** Where to look, as an address writes it: `lng,lat,zoom` (degrees, WGS 84). */
  view: v.optional(v.string()),
  /**
   * Or what must be in sight: `[west, south, east, north]` (degrees, WGS 84); west of a frame that crosses
   * the 180th meridian is more than its east. With neither, the step looks at its initiatives.
   */
  extent: v.optional(v.tuple([longitude, latitude, longitude, latitude])),
  /** What the atlas is asked, as an address writes it: `theme=tourism&scale=departement`. */
  question: v.optional(v.string()),
  /** What the speaker says; an empty line between paragraphs. */
  notes: Text,
  /** How long the step is planned to last. */
  seconds: atLeastOne,
});

/** A presentation: `data/tours/<id>.yaml`. */
export const TourShape = v.strictObject({
  title: Text,
  introduction: Text,
  /** How long the whole is planned to last. */
  minutes: v.pipe(v.number(), v.minValue(1)),
  /** The term of the theme that all of its initiatives have, where it is about one. */
  theme: v.optional(Id),
  steps: v.pipe(v.array(StepShape), v.minLength(2)),
});

/** A step as it is written in a file. */
export type StepSource = v.InferOutput<typeof StepShape>;
/** A step as the atlas shows it: what it asks and where it looks are parsed. It is plain JSON. */
export interface Step extends Omit<StepSource, 'question' | 'view'> {
  readonly question: Question;
  /** null where something else decides: `extent`, or the initiatives. */
  readonly view: View | null;
}
export interface Tour extends Omit<v.InferOutput<typeof TourShape>, 'steps'> {
  readonly id: string;
  readonly steps: readonly Step[];
}

/** Parses what a step asks and where it looks. What means nothing in this collection is left out. */
export function parseStep({ question = '', view, ...step }: StepSource, collection: Atlas): Step {
  return {
    ...step,
    question: questionOf(decode(question, collection).address),
    view: view === undefined ? null : parseView(view),
  };
}

/** A camera as an address writes it, `lng,lat,zoom`; null where it is none. */
export function parseView(text: string): View | null {
  return viewCodec.parse(text).state;
}

/** What a step asks and where it looks, as its file has them; nothing for what it does not say. */
export function writeStep(
  { question, view }: Pick<Step, 'question' | 'view'>,
  collection: Pick<Atlas, 'facets'>,
): { question?: string; view?: string } {
  // A tour belongs to its collection.
  const text = encode({ ...DEFAULT_ADDRESS, ...question }, { ...collection, key: null });
  return { ...(text !== '' && { question: text }), ...(view && { view: viewCodec.write(view) }) };
}

/** The most characters that a sentence of a step may have. */
export const LONGEST_SENTENCE = 140;

/** How many words a minute a speaker says who wants to be understood. */
export const WORDS_PER_MINUTE = 130;

/** The paragraphs of the notes of a step. */
export function paragraphsOf({ notes }: Pick<Step, 'notes'>, lang: Lang): string[] {
  return notes[lang].split(/\s*\n\s*/).filter((paragraph) => paragraph !== '');
}

/** How many seconds it takes to say a text of so many words, rounded up. */
export function secondsToSay(words: number): number {
  return Math.ceil((words * 60) / WORDS_PER_MINUTE);
}
