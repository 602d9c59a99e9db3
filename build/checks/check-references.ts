/** Checks that the ids that a record names exist, and that no term or place is unused. */
import * as v from 'valibot';
import type { DataDocument, Part } from '../source/documents.ts';
import { areLegible, ofKind, partsOf } from '../source/documents.ts';
import { facetParts, themeIdOf, type DataFacet } from '../source/facet-documents.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { RESERVED_KEYS } from '../../src/domain/collection/reserved-keys.ts';
import { COVERAGES, Id } from '../../src/domain/collection/scalars.ts';

/** All unknown ids, and the unused terms and places. */
export function checkReferences(documents: readonly DataDocument[]): Problem[] {
  return [
    ...facetParts(documents).flatMap((facet) => checkFacet(documents, facet)),
    ...checkOnlyOnes(documents),
    ...checkTaxonomies(documents),
    ...ofKind(documents, 'initiative').flatMap((document) => checkValues(documents, document)),
    ...checkThemesNamed(documents),
    ...checkPlacesNamed(documents),
    ...checkRelated(documents),
    ...ofKind(documents, 'initiative').flatMap(checkSources),
  ];
}

const OneOrMany = v.union([Id, v.array(Id)]);

/** Where the initiatives name terms of a facet, and where they do so besides. */
function namedTerms(documents: readonly DataDocument[], facet: DataFacet) {
  const initiatives = ofKind(documents, 'initiative');
  const at = (pattern: string) => initiatives.flatMap((document) => partsOf(document, pattern, Id));
  return facet.kind === 'bearer'
    ? { named: at('bearers.*.kind'), besides: at('partners.*.kind') }
    : { named: [...at(`values.${facet.id}`), ...at(`values.${facet.id}.*`)], besides: [] };
}

