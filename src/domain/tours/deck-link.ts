/** A deck as a part of a link: its JSON, deflated, in the letters that an address may have (RFC 4648 § 5). */
import type { Deck } from './deck.ts';
import { LONGEST_DECK } from '../address/limits.ts';
import { readDeck, type DeckRead } from './deck-file.ts';

/** The most letters that a link unpacks to. */
const LARGEST = 1_000_000;

/** null: it is too long for a link that mail programs and messengers would carry. */
export async function packDeck(deck: Deck): Promise<string | null> {
  const text = JSON.stringify(deck);
  // As are many pictures, which cannot be packed further.
  if (text.length > LARGEST) return null;
  const packed = new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return letters.length <= LONGEST_DECK ? letters : null;
}

/** The deck in a link; null where it is none. Never throws, and unpacks no more than a file may have. */
export async function unpackDeck(letters: string): Promise<DeckRead | null> {
  let binary: string;
  try {
    binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  let text = '';
  for (;;) {
    // The error of an invalid stream differs by platform; only the failure matters.
    const part = await reader.read().catch(() => null);
    if (!part) return null;
    if (part.done) return readDeck(text);
    text += part.value;
    if (text.length > LARGEST) {
      await reader.cancel();
      return null;
    }
  }
}
