/**
 * The presentations that readers make: what a deck is made of, and what can be done to one. A slide keeps only
 * what its initiative does not say by itself, so that a deck is small enough for a link and follows the data.
 * A deck is shown as a tour (`tourOf`). All functions give a new deck.
 */
import * as v from 'valibot';
import { Id, TextInBoth as FullText } from '../collection/scalars.ts';
import { nonce } from './nonce.ts';
import type { Atlas, Lang, Text } from '../collection/records.ts';
import { atLeastOne, endsShape, slideShape } from './slide-shape.ts';
import {
  NO_WORDS,
  parseStep,
  writeChart,
  writeStep,
  type Step,
  type StepChart,
  type StepSource,
  type Tour,
} from './tours.ts';

/** What a file of a deck begins with; the number grows when older programs can no longer read it. */
export const DECK_SCHEMA = 'atlas-deck/2';
/** All that this program reads. */
export const DECK_SCHEMAS: readonly string[] = ['atlas-deck/1', DECK_SCHEMA];
export const MOST_SLIDES = 200;
const LONGEST_TEXT = 4000;

/** A text in both languages, either of which may be empty. */
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const Words = v.strictObject({ fr: text, en: text });

/** What is checked of a deck beyond the kinds of its values. */
export const TITLE_OR_ONE = 'a title, or one initiative that gives it';
export const EACH_ONCE = 'each id once';

/** Where one of its texts is absent, the only initiative of a slide of places gives it. */
export const DeckStepShape = v.pipe(
  slideShape({
    title: v.optional(FullText),
    placeSentence: v.optional(Words),
    sentence: v.optional(Words),
    notes: v.optional(Words),
    seconds: v.optional(atLeastOne),
    words: Words,
  }),
  v.check((step) => step.title !== undefined || onlyOf(step) !== undefined, TITLE_OR_ONE),
);

/** The only initiative of a slide of places; undefined where it has none or several, or is of another kind. */
function onlyOf(step: object): string | undefined {
  const { initiatives } = step as { readonly initiatives?: readonly string[] };
  return initiatives?.length === 1 ? initiatives[0] : undefined;
}

