/**
 * The shape of a collection: what the atlas shows, whoever gathered it. The same schema serves the collection that
 * the build compiles from `data/`, one that is published beside the page, and one that a reader opens. The types of
 * the application are inferred from it (`records.ts`), so that a field is declared once.
 *
 * A file holds the input of the schema; the page holds its output, in which each text can be read in both languages
 * of the interface.
 */
import * as v from 'valibot';
import { RESERVED_KEYS } from './reserved-keys.ts';
import { shownText } from './shown-text.ts';

/** The format that is written. `upgrade.ts` reads older ones. */
export const FORMAT = 'atlas-collection/1';

const nonEmpty = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** An id: kebab-case, stable for ever, because links depend on it. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(120));

/** A language: a BCP 47 tag such as `fr`, `en`, `pt-BR`. */
export const LanguageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** A text in one language or several. In the page it can be read in each language of the interface. */
export const Text = v.pipe(
  v.record(LanguageTag, nonEmpty),
  v.check((text) => Object.keys(text).length > 0),
  v.transform(shownText),
);

/** A text that is written in both languages of the interface. */
export const TextInBoth = v.strictObject({ fr: nonEmpty, en: nonEmpty });

/** A calendar date to the day, the month or the year: `2020-12-04`, `2020-12`, `2020`. */
export const PartialDate = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** `[lng, lat]` in degrees, WGS 84. */
export const LngLat = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

/** An address of the web that a reader can open. */
export const WebAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/));

/** ISO 3166-1 alpha-2. */
export const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

export const DATE_PRECISIONS = ['day', 'month', 'season', 'year'] as const;

/**
 * Whether the source of the collection states a fact, somebody inferred it (an inference says from what), or a public
 * page gives it: then `source` is the id of one of the record's own sources.
 */
const stated = { certainty: v.literal('stated') };
const inferred = { certainty: v.literal('inferred'), reason: Text };
const sourced = { certainty: v.literal('sourced'), source: Id };

const dated = {
  start: PartialDate,
  /** Absent: the date is a moment (to its precision), or still running where `ongoing` is set. */
  end: v.optional(PartialDate),
  precision: v.picklist(DATE_PRECISIONS),
  /** « depuis mai »: it began then, and no end is given. */
  ongoing: v.optional(v.boolean(), false),
  label: Text,
};
const statedDate = v.strictObject({ ...dated, ...stated });
const inferredDate = v.strictObject({ ...dated, ...inferred });
/** One date of a record's own. */
export const Dated = v.variant('certainty', [
  statedDate,
  inferredDate,
  v.strictObject({ ...dated, ...sourced }),
]);
/** The date of an issue, which has no other source than itself. */
export const IssueDate = v.variant('certainty', [statedDate, inferredDate]);

/** How a key figure must be read: « jusqu'à 2 », « plus de 53 », « près de 2,2 ». */
export const Figure = v.strictObject({
  value: v.number(),
  qualifier: v.optional(v.picklist(['exactly', 'about', 'up-to', 'more-than']), 'exactly'),
  /** The unit that stands right after the number (« M€ », « m² », « femmes »); may be absent. */
  unit: v.optional(Text),
  /** What is counted, in one short phrase. */
  label: Text,
});

/** What a place is to a record. */
export const PLACE_ROLES = ['bearer', 'site', 'relay', 'mentioned'] as const;

/** The number of an issue. */
export const IssueNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** How well public pages cover a record: a page about it, thin or indirect ones, or none that was found. */
export const COVERAGES = ['direct', 'thin', 'none'] as const;

/** A public page: what it supports stands beside what the collection says, never in its place. */
export const Source = v.strictObject({
  /** Names it among the sources of its record. */
  id: Id,
  publisher: nonEmpty,
  /** What the page is. */
  title: Text,
  address: WebAddress,
  /** When the page came out; absent where that is not known. */
  date: v.optional(PartialDate),
  /** Whether its publisher is the body that runs the initiative. */
  official: v.optional(v.boolean(), false),
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
  places: v.optional(
    v.array(
      v.strictObject({
        place: Id,
        role: v.picklist(PLACE_ROLES),
        note: v.optional(Text),
        /** The id of the record's source that names the place; absent: the collection does. */
        source: v.optional(Id),
      }),
    ),
    [],
  ),
  /** One sentence: what another territory could copy. */
  takeaway: v.optional(Text),
  summary: v.optional(Text),
  figures: v.optional(v.array(Figure), []),
  dates: v.optional(v.array(Dated), []),
  /** Other records that this one calls to mind, with the reason. */
  related: v.optional(v.array(v.strictObject({ initiative: Id, reason: Text })), []),
  /** What a reader must know about this record: an inference, an oddity of the source. */
  notes: v.optional(v.array(Text), []),
  /** Absent: nobody has looked for public pages. */
  coverage: v.optional(v.picklist(COVERAGES)),
  sources: v.optional(v.array(Source), []),
  /** What a table brought and no field takes, as its header and its cell. */
  extra: v.optional(v.array(v.strictObject({ name: nonEmpty, value: v.string() })), []),
});

/** How exactly the position of a place is known. */
export const PRECISIONS = ['site', 'city', 'territory', 'unknown-within'] as const;

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
  /**
   * Reference into the boundary data: `admin1` codes are GeoNames' (`FR.53`), `departement`,
   * `region` and `epci` codes are Insee's, `country` codes ISO 3166-1 alpha-2.
   */
  outline: v.optional(
    v.strictObject({
      kind: v.picklist(['admin1', 'departement', 'region', 'epci', 'country']),
      codes: v.pipe(v.array(nonEmpty), v.minLength(1)),
    }),
  ),
  source: PlaceSource,
});

