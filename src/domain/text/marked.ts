/** The hits of a search within a text, to be shown. */
import { wordsOf } from './fold.ts';

/** A piece of a text; `hit` where it is a word that a search found. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A text in pieces, which together are the text again. */
export function marked(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const put = (to: number, hit: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const { word, from, to } of wordsOf(text)) {
    if (!words.has(word)) continue;
    put(from, false);
    put(to, true);
  }
  put(text.length, false);
  return pieces;
}

/** Whether a search found a word of this text. */
export function holdsHit(text: string, words: ReadonlySet<string>): boolean {
  return wordsOf(text).some(({ word }) => words.has(word));
}

/** How much of a text is shown around its first hit, in characters on each side. */
const AROUND = 60;

/** A text around its first hit, cut between words, « … » where something is left out. */
export function excerpt(text: string, words: ReadonlySet<string>): string {
  const all = wordsOf(text);
  const hit = all.find(({ word }) => words.has(word));
  if (!hit) return text;
  const first = all.find(({ from }) => from >= hit.from - AROUND) ?? hit;
  const last = all.findLast(({ to }) => to <= hit.to + AROUND) ?? hit;
  const [from, to] = [first === all[0] ? 0 : first.from, last === all.at(-1) ? text.length : last.to];
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
