/** Fetches the tours and the reader's decks, and unpacks the deck of a link. */
import type { Address } from '../domain/address/keys.ts';
import type { Atlas } from '../domain/collection/records.ts';
import type { Tour } from '../domain/tours/tours.ts';
import { loadLanguages } from '../words/languages.ts';
import type { Decks } from './decks.svelte.ts';
import type { Loadable } from './loadable.svelte.ts';

/** The presentations, which are fetched when a talk begins. */
export interface Tours {
  /** Those that come with the atlas, by id. */
  readonly tours: ReadonlyMap<string, Tour>;
  /** Those that the reader makes. */
  readonly decks?: Decks;
}

/** Rejects where the code does not come. */
export async function fetchTours(atlas: Atlas): Promise<Tours> {
  const [tours, { enclosedTours, openDecks }] = await Promise.all([
    // Only the built-in collection comes with tours, and one file with decks of the collection that it begins with.
    atlas.key === null ? import('virtual:tours').then((built) => built.default) : [],
    import('./decks.svelte.ts'),
    // A slide that is made has its texts in both languages.
    loadLanguages(),
  ]);
  const all = [...tours, ...enclosedTours(atlas)];
  return { tours: new Map(all.map((tour) => [tour.id, tour])), decks: await openDecks(atlas) };
}

/** What of the state unpacking a deck reads and tells. */
interface Talk {
  readonly written: Pick<Address, 'deck'>;
  readonly tours: Loadable<Tours>;
  readonly stage: { receiveDeck: (id: string | null) => void };
}

/** Unpacks the deck of a link once decks can be kept. Call while a component initialises. */
export function unpackDecks(talk: Talk): void {
  $effect(() => {
    const { deck } = talk.written;
    if (deck !== null && talk.tours.value) void unpack(talk, talk.tours.value.decks, deck);
  });
}

async function unpack(talk: Talk, decks: Decks | undefined, packed: string): Promise<void> {
  const read = await import('../domain/tours/deck-link.ts')
    .then(({ unpackDeck }) => unpackDeck(packed))
    .catch((error: unknown) => {
      console.error(error);
      return null;
    });
  // Another link may have been opened meanwhile.
  if (talk.written.deck !== packed) return;
  talk.stage.receiveDeck(decks && read && 'deck' in read ? decks.receive(read.deck) : null);
}