/** The editorial of an issue: its title quoted, what it speaks of in our words, and where its links lead. */
export const Editorial = v.strictObject({
  /** As printed. */
  title: nonEmpty,
  summary: Text,
  /** The subjects of its links; their addresses are not known. */
  links: v.optional(v.array(Text), []),
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
    sections: v.optional(
      v.array(v.strictObject({ theme: Id, printed: nonEmpty, page: v.pipe(v.number(), v.integer()) })),
      [],
    ),
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

/** What a facet's values are: terms; the countries of the places; the issues; the kinds of the bearers. */
export const FACET_KINDS = ['terms', 'country', 'issue', 'bearer'] as const;

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
  column: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/))),
  /** The label of several values: « Leviers ». Absent: the label. */
  plural: v.optional(Text),
  /**
   * How a sentence says it of one record and of several, with `{values}` in the place of the values. Absent: the label,
   * a colon and the values. `attached`: no comma stands before it.
   */
  clause: v.optional(v.strictObject({ one: Text, other: Text, attached: v.optional(v.boolean(), false) })),
  /** Of the kinds `terms` and `bearer`. */
  terms: v.optional(v.pipe(v.array(Term), v.maxLength(MOST.terms)), []),
});

/** A date of a publication; several give none. */
const PublicationDate = v.strictObject({
  start: PartialDate,
  /** The end of a season, which has one. */
  end: v.optional(PartialDate),
  precision: v.picklist(DATE_PRECISIONS),
  label: Text,
});

/** A publication to read. */
export const Resource = v.strictObject({
  id: Id,
  publisher: nonEmpty,
  title: nonEmpty,
  lang: LanguageTag,
  date: v.optional(PublicationDate),
  /** Where the publication names them. */
  author: v.optional(nonEmpty),
  /** The page of its publisher; copies on other sites are not given. */
  address: v.optional(WebAddress),
  /** Whether the address is the publication's, or the entry page of the service. */
  addressKind: v.optional(v.picklist(['exact', 'home'])),
  /** What is known of it beside the source of the collection, such as its subtitle. */
  note: v.optional(Text),
});

/** A group of publications. */
export const ReferenceGroup = v.strictObject({
  id: Id,
  printed: nonEmpty,
  label: Text,
  /** The term of the theme that this group falls under, where there is one. */
  theme: v.optional(Id),
  references: v.pipe(v.array(Resource), v.minLength(1)),
});

/** A dated band of the timeline. */
export const ContextBand = v.strictObject({
  id: Id,
  label: Text,
  start: PartialDate,
  end: PartialDate,
  source: Text,
});

/** A continent and its countries, in the order of the facet. A country on none stands after them. */
export const Continent = v.strictObject({
  id: Id,
  label: Text,
  /** The continent within a sentence: « en Europe », “in Europe”. */
  phrase: Text,
  countries: v.pipe(
    v.array(
      v.strictObject({
        code: CountryCode,
        /** The country within a sentence: « au Brésil », “in Brazil”. */
        phrase: Text,
      }),
    ),
    v.minLength(1),
  ),
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

/**
 * Where readers report an error: a mail address, or an `https` page, in which `{link}` stands for the address of
 * what the reader has open.
 */
export const Contact = v.pipe(
  v.string(),
  v.regex(/^([^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+|https:\/\/\S+\.\S+)$/),
);

/** The first view: its centre, the shortcuts beside it, and the meridian that journeys start from. */
export const Home = v.strictObject({
  /** Of the whole world, `[lng, lat]`. Absent: the middle of the records. */
  centre: v.optional(LngLat),
  /** Shortcuts to regions; the whole comes before them. */
  regions: v.optional(
    v.array(
      v.strictObject({
        id: Id,
        label: Text,
        /** Places `[lng, lat]` on the edge of the region, that its camera must show. */
        extent: v.pipe(v.array(LngLat), v.minLength(1)),
      }),
    ),
    [],
  ),
  /** The longitude where journeys begin, in degrees; absent: the 180th meridian. */
  meridian: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
});

/** How an issue is named, with `{number}` in the place of its number. */
export const IssueNames = v.strictObject({
  /** « Dossier spécial n° {number} » */
  name: Text,
  /** « N° {number} » */
  short: Text,
  /** Within a sentence, after « dans »: « le dossier n° {number} ». */
  phrase: Text,
});

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
  welcome: v.optional(v.strictObject({ question: Text, what: Text })),
  /** Where facts, words and figures come from, in a sentence or two. */
  method: v.optional(Text),
  publisher: v.optional(Publisher),
  contact: v.optional(Contact),
  home: v.optional(Home, { regions: [] }),
  issueNames: v.optional(IssueNames),
};
/** What stands above the records: what the collection is, and whose. */
export const Head = v.strictObject(HEAD);

/** A whole collection. */
export const Collection = v.strictObject({
  format: v.literal(FORMAT),
  ...HEAD,
  /** The languages of its texts, the main one first. */
  languages: v.pipe(v.array(LanguageTag), v.minLength(1)),
  facets: v.pipe(v.array(Facet), v.maxLength(MOST.facets)),
  issues: v.optional(v.array(Issue), []),
  places: v.optional(v.record(Id, Place), {}),
  records: v.array(CollectionRecord),
  resources: v.optional(v.array(Resource), []),
  references: v.optional(v.array(ReferenceGroup), []),
  context: v.optional(v.array(ContextBand), []),
  continents: v.optional(v.array(Continent), []),
});
