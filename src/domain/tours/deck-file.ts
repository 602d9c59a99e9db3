/** A deck as a file of its own: written whole, and read with a clear answer to whatever is wrong. */
import * as v from 'valibot';
import { AnyDeckShape, DECK_SCHEMAS, type Deck } from './deck.ts';
import { fold } from '../text/fold.ts';
import type { Lang } from '../collection/records.ts';

export const DECK_FILE = { extension: '.atlas-deck.json', type: 'application/json' } as const;

/** The largest file that is read, in bytes: a deck may have many pictures. */
export const LARGEST_FILE = 32_000_000;

const LONGEST_NAME = 60;

/** Why a file is no deck. */
export type DeckFault =
  | { readonly kind: 'large'; readonly bytes: number }
  /** It is gone, or may not be read. */
  | { readonly kind: 'unread' }
  /**
   * Invalid JSON; the line of the error, from 1; null: at the end of the file, or not reported by the
   * browser.
   */
  | { readonly kind: 'json'; readonly line: number | null }
  /** Of another format, or of another version of this one; null where the file names none. */
  | { readonly kind: 'schema'; readonly schema: string | null }
  | {
      readonly kind: 'field';
      /** The rank of the slide from 1; null: the deck itself. */
      readonly slide: number | null;
      readonly field: string;
      /** Which rule of the schema it breaks, by its name there. */
      readonly rule: string;
      /** As the schema says it. */
      readonly expected: string;
      readonly received: string;
    };

export type DeckRead = { readonly deck: Deck } | { readonly fault: DeckFault };

/** The name of a file for a deck: its title, as far as any system can write it. */
export function deckFileName({ id, title }: Deck, lang: Lang): string {
  const name = fold(title[lang])
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME);
  return `${name || id}${DECK_FILE.extension}`;
}

/** Messages differ between browsers and languages; the position is a number in all of them. */
function lineOf({ message }: SyntaxError, text: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

/** The text of a deck's file: JSON, which `readDeck` reads. */
export function writeDeck(deck: Deck): string {
  return JSON.stringify(deck, null, 2);
}

/** Reads a deck from a file or a link. Never throws; a deck is read whole, or not at all. */
export function readDeck(text: string): DeckRead {
  const bytes = new Blob([text]).size;
  if (bytes > LARGEST_FILE) return { fault: { kind: 'large', bytes } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: { kind: 'json', line: lineOf(error, text) } };
    throw error;
  }
  const schema = v.safeParse(v.object({ schema: v.string() }), value);
  if (!schema.success || !DECK_SCHEMAS.includes(schema.output.schema))
    return { fault: { kind: 'schema', schema: schema.success ? schema.output.schema.slice(0, 60) : null } };
  const read = v.safeParse(AnyDeckShape, value);
  if (read.success) return { deck: read.output };
  const [issue] = read.issues;
  const path = issue.path?.map(({ key }) => key) ?? [];
  const inSlide = path[0] === 'steps' && typeof path[1] === 'number';
  return {
    fault: {
      kind: 'field',
      slide: inSlide ? (path[1] as number) + 1 : null,
      field: path.slice(inSlide ? 2 : 0).join('.'),
      rule: issue.type,
      expected: issue.expected ?? issue.message,
      received: issue.received,
    },
  };
}
