import { sentenceText } from '../filters/sentence.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';

/** What is asked and what answers it: « 9 initiatives de tourisme (sur 33) ». */
export function questionInWords({ atlas, address, lang, t, results, parts }: AtlasState): string {
  const sentence = sentenceText({ atlas, question: address, lang, t, count: results.length });
  return parts.length === 0
    ? sentence
    : `${sentence} ${t('results.outOf', { total: atlas.initiatives.length })}`;
}
