/**
 * The search: words in any order, in both languages at once, without their accents, the last one
 * perhaps unfinished, each one perhaps mistyped. MiniSearch ranks what it finds.
 */
import MiniSearch from 'minisearch';
import { fold, wordsOf } from '../text/fold.ts';
import { countryName } from '../text/format.ts';
import type { Atlas, Initiative, Text } from '../collection/records.ts';

/** How well a record answers, and by which of its words (as `wordsOf` gives them). */
export interface Hit {
  readonly score: number;
  readonly words: ReadonlySet<string>;
}
/** From words to the records that hold them all: id → hit. */
export type Finder = (q: string) => ReadonlyMap<string, Hit>;

/** What is searched, and how much a word there weighs. */
const WEIGHTS = { title: 5, bearers: 3, places: 3, takeaway: 2, summary: 1, figures: 1 };
type Field = keyof typeof WEIGHTS;

/** Words that say nothing where others are asked besides. */
const STOP_WORDS = new Set(
  'a au aux avec by d dans de des du en et for from in l la le les of on ou par pour sur the to un une with'.split(
    ' ',
  ),
);
/** Shorter words must be typed right. */
const MISTYPED_FROM = 4;

const inBoth = ({ fr, en }: Text): string => `${fr} ${en}`;

function textsOf(record: Initiative, places: Atlas['places']): Record<Field, string> {
  const all = record.places.flatMap(({ place }) => places[place] ?? []);
  const join = (texts: readonly string[]) => texts.join(' ');
  return {
    title: `${inBoth(record.title)} ${record.printed.text}`,
    bearers: join(record.bearers.map(({ name }) => inBoth(name))),
    places: join(
      all.flatMap(({ name, region, country }) => [
        inBoth(name),
        region ? inBoth(region) : '',
        countryName(country, 'fr'),
        countryName(country, 'en'),
      ]),
    ),
    takeaway: inBoth(record.takeaway),
    summary: inBoth(record.summary),
    figures: join(
      record.figures.map(({ value, unit, label }) => `${value} ${unit ? inBoth(unit) : ''} ${inBoth(label)}`),
    ),
  };
}

/**
 * A finder that indexes the collection at its first search, and answers the last one again without searching: one
 * question is counted many times.
 */
export function lazyFinderOf(atlas: Atlas): Finder {
  let find: Finder | null = null;
  let last: { readonly q: string; readonly hits: ReadonlyMap<string, Hit> } | null = null;
  return (q) => {
    find ??= finderOf(atlas);
    if (last?.q !== q) last = { q, hits: find(q) };
    return last.hits;
  };
}

/** Indexes the records of an atlas: some milliseconds for tens of them. */
export function finderOf(atlas: Atlas): Finder {
  const fields = Object.keys(WEIGHTS) as Field[];
  const index = new MiniSearch<Record<Field, string> & { id: string }>({
    fields,
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: fold,
    searchOptions: { boost: WEIGHTS, combineWith: 'AND', prefix: (_, at, words) => at === words.length - 1 },
  });
  index.addAll(atlas.initiatives.map((record) => ({ id: record.id, ...textsOf(record, atlas.places) })));

  const isKnown = (word: string) => index.search(word, { prefix: true }).length > 0;
  return (q) => {
    const words = wordsOf(q).map(({ word }) => word);
    const telling = words.filter((word) => !STOP_WORDS.has(word));
    const found = index.search((telling.length > 0 ? telling : words).join(' '), {
      fuzzy: (word) => (word.length < MISTYPED_FROM || isKnown(word) ? false : 0.2),
    });
    return new Map(
      found.map(({ id, score, match }) => [id as string, { score, words: new Set(Object.keys(match)) }]),
    );
  };
}
