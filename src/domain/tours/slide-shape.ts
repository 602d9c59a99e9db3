/**
 * What a slide is made of, by its kind: one schema for the tours of `data/` and for the decks of readers. They differ in
 * the texts that must be there, which are given to it.
 */
import * as v from 'valibot';
import { Id, PartialDate } from '../collection/scalars.ts';

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
/** A rank from 1, or seconds. */
export const atLeastOne = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The kinds of slides, in the order in which an editor offers them. */
export const SLIDE_KINDS = ['place', 'section', 'text', 'figure', 'chart', 'picture'] as const;
export type SlideKind = (typeof SLIDE_KINDS)[number];

/** A text slide has so many lines at most, to be read from the last row. */
export const MOST_LINES = 3;
/** A deck has so many pictures at most, and its cover so many logos. */
export const MOST_PICTURES = 20;
export const MOST_LOGOS = 3;
/** The longest side of a picture, in pixels, and the most letters that its address may have. */
export const LARGEST_SIDE = 2560;
export const LONGEST_PICTURE = 1_500_000;

/** A figure of a record by reference, so that its value, unit and label are written nowhere else; `at` is its rank from 1. */
export const FigureReference = v.strictObject({ initiative: Id, at: v.optional(atLeastOne, 1) });
export type FigureReference = v.InferOutput<typeof FigureReference>;

/** A chart of the atlas; it shows what answers the question of its slide. */
const Chart = v.variant('type', [
  /** The options of a facet with their counts. */
  v.strictObject({ type: v.literal('bars'), facet: Id }),
  /** The themes crossed with another facet. */
  v.strictObject({ type: v.literal('matrix'), facet: Id }),
  v.strictObject({ type: v.literal('timeline') }),
  /** Two to four selections side by side, as an address writes them in `compare`. */
  v.strictObject({ type: v.literal('comparison'), of: v.pipe(v.string(), v.maxLength(2000)) }),
]);
export type Chart = v.InferOutput<typeof Chart>;

/** A picture as an address that holds all of it. */
const Picture = v.pipe(
  v.string(),
  v.maxLength(LONGEST_PICTURE),
  v.regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/),
);
/** The pictures of a talk by their ids. */
export const Pictures = v.pipe(v.record(Id, Picture), v.maxEntries(MOST_PICTURES));
export type Pictures = v.InferOutput<typeof Pictures>;

type AnyText = v.GenericSchema<{ fr: string; en: string }>;
type AnyOptional = v.GenericSchema | v.OptionalSchema<v.GenericSchema, undefined>;

/** `[west, south, east, north]` (degrees, WGS 84). */
export const Extent = v.tuple([longitude, latitude, longitude, latitude]);
/** Initiatives to light up, the first of them shown; none on a page that opens or closes. */
export const Lit = v.optional(v.array(Id), []);

/** The texts of slides, which a tour must have and a deck may lack. */
interface Texts<Title, PlaceSentence, Sentence, Notes, Seconds, Words> {
  readonly title: Title;
  /** The sentence of a slide of places, and that of any other. */
  readonly placeSentence: PlaceSentence;
  readonly sentence: Sentence;
  /** What the speaker says; an empty line between paragraphs. */
  readonly notes: Notes;
  /** How long the slide is planned to last. */
  readonly seconds: Seconds;
  /** Any other text. */
  readonly words: Words;
}

/** The schema of a slide, given the schemas of its texts. */
export function slideShape<
  Title extends AnyOptional,
  PlaceSentence extends AnyOptional,
  Sentence extends AnyOptional,
  Notes extends AnyOptional,
  Seconds extends AnyOptional,
  Words extends AnyText,
>({
  title,
  placeSentence,
  sentence,
  notes,
  seconds,
  words,
}: Texts<Title, PlaceSentence, Sentence, Notes, Seconds, Words>) {
  const all = {
    /** Unique in its talk, stable for ever, because links depend on it. */
    id: Id,
    title,
    sentence,
    /** What the atlas is asked, as an address writes it: `theme=tourism&scale=departement`. */
    question: v.optional(v.string()),
    notes,
    seconds,
  };
  /** What a slide has that keeps the map beside its words. */
  const onMap = {
    ...all,
    initiatives: Lit,
    /** Where to look, as an address writes it: `lng,lat,zoom` (degrees, WGS 84). */
    view: v.optional(v.string()),
    /**
     * Or what must be in sight; west of a frame that crosses the 180th meridian is more than its east. With neither,
     * the step looks at its initiatives.
     */
    extent: v.optional(Extent),
  };
  return v.variant('kind', [
    v.strictObject({
      kind: v.optional(v.literal('place')),
      ...onMap,
      sentence: placeSentence,
      /** The figure set large. */
      figure: v.optional(FigureReference),
    }),
    v.strictObject({ kind: v.literal('section'), ...onMap }),
    v.strictObject({
      kind: v.literal('text'),
      ...all,
      lines: v.optional(v.pipe(v.array(words), v.maxLength(MOST_LINES)), []),
      quotation: v.optional(v.strictObject({ words, source: words })),
    }),
    v.strictObject({
      kind: v.literal('figure'),
      ...all,
      number: v.variant('from', [
        /** A figure of a record. */
        v.strictObject({ from: v.literal('record'), ...FigureReference.entries }),
        /** How many initiatives answer the question of the slide. */
        v.strictObject({ from: v.literal('answer') }),
        /** One that the atlas does not hold, as it is to be read: « 2,2 M€ ». */
        v.strictObject({
          from: v.literal('elsewhere'),
          value: v.pipe(v.string(), v.maxLength(24)),
          label: words,
          source: words,
        }),
      ]),
    }),
    v.strictObject({ kind: v.literal('chart'), ...all, chart: Chart }),
    v.strictObject({
      kind: v.literal('picture'),
      ...all,
      /** The id of one of the talk's pictures. */
      picture: Id,
      /** What it shows, for those who do not see it. */
      alt: words,
      credit: v.pipe(v.string(), v.maxLength(200)),
    }),
  ]);
}

/**
 * What a cover and a closing slide say besides the talk's own title and introduction. A talk always has both slides, so they
 * stand beside its steps, not among them.
 */
export function endsShape<Words extends AnyText>(words: Words) {
  const text = v.pipe(v.string(), v.maxLength(200));
  return {
    cover: v.optional(
      v.strictObject({
        speaker: v.optional(text),
        event: v.optional(words),
        date: v.optional(PartialDate),
        logos: v.optional(
          v.pipe(v.array(v.strictObject({ picture: Id, alt: words })), v.maxLength(MOST_LOGOS)),
        ),
        notes: v.optional(words),
      }),
    ),
    closing: v.optional(
      v.strictObject({
        /** Absent: it gives thanks. */
        title: v.optional(words),
        sentence: v.optional(words),
        notes: v.optional(words),
      }),
    ),
    pictures: v.optional(Pictures),
  };
}
