/**
 * The presentations: what a tour is made of, and what follows from it. The schemas serve the build
 * (`data/tours/<id>.yaml`) and whoever reads a tour from elsewhere.
 */
import * as v from 'valibot';
import { Id, TextInBoth as Text } from '../collection/scalars.ts';
import { decode, DEFAULT_ADDRESS, encode } from '../address/address.ts';
import { compared as comparedCodec, view as viewCodec } from '../address/codecs.ts';
import { facetIds } from '../collection/facets.ts';
import type { Atlas, Lang, Text as Texts } from '../collection/records.ts';
import type { Compared } from '../question/compared.ts';
import { questionOf, type Question } from '../question/question.ts';
import type { View } from '../view/view.ts';
import { atLeastOne, endsShape, slideShape, type Chart, type FigureReference } from './slide-shape.ts';

/** Where nothing is said. */
export const NO_WORDS: Texts = { fr: '', en: '' };

/** One thing to show and to say, as a file of `data/tours/` has it. */
export const StepShape = slideShape({
  title: Text,
  // One sentence, read from the last row: at most `LONGEST_SENTENCE` characters in each language.
  placeSentence: Text,
  sentence: v.optional(Text),
  notes: Text,
  seconds: atLeastOne,
  words: Text,
});

/** A presentation: `data/tours/<id>.yaml`. */
export const TourShape = v.strictObject({
  title: Text,
  introduction: Text,
  /** How long the whole is planned to last. */
  minutes: v.pipe(v.number(), v.minValue(1)),
  /** The term of the theme that all of its initiatives have, where it is about one. */
  theme: v.optional(Id),
  ...endsShape(Text),
  steps: v.pipe(v.array(StepShape), v.minLength(2)),
});

/** What slides of a kind have, of a tour or of a deck whose texts are all there. */
export type StepSource = v.InferOutput<typeof StepShape>;

/** What a slide has, whatever its kind, as the atlas shows it. It is plain JSON. */
interface AnyStep {
  readonly id: string;
  readonly title: Texts;
  /** Empty where the slide says none. */
  readonly sentence: Texts;
  readonly notes: Texts;
  readonly seconds: number;
  readonly question: Question;
  /** null where something else decides: `extent`, or the initiatives. */
  readonly view: View | null;
  readonly extent?: readonly [number, number, number, number] | undefined;
  readonly initiatives: readonly string[];
}
type OfKind<Kind extends string> = Extract<StepSource, { readonly kind: Kind }>;
/** A chart as the atlas shows it: what it compares is parsed. */
export type StepChart =
  | Exclude<Chart, { readonly type: 'comparison' }>
  | { readonly type: 'comparison'; readonly of: readonly Compared[] };

export type PlaceStep = AnyStep & { readonly kind: 'place'; readonly figure?: FigureReference | undefined };
export type SectionStep = AnyStep & { readonly kind: 'section' };
export type TextStep = AnyStep & Pick<OfKind<'text'>, 'kind' | 'lines' | 'quotation'>;
export type FigureStep = AnyStep & Pick<OfKind<'figure'>, 'kind' | 'number'>;
export type ChartStep = AnyStep & { readonly kind: 'chart'; readonly chart: StepChart };
export type PictureStep = AnyStep & Pick<OfKind<'picture'>, 'kind' | 'picture' | 'alt' | 'credit'>;
/** A step as the atlas shows it: what it asks and where it looks are parsed. */
export type Step = PlaceStep | SectionStep | TextStep | FigureStep | ChartStep | PictureStep;
/** A slide that covers the map. */
export type PlateStep = TextStep | FigureStep | ChartStep | PictureStep;

export interface Tour extends Omit<v.InferOutput<typeof TourShape>, 'steps'> {
  readonly id: string;
  readonly steps: readonly Step[];
}

/** Parses what a step asks and where it looks. What means nothing in this collection is left out. */
export function parseStep(source: StepSource, collection: Atlas): Step {
  const { question = '', sentence = NO_WORDS } = source;
  const asks = { sentence, question: questionOf(decode(question, collection).address) };
  /** What covers the map has nothing to light up there. */
  const onPlate = { ...asks, view: null, initiatives: [] };
  switch (source.kind) {
    case undefined:
    case 'place':
      return { ...source, ...asks, kind: 'place', view: parseView(source.view ?? '') };
    case 'section':
      return { ...source, ...asks, view: parseView(source.view ?? '') };
    case 'text':
      return { ...source, ...onPlate };
    case 'figure':
      return { ...source, ...onPlate };
    case 'picture':
      return { ...source, ...onPlate };
    case 'chart': {
      const { chart } = source;
      const parsed =
        chart.type === 'comparison' ? { ...chart, of: parseCompared(chart.of, collection) } : chart;
      return { ...source, ...onPlate, chart: parsed };
    }
  }
}

/** Selections as an address writes them in `compare`; those that mean nothing in this collection are left out. */
export function parseCompared(text: string, collection: Atlas): readonly Compared[] {
  return comparedCodec.parse(text, collection).state;
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

/** A chart as a file has it. */
export function writeChart(chart: StepChart, collection: Pick<Atlas, 'facets'>): Chart {
  return chart.type === 'comparison'
    ? { ...chart, of: comparedCodec.write(chart.of, facetIds(collection)) }
    : chart;
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
