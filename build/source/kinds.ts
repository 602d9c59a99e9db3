/** Which files `data/` may hold, and the schema of each. */
import * as v from 'valibot';
import { TourShape } from '../../src/domain/tours/tours.ts';
import * as schema from '../../src/domain/collection/schema.ts';

/** The facets that have a file in `data/taxonomy/`. */
export const TAXONOMY_IDS = ['theme', 'bearer', 'scale', 'lever', 'audience', 'status'] as const;
export type TaxonomyId = (typeof TAXONOMY_IDS)[number];

/** The schema of each kind of file. */
export const SCHEMAS = {
  initiative: schema.Initiative,
  place: schema.Place,
  dossier: schema.Dossier,
  taxonomy: schema.Taxonomy,
  resources: v.array(schema.Resource),
  references: v.array(schema.ReferenceGroup),
  context: v.array(schema.ContextBand),
  continents: v.array(schema.Continent),
  chair: schema.Chair,
  site: schema.Site,
  tour: TourShape,
} as const;
export type Kind = keyof typeof SCHEMAS;

const FILES: readonly { kind: Kind; file: RegExp }[] = [
  { kind: 'initiative', file: /^initiatives\/([^/]+)\.yaml$/ },
  { kind: 'place', file: /^places\/([^/]+)\.yaml$/ },
  { kind: 'dossier', file: /^dossiers\/([^/]+)\.yaml$/ },
  { kind: 'taxonomy', file: /^taxonomy\/(theme|bearer|scale|lever|audience|status)\.yaml$/ },
  { kind: 'resources', file: /^(resources)\.yaml$/ },
  { kind: 'references', file: /^(references)\.yaml$/ },
  { kind: 'context', file: /^(context)\.yaml$/ },
  { kind: 'continents', file: /^(continents)\.yaml$/ },
  { kind: 'chair', file: /^(chair)\.yaml$/ },
  { kind: 'site', file: /^(site)\.yaml$/ },
  { kind: 'tour', file: /^tours\/([^/]+)\.yaml$/ },
];

/** The files without which there is no atlas. */
export const REQUIRED_FILES: readonly string[] = [
  'chair.yaml',
  'context.yaml',
  'continents.yaml',
  'references.yaml',
  'resources.yaml',
  // A collection may say nothing of how far its records have got.
  ...TAXONOMY_IDS.filter((id) => id !== 'status').map((id) => `taxonomy/${id}.yaml`),
];

/** Whether a file of `data/` is no part of the collection: lists of the base map, JSON Schemas, the notice. */
export function isReadElsewhere(file: string): boolean {
  return /^(geography\/|schemas\/|README\.md$)/.test(file);
}

/** What a file holds and the id that its name gives to the record; `undefined`: no such file. */
export function recognise(file: string): { kind: Kind; id: string } | undefined {
  for (const { kind, file: pattern } of FILES) {
    const id = pattern.exec(file)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}
