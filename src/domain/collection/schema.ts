/**
 * The shape of a collection: what the atlas shows, whoever gathered it. The same schema serves the collection that
 * the build compiles from `data/`, one that is published beside the page, and one that a reader opens. The types of
 * the application are inferred from it (`records.ts`), so that a field is declared once.
 *
 * A file holds the input of the schema; the page holds its output, in which each text can be read in both languages
 * of the interface.
 */
import * as v from 'valibot';
import { partsWith } from './parts.ts';
import { RESERVED_KEYS } from './reserved-keys.ts';
import {
  COVERAGES,
  ColumnName,
  Contact,
  CountryCode,
  FACET_KINDS,
  Id,
  IssueNumber,
  LanguageTag,
  LngLat,
  OutlineReference,
  PRECISIONS,
  Section,
  WebAddress,
  nonEmpty,
} from './scalars.ts';
import { shownText } from './shown-text.ts';

/** The format that is written, and the only one that is read so far. */
export const FORMAT = 'atlas-collection/1';

/** A text in one language or several. In the page it can be read in each language of the interface. */
export const Text = v.pipe(
  v.record(LanguageTag, nonEmpty),
  v.check((text) => Object.keys(text).length > 0),
  v.transform(shownText),
);

export const {
  Dated,
  IssueDate,
  Figure,
  sourceFields,
  RecordPlace,
  Related,
  Editorial,
  Clause,
  publicationFields,
  ContextBand,
  Continent,
  Welcome,
  Home,
  IssueNames,
} = partsWith(Text);

/** A public page: what it supports stands beside what the collection says, never in its place. */
export const Source = v.strictObject({
  ...sourceFields,
  /** What the page tells of the record. */
  supports: v.optional(Text),
});

/** A body that leads a record, or helps to. */
const Bearer = v.strictObject({
  name: Text,
  /** A term of the facet of kind `bearer`, where the collection has one. */
  kind: v.optional(Id),
});

/** The values of a record: ids of terms, by facet. */
export const Values = v.record(Id, v.array(Id));

/** A record: an initiative, or whatever the collection gathers. */
export const CollectionRecord = v.strictObject({
  id: Id,
  values: v.optional(Values, {}),
  /** The number of the issue that it comes from. */
  issue: v.optional(IssueNumber),
  /** Its rank in its section of the issue, as printed, from 1. */
  order: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The title as printed, and the language of its words, where the record's own title is another. */
  printed: v.optional(v.strictObject({ text: nonEmpty, lang: LanguageTag })),
  title: Text,
  bearers: v.optional(v.array(Bearer), []),
  /** Those with whom it is run, and who do not lead it. */
  partners: v.optional(v.array(Bearer), []),
  /** The first place is the one where the record stands; none: it has no place. */
  places: v.optional(v.array(RecordPlace), []),
  /** One sentence: what another territory could copy. */
  takeaway: v.optional(Text),
  summary: v.optional(Text),
  figures: v.optional(v.array(Figure), []),
  dates: v.optional(v.array(Dated), []),
  /** Other records that this one calls to mind, with the reason. */
  related: v.optional(v.array(Related), []),
  /** What a reader must know about this record: an inference, an oddity of the source. */
  notes: v.optional(v.array(Text), []),
  /** Absent: nobody has looked for public pages. */
  coverage: v.optional(v.picklist(COVERAGES)),
  sources: v.optional(v.array(Source), []),
  /** What a table brought and no field takes, as its header and its cell. */
  extra: v.optional(v.array(v.strictObject({ name: nonEmpty, value: v.string() })), []),
});

/** Where a place's coordinates come from. */
export const PlaceSource = v.variant('kind', [
  v.strictObject({
    kind: v.literal('gazetteer'),
    package: nonEmpty,
    version: nonEmpty,
    id: v.union([v.pipe(v.number(), v.integer()), nonEmpty]),
  }),
  v.strictObject({ kind: v.literal('hand'), reason: Text }),
]);

/** A place, by its id. */
export const Place = v.strictObject({
  name: Text,
  /** What the place is, as a reader would say it: « métropole », « musée »… */
  description: v.optional(Text),
  /** Absent: not known, or no country's. */
  country: v.optional(CountryCode),
  /** The larger territory that names it for a foreigner (« Hauts-de-Seine », « Québec »). */
  region: v.optional(Text),
  coordinates: LngLat,
  precision: v.picklist(PRECISIONS),
  outline: v.optional(OutlineReference),
  source: PlaceSource,
});

