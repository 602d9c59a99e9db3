/** Which files `data/` may hold, and the schema of each. */
import * as v from 'valibot';
import { TourShape } from '../../src/domain/tours/tours.ts';
import * as schema from './data-schemas.ts';

/** The schema of each kind of file. */
export const SCHEMAS = {
  initiative: schema.Initiative,
  place: schema.Place,
  dossier: schema.Dossier,
  facets: schema.FacetFile,
  taxonomy: schema.Taxonomy,
  resources: v.array(schema.Resource),
  references: v.array(schema.ReferenceGroup),
  context: v.array(schema.ContextBand),
  continents: v.array(schema.Continent),
  publisher: schema.Publisher,
  site: schema.Site,
  tour: TourShape,
} as const;
export type Kind = keyof typeof SCHEMAS;

const FILES: readonly { kind: Kind; file: RegExp }[] = [
  { kind: 'initiative', file: /^initiatives\/([^/]+)\.yaml$/ },
  { kind: 'place', file: /^places\/([^/]+)\.yaml$/ },
  { kind: 'dossier', file: /^dossiers\/([^/]+)\.yaml$/ },
  { kind: 'facets', file: /^(facets)\.yaml$/ },
  { kind: 'taxonomy', file: /^taxonomy\/([^/]+)\.yaml$/ },
  { kind: 'resources', file: /^(resources)\.yaml$/ },
  { kind: 'references', file: /^(references)\.yaml$/ },
  { kind: 'context', file: /^(context)\.yaml$/ },
  { kind: 'continents', file: /^(continents)\.yaml$/ },
  { kind: 'publisher', file: /^(publisher)\.yaml$/ },
  { kind: 'site', file: /^(site)\.yaml$/ },
  { kind: 'tour', file: /^tours\/([^/]+)\.yaml$/ },
];

/** The files without which there is no atlas. */
export const REQUIRED_FILES: readonly string[] = [
  'context.yaml',
  'continents.yaml',
  'facets.yaml',
  'publisher.yaml',
  'references.yaml',
  'resources.yaml',
  'site.yaml',
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
