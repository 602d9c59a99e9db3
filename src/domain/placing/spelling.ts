/** Names that are nearly the same. */

/**
 * How many letters are to change, to add, to leave out, or to swap with their neighbour, to make one text of the other
 * (the « optimal string alignment » distance; Damerau, « A technique for computer detection and correction of spelling
 * errors », Communications of the ACM 7, 1964). Infinity where it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, before[j - 2]! + 1);
      }
      row.push(value);
      if (value < least) least = value;
    }
    if (least > most) return Infinity;
    before = previous;
    previous = row;
  }
  const distance = previous[b.length]!;
  return distance <= most ? distance : Infinity;
}

/** How many faults are forgiven in a key: none in short ones, which nearly equal many others. */
export function faultsForgiven({ length }: string): number {
  return length < 5 ? 0 : length < 10 ? 1 : 2;
}

/** Keys by length, with what is quickly compared of each. */
export type SpellingIndex = ReadonlyMap<number, readonly SpellingEntry[]>;

interface SpellingEntry {
  readonly key: string;
  /** Which of the 26 letters it has, as bits. */
  readonly letters: number;
  /** Which pairs of neighbours it has, as bits: several pairs share one. */
  readonly pairs: number;
}

/** A letter changed takes one letter and brings one; two swapped with theirs break up to three pairs and make three. */
const MOST_PER_FAULT = { letters: 2, pairs: 6 };

function entryOf(key: string): SpellingEntry {
  let [letters, pairs, before] = [0, 0, 0];
  for (let at = 0; at < key.length; at++) {
    const letter = key.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
    if (at > 0) pairs |= 1 << ((before * 7 + letter * 13) & 31);
    before = letter;
  }
  return { key, letters, pairs };
}

/** How many bits of 32 are set (H. S. Warren, « Hacker's Delight », 2nd ed., figure 5-2). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function spellingIndex(keys: Iterable<string>): SpellingIndex {
  const index = new Map<number, SpellingEntry[]>();
  for (const key of keys) {
    const group = index.get(key.length);
    if (group) group.push(entryOf(key));
    else index.set(key.length, [entryOf(key)]);
  }
  return index;
}

/** The keys that nearly equal one, the nearest first; the key itself is none of them. */
export function nearKeys(index: SpellingIndex, key: string): { key: string; distance: number }[] {
  const most = faultsForgiven(key);
  if (most === 0) return [];
  const { letters, pairs } = entryOf(key);
  const near: { key: string; distance: number }[] = [];
  for (let length = key.length - most; length <= key.length + most; length++) {
    for (const entry of index.get(length) ?? []) {
      if (bitCount(entry.pairs ^ pairs) > MOST_PER_FAULT.pairs * most) continue;
      if (bitCount(entry.letters ^ letters) > MOST_PER_FAULT.letters * most) continue;
      const distance = editDistance(key, entry.key, most);
      if (distance > 0 && distance <= most) near.push({ key: entry.key, distance });
    }
  }
  return near.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1));
}
