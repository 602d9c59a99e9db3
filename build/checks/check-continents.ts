/** Checks that every country of a place is on one continent, so that the country facet holds them all. */
import { isCountry } from './check-places.ts';
import type { DataDocument } from '../source/documents.ts';
import { areLegible, ofKind, partsOf } from '../source/documents.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { Continent, Place } from '../source/data-schemas.ts';

const Code = Continent.entries.countries.pipe[0].item.entries.code;

/** The problems of the continents: a country in none of them, or in two. */
export function checkContinents(documents: readonly DataDocument[]): Problem[] {
  const listed = ofKind(documents, 'continents').flatMap((document) =>
    partsOf(document, '*.countries.*.code', Code),
  );
  const known = new Set<string>();
  const twice = listed.filter(({ value }) => known.size === known.add(value).size);
  const withoutContinent = !areLegible(documents, 'continents')
    ? []
    : ofKind(documents, 'place')
        .flatMap((document) => partsOf(document, 'country', Place.entries.country))
        .filter(({ value }) => isCountry(value) && !known.has(value));
  return [
    ...twice.map(({ document, path, value }) =>
      fieldProblem(document, path, {
        fr: `« ${value} » est déjà sur un continent`,
        en: `“${value}” is on a continent already`,
      }),
    ),
    ...withoutContinent.map(({ document, path, value }) =>
      fieldProblem(document, path, {
        fr: `« ${value} » n’est sur aucun continent : ajoutez-le à continents.yaml`,
        en: `“${value}” is on no continent: add it to continents.yaml`,
      }),
    ),
  ];
}
