/** The words of a header, as the lexicon and its readers compare them. */
import { fold } from '../../text/fold.ts';

/** Words that carry no meaning of their own. */
const FILLERS = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'un',
  'une',
  'the',
  'of',
  'a',
  'et',
  'and',
  'en',
  'sur',
]);

/** The words of a header: folded, singular, without fillers; `dateDebut` and `date_debut` are two words. */
export function wordsOfHeader(header: string): string[] {
  return fold(header.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

/** « communes » → « commune »: enough to find a word in the lexicon, whose names are singular too. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word);

/** The words that carry meaning. */
export function withoutFillers(words: readonly string[]): string[] {
  return words.filter((word) => !FILLERS.has(word));
}
