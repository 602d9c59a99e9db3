import type { Initiative, Lang } from '../domain/collection/records.ts';
import type { Part } from '../domain/question/question.ts';
import { sentenceInputOf, type QuestionWording } from './sentence-input.ts';
import { sentenceText } from './sentence.ts';

/** A question, and what answers it. */
interface AnsweredWording extends QuestionWording {
  readonly parts: readonly Part[];
  readonly results: readonly Initiative[];
}

/** What answers the question, and how many: « 9 initiatives de tourisme ». */
export function answerInWords(state: AnsweredWording, lang: Lang = state.lang): string {
  return sentenceText(sentenceInputOf(state, state.results.length, lang));
}

/** The same, and of how many in all where something is asked: « 9 initiatives de tourisme (sur 33) ». */
export function questionInWords(state: AnsweredWording): string {
  const { atlas, parts, t } = state;
  const sentence = answerInWords(state);
  return parts.length === 0
    ? sentence
    : `${sentence} ${t('results.outOf', { total: atlas.initiatives.length })}`;
}
