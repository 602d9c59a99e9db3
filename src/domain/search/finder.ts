/**
 * The search: words in any order, in both languages at once, without their accents, the last one perhaps unfinished,
 * each one perhaps in the other number or mistyped. MiniSearch ranks what it finds.
 */
import { group } from 'd3-array';
import MiniSearch, { type Query } from 'minisearch';
import { fold, wordsOf } from '../text/fold.ts';
import { countryName } from '../text/format.ts';
import type { Atlas, Initiative, Lang, Synonyms, Text } from '../collection/records.ts';
import { termsOf } from './terms-of.ts';
import { whereFound, type Passage } from './where-found.ts';

/** How well a record answers, and by which of its words (as `wordsOf` gives them). */
export interface Hit {
  readonly score: number;
  readonly words: ReadonlySet<string>;
  /** Where it was found, for a reader of this language; null where no one text says it. */
  readonly passage: (lang: Lang) => Passage | null;
}
/** From words to the records that hold them all: id → hit. */
export type Finder = (q: string) => ReadonlyMap<string, Hit>;

/** What is searched, and how much a word there weighs. */
const WEIGHTS = {
  title: 5,
  bearers: 3,
  places: 3,
  takeaway: 2,
  terms: 2,
  synonyms: 2,
  summary: 1,
  figures: 1,
};
type Field = keyof typeof WEIGHTS;
type Texts = Record<Field, string>;

/** Words that are ignored unless a search has no others. */
const STOP_WORDS = new Set(
  'a au aux avec by d dans de des du en et for from in l la le les of on ou par pour sur the to un une with'.split(
    ' ',
  ),
);
/** The length from which a word may be mistyped, and that from which it may be by two letters. */
const MISTYPED_FROM = { once: 4, twice: 8 };

const inBoth = ({ fr, en }: Text): string => `${fr} ${en}`;
const join = (texts: readonly string[]): string => texts.join(' ');
const wordsIn = (text: string): string[] => wordsOf(text).map(({ word }) => word);

/** All synonyms that a record has: its own, and those of its terms. */
function synonymsOf(record: Initiative, atlas: Atlas, { terms, initiatives }: Synonyms): string[] {
  return [
    ...(initiatives[record.id] ?? []),
    ...termsOf(atlas, record).flatMap(({ facet, term }) => terms[facet]?.[term.id] ?? []),
  ];
}

function textsOf(record: Initiative, atlas: Atlas, synonyms: readonly string[]): Texts {
  const all = record.places.flatMap(({ place }) => atlas.places[place] ?? []);
  return {
    title: `${inBoth(record.title)} ${record.printed?.text ?? ''}`,
    bearers: join(record.bearers.map(({ name }) => inBoth(name))),
    places: join(
      all.flatMap(({ name, region, country }) => [
        inBoth(name),
        region ? inBoth(region) : '',
        ...(country ? [countryName(country, 'fr'), countryName(country, 'en')] : []),
      ]),
    ),
    takeaway: record.takeaway ? inBoth(record.takeaway) : '',
    terms: join(termsOf(atlas, record).map(({ term }) => inBoth(term.label))),
    synonyms: join(synonyms),
    summary: join([
      ...(record.summary ? [inBoth(record.summary)] : []),
      ...record.extra.map(({ value }) => value),
    ]),
    figures: join(
      record.figures.map(({ value, unit, label }) => `${value} ${unit ? inBoth(unit) : ''} ${inBoth(label)}`),
    ),
  };
}

/**
 * A finder that indexes the collection at its first search, and answers the last one again without searching: one
 * question is counted many times.
 */
export function lazyFinderOf(atlas: Atlas, synonyms: Synonyms): Finder {
  let find: Finder | null = null;
  let last: { readonly q: string; readonly hits: ReadonlyMap<string, Hit> } | null = null;
  return (q) => {
    find ??= finderOf(atlas, synonyms);
    if (last?.q !== q) last = { q, hits: find(q) };
    return last.hits;
  };
}

/** Indexes the records of an atlas: some milliseconds for tens of them. */
export function finderOf(atlas: Atlas, synonyms: Synonyms): Finder {
  const fields = Object.keys(WEIGHTS) as Field[];
  const documents = atlas.initiatives.map((record) => {
    const own = synonymsOf(record, atlas, synonyms);
    return { id: record.id, record, synonyms: own, texts: textsOf(record, atlas, own) };
  });
  const index = new MiniSearch<Texts & { id: string }>({
    fields,
    tokenize: wordsIn,
    processTerm: fold,
    searchOptions: { boost: WEIGHTS },
  });
  index.addAll(documents.map(({ id, texts }) => ({ id, ...texts })));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const spellings = spellingsOf(documents.flatMap(({ texts }) => Object.values(texts).flatMap(wordsIn)));

  return (q) => {
    const words = wordsIn(q);
    const significant = words.filter((word) => !STOP_WORDS.has(word));
    const sought = significant.length > 0 ? significant : words;
    const found = index.search({
      combineWith: 'AND',
      queries: sought.map((word, at) => spellings(word, at === sought.length - 1)),
    });
    return new Map(
      found.map(({ id, score, match }) => {
        const { record, synonyms: own } = byId.get(id as string)!;
        const hits = new Set(Object.keys(match));
        const passage = (lang: Lang) => whereFound(atlas, record, own, hits, lang);
        return [record.id, { score, words: hits, passage }];
      }),
    );
  };
}

/** A word without the mark of the plural, which French and English have alike: « femmes », “games”, « jeux ». */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/**
 * From a searched word, perhaps unfinished, to a query for the words of a vocabulary that it stands for: those that
 * differ from it in number only; where there are none, those that begin with it; where there are none, those that are
 * mistyped so, of which the ones that keep the first letter go before the others.
 */
function spellingsOf(vocabulary: readonly string[]): (word: string, unfinished: boolean) => Query {
  const words = [...new Set(vocabulary)];
  const forms = group(words, singular);
  const index = new MiniSearch<{ id: string; forms: string }>({ fields: ['forms'], processTerm: fold });
  index.addAll(words.map((word) => ({ id: word, forms: `${word} ${singular(word)}` })));

  function corrected(word: string): string[] {
    const most = word.length >= MISTYPED_FROM.twice ? 2 : word.length >= MISTYPED_FROM.once ? 1 : 0;
    for (let fuzzy = 1; fuzzy <= most; fuzzy += 1) {
      const near = index.search(word, { fuzzy }).map(({ id }) => id as string);
      const alike = near.filter((candidate) => candidate[0] === word[0]);
      if (near.length > 0) return alike.length > 0 ? alike : near;
    }
    return [];
  }

  return (word, unfinished) => {
    const same = forms.get(singular(word)) ?? [];
    if (words.some((known) => known.startsWith(word))) {
      const prefix = unfinished || same.length === 0;
      return { combineWith: 'OR', queries: [...same, { queries: [word], prefix }] };
    }
    return { combineWith: 'OR', queries: same.length > 0 ? same : corrected(word) };
  };
}
