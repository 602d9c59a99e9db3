import type { Lang } from '../domain/collection/records.ts';
import { translator } from './messages/messages.ts';
import type { Question } from '../domain/question/question.ts';
import type { PlaceWording } from './wording.ts';
import type { SentenceInput } from './sentence.ts';

/** What the words of a question need of the state. */
export interface QuestionWording extends PlaceWording {
  readonly address: Question;
}

/** The present question, for a sentence about so many initiatives, in the present language or another. */
export function sentenceInputOf(
  atlas: QuestionWording,
  count: number,
  lang: Lang = atlas.lang,
): SentenceInput {
  return {
    atlas: atlas.atlas,
    question: atlas.address,
    lang,
    t: translator(lang),
    count,
    territoryName: (territory) => atlas.territoryName(territory, lang),
    pointName: (at) => atlas.pointName(at, lang),
  };
}
