import type { SeenView } from '../domain/tours/deck.ts';
import { NO_QUESTION, questionOf } from '../domain/question/question.ts';
import type { StepChart } from '../domain/tours/tours.ts';
import { chartTitles } from '../words/chart-title.ts';
import { answerInWords } from '../words/question-in-words.ts';
import type { AtlasState } from './atlas.svelte.ts';
import { onPlate } from '../domain/view/plate.ts';
import { roundView } from '../domain/view/view.ts';

/** What answers the present question, and how many, in both languages. */
const answerWords = (atlas: AtlasState) => ({
  fr: answerInWords(atlas, 'fr'),
  en: answerInWords(atlas, 'en'),
});

/** The chart that is open in the place of the map or beside it; null: none. */
function openChart({ panel, compare, cross }: AtlasState['address']): StepChart | null {
  if (panel === 'compare' && compare.length >= 2) return { type: 'comparison', of: compare };
  return cross === null ? null : { type: 'matrix', facet: cross };
}

/** A chart of what is asked now, to be made a slide. What is compared is asked alone. */
export function seenChart(atlas: AtlasState, chart: StepChart): SeenView {
  const isAsked = atlas.parts.length > 0 && chart.type !== 'comparison';
  return {
    title: chartTitles(atlas, chart),
    ...(isAsked && { sentence: answerWords(atlas) }),
    initiative: null,
    question: isAsked ? questionOf(atlas.address) : NO_QUESTION,
    view: null,
    chart,
  };
}

/** What is seen now, to be made a slide: the chart that is open, else the map. */
export function seenView(atlas: AtlasState): SeenView {
  const { address, camera } = atlas;
  const chart = openChart(address);
  if (chart) return seenChart(atlas, chart);
  // A record is shown where its slide shows it; anything else as it was seen, whatever the size of the map.
  const view = address.view ?? (address.sel === null ? camera : null);
  return {
    title: answerWords(atlas),
    initiative: address.sel,
    question: questionOf(address),
    view: view && roundView(camera ? onPlate(view, camera.viewport) : view),
  };
}