const issue = {
  number: IssueNumber,
  title: Text,
  summary: Text,
};
/** An issue, and whether its records are in the collection. */
export const Issue = v.variant('content', [
  v.strictObject({ ...issue, content: v.literal('none'), published: IssueDate }),
  v.strictObject({
    ...issue,
    content: v.literal('complete'),
    published: IssueDate,
    editorial: v.optional(Editorial),
    /** Its sections, each of a term of the theme, in the order of the issue. */
    sections: v.optional(v.array(Section), []),
  }),
]);

/** One option of a facet. */
export const Term = v.strictObject({
  id: Id,
  label: Text,
  /** The label where there is little room: one word at best. */
  short: v.optional(Text),
  /** The term within a sentence: « un département », “a region”. Absent: its label. */
  phrase: v.optional(Text),
  definition: v.optional(Text),
});

/** How many terms a facet has at most, and how many facets a collection. */
export const MOST = { terms: 400, facets: 16 } as const;

/** A facet: a question that each record answers with some of its terms. Its id is its key in an address. */
export const Facet = v.strictObject({
  id: v.pipe(
    Id,
    v.check((id) => !RESERVED_KEYS.includes(id)),
  ),
  kind: v.picklist(FACET_KINDS),
  /** Whether a record may have several of its values. */
  many: v.optional(v.boolean(), false),
  /** Whether its terms give the symbols on the map their hue and shape: of one facet at most. */
  theme: v.optional(v.boolean(), false),
  label: Text,
  /** Its name in the published files. Absent: its id. */
  column: v.optional(ColumnName),
  /** The label of several values: « Leviers ». Absent: the label. */
  plural: v.optional(Text),
  /**
   * How a sentence says it of one record and of several, with `{values}` in the place of the values. Absent: the label,
   * a colon and the values. `attached`: no comma stands before it.
   */
  clause: v.optional(Clause),
  /** Of the kinds `terms` and `bearer`. */
  terms: v.optional(v.pipe(v.array(Term), v.maxLength(MOST.terms)), []),
});

/** A publication to read. */
export const Resource = v.strictObject({ ...publicationFields, lang: LanguageTag });

/** A group of publications. */
export const ReferenceGroup = v.strictObject({
  id: Id,
  printed: nonEmpty,
  label: Text,
  /** The term of the theme that this group falls under, where there is one. */
  theme: v.optional(Id),
  references: v.pipe(v.array(Resource), v.minLength(1)),
});

/** Who made the collection. */
export const Publisher = v.strictObject({
  name: nonEmpty,
  /** The name where there is little room. */
  short: v.optional(nonEmpty),
  /** The institution that it belongs to. */
  host: v.optional(nonEmpty),
  address: v.optional(WebAddress),
  founded: v.optional(v.pipe(v.number(), v.integer())),
  description: v.optional(Text),
  missions: v.optional(v.array(v.strictObject({ label: Text, description: Text })), []),
});

/** A licence: its usual name (« CC BY 4.0 »), and where its text stands. */
export const Licence = v.strictObject({ name: nonEmpty, address: v.optional(WebAddress) });

/** The fields of the head of a collection. */
export const HEAD = {
  id: Id,
  version: v.optional(nonEmpty),
  title: Text,
  subtitle: v.optional(Text),
  /** What it gathers, as the end of a sentence: « ce que des territoires ont inventé… ». */
  introduction: v.optional(Text),
  /** Two or three lines about it, with its numbers in the place of `{count}` and `{issues}`. */
  about: v.optional(Text),
  /** What a first visit is asked, and told: with numbers in the place of `{initiatives}`, `{countries}` and `{year}`. */
  welcome: v.optional(Welcome),
  /** Where facts, words and figures come from, in a sentence or two. */
  method: v.optional(Text),
  publisher: v.optional(Publisher),
  contact: v.optional(Contact),
  home: v.optional(Home, { regions: [] }),
  issueNames: v.optional(IssueNames),
  /** Under which its texts and its classification are published; absent: nobody has said. */
  licence: v.optional(Licence),
  /** The languages of its texts, the main one first. */
  languages: v.pipe(v.array(LanguageTag), v.minLength(1)),
};
/** What stands above the records: what the collection is, and whose. */
export const Head = v.strictObject(HEAD);

/** A whole collection. */
export const Collection = v.strictObject({
  format: v.literal(FORMAT),
  ...HEAD,
  facets: v.pipe(v.array(Facet), v.maxLength(MOST.facets)),
  issues: v.optional(v.array(Issue), []),
  places: v.optional(v.record(Id, Place), {}),
  records: v.array(CollectionRecord),
  resources: v.optional(v.array(Resource), []),
  references: v.optional(v.array(ReferenceGroup), []),
  context: v.optional(v.array(ContextBand), []),
  continents: v.optional(v.array(Continent), []),
});
