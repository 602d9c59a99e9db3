/** The spots whose names nearly are the one asked for: it has a part of theirs, or is misspelt. */
import { likeliestFirst } from './candidates.ts';
import { addTo } from './columns.ts';
import type { Hint, Places } from './hints.ts';
import { nearKeys, spellingIndex, type SpellingIndex } from './spelling.ts';
import type { Spot } from './spots.ts';

export interface NearNames {
  /** Those of whose name the key is some words, the most populous first; then those whose name is some words of the key, the longest first. */
  partly(key: string, hints: readonly Hint[], isFrench: boolean): readonly Spot[];
  /** Those that differ in a letter or two, the nearest first. */
  misspelt(
    key: string,
    hints: readonly Hint[],
    isFrench: boolean,
  ): readonly { readonly spot: Spot; readonly distance: number }[];
}

/** Keys to look through. */
interface Scope {
  readonly spelling: SpellingIndex;
  readonly words: WordIndex;
}

/** By each word, the keys that have it. */
type WordIndex = ReadonlyMap<string, readonly string[]>;

/** Names of fewer letters are part of too many others. */
const SHORTEST = 3;
/** A cell that says more than the name (« Berck-sur-Mer ») has at least so many letters of it, and more where any name will do. */
const SHORTEST_PART = { nearby: 4, anywhere: 6 };
/** A cell of more words is a sentence, of which the beginning is looked at. */
const MOST_WORDS = 12;

export function nearNames({ communes, world }: Places): NearNames {
  const scopes = new Map<string, Scope>();

  function scopeOf(hints: readonly Hint[], isFrench: boolean): Scope {
    const departements = hints.find((hint) => hint.departements)?.departements;
    const country = hints.find((hint) => hint.country !== undefined)?.country;
    if (departements) {
      return scope(departements.join(' '), () => departements.flatMap((code) => [...communes.keys(code)]));
    }
    if (country !== undefined) return scope(country, () => world.townKeys(country));
    if (isFrench) return scope('communes', () => communes.keys());
    return scope('all', () => [...communes.keys(), ...world.townKeys()]);
  }

  function scope(id: string, keysOf: () => Iterable<string>): Scope {
    let made = scopes.get(id);
    if (!made) {
      const keys = [...new Set(keysOf())];
      scopes.set(id, (made = { spelling: spellingIndex(keys), words: wordIndex(keys) }));
    }
    return made;
  }

  function bearersOf(key: string, hints: readonly Hint[]): Spot[] {
    return [...communes.named(key), ...world.towns(key)].filter((spot) =>
      hints.every(({ agrees }) => agrees(spot)),
    );
  }

  return {
    partly(key, hints, isFrench) {
      if (key.length < SHORTEST) return [];
      const { words } = scopeOf(hints, isFrench);
      const shortest = hints.length > 0 ? SHORTEST_PART.nearby : SHORTEST_PART.anywhere;
      const longer = withRarestWord(key, words)
        .filter((other) => isPartOf(key, other))
        .flatMap((other) => bearersOf(other, hints));
      const parts = partsOf(key).filter((part) => part.length >= shortest);
      return [...likeliestFirst(longer), ...parts.flatMap((part) => likeliestFirst(bearersOf(part, hints)))];
    },
    misspelt(key, hints, isFrench) {
      return nearKeys(scopeOf(hints, isFrench).spelling, key).flatMap(({ key: near, distance }) =>
        likeliestFirst(bearersOf(near, hints)).map((spot) => ({ spot, distance })),
      );
    },
  };
}

function wordIndex(keys: readonly string[]): WordIndex {
  const index = new Map<string, string[]>();
  for (const key of keys) for (const word of new Set(key.split(' '))) addTo(index, word, key);
  return index;
}

/** The keys that have the word of a key which the fewest have; none where one of its words is nowhere. */
function withRarestWord(key: string, words: WordIndex): readonly string[] {
  const lists = key.split(' ').map((word) => words.get(word) ?? []);
  return lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest));
}

/** The runs of words of a key, without the whole, the longest first. */
function partsOf(key: string): string[] {
  const words = key.split(' ').slice(0, MOST_WORDS);
  const parts = words.flatMap((_, from) =>
    words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')),
  );
  return [...new Set(parts)]
    .filter((part) => part !== key)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Whether words stand in others as they are, from one of them to another. */
function isPartOf(words: string, others: string): boolean {
  return (
    words.length < others.length &&
    (others.startsWith(`${words} `) || others.endsWith(` ${words}`) || others.includes(` ${words} `))
  );
}
