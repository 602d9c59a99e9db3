/** Parts the texts of the compiled data from its structure (`src/domain/collection/texts.ts`). */
import {
  DETAIL_FIELDS,
  LATE_FIELDS,
  TEXT_MARKS,
  type Details,
  type LateFields,
  type TextMark,
  type Tier,
} from '../../src/domain/collection/texts.ts';
import type { Atlas, Lang, Text } from '../../src/domain/collection/records.ts';

/** A path in the atlas; `*` is any key. */
const pattern = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);

/** The texts that the list, the bars of the themes and the sentence of the question say. */
const FIRST = [
  'initiatives.*.title',
  'places.*.name',
  'head.title',
  'head.subtitle',
  'head.introduction',
  'head.issueNames.short',
  'head.issueNames.phrase',
  'facets.*.label',
  'facets.*.clause.*',
  'facets.*.terms.*.phrase',
  'continents.*.phrase',
  'continents.*.countries.*.phrase',
].map(pattern);

const LATE = Object.entries(LATE_FIELDS).flatMap(([part, fields]) =>
  fields.map((field) => pattern(`${part}.*.${field}`)),
);

/** The parts of the data that only chunks loaded after the list read. */
const DETAILS = ['resources', 'references', 'context'] as const satisfies readonly (keyof Atlas)[];

export interface SplitAtlas {
  /** The atlas without its details, and with a `TextMark` in place of each text. */
  readonly structure: unknown;
  /** The details, with such marks too. */
  readonly details: Details;
  /** What is fetched when a record is opened, its texts in it. */
  readonly late: LateFields;
  /** The texts that the marks stand for. */
  readonly texts: Readonly<Record<Lang, Readonly<Record<Tier, readonly string[]>>>>;
}

/** Parts an atlas into what the list needs, the texts of each language and tier, and the details. */
export function splitTexts(atlas: Atlas): SplitAtlas {
  const texts = { fr: { first: [], rest: [] }, en: { first: [], rest: [] } } as Record<
    Lang,
    Record<Tier, string[]>
  >;
  const theme = atlas.facets.findIndex((facet) => facet.theme);
  // The themes stand above the list, in words.
  const isOfTheme = (path: readonly string[]) =>
    new RegExp(`^facets\\.${theme}\\.terms\\.[^.]+\\.(label|short)$`).test(path.join('.'));
  function split(value: unknown, path: readonly string[]): unknown {
    if (typeof value !== 'object' || value === null) return value;
    // Cited in the language of the dossier, whatever that of the page.
    if (/^issues\.[^.]+\.title$/.test(path.join('.'))) return value;
    if (isText(value)) {
      const tier = matches(FIRST, path) || isOfTheme(path) ? 'first' : 'rest';
      texts.fr[tier].push(value.fr);
      texts.en[tier].push(value.en);
      return TEXT_MARKS[tier] satisfies TextMark;
    }
    if (Array.isArray(value)) return value.map((item, index) => split(item, [...path, String(index)]));
    const kept = Object.entries(value).filter(([key]) => !matches(LATE, [...path, key]));
    return Object.fromEntries(kept.map(([key, item]) => [key, split(item, [...path, key])]));
  }
  const isDetail = ([key]: [string, unknown]) => (DETAILS as readonly string[]).includes(key);
  const entries = Object.entries(atlas);
  const before = entries
    .filter((entry) => !isDetail(entry))
    .map(([key, value]) => [key, without(key, value)]);
  const structure = split(Object.fromEntries(before), []);
  const textsBefore = texts.fr.rest.length;
  const fields = Object.keys(DETAIL_FIELDS).map((key) => [
    key,
    detailsOf(key, atlas[key as keyof typeof DETAIL_FIELDS]),
  ]);
  const parts = split(Object.fromEntries([...entries.filter(isDetail), ...fields]), []);
  const late = {
    initiatives: mapValues(atlas.initiatives, (record) => lateOf('initiatives', record)),
    places: mapValues(atlas.places, (record) => lateOf('places', record)),
  };
  return { structure, details: { textsBefore, parts }, late, texts };
}

const isDetailField = (key: string, field: string) =>
  ((DETAIL_FIELDS as Record<string, readonly string[]>)[key] ?? []).includes(field);

const matches = (patterns: readonly RegExp[], path: readonly string[]) =>
  patterns.some((each) => each.test(path.join('.')));

/** The late fields of a record, as `LATE_FIELDS` names them. */
function lateOf(part: keyof LateFields, record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    LATE_FIELDS[part].flatMap((path) => {
      const [list, field] = path.split('.*.') as [string, string?];
      const value = (record as Readonly<Record<string, unknown>>)[list];
      if (field === undefined) return value === undefined ? [] : [[path, value]];
      const values = (value as Record<string, unknown>[]).map((item) => item[field] ?? null);
      return values.every((each) => each === null) ? [] : [[path, values]];
    }),
  );
}

/** A part of the atlas, its records without their details. */
function without(key: string, value: unknown): unknown {
  if (!(key in DETAIL_FIELDS)) return value;
  // The id of a place is its key.
  const isKept = (field: string) => !isDetailField(key, field) && (key !== 'places' || field !== 'id');
  return key === 'head' ? keep(value as object, isKept) : mapRecords(value as object, isKept);
}

/** The details of the records of a part, by their index in it. */
function detailsOf(key: string, value: object): unknown {
  if (key === 'head') return { head: keep(value, (field) => isDetailField(key, field)) };
  return { ...(mapRecords(value, (field) => isDetailField(key, field)) as object) };
}

function mapRecords(records: object, isKept: (field: string) => boolean): unknown {
  const kept = (record: object) => keep(record, isKept);
  return Array.isArray(records) ? records.map(kept) : mapValues(records, kept);
}

function keep(record: object, isKept: (field: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => isKept(field)));
}

function mapValues<To>(records: object, to: (record: object) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(records).map(([key, record]) => [key, to(record as object)]));
}

const isText = (value: object): value is Text =>
  'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';
