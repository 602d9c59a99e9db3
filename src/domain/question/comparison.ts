/** Answers side by side: how many have each value, what one alone has, what several share. */
import { facetsOfTerms, optionsOf, themeFacet, valuesOf, type Facet } from '../collection/facets.ts';
import { partsOfCompared, type Compared } from './compared.ts';
import type { Atlas, Initiative } from '../collection/records.ts';

/** What is counted side by side: the theme, and the first facet of several values that is no kind of bearer. */
export function countedFacets(atlas: Atlas): Facet[] {
  const many = atlas.facets.find(({ kind, many, theme }) => kind === 'terms' && many && !theme);
  return [themeFacet(atlas), many ?? facetsOfTerms(atlas).find(({ theme }) => !theme)].flatMap(
    (facet) => facet?.id ?? [],
  );
}
/** The one facet that a slide counts side by side: not one of which the selections are values, where there is another. */
export function countedFacet(atlas: Atlas, compared: readonly Compared[]): Facet | undefined {
  const parts = compared.flatMap(partsOfCompared);
  const facets = countedFacets(atlas);
  return facets.find((facet) => !parts.some((part) => 'facet' in part && part.facet === facet)) ?? facets[0];
}
/** The facets in which a selection's own values are listed. */
export function distinctiveFacets(atlas: Atlas): Facet[] {
  return facetsOfTerms(atlas).map(({ id }) => id);
}

/** An option of a facet, and how many initiatives of each answer have it. */
export interface Row {
  readonly value: string;
  readonly counts: readonly number[];
}

export type Answers = readonly (readonly Initiative[])[];

/** The options of a facet that any of the answers has, in the order of the facet. */
export function rowsOf(atlas: Atlas, answers: Answers, facet: Facet): Row[] {
  const values = answers.map((answer) => answer.map((record) => valuesOf(atlas, record, facet)));
  return optionsOf(atlas, facet)
    .map((value) => ({
      value,
      counts: values.map((records) => records.filter((some) => some.includes(value)).length),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0));
}

/** Of a facet, the values that one answer has and none of the others. */
export function onlyIn(rows: readonly Row[], answer: number): string[] {
  return rows
    .filter(({ counts }) => counts.every((count, at) => count > 0 === (at === answer)))
    .map(({ value }) => value);
}

/** In which answers each initiative is that is in several, in the order of the first that holds it. */
export function sharedBy(answers: Answers): Map<Initiative, number[]> {
  const shared = new Map<Initiative, number[]>();
  answers.forEach((answer, at) => {
    for (const record of answer) shared.set(record, [...(shared.get(record) ?? []), at]);
  });
  return new Map([...shared].filter(([, at]) => at.length > 1));
}
