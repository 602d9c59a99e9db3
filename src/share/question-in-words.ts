import { saidBy } from '../filters/said-by.ts';
import { sentenceText } from '../filters/sentence.ts';
import type { Lang } from '../domain/records.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';

/** What is asked and what answers it: « 9 initiatives de tourisme (sur 33) ». */
export function questionInWords(state: AtlasState, lang: Lang = state.lang): string {
  const { atlas, results, parts } = state;
  const said = saidBy(state, results.length, lang);
  const sentence = sentenceText(said);
  return parts.length === 0
    ? sentence
    : `${sentence} ${said.t('results.outOf', { total: atlas.initiatives.length })}`;
}
