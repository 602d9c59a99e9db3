/** A deck as a file of its own: written whole, and read with a clear answer to whatever is wrong. */
import * as v from 'valibot';
import { DECK_SCHEMA, DeckShape, type Deck } from '../domain/deck.ts';

export const DECK_FILE = { extension: '.atlas-deck.json', type: 'application/json' } as const;

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 1_000_000;

/** Why a file is no deck. */
export type DeckFault =
  | { readonly kind: 'large'; readonly bytes: number }
  | { readonly kind: 'json'; readonly detail: string }
  /** Of another format, or of another version of this one; null where the file names none. */
  | { readonly kind: 'schema'; readonly schema: string | null }
  | {
      readonly kind: 'field';
      /** The rank of the slide from 1; null: the deck itself. */
      readonly slide: number | null;
      readonly field: string;
      /** As the schema says it. */
      readonly expected: string;
      readonly received: string;
    };

export type DeckRead = { readonly deck: Deck } | { readonly fault: DeckFault };

export function writeDeck(deck: Deck): string {
  return JSON.stringify(deck, null, 2);
}

/** Reads a deck that somebody gives us. Never throws; a deck is read whole, or not at all. */
export function readDeck(text: string): DeckRead {
  const bytes = new Blob([text]).size;
  if (bytes > LARGEST_FILE) return { fault: { kind: 'large', bytes } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: { kind: 'json', detail: error.message } };
    throw error;
  }
  const schema = v.safeParse(v.object({ schema: v.string() }), value);
  if (!schema.success || schema.output.schema !== DECK_SCHEMA)
    return { fault: { kind: 'schema', schema: schema.success ? schema.output.schema.slice(0, 60) : null } };
  const read = v.safeParse(DeckShape, value);
  if (read.success) return { deck: read.output };
  const [issue] = read.issues;
  const path = issue.path?.map(({ key }) => key) ?? [];
  const inSlide = path[0] === 'steps' && typeof path[1] === 'number';
  return {
    fault: {
      kind: 'field',
      slide: inSlide ? (path[1] as number) + 1 : null,
      field: path.slice(inSlide ? 2 : 0).join('.'),
      expected: issue.expected ?? issue.message,
      received: issue.received,
    },
  };
}
