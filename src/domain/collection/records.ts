/**
 * The records of the atlas, as the page holds them. Types only, inferred from the schemas of the
 * files in `data/`; a record's `id` is its file name.
 */
import type { InferOutput } from 'valibot';
import type * as schema from './schema.ts';

export type Lang = 'fr' | 'en';
/** A text in both languages. */
export type Text = InferOutput<typeof schema.Text>;
/** `[lng, lat]`, degrees, WGS 84. */
export type LngLat = InferOutput<typeof schema.LngLat>;

export type ThemeId = InferOutput<typeof schema.ThemeId>;
export type Precision = Place['precision'];
export type PlaceRole = Initiative['places'][number]['role'];

export type Figure = InferOutput<typeof schema.Figure>;
export type Dated = InferOutput<typeof schema.Dated>;
export type Source = InferOutput<typeof schema.Source>;
export type Term = Omit<InferOutput<typeof schema.Term>, 'synonyms'>;
export type Initiative = Omit<InferOutput<typeof schema.Initiative>, 'synonyms'> & { id: string };
export type Place = InferOutput<typeof schema.Place> & { id: string };
export type Dossier = InferOutput<typeof schema.Dossier>;
export type Resource = InferOutput<typeof schema.Resource>;
export type ReferenceGroup = InferOutput<typeof schema.ReferenceGroup>;
export type ContextBand = InferOutput<typeof schema.ContextBand>;
export type Continent = InferOutput<typeof schema.Continent>;
export type Site = InferOutput<typeof schema.Site>;
export type Chair = InferOutput<typeof schema.Chair>;

/** The ordered options of each taxonomy. */
export interface Taxonomies {
  theme: (Term & { id: ThemeId })[];
  bearer: Term[];
  scale: Term[];
  lever: Term[];
  audience: Term[];
  /** Empty in a collection that does not say how far its records have got. */
  status: Term[];
}

/**
 * The synonyms of `data/`, in both languages together: of each term, by facet and id, and of each initiative, by id.
 * They are apart from the atlas because only the search needs them.
 */
export interface Synonyms {
  terms: Readonly<Record<keyof Taxonomies, Readonly<Record<string, readonly string[]>>>>;
  initiatives: Readonly<Record<string, readonly string[]>>;
}

/** Everything in `data/`, validated and cross-checked: what the build hands to the page. */
export interface Atlas {
  /** In the order of the dossier: by dossier, section, rank. */
  initiatives: Initiative[];
  places: Record<string, Place>;
  taxonomies: Taxonomies;
  dossiers: Dossier[];
  resources: Resource[];
  references: ReferenceGroup[];
  context: ContextBand[];
  continents: Continent[];
  chair: Chair;
  site: Site;
}
