/** Questions of facets alone, for tests. */
import type { Choice, Facet } from '../src/domain/collection/facets.ts';
import { NO_QUESTION, type FacetQuestion, type Question } from '../src/domain/question/question.ts';

/** The question for some values of facets and nothing else. */
export const ask = (values: Choice): Question => ({ ...NO_QUESTION, values });

/** A question with other values in one facet, asked as it was. */
export const withChosen = <Q extends FacetQuestion>(
  question: Q,
  facet: Facet,
  chosen: readonly string[],
): Q => ({ ...question, values: { ...question.values, [facet]: chosen } });
