/** Parts the texts of the compiled data from its structure (`src/domain/collection/texts.ts`). */
import { TEXT_MARKS, type Details, type TextMark, type Tier } from '../../src/domain/collection/texts.ts';
import type { Atlas, Lang, Text } from '../../src/domain/collection/records.ts';

/** The texts that the list, its filters and its counts say, as paths; `*` is any key. */
const FIRST = [
  'initiatives.*.title',
  'places.*.name',
  'taxonomies.*.*.label',
  'taxonomies.*.*.phrase',
  'continents.*.label',
  'continents.*.countries.*.phrase',
].map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));

/** What only the parts that are fetched after the list read. */
const DETAILS = ['resources', 'references', 'context', 'chair'] as const satisfies readonly (keyof Atlas)[];

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
  const structure = split(Object.fromEntries(entries.filter((entry) => !isDetail(entry))), []);
  const textsBefore = texts.fr.rest.length;
  const parts = split(Object.fromEntries(entries.filter(isDetail)), []);
  return { structure, details: { textsBefore, parts }, texts };
}

const isText = (value: object): value is Text =>
  'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';