export const DeckShape = v.strictObject({
  schema: v.literal(DECK_SCHEMA),
  id: v.pipe(Id, v.startsWith('deck-'), v.maxLength(64)),
  title: FullText,
  introduction: Words,
  ...endsShape(Words),
  steps: v.pipe(
    v.array(DeckStepShape),
    v.maxLength(MOST_SLIDES),
    v.check((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, EACH_ONCE),
  ),
});
/** A deck of any version, upgraded to this one. */
export const AnyDeckShape = v.pipe(v.unknown(), v.transform(upgraded), DeckShape);

/** Of /1, which had slides of places only, every deck is one of /2. */
function upgraded(value: unknown): unknown {
  const isOld = v.is(v.object({ schema: v.literal('atlas-deck/1') }), value);
  return isOld ? { ...value, schema: DECK_SCHEMA } : value;
}

export type DeckStep = v.InferOutput<typeof DeckStepShape>;
export type Deck = v.InferOutput<typeof DeckShape>;

/** How long a slide stands for which nothing is planned, in seconds. */
export const SECONDS = 45;

/** A new id for a deck. */
export function newDeckId(): string {
  return `deck-${nonce()}`;
}

/** A deck of one slide for each initiative, in their order, as far as it holds them. */
export function deckOf(ids: readonly string[], title: Text, introduction: Text): Deck {
  return {
    schema: DECK_SCHEMA,
    id: newDeckId(),
    title,
    introduction,
    steps: ids.slice(0, MOST_SLIDES).map((id) => ({ id, initiatives: [id] })),
  };
}

/** A tour as a deck, which can be changed. */
export function copyOf(tour: Tour, collection: Pick<Atlas, 'facets'>): Deck {
  const { title, introduction, cover, closing, pictures } = tour;
  const steps = tour.steps.map((step): DeckStep => {
    const { initiatives, extent, view, question, ...rest } = step;
    const written = writeStep({ question, view }, collection);
    if (rest.kind === 'place' || rest.kind === 'section')
      return { ...rest, ...written, initiatives: [...initiatives], extent: extent && [...extent] };
    const asks = written.question === undefined ? {} : { question: written.question };
    if (rest.kind !== 'chart') return { ...rest, ...asks };
    return { ...rest, ...asks, chart: writeChart(rest.chart, collection) };
  });
  return {
    schema: DECK_SCHEMA,
    id: newDeckId(),
    title,
    introduction,
    ...(cover && { cover }),
    ...(closing && { closing }),
    ...(pictures && { pictures }),
    steps,
  };
}

/** What is seen, to be made a slide: the present question, record and camera, or the chart that stands in their place. */
export interface SeenView extends Pick<Step, 'question' | 'view'> {
  readonly title: Text;
  readonly initiative: string | null;
  /** Absent: the map. */
  readonly chart?: StepChart;
  /** What a slide of a chart says under its title. */
  readonly sentence?: Text;
}

/** Puts a slide of what is seen at a rank, from 0; a deck that holds no more slides stays as it is. */
export function insertView(deck: Deck, at: number, seen: SeenView, collection: Pick<Atlas, 'facets'>): Deck {
  const { title, initiative, chart, sentence } = seen;
  if (chart) {
    const { question } = writeStep({ ...seen, view: null }, collection);
    return insertStep(deck, at, {
      kind: 'chart',
      id: 'view',
      title,
      ...(sentence && { sentence }),
      ...(question !== undefined && { question }),
      chart: writeChart(chart, collection),
    });
  }
  return insertStep(deck, at, {
    id: 'view',
    initiatives: initiative === null ? [] : [initiative],
    ...(initiative === null && { title }),
    ...writeStep(seen, collection),
  });
}

/** Puts a slide at a rank, from 0, under an id of its own; a deck that holds no more slides stays as it is. */
export function insertStep(deck: Deck, at: number, step: DeckStep): Deck {
  if (deck.steps.length >= MOST_SLIDES) return deck;
  const taken = new Set(deck.steps.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${step.id}-${number}`)) number += 1;
  return { ...deck, steps: deck.steps.toSpliced(at, 0, { ...step, id: `${step.id}-${number}` }) };
}

/** Moves a slide from a rank to another, both from 0. */
export function moveStep(deck: Deck, from: number, to: number): Deck {
  const step = deck.steps[from];
  if (!step || to < 0 || to >= deck.steps.length) return deck;
  return { ...deck, steps: deck.steps.toSpliced(from, 1).toSpliced(to, 0, step) };
}

/** Puts a copy of a slide after it; a deck that holds no more slides stays as it is. */
export function duplicateStep(deck: Deck, id: string): Deck {
  const at = deck.steps.findIndex((step) => step.id === id);
  const step = deck.steps[at];
  if (!step || deck.steps.length >= MOST_SLIDES) return deck;
  const taken = new Set(deck.steps.map((one) => one.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return { ...deck, steps: deck.steps.toSpliced(at + 1, 0, { ...step, id: `${id}-${number}` }) };
}

/** Plans how long a slide lasts, in whole seconds from 1; null: as long as any other. */
export function timeStep(deck: Deck, id: string, seconds: number | null): Deck {
  const planned = seconds === null ? undefined : Math.max(1, Math.round(seconds));
  return {
    ...deck,
    steps: deck.steps.map((step) => (step.id === id ? { ...step, seconds: planned } : step)),
  };
}

/** Writes what the cover says in one language. */
export function introduceDeck(deck: Deck, lang: Lang, written: string): Deck {
  const text = written.trim().slice(0, LONGEST_TEXT);
  return { ...deck, introduction: { ...deck.introduction, [lang]: text } };
}

/** The deck without a slide; the same slides where none has that id. */
export function removeStep(deck: Deck, id: string): Deck {
  return { ...deck, steps: deck.steps.filter((step) => step.id !== id) };
}

const otherOf = (lang: Lang): Lang => (lang === 'fr' ? 'en' : 'fr');

export type DeckField = 'title' | 'sentence' | 'notes';

/**
 * Writes a text of a slide in one language; the other one stays as it is. A title that is emptied is that of the
 * initiative again, or stays where there is none.
 */
export function editStep(
  deck: Deck,
  id: string,
  field: DeckField,
  lang: Lang,
  written: string,
  atlas: Pick<Atlas, 'initiatives'>,
): Deck {
  const steps = deck.steps.map((step) => {
    if (step.id !== id) return step;
    const before = step[field] ?? wholeStep(step, atlas)?.[field] ?? NO_WORDS;
    const text = written.trim().slice(0, LONGEST_TEXT);
    // A title is never empty in the other language: there it is this one until it is written.
    const other = field === 'title' && before[otherOf(lang)] === '' ? { [otherOf(lang)]: text } : {};
    const after = { ...before, ...other, [lang]: text };
    if (field !== 'title' || after[lang] !== '') return { ...step, [field]: after };
    // The record's own title, in this language alone.
    const own =
      onlyOf(step) === undefined ? undefined : wholeStep({ ...step, title: undefined }, atlas)?.title;
    if (!own) return step;
    const title = { ...after, [lang]: own[lang] };
    return title.fr === own.fr && title.en === own.en ? { ...step, title: undefined } : { ...step, title };
  });
  return { ...deck, steps };
}

/** Writes the title of a deck in one language; one that is emptied stays. */
export function renameDeck(deck: Deck, lang: Lang, written: string): Deck {
  const title = written.trim().slice(0, LONGEST_TEXT);
  return title === '' ? deck : { ...deck, title: { ...deck.title, [lang]: title } };
}

/** Changes one slide. */
export function changeStep(deck: Deck, id: string, change: (step: DeckStep) => DeckStep): Deck {
  return { ...deck, steps: deck.steps.map((step) => (step.id === id ? change(step) : step)) };
}

/** Writes a text in one language; in the other it is the same until something else is written there. */
export function writeWords(before: Text, lang: Lang, written: string): Text {
  const text = written.trim().slice(0, LONGEST_TEXT);
  const other = otherOf(lang);
  return { ...before, [lang]: text, ...(before[other] === before[lang] && { [other]: text }) };
}

/** The initiatives that a slide names. */
function namedBy(step: DeckStep): string[] {
  switch (step.kind) {
    case undefined:
    case 'place':
      return [...step.initiatives, ...(step.figure ? [step.figure.initiative] : [])];
    case 'section':
      return step.initiatives;
    case 'figure':
      return step.number.from === 'record' ? [step.number.initiative] : [];
    default:
      return [];
  }
}

/** A slide with all its texts; null where an initiative that it shows exists no longer. */
function wholeStep(step: DeckStep, { initiatives }: Pick<Atlas, 'initiatives'>): StepSource | null {
  if (namedBy(step).some((id) => !initiatives.some((record) => record.id === id))) return null;
  const { title = NO_WORDS, sentence = NO_WORDS, notes = NO_WORDS, seconds = SECONDS } = step;
  if (step.kind !== undefined && step.kind !== 'place') return { ...step, title, sentence, notes, seconds };
  const only = initiatives.find(({ id }) => id === onlyOf(step));
  // A slide that someone wrote says what they wrote and no more.
  const own = step.title === undefined && only && only.figures.length > 0;
  return {
    ...step,
    title: step.title ?? only?.title ?? NO_WORDS,
    sentence: step.sentence ?? only?.takeaway ?? NO_WORDS,
    notes: step.notes ?? only?.summary ?? NO_WORDS,
    seconds,
    ...(own && !step.figure && { figure: { initiative: only.id, at: 1 } }),
  };
}

/** The initiatives that a deck names and that exist no longer: their slides are left out, and stay in the deck. */
export function missingInitiatives(deck: Deck, { initiatives }: Pick<Atlas, 'initiatives'>): string[] {
  const known = new Set(initiatives.map(({ id }) => id));
  return [...new Set(deck.steps.flatMap(namedBy).filter((id) => !known.has(id)))];
}

/** A deck as the stage shows it. */
export function tourOf(deck: Deck, atlas: Atlas): Tour {
  const steps = deck.steps.flatMap((step) => {
    const whole = wholeStep(step, atlas);
    return whole ? [parseStep(whole, atlas)] : [];
  });
  const { id, title, introduction, cover, closing, pictures } = deck;
  return {
    id,
    title,
    introduction,
    ...(cover && { cover }),
    ...(closing && { closing }),
    ...(pictures && { pictures }),
    steps,
    minutes: steps.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
  };
}