/** That a facet can stand in an address, that its terms are there, and that each is used and each used one is there. */
function checkFacet(
  documents: readonly DataDocument[],
  { document, path, value: facet }: Part<DataFacet>,
): Problem[] {
  if (RESERVED_KEYS.includes(facet.id)) {
    return [
      fieldProblem(document, [...path, 'id'], {
        fr: `« ${facet.id} » est une clé des adresses de l’atlas : choisissez un autre nom`,
        en: `“${facet.id}” is a key of the atlas’s addresses: choose another name`,
      }),
    ];
  }
  if (facet.kind === 'country' || facet.kind === 'issue') return [];
  const file = ofKind(documents, 'taxonomy').find(({ id }) => id === facet.id);
  if (!file) {
    return [
      fieldProblem(document, path, {
        fr: `le fichier taxonomy/${facet.id}.yaml manque : les termes de cette facette`,
        en: `the file taxonomy/${facet.id}.yaml is missing: the terms of this facet`,
      }),
    ];
  }
  if (!file.content) return [];
  const terms = partsOf(file, '*.id', Id);
  const { named, besides } = namedTerms(documents, facet);
  const known = new Set(terms.map(({ value }) => value));
  const used = new Set(named.map(({ value }) => value));
  const unknown = [...named, ...besides]
    .filter(({ value }) => !known.has(value))
    .map(({ document, path, value }) =>
      fieldProblem(document, path, {
        fr: `« ${value} » n’est pas dans taxonomy/${facet.id}.yaml`,
        en: `“${value}” is not in taxonomy/${facet.id}.yaml`,
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

/** That there is one theme at most, and one facet of each kind that is read from one field of the initiative. */
function checkOnlyOnes(documents: readonly DataDocument[]): Problem[] {
  const parts = facetParts(documents);
  // A facet whose id is taken or reserved is reported as such.
  const sound = parts.filter(
    ({ value: { id } }, at) =>
      !RESERVED_KEYS.includes(id) && parts.findIndex(({ value }) => value.id === id) === at,
  );
  const again = (isOne: (facet: DataFacet) => boolean) => sound.filter(({ value }) => isOne(value)).slice(1);
  return [
    ...again(({ theme }) => theme).map(({ document, path }) =>
      fieldProblem(document, [...path, 'theme'], {
        fr: 'il y a un seul thème : une autre facette l’est déjà',
        en: 'there is a theme already: only one facet is',
      }),
    ),
    ...(['country', 'issue', 'bearer'] as const)
      .flatMap((kind) => again((facet) => facet.kind === kind))
      .map(({ document, path, value }) =>
        fieldProblem(document, [...path, 'kind'], {
          fr: `il y a déjà une facette du genre « ${value.kind} »`,
          en: `there is a facet of the kind “${value.kind}” already`,
        }),
      ),
  ];
}

/** That each taxonomy is of a facet. */
function checkTaxonomies(documents: readonly DataDocument[]): Problem[] {
  if (!ofKind(documents, 'facets').some(({ content }) => content)) return [];
  const known = new Set(
    facetParts(documents).flatMap(({ value: { id, kind } }) =>
      kind === 'terms' || kind === 'bearer' ? id : [],
    ),
  );
  return ofKind(documents, 'taxonomy')
    .filter(({ id }) => !known.has(id))
    .map((file) =>
      fieldProblem(file, [], {
        fr: `« ${file.id} » n’est pas une facette de facets.yaml`,
        en: `“${file.id}” is no facet of facets.yaml`,
      }),
    );
}

/** That an initiative has one value or several of each facet that asks for them, and none of another. */
function checkValues(documents: readonly DataDocument[], document: DataDocument): Problem[] {
  if (!document.content || !ofKind(documents, 'facets').some(({ content }) => content)) return [];
  const facets = facetParts(documents)
    .map(({ value }) => value)
    .filter(({ kind }) => kind === 'terms');
  const [all] = partsOf(document, 'values', v.record(v.string(), v.unknown()));
  if (!all) return [];
  const unknown = Object.keys(all.value)
    .filter((id) => !facets.some((facet) => facet.id === id))
    .map((id) =>
      fieldProblem(document, ['values', id], {
        fr: `« ${id} » n’est pas une facette à termes de facets.yaml`,
        en: `“${id}” is no facet of terms of facets.yaml`,
      }),
    );
  const wrong = facets.flatMap(({ id, many, optional }) => {
    const [found] = partsOf(document, `values.${id}`, OneOrMany);
    const isThere = id in all.value;
    if (!isThere) {
      return optional
        ? []
        : fieldProblem(document, ['values', id], {
            fr: `il manque la valeur de la facette « ${id} »`,
            en: `the value of the facet “${id}” is missing`,
          });
    }
    return found && !many && Array.isArray(found.value)
      ? fieldProblem(document, found.path, {
          fr: `la facette « ${id} » a une seule valeur par initiative : retirez les crochets`,
          en: `the facet “${id}” has one value for each initiative: remove the brackets`,
        })
      : [];
  });
  return [...unknown, ...wrong];
}

/** That sections, groups of readings and tours name terms of the theme. */
function checkThemesNamed(documents: readonly DataDocument[]): Problem[] {
  const theme = themeIdOf(documents);
  const file = ofKind(documents, 'taxonomy').find(({ id }) => id === theme);
  if (!file?.content) return [];
  const known = new Set(partsOf(file, '*.id', Id).map(({ value }) => value));
  const named = [
    ...ofKind(documents, 'dossier').flatMap((document) => partsOf(document, 'sections.*.theme', Id)),
    ...ofKind(documents, 'references').flatMap((document) => partsOf(document, '*.theme', Id)),
    ...ofKind(documents, 'tour').flatMap((document) => partsOf(document, 'theme', Id)),
  ];
  return named
    .filter(({ value }) => !known.has(value))
    .map(({ document, path, value }) =>
      fieldProblem(document, path, {
        fr: `« ${value} » n’est pas dans taxonomy/${file.id}.yaml`,
        en: `“${value}” is not in taxonomy/${file.id}.yaml`,
      }),
    );
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
