/**
 * Undoes what mail programs, chats, word processors and forms do to a link on its way. Fetched only for a link
 * that is not as `encode` writes it. Nothing is guessed: a damage is undone where the link then reads better, and the
 * link as it came wins where it does not.
 */
import { crossingsOf, facetIds, optionsOf } from '../collection/facets.ts';
import type { Atlas } from '../collection/records.ts';
import { COLLECTION_KEY, decode, KEYS, percentDecode } from './address.ts';
import { STAGE_KEYS } from './stage.ts';

/** Characters that HTML reads where text has `&` and the beginning of a key, without a semicolon: « &not= » is « ¬= ». */
const ENTITY_CHARACTERS = {
  '¬': 'not',
  '®': 'reg',
  '§': 'sect',
  '¶': 'para',
  '¢': 'cent',
  '¤': 'curren',
  '©': 'copy',
  '°': 'deg',
  '×': 'times',
  '÷': 'divide',
  µ: 'micro',
  '¯': 'macr',
  '<': 'lt',
  '>': 'gt',
};
/** The parameters that campaigns, mail programs and social networks append to addresses. */
const TRACKER = /^(utm_|at_|pk_|mtm_|mc_|_hs|xtor|igsh|mkt_tok|\w*clid)[\w-]*(=|$)/i;
/** `&` as HTML writes it, any number of times over. */
const AMPERSAND = /&(amp;|#0*38;|#x0*26;)+/gi;
/** Soft hyphens, zero-width characters, byte order marks, line breaks. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Every dash but U+002D, and the minus sign. */
const DASH = /(?!-)[\p{Pd}\u2212]/gu;
/** What is part of no key and of no end of a value, but for that of a text. */
const ENDS = /^[^\p{L}\p{N}-]+|[^\p{L}\p{N}]+$/gu;

/** Whether a collection has a key, in its addresses. */
function isKey(name: string, facets: readonly string[]): boolean {
  return [COLLECTION_KEY, ...STAGE_KEYS, ...KEYS, ...facets].includes(name);
}

/** What `encode` writes: pairs, percent-encoded but for some marks. */
const WELL_FORMED = /^(\w[\w-]*=([\w.,:;!~*'()-]|%[\dA-F]{2})*(&(?=.)|$))*$/i;

/** Whether a text has the form of what `encode` writes, whatever its keys and values. */
function isWellFormed(text: string): boolean {
  return WELL_FORMED.test(text) && (!text.includes('%') || percentDecode(text) !== text);
}

/** A pair that is none, or two in one: its separators are encoded, or others have been glued to it. */
const isBroken = (pair: string) =>
  pair !== '' && !TRACKER.test(pair) && !/^[\w-]+=[^=]*$/.test(pair.replace(INVISIBLE, ''));

/** Each damage, undone in a text. Most leave most texts as they are. */
const UNDOINGS: readonly ((text: string) => string)[] = [
  // `#/`, `##`, `#!`, `#?`
  (text) => text.replace(/^([#!/?&\s]|%2[013]|%2F|%3F)+/i, ''),
  (text) => text.replace(AMPERSAND, '&'),
  ...Object.entries(ENTITY_CHARACTERS).map(
    ([character, name]) =>
      (text: string) =>
        text.replace(
          new RegExp(`(?:${character}|${encodeURIComponent(character)})(?=[\\w-]*=)`, 'gi'),
          `&${name}`,
        ),
  ),
  // Parameters after a second `?`, or a second fragment.
  (text) => text.replace(/[?#]/g, '&'),
  // Whole pairs that are percent-encoded, once or twice; or their separators alone.
  (text) => eachBroken(text, decodeWhatCanBe),
  (text) => eachBroken(text, (pair) => decodeWhatCanBe(decodeWhatCanBe(pair))),
  (text) =>
    eachBroken(text, (pair) =>
      pair
        .replace(/%(25)*26(?=(amp;|#0*38;|#x0*26;)*[\w-]+(=|%(25)*3D))/gi, '&')
        .replace(/(^|&)([\w-]+)%(25)*3D/gi, '$1$2='),
    ),
  // Quoted-printable, and its line breaks.
  (text) => text.replace(/=(%0D|%0A)+/gi, '').replace(/=3D/gi, '='),
  // Spaces of a form. « c++ » is a text: nobody has written its spaces in a row.
  (text) =>
    text.replace(/(^|&)q=[^&]*/gi, (pair) =>
      pair.includes('%20') ? pair : pair.replace(/(?<=[^+=])\+(?=[^+])/g, '%20'),
    ),
  // `INVISIBLE`, encoded, also within the bytes of another character.
  (text) => text.replace(/%0[0-9A-F]|%C2%AD|%E2%80%(8[B-F]|A[89A-E])|%E2%81%A[0-F]|%EF%BB%BF/gi, ''),
  // The end of a text: the marks that a link of ours has not.
  (text) => text.replace(/[?\]}]+$/, ''),
];

function eachBroken(text: string, change: (pair: string) => string): string {
  return text
    .split('&')
    .map((pair) => (isBroken(pair) ? change(pair) : pair))
    .join('&');
}

/** Decodes each run of percent-encoding that is sound. */
function decodeWhatCanBe(text: string): string {
  return text.replace(/(%[\dA-F]{2})+/gi, percentDecode);
}

/** How well a text reads. */
interface Reading {
  readonly text: string;
  /** Values and pairs that mean nothing; a fraction of one where percent-encoding is encoded again. */
  readonly faults: number;
  /** How many keys have a value. */
  readonly keys: number;
}

function judge(text: string, atlas: Atlas): Reading {
  const facets = facetIds(atlas);
  const encodedAgain = text.match(/%25[\dA-F]{2}/gi)?.length ?? 0;
  let faults = decode(text, atlas).dropped.length + encodedAgain / LONGEST;
  let keys = 0;
  for (const pair of text.split('&')) {
    const [name = '', ...values] = pair.split('=');
    const isOurs = isKey(name, facets);
    const hasValue = isOurs && values.join('') !== '';
    if (hasValue) keys += 1;
    if (pair !== '' && !TRACKER.test(pair) && !(hasValue && isWellFormed(pair))) faults += 1;
  }
  return { text, faults, keys };
}

/** The words that a value of a key may be; null for numbers, days, texts. */
function wordsOf(key: string, atlas: Atlas): readonly string[] | null {
  if (facetIds(atlas).includes(key)) return optionsOf(atlas, key);
  switch (key) {
    case 'match':
    case 'not':
      return facetIds(atlas);
    case 'cross':
      return crossingsOf(atlas);
    case 'sel':
      return atlas.initiatives.map(({ id }) => id);
    case 'in':
      return Object.keys(atlas.places);
    default:
      return null;
  }
}

const fold = (word: string) => word.toLowerCase();
/** What nobody has written on purpose in a value that is no text. */
const plain = (word: string) => word.replace(INVISIBLE, '').replace(/\s/g, '').replace(DASH, '-');

/** One word of a value, spelt as the collection does. */
function mendWord(key: string, word: string, atlas: Atlas): string {
  const meant = fold(plain(word).replace(ENDS, ''));
  const known = wordsOf(key, atlas)?.find((candidate) => fold(candidate) === meant);
  if (known !== undefined) return known;
  const [kind, code] = meant.split(':');
  // A territory that is no place of the collection: « country:FR », « departement:2A ».
  return key === 'in' && code !== undefined ? `${kind}:${code.toUpperCase()}` : meant;
}

function mendCompared(part: string, atlas: Atlas): string {
  const [kind = '', ...rest] = part.split(':');
  const key = mendWord('', kind, atlas);
  return rest.join('') === '' ? key : `${key}:${mendValue(key, rest.join(':'), atlas)}`;
}

function mendValue(key: string, value: string, atlas: Atlas): string {
  const each = (separator: string, mend: (word: string) => string) =>
    value
      .split(separator)
      .map(mend)
      .filter((word) => word !== '')
      .join(separator);
  if (key === 'compare')
    return each(';', (one) =>
      one
        .split('~')
        .map((part) => mendCompared(part, atlas))
        .join('~'),
    );
  if (key === 'area') return each(';', (vertex) => mendValue('view', vertex, atlas));
  return each(',', (word) => mendWord(key, word, atlas));
}

/** A pair whose value means nothing, or whose key is none, with both as they were meant. */
function mendPair(pair: string, atlas: Atlas): string {
  const facets = facetIds(atlas);
  if (pair === '') return pair;
  const [name = '', ...rest] = pair.split('=');
  const meant = fold(plain(percentDecode(name)));
  const key = isKey(meant, facets) ? meant : facets.find((facet) => fold(facet) === meant);
  if (key === undefined || rest.length !== 1) return pair;
  const value = percentDecode(rest[0]!);
  const written = `${key}=${rest[0]}`;
  if (key === 'q') return written;
  const mended =
    key === 'deck'
      ? plain(value).replace(/[^\w-]+$/, '')
      : // Twice encoded, one value of several among them.
        mendValue(key, percentDecode(value), atlas);
  const better = `${key}=${encodeURIComponent(mended)}`;
  return mended !== '' && faultsOf(better, atlas) < faultsOf(written, atlas) ? better : written;
}

/** How many values of a pair mean nothing. The keys of a talk mean something together only. */
function faultsOf(pair: string, atlas: Atlas): number {
  const isOfTalk = STAGE_KEYS.some((key) => pair.startsWith(`${key}=`));
  return decode(isOfTalk ? `mode=present&tour=any&${pair}` : pair, atlas).dropped.length;
}

/** More characters than an address has. */
const LONGEST = 1e6;
/** How many damages one above the other are undone, and how many texts are looked at. */
const DEPTH = 5;
const MOST_TEXTS = 400;

/** A text with its damages undone, the least of them with which it reads best. */
function mendText(text: string, atlas: Atlas): Reading {
  const begun = judge(text, atlas);
  let best = begun;
  const seen = new Set([text]);
  let layer = [text];
  for (let depth = 0; depth <= DEPTH && layer.length > 0 && best.faults > 0; depth += 1) {
    for (const candidate of layer) {
      for (const other of [
        candidate,
        candidate
          .split('&')
          .map((pair) => mendPair(pair, atlas))
          .join('&'),
      ]) {
        const reading = judge(other, atlas);
        if (reading.faults < best.faults && reading.keys >= begun.keys) best = reading;
      }
    }
    const next = layer.flatMap((candidate) => UNDOINGS.map((undo) => undo(candidate)));
    layer = [...new Set(next)].filter((candidate) => !seen.has(candidate));
    layer.splice(MOST_TEXTS - seen.size);
    for (const candidate of layer) seen.add(candidate);
  }
  return best;
}

/**
 * What an address says, with the damages of its way undone.
 *
 * @param fragment without `#`
 * @param query without `?`: where the state came after `?`, in place of `#`
 * @returns the fragment, and what is left of the query; the same ones where nothing could be mended
 */
export function mend(fragment: string, query: string, atlas: Atlas): { fragment: string; query: string } {
  const own = mendText(fragment, atlas);
  const both = query === '' ? own : mendText(`${query}&${fragment}`, atlas);
  if (both.keys <= own.keys) return { fragment: withoutTrackers(own.text), query };
  const facets = facetIds(atlas);
  const isOthers = (pair: string) =>
    /^[\w.-]+=[^=]*$/.test(pair) && !isKey(fold(pair.split('=')[0]!), facets);
  return {
    fragment: withoutTrackers(both.text),
    query: withoutTrackers(query.split('&').filter(isOthers).join('&')),
  };
}

function withoutTrackers(text: string): string {
  return text
    .split('&')
    .filter((pair) => pair !== '' && !TRACKER.test(pair))
    .join('&');
}
