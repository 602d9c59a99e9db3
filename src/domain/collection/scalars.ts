/** Texts, numbers and lists of words that a collection and the files of `data/` are both made of. */
import * as v from 'valibot';

/** A text that says something; spaces around it are dropped. */
export const nonEmpty = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** An id: kebab-case, stable for ever, because links depend on it. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(120));

/** A language: a BCP 47 tag such as `fr`, `en`, `pt-BR`. */
export const LanguageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

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

/** How exactly a date is known. */
export const DATE_PRECISIONS = ['day', 'month', 'season', 'year'] as const;

/** How exactly the position of a place is known. */
export const PRECISIONS = ['site', 'city', 'territory', 'unknown-within'] as const;

/** What a place is to a record. */
export const PLACE_ROLES = ['bearer', 'site', 'relay', 'mentioned'] as const;

/** The number of an issue. */
export const IssueNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** How well public pages cover a record: a page about it, thin or indirect ones, or none that was found. */
export const COVERAGES = ['direct', 'thin', 'none'] as const;

/** What a facet's values are: terms; the countries of the places; the issues; the kinds of the bearers. */
export const FACET_KINDS = ['terms', 'country', 'issue', 'bearer'] as const;

/**
 * Where readers report an error: a mail address, or an `https` page, in which `{link}` stands for the address of
 * what the reader has open.
 */
export const Contact = v.pipe(
  v.string(),
  v.regex(/^([^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+|https:\/\/\S+\.\S+)$/),
);

/**
 * Reference into the boundary data: `admin1` codes are GeoNames' (`FR.53`), `departement`, `region` and `epci` codes are
 * Insee's, `country` codes ISO 3166-1 alpha-2.
 */
export const OutlineReference = v.strictObject({
  kind: v.picklist(['admin1', 'departement', 'region', 'epci', 'country']),
  codes: v.pipe(v.array(nonEmpty), v.minLength(1)),
});

/** The name of a column in the published files. */
export const ColumnName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/));

/** A section of an issue: the term of its theme, its title as printed, and its page. */
export const Section = v.strictObject({
  theme: Id,
  printed: nonEmpty,
  page: v.pipe(v.number(), v.integer()),
});
