/** Compiles the texts of `data/` to the atlas, or to the list of all problems. Pure. */
import * as v from 'valibot';
import { themeFacet, themeOf } from '../../src/domain/collection/facets.ts';
import type {
  Atlas,
  FacetDefinition,
  Initiative,
  Issue,
  Synonyms,
} from '../../src/domain/collection/records.ts';
import { parseStep, type Tour } from '../../src/domain/tours/tours.ts';
import { checkContinents } from '../checks/check-continents.ts';
import { checkDates } from '../checks/check-dates.ts';
import { checkDossiers } from '../checks/check-dossiers.ts';
import { checkInitiatives } from '../checks/check-initiatives.ts';
import { checkPlaces } from '../checks/check-places.ts';
import { checkReferences } from '../checks/check-references.ts';
import { checkShapes } from '../checks/check-shapes.ts';
import { checkTours } from '../checks/check-tours.ts';
import { checkUnique } from '../checks/check-unique.ts';
import type { DataDocument } from '../source/documents.ts';
import { ofKind } from '../source/documents.ts';
import { facetParts, type DataFacet } from '../source/facet-documents.ts';
import type { Gazetteer } from '../source/gazetteer.ts';
import type { Kind } from '../source/kinds.ts';
import { recognise, SCHEMAS } from '../source/kinds.ts';
import { parseFiles } from '../source/parse-files.ts';
import type { Problem } from '../problems/problems.ts';
import { sortProblems } from '../problems/problems.ts';
import type { Synonyms as SynonymsSchema } from '../source/data-schemas.ts';

type SynonymsShape = v.InferOutput<typeof SynonymsSchema>;

/** An atlas, its tours and its synonyms without a problem, or the whole list of problems. */
export type Compilation =
  | { atlas: Atlas; tours: Tour[]; synonyms: Synonyms; problems: [] }
  | { atlas: undefined; tours: undefined; synonyms: undefined; problems: Problem[] };

/**
 * Compiles the files of `data/`: path relative to it (with `/`) → text. Every check runs on every
 * file, so that one run lists all there is to correct.
 */
export function compile(files: ReadonlyMap<string, string>, gazetteer: Gazetteer): Compilation {
  const { documents, problems } = parseFiles(files);
  const all = [
    ...problems,
    ...checkShapes(documents),
    ...checkUnique(documents),
    ...checkReferences(documents),
    ...checkDossiers(documents),
    ...checkInitiatives(documents),
    ...checkDates(documents),
    ...checkPlaces(documents, gazetteer),
    ...checkContinents(documents),
  ];
  // Tours refer to the rest: they are checked only once the rest is valid.
  const atlas = all.every(({ file }) => isOfTour(file)) ? assemble(documents) : undefined;
  const synonyms = atlas ? synonymsOf(documents) : undefined;
  if (atlas && synonyms) all.push(...checkTours(documents, atlas, synonyms));
  if (!atlas || !synonyms || all.length > 0) {
    return { atlas: undefined, tours: undefined, synonyms: undefined, problems: sortProblems(all) };
  }
  return { atlas, tours: toursOf(documents, atlas), synonyms, problems: [] };
}

function isOfTour(file: string): boolean {
  return recognise(file)?.kind === 'tour';
}

/** Those about everything first, then theme by theme; the longest first. */
function toursOf(documents: readonly DataDocument[], atlas: Atlas): Tour[] {
  const terms = themeFacet(atlas)?.terms ?? [];
  const rank = ({ theme }: Tour) => terms.findIndex(({ id }) => id === theme);
  return recordsOf(documents, 'tour')
    .map(({ id, record }) => ({ id, ...record, steps: record.steps.map((step) => parseStep(step, atlas)) }))
    .toSorted((a, b) => rank(a) - rank(b) || b.minutes - a.minutes);
}

/** Of the texts and the classification (`data/README.md`). */
const LICENCE = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' };

