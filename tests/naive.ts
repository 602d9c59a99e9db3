/** The answer to a question straight from its definition, record by record: the reference of the tests. */
import { FACETS, valuesOf, type Facet } from '../src/domain/facets.ts';
import type { FacetQuestion } from '../src/domain/question.ts';
import type { Atlas, Initiative } from '../src/domain/records.ts';

/** The values of one record in each facet. */
export type Values = Readonly<Record<Facet, readonly string[]>>;

export function holds(values: Values, question: FacetQuestion): boolean {
  return FACETS.every((facet) => {
    const chosen = question[facet];
    if (chosen.length === 0) return true;
    const has = (value: string) => values[facet].includes(value);
    if (question.not.includes(facet)) return !chosen.some(has);
    return question.match.includes(facet) ? chosen.every(has) : chosen.some(has);
  });
}

/** The question in which the option is chosen as `data-count` says: alone, or in `match` besides. */
export function withOption(question: FacetQuestion, facet: Facet, value: string): FacetQuestion {
  return { ...question, [facet]: question.match.includes(facet) ? [...question[facet], value] : [value] };
}

export function valuesOfAll(atlas: Atlas): Values[] {
  return atlas.initiatives.map(
    (record) =>
      Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(record, facet, atlas.places)])) as Record<
        Facet,
        string[]
      >,
  );
}

/** The records of the atlas that answer the question, in its order. */
export function answer(atlas: Atlas, question: FacetQuestion): Initiative[] {
  const values = valuesOfAll(atlas);
  return atlas.initiatives.filter((_, place) => holds(values[place]!, question));
}
