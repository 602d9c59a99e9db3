/** Checks that the ids that a record names exist, and that no term or place is unused. */
import * as v from 'valibot';
import type { DataDocument } from '../source/documents.ts';
import { areLegible, ofKind, partsOf } from '../source/documents.ts';
import type { TaxonomyId } from '../source/kinds.ts';
import { TAXONOMY_IDS } from '../source/kinds.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { THEMES } from '../../src/domain/collection/themes.ts';
import { COVERAGES, Id } from '../../src/domain/collection/schema.ts';

/** Where an initiative names the terms of each taxonomy. */
const TERMS_OF_INITIATIVE: Record<TaxonomyId, string> = {
  theme: 'theme',
  bearer: 'bearers.*.kind',
  scale: 'scale',
  lever: 'levers.*',
  audience: 'audiences.*',
  status: 'status',
};

/** Where else an initiative may name a term. */
const OTHER_TERMS: Partial<Record<TaxonomyId, string>> = { bearer: 'partners.*.kind' };

/** All unknown ids, and the unused terms and places. */
export function checkReferences(documents: readonly DataDocument[]): Problem[] {
  return [
    ...TAXONOMY_IDS.flatMap((taxonomy) => checkTerms(documents, taxonomy)),
    ...checkThemes(documents),
    ...checkPlacesNamed(documents),
    ...checkRelated(documents),
    ...ofKind(documents, 'initiative').flatMap(checkSources),
  ];
}

function checkTerms(documents: readonly DataDocument[], taxonomy: TaxonomyId): Problem[] {
  const file = ofKind(documents, 'taxonomy').find(({ id }) => id === taxonomy);
  if (!file?.content) return [];
  const terms = partsOf(file, '*.id', Id);
  const named = ofKind(documents, 'initiative').flatMap((document) =>
    partsOf(document, TERMS_OF_INITIATIVE[taxonomy], Id),
  );
  const others = OTHER_TERMS[taxonomy];
  const alsoNamed = others
    ? ofKind(documents, 'initiative').flatMap((document) => partsOf(document, others, Id))
    : [];
  const known = new Set(terms.map(({ value }) => value));
  const used = new Set(named.map(({ value }) => value));
  const unknown = [...named, ...alsoNamed]
    .filter(({ value }) => !known.has(value))
    .map(({ document, path, value }) =>
      fieldProblem(document, path, {
        fr: `« ${value} » n’est pas dans taxonomy/${taxonomy}.yaml`,
        en: `“${value}” is not in taxonomy/${taxonomy}.yaml`,
      }),
    );
  const unused = !areLegible(documents, 'initiative')
    ? []
    : terms
        .filter(({ value }) => !used.has(value))
        .map(({ document, path, value }) =>
          fieldProblem(document, path, {
            fr: `« ${value} » ne sert à aucune initiative`,
            en: `“${value}” is used by no initiative`,
          }),
        );
  return [...unknown, ...unused];
}

/** The themes are the sections of the dossier, which the application knows: no more, no fewer. */
function checkThemes(documents: readonly DataDocument[]): Problem[] {
  const file = ofKind(documents, 'taxonomy').find(({ id }) => id === 'theme');
  if (!file?.content) return [];
  const themes = partsOf(file, '*.id', Id);
  const known: readonly string[] = THEMES;
  const expected = known.join(', ');
  const foreign = themes
    .filter(({ value }) => !known.includes(value))
    .map(({ document, path, value }) =>
      fieldProblem(document, path, {
        fr: `attendu : l’un des thèmes ${expected} ; trouvé : « ${value} »`,
        en: `expected: one of the themes ${expected}; found: “${value}”`,
      }),
    );
  const missing = known
    .filter((id) => !themes.some(({ value }) => value === id))
    .map((id) =>
      fieldProblem(file, [], { fr: `le thème « ${id} » manque`, en: `the theme “${id}” is missing` }),
    );
  return [...foreign, ...missing];
}

function checkPlacesNamed(documents: readonly DataDocument[]): Problem[] {
  const places = ofKind(documents, 'place');
  const known = new Set(places.map(({ id }) => id));
  const named = ofKind(documents, 'initiative').flatMap((document) =>
    partsOf(document, 'places.*.place', Id),
  );
  const used = new Set(named.map(({ value }) => value));
  const unknown = named
    .filter(({ value }) => !known.has(value))
    .map(({ document, path, value }) =>
      fieldProblem(document, path, {
        fr: `le lieu places/${value}.yaml n’existe pas`,
        en: `the place places/${value}.yaml does not exist`,
      }),
    );
  const unused = !areLegible(documents, 'initiative')
    ? []
    : places
        .filter(({ id }) => !used.has(id))
        .map((place) =>
          fieldProblem(place, [], {
            fr: 'ce lieu ne sert à aucune initiative',
            en: 'this place is used by no initiative',
          }),
        );
  return [...unknown, ...unused];
}

/** That the sources that dates and places name are the record's own, and that it has as many as it says. */
function checkSources(document: DataDocument): Problem[] {
  const known = new Set(partsOf(document, 'sources.*.id', Id).map(({ value }) => value));
  const unknown = [...partsOf(document, 'dates.*.source', Id), ...partsOf(document, 'places.*.source', Id)]
    .filter(({ value }) => !known.has(value))
    .map(({ path, value }) =>
      fieldProblem(document, path, {
        fr: `« ${value} » n’est pas une source de cette fiche (sources[].id)`,
        en: `“${value}” is no source of this record (sources[].id)`,
      }),
    );
  const coverage = partsOf(document, 'coverage', v.picklist(COVERAGES));
  const contradicting = coverage
    .filter(({ value }) => (value === 'none') !== (known.size === 0))
    .map(({ path, value }) =>
      fieldProblem(document, path, {
        fr: `« ${value} » ne va pas avec ${known.size} source(s) : « none » veut dire aucune`,
        en: `“${value}” does not go with ${known.size} source(s): “none” means not one`,
      }),
    );
  const unsaid =
    known.size > 0 && coverage.length === 0
      ? [
          fieldProblem(document, ['sources'], {
            fr: 'une fiche qui a des sources dit ce qu’elles valent : ajoutez `coverage: direct` ou `thin`',
            en: 'a record that has sources says what they are worth: add `coverage: direct` or `thin`',
          }),
        ]
      : [];
  return [...unknown, ...contradicting, ...unsaid];
}

/** What is related is related both ways, so that a reader can come back. */
function checkRelated(documents: readonly DataDocument[]): Problem[] {
  const initiatives = new Map(ofKind(documents, 'initiative').map((document) => [document.id, document]));
  const relatedTo = (document: DataDocument) => partsOf(document, 'related.*.initiative', Id);
  return [...initiatives.values()].flatMap((document) =>
    relatedTo(document).flatMap(({ path, value }) => {
      const other = initiatives.get(value);
      if (!other) {
        return fieldProblem(document, path, {
          fr: `l’initiative initiatives/${value}.yaml n’existe pas`,
          en: `the initiative initiatives/${value}.yaml does not exist`,
        });
      }
      if (other === document) {
        return fieldProblem(document, path, {
          fr: 'une initiative ne se rapproche pas d’elle-même',
          en: 'an initiative is not related to itself',
        });
      }
      if (!other.content || relatedTo(other).some(({ value }) => value === document.id)) return [];
      return fieldProblem(document, path, {
        fr: `le rapprochement n’est pas réciproque : « ${document.id} » manque dans ${other.file}`,
        en: `the relation is one-way: “${document.id}” is missing from ${other.file}`,
      });
    }),
  );
}
