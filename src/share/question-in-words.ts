import { saidBy } from '../filters/said-by.ts';
import { sentenceText } from '../filters/sentence.ts';
import type { Lang } from '../domain/records.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';

/** What answers the question, and how many: « 9 initiatives de tourisme ». */
export function answerInWords(state: AtlasState, lang: Lang = state.lang): string {
  return sentenceText(saidBy(state, state.results.length, lang));
}

/** The same, and of how many in all where something is asked: « 9 initiatives de tourisme (sur 33) ». */
export function questionInWords(state: AtlasState): string {
  const { atlas, parts, t } = state;
  const sentence = answerInWords(state);
  return parts.length === 0
    ? sentence
    : `${sentence} ${t('results.outOf', { total: atlas.initiatives.length })}`;
}
