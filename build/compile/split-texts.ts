/** Parts the texts of the compiled data from its structure (`src/domain/collection/texts.ts`). */
import {
  DETAIL_FIELDS,
  TEXT_MARKS,
  type Details,
  type TextMark,
  type Tier,
} from '../../src/domain/collection/texts.ts';
import type { Atlas, Lang, Text } from '../../src/domain/collection/records.ts';

/** The texts that the list, its filters and its counts say, as paths; `*` is any key. */
const FIRST = [
  'initiatives.*.title',
  'places.*.name',
  'taxonomies.*.*.label',
  'taxonomies.*.*.short',
  'taxonomies.*.*.phrase',
  'continents.*.label',
  'continents.*.phrase',
  'continents.*.countries.*.phrase',
].map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));

/** The parts of the data that only chunks loaded after the list read. */
const DETAILS = [
  'resources',
  'references',
  'context',
  'chair',
  'site',
] as const satisfies readonly (keyof Atlas)[];

export interface SplitAtlas {
  /** The atlas without its details, and with a `TextMark` in place of each text. */
  readonly structure: unknown;
  /** The details, with such marks too. */
  readonly details: Details;
  /** The texts that the marks stand for. */
  readonly texts: Readonly<Record<Lang, Readonly<Record<Tier, readonly string[]>>>>;
}

export function splitTexts(atlas: Atlas): SplitAtlas {
  const texts = { fr: { first: [], rest: [] }, en: { first: [], rest: [] } } as Record<
    Lang,
    Record<Tier, string[]>
  >;
  function split(value: unknown, path: readonly string[]): unknown {
    if (typeof value !== 'object' || value === null) return value;
    // Cited in the language of the dossier, whatever that of the page.
    if (/^dossiers\.[^.]+\.title$/.test(path.join('.'))) return value;
    if (isText(value)) {
      const tier = FIRST.some((pattern) => pattern.test(path.join('.'))) ? 'first' : 'rest';
      texts.fr[tier].push(value.fr);
      texts.en[tier].push(value.en);
      return TEXT_MARKS[tier] satisfies TextMark;
    }
    if (Array.isArray(value)) return value.map((item, place) => split(item, [...path, String(place)]));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, split(item, [...path, key])]));
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
  return { structure, details: { textsBefore, parts }, texts };
}

const isDetailField = (key: string, field: string) =>
  ((DETAIL_FIELDS as Record<string, readonly string[]>)[key] ?? []).includes(field);

/** A part of the atlas, its records without their details. */
function without(key: string, value: unknown): unknown {
  if (!(key in DETAIL_FIELDS)) return value;
  return mapRecords(value as object, (field) => !isDetailField(key, field));
}

/** The details of the records of a part, by their place in it. */
function detailsOf(key: string, value: object): unknown {
  return { ...(mapRecords(value, (field) => isDetailField(key, field)) as object) };
}

function mapRecords(records: object, isKept: (field: string) => boolean): unknown {
  const keep = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([field]) => isKept(field)));
  return Array.isArray(records)
    ? records.map(keep)
    : Object.fromEntries(Object.entries(records).map(([id, record]) => [id, keep(record as object)]));
}

const isText = (value: object): value is Text =>
  'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';
