import { saidBy } from '../filters/said-by.ts';
import { sentenceText } from '../filters/sentence.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';

/** What is asked and what answers it: « 9 initiatives de tourisme (sur 33) ». */
export function questionInWords(state: AtlasState): string {
  const { atlas, t, results, parts } = state;
  const sentence = sentenceText(saidBy(state, results.length));
  return parts.length === 0
    ? sentence
    : `${sentence} ${t('results.outOf', { total: atlas.initiatives.length })}`;
}
