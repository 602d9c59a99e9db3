/** Fetches the tours and the reader's decks, and unpacks the deck of a link. */
import type { Atlas } from '../domain/collection/records.ts';
import type { Tour } from '../domain/tours/tours.ts';
import { loadLanguages } from '../words/languages.ts';
import type { AtlasState } from './atlas.svelte.ts';
import type { Decks } from './decks.svelte.ts';

/** The presentations, which are fetched when a talk begins. */
export interface Tours {
  /** Those that come with the atlas, by id. */
  readonly tours: ReadonlyMap<string, Tour>;
  /** Those that the reader makes. */
  readonly decks?: Decks;
}

/** Rejects where the code does not come. */
export async function fetchTours(atlas: Atlas): Promise<Tours> {
  const [{ default: tours }, { Decks }] = await Promise.all([
    import('virtual:tours'),
    import('./decks.svelte.ts'),
    // A slide that is made has its texts in both languages.
    loadLanguages(),
  ]);
  return { tours: new Map(tours.map((tour) => [tour.id, tour])), decks: new Decks(atlas) };
}

/** Unpacks the deck of a link once decks can be kept. Call while a component initialises. */
export function unpackDecks(atlas: AtlasState): void {
  $effect(() => {
    const { deck } = atlas.written;
    if (deck !== null && atlas.tours.value) void unpack(atlas, atlas.tours.value.decks, deck);
  });
}

async function unpack(atlas: AtlasState, decks: Decks | undefined, packed: string): Promise<void> {
  const read = await import('../domain/tours/deck-link.ts')
    .then(({ unpackDeck }) => unpackDeck(packed))
    .catch((error: unknown) => {
      console.error(error);
      return null;
    });
  // Another link may have been opened meanwhile.
  if (atlas.written.deck !== packed) return;
  atlas.stage.receiveDeck(decks && read && 'deck' in read ? decks.receive(read.deck) : null);
}
