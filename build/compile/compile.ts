/** Compiles the texts of `data/` to the atlas, or to the list of all problems. Pure. */
import * as v from 'valibot';
import type {
  Atlas,
  Dossier,
  Initiative,
  Synonyms,
  Taxonomies,
} from '../../src/domain/collection/records.ts';
import { THEMES } from '../../src/domain/collection/themes.ts';
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
import type { Gazetteer } from '../source/gazetteer.ts';
import type { Kind, TaxonomyId } from '../source/kinds.ts';
import { recognise, SCHEMAS } from '../source/kinds.ts';
import { parseFiles } from '../source/parse-files.ts';
import type { Problem } from '../problems/problems.ts';
import { sortProblems } from '../problems/problems.ts';
import { ThemeId, type Synonyms as SynonymsSchema } from '../../src/domain/collection/schema.ts';

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
  const rank = ({ theme }: Tour) => (theme === undefined ? -1 : THEMES.indexOf(theme));
  return recordsOf(documents, 'tour')
    .map(({ id, record }) => ({ id, ...record, steps: record.steps.map((step) => parseStep(step, atlas)) }))
    .toSorted((a, b) => rank(a) - rank(b) || b.minutes - a.minutes);
}

/** Puts together documents that have passed every check. */
function assemble(documents: readonly DataDocument[]): Atlas {
  const dossiers = recordsOf(documents, 'dossier')
    .map(({ record }) => record)
    .toSorted((a, b) => a.number - b.number);
  const taxonomy = (name: TaxonomyId) => termsOf(documents, name).map(withoutSynonyms);
  const taxonomies: Taxonomies = {
    theme: taxonomy('theme').map((term) => ({ ...term, id: v.parse(ThemeId, term.id) })),
    bearer: taxonomy('bearer'),
    scale: taxonomy('scale'),
    lever: taxonomy('lever'),
    audience: taxonomy('audience'),
    status: taxonomy('status'),
  };
  return {
    initiatives: recordsOf(documents, 'initiative')
      .map(({ id, record }) => ({ id, ...withoutSynonyms(record) }))
      .toSorted(
        (a, b) =>
          a.dossier - b.dossier || sectionRank(dossiers, a) - sectionRank(dossiers, b) || a.order - b.order,
      ),
    places: Object.fromEntries(
      recordsOf(documents, 'place').map(({ id, record }) => [id, { id, ...record }]),
    ),
    taxonomies,
    dossiers,
    resources: recordsOf(documents, 'resources').flatMap(({ record }) => record),
    references: recordsOf(documents, 'references').flatMap(({ record }) => record),
    context: recordsOf(documents, 'context').flatMap(({ record }) => record),
    continents: recordsOf(documents, 'continents').flatMap(({ record }) => record),
    chair: only(recordsOf(documents, 'chair')).record,
    site: recordsOf(documents, 'site')[0]?.record ?? {},
  };
}

/** The synonyms of documents that have passed every check. */
function synonymsOf(documents: readonly DataDocument[]): Synonyms {
  const words = (entries: readonly (readonly [string, SynonymsShape | undefined])[]) =>
    Object.fromEntries(entries.flatMap(([id, found]) => (found ? [[id, [...found.fr, ...found.en]]] : [])));
  const ofTerms = (name: TaxonomyId) =>
    words(termsOf(documents, name).map(({ id, synonyms }) => [id, synonyms]));
  return {
    terms: {
      theme: ofTerms('theme'),
      bearer: ofTerms('bearer'),
      scale: ofTerms('scale'),
      lever: ofTerms('lever'),
      audience: ofTerms('audience'),
      status: ofTerms('status'),
    },
    initiatives: words(
      recordsOf(documents, 'initiative').map(({ id, record }) => [id, record.synonyms] as const),
    ),
  };
}

function withoutSynonyms<T extends { synonyms?: unknown }>(record: T): Omit<T, 'synonyms'> {
  const rest = { ...record };
  delete rest.synonyms;
  return rest;
}

function termsOf(documents: readonly DataDocument[], name: TaxonomyId) {
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

function sectionRank(dossiers: readonly Dossier[], { dossier, theme }: Initiative): number {
  const found = dossiers.find(({ number }) => number === dossier);
  return found?.content === 'complete' ? found.sections.findIndex((section) => section.theme === theme) : -1;
}

function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`expected one item, found ${items.length}`);
  return item;
}
