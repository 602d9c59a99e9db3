/**
 * Parts that a collection and the files of `data/` are both made of: they differ in what a text is. In a collection it may
 * have one language; in `data/` it has both.
 */
import * as v from 'valibot';
import {
  CountryCode,
  DATE_PRECISIONS,
  Id,
  LngLat,
  nonEmpty,
  PartialDate,
  PLACE_ROLES,
  WebAddress,
} from './scalars.ts';

/**
 * The parts, of texts of a schema.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function partsWith<const TextSchema extends v.GenericSchema>(Text: TextSchema) {
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
  const Dated = v.variant('certainty', [statedDate, inferredDate, v.strictObject({ ...dated, ...sourced })]);
  /** The date of an issue, which has no other source than itself. */
  const IssueDate = v.variant('certainty', [statedDate, inferredDate]);

  /** How a key figure must be read: « jusqu'à 2 », « plus de 53 », « près de 2,2 ». */
  const Figure = v.strictObject({
    value: v.number(),
    qualifier: v.optional(v.picklist(['exactly', 'about', 'up-to', 'more-than']), 'exactly'),
    /** The unit that stands right after the number (« M€ », « m² », « femmes »); may be absent. */
    unit: v.optional(Text),
    /** What is counted, in one short phrase. */
    label: Text,
  });

  /** Of a public page, all but what it supports. */
  const sourceFields = {
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
  };

  /** The editorial of an issue: its title quoted, what it speaks of in our words, and where its links lead. */
  const Editorial = v.strictObject({
    /** As printed. */
    title: nonEmpty,
    summary: Text,
    /** The subjects of its links; their addresses are not known. */
    links: v.optional(v.array(Text), []),
  });

  /** A date of a publication; several give none. */
  const PublicationDate = v.strictObject({
    start: PartialDate,
    /** The end of a season, which has one. */
    end: v.optional(PartialDate),
    precision: v.picklist(DATE_PRECISIONS),
    label: Text,
  });

  /** Of a publication to read, all but its language. */
  const publicationFields = {
    id: Id,
    publisher: nonEmpty,
    title: nonEmpty,
    date: v.optional(PublicationDate),
    /** Where the publication names them. */
    author: v.optional(nonEmpty),
    /** The page of its publisher; copies on other sites are not given. */
    address: v.optional(WebAddress),
    /** Whether the address is the publication's, or the entry page of the service. */
    addressKind: v.optional(v.picklist(['exact', 'home'])),
    /** What is known of it beside the source of the collection, such as its subtitle. */
    note: v.optional(Text),
  };

  /** A dated band of the timeline. */
  const ContextBand = v.strictObject({
    id: Id,
    label: Text,
    start: PartialDate,
    end: PartialDate,
    source: Text,
  });

  /** A continent and its countries, in the order of the facet. A country on none stands after them. */
  const Continent = v.strictObject({
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

  /** The first view: its centre, the shortcuts beside it, and the meridian that journeys start from. */
  const Home = v.strictObject({
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
  const IssueNames = v.strictObject({
    /** « Dossier spécial n° {number} » */
    name: Text,
    /** « N° {number} » */
    short: Text,
    /** Within a sentence, after « dans »: « le dossier n° {number} ». */
    phrase: Text,
  });

  /** Where a record stands or what places it speaks of. */
  const RecordPlace = v.strictObject({
    place: Id,
    role: v.picklist(PLACE_ROLES),
    note: v.optional(Text),
    /** The id of the record's source that names the place; absent: the collection does. */
    source: v.optional(Id),
  });

  /** Another record that this one calls to mind, with the reason. */
  const Related = v.strictObject({ initiative: Id, reason: Text });

  /** How a sentence says a facet of one record and of several, with `{values}` in the place of the values. */
  const Clause = v.strictObject({ one: Text, other: Text, attached: v.optional(v.boolean(), false) });

  /** What a first visit is asked, and told. */
  const Welcome = v.strictObject({ question: Text, what: Text });

  return {
    Dated,
    IssueDate,
    Figure,
    sourceFields,
    Editorial,
    publicationFields,
    ContextBand,
    Continent,
    Home,
    IssueNames,
    RecordPlace,
    Related,
    Clause,
    Welcome,
  };
}
