/**
 * The question that a reader puts to the atlas, and its answer: which records hold, and what each
 * option of each facet would give. Values of a facet are OR, or AND where `match` names the facet;
 * facets are AND.
 */
import { FACETS, valuesOf, type Choice, type Facet } from './facets.ts';
import type { Atlas, Initiative } from './records.ts';

export interface Question extends Choice {
  /** The facets whose chosen values must all hold. */
  readonly match: readonly Facet[];
}

function holds(record: Initiative, facet: Facet, question: Question, places: Atlas['places']): boolean {
  const chosen = question[facet];
  if (chosen.length === 0) return true;
  const values = valuesOf(record, facet, places);
  return question.match.includes(facet)
    ? chosen.every((value) => values.includes(value))
    : chosen.some((value) => values.includes(value));
}

/** The records that answer the question, in the order of the atlas. */
export function answer(atlas: Atlas, question: Question): Initiative[] {
  return atlas.initiatives.filter((record) =>
    FACETS.every((facet) => holds(record, facet, question, atlas.places)),
  );
}

/**
 * What the list would show if this option alone were chosen in its facet, everything else in the
 * question unchanged; in a facet of `match`, if it were added to those chosen.
 */
export function countOf(atlas: Atlas, question: Question, facet: Facet, value: string): number {
  const chosen = question.match.includes(facet) ? [...new Set([...question[facet], value])] : [value];
  return answer(atlas, { ...question, [facet]: chosen }).length;
}