/** Puts together documents that have passed every check. */
function assemble(documents: readonly DataDocument[]): Atlas {
  const issues = recordsOf(documents, 'dossier')
    .map(({ record }): Issue => record)
    .toSorted((a, b) => a.number - b.number);
  const facets = facetsOf(documents).map((facet): FacetDefinition => ({
    ...withoutKey(facet, 'optional'),
    terms: termsOf(documents, facet.id).map(withoutSynonyms),
  }));
  const publisher = recordsOf(documents, 'publisher')[0]?.record;
  return {
    key: null,
    head: {
      ...only(recordsOf(documents, 'site')).record,
      ...(publisher && { publisher }),
      licence: LICENCE,
      languages: ['fr', 'en'],
    },
    facets,
    initiatives: recordsOf(documents, 'initiative')
      .map(({ id, record }) => initiativeOf(id, record))
      .toSorted(inOrderOf(facets, issues)),
    places: Object.fromEntries(
      recordsOf(documents, 'place').map(({ id, record }) => [id, { id, ...record }]),
    ),
    issues,
    resources: recordsOf(documents, 'resources').flatMap(({ record }) => record),
    references: recordsOf(documents, 'references').flatMap(({ record }) => record),
    context: recordsOf(documents, 'context').flatMap(({ record }) => record),
    continents: recordsOf(documents, 'continents').flatMap(({ record }) => record),
  };
}

function initiativeOf(id: string, file: v.InferOutput<(typeof SCHEMAS)['initiative']>): Initiative {
  const { dossier: issue, values, ...record } = withoutSynonyms(file);
  return {
    id,
    issue,
    ...record,
    values: Object.fromEntries(Object.entries(values).map(([facet, value]) => [facet, [value].flat()])),
    extra: [],
  };
}

/** By issue, section and rank. */
function inOrderOf(facets: FacetDefinition[], issues: readonly Issue[]) {
  const sectionRank = (record: Initiative) => {
    const issue = issues.find(({ number }) => number === record.issue);
    const theme = themeOf({ facets }, record);
    return issue?.content === 'complete'
      ? issue.sections.findIndex((section) => section.theme === theme)
      : -1;
  };
  return (a: Initiative, b: Initiative) =>
    a.issue! - b.issue! || sectionRank(a) - sectionRank(b) || a.order! - b.order!;
}

/** The synonyms of documents that have passed every check. */
function synonymsOf(documents: readonly DataDocument[]): Synonyms {
  const words = (entries: readonly (readonly [string, SynonymsShape | undefined])[]) =>
    Object.fromEntries(entries.flatMap(([id, found]) => (found ? [[id, [...found.fr, ...found.en]]] : [])));
  const ofTerms = ({ id: facet }: DataFacet) =>
    words(termsOf(documents, facet).map(({ id, synonyms }) => [id, synonyms]));
  return {
    terms: Object.fromEntries(facetsOf(documents).map((facet) => [facet.id, ofTerms(facet)])),
    initiatives: words(
      recordsOf(documents, 'initiative').map(({ id, record }) => [id, record.synonyms] as const),
    ),
  };
}

const facetsOf = (documents: readonly DataDocument[]) => facetParts(documents).map(({ value }) => value);

/** A record without one of its fields. */
export function withoutKey<T extends object, K extends keyof T>(record: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)) as Omit<T, K>;
}

const withoutSynonyms = <T extends { synonyms?: unknown }>(record: T): Omit<T, 'synonyms'> =>
  withoutKey(record, 'synonyms');

function termsOf(documents: readonly DataDocument[], name: string) {
  return recordsOf(documents, 'taxonomy').find(({ id }) => id === name)?.record ?? [];
}

function recordsOf<K extends Kind>(
  documents: readonly DataDocument[],
  kind: K,
): { id: string; record: v.InferOutput<(typeof SCHEMAS)[K]> }[] {
  return ofKind(documents, kind).map(({ id, content }) => ({
    id,
    record: v.parse(SCHEMAS[kind], content?.data),
  }));
}

function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`expected one item, found ${items.length}`);
  return item;
}
