/** A collection as the page holds it. Types only, inferred from the schemas (`schema.ts`). */
import type { InferOutput } from 'valibot';
import type * as scalars from './scalars.ts';
import type * as schema from './schema.ts';
import type { Text } from './shown-text.ts';

/** A language of the interface. */
export type Lang = 'fr' | 'en';
export type { Text };
/** `[lng, lat]`, degrees, WGS 84. */
export type LngLat = InferOutput<typeof scalars.LngLat>;

export type Precision = Place['precision'];
export type PlaceRole = Initiative['places'][number]['role'];

export type Figure = InferOutput<typeof schema.Figure>;
export type Dated = InferOutput<typeof schema.Dated>;
export type Source = InferOutput<typeof schema.Source>;
export type Term = InferOutput<typeof schema.Term>;
export type FacetDefinition = InferOutput<typeof schema.Facet>;
export type Initiative = InferOutput<typeof schema.CollectionRecord>;
export type Place = InferOutput<typeof schema.Place> & { id: string };
export type Issue = InferOutput<typeof schema.Issue>;
export type Resource = InferOutput<typeof schema.Resource>;
export type ReferenceGroup = InferOutput<typeof schema.ReferenceGroup>;
export type ContextBand = InferOutput<typeof schema.ContextBand>;
export type Continent = InferOutput<typeof schema.Continent>;
export type Publisher = InferOutput<typeof schema.Publisher>;
export type Head = InferOutput<typeof schema.Head>;

/**
 * The synonyms of a collection, in both languages together: of each term, by facet and id, and of each record, by id.
 * They are apart from the collection because only the search needs them.
 */
export interface Synonyms {
  terms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  initiatives: Readonly<Record<string, readonly string[]>>;
}

/** A collection, validated and cross-checked. */
export interface Atlas {
  /** What `atlas` is in its addresses; null: it is the built-in one, which they do not name. */
  key: string | null;
  head: Head;
  facets: FacetDefinition[];
  /** In the order of the collection. */
  initiatives: Initiative[];
  places: Record<string, Place>;
  issues: Issue[];
  resources: Resource[];
  references: ReferenceGroup[];
  context: ContextBand[];
  continents: Continent[];
}
