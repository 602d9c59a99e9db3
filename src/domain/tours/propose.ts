/** The talk that a selection proposes: the question's chart, a slide for each initiative from near to near, a comparison. */
import { mainPlace } from '../collection/main-place.ts';
import { themeFacet } from '../collection/facets.ts';
import type { Atlas, Initiative, Text } from '../collection/records.ts';
import { angleBetween, toVector } from '../geography/sphere.ts';
import type { Compared } from '../question/compared.ts';
import { hasPeriod, type Question } from '../question/question.ts';
import { firstDay } from '../time/calendar.ts';
import { deckOf, insertView, MOST_SLIDES, type Deck, type SeenView } from './deck.ts';
import type { StepChart } from './tours.ts';

/** What is asked, and what answers it. */
export interface Selection {
  readonly question: Question;
  readonly results: readonly Initiative[];
  /** What is set side by side now; fewer than two: nothing. */
  readonly compared: readonly Compared[];
}

/** The chart of a question: the timeline of a period, else the bars of the theme. */
export function chartOfQuestion(question: Question, atlas: Atlas): StepChart | null {
  if (hasPeriod(question)) return { type: 'timeline' };
  const facet = themeFacet(atlas)?.id ?? atlas.facets[0]?.id;
  return facet === undefined ? null : { type: 'bars', facet };
}

/** From the first one always to the nearest that is left; those without a place come last, in their order. */
export function nearToNear(records: readonly Initiative[], atlas: Atlas): Initiative[] {
  const placeOf = (record: Initiative) => mainPlace(record, atlas.places)?.coordinates;
  const left = records.filter((record) => placeOf(record));
  const ordered = left.splice(0, 1);
  while (left.length > 0) {
    const here = toVector(placeOf(ordered.at(-1)!)!);
    const distances = left.map((record) => angleBetween(here, toVector(placeOf(record)!)));
    ordered.push(...left.splice(distances.indexOf(Math.min(...distances)), 1));
  }
  return [...ordered, ...records.filter((record) => !placeOf(record))];
}

/** By their first day; those without a date come last, in their order. */
function byDate(records: readonly Initiative[]): Initiative[] {
  const dayOf = ({ dates }: Initiative) => dates.map(({ start }) => firstDay(start)).toSorted()[0] ?? '9999';
  return records.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

/** How many slides a proposal has besides its cover and the last one. */
export function countProposed({ results, compared }: Selection): number {
  return Math.min(MOST_SLIDES, results.length + Number(results.length > 1) + Number(compared.length >= 2));
}

/**
 * A talk of a selection. A period is told by date, anything else from near to near.
 *
 * @param seen makes a slide of a chart of what is asked
 */
export function proposeDeck(
  selection: Selection,
  title: Text,
  atlas: Atlas,
  seen: (chart: StepChart) => SeenView,
): Deck {
  const { question, results, compared } = selection;
  const chart = results.length > 1 ? chartOfQuestion(question, atlas) : null;
  const charts = Number(chart !== null) + Number(compared.length >= 2);
  const told = (hasPeriod(question) ? byDate(results) : nearToNear(results, atlas)).slice(
    0,
    MOST_SLIDES - charts,
  );
  let deck = deckOf(
    told.map(({ id }) => id),
    title,
    { fr: '', en: '' },
  );
  if (chart) deck = insertView(deck, 0, seen(chart), atlas);
  if (compared.length >= 2)
    deck = insertView(deck, deck.steps.length, seen({ type: 'comparison', of: compared }), atlas);
  return deck;
}
