/** Fetches the tours when a talk first needs them. */
import type { AtlasState } from './atlas.svelte.ts';

/** Call while a component initialises. */
export function keepTours(atlas: AtlasState): void {
  $effect(() => {
    if (atlas.wantsTours && atlas.tours.status === 'absent') void load(atlas);
  });
  $effect(() => {
    const { deck } = atlas.written;
    if (deck !== null && atlas.tours.status === 'ready') void unpack(atlas, deck);
  });
}

async function load(atlas: AtlasState): Promise<void> {
  atlas.receiveTours({ status: 'loading' });
  try {
    const [{ default: tours }, { Decks }] = await Promise.all([
      import('virtual:tours'),
      import('./decks.svelte.ts'),
    ]);
    atlas.receiveTours({
      status: 'ready',
      tours: new Map(tours.map((tour) => [tour.id, tour])),
      made: new Decks(atlas.atlas),
    });
  } catch (error) {
    console.error(error);
    atlas.receiveTours({ status: 'failed' });
  }
}

async function unpack(atlas: AtlasState, deck: string): Promise<void> {
  const { made } = atlas.tours.status === 'ready' ? atlas.tours : {};
  const read = await import('../domain/tours/deck-link.ts')
    .then(({ unpackDeck }) => unpackDeck(deck))
    .catch((error: unknown) => {
      console.error(error);
      return null;
    });
  // Another link may have been opened meanwhile.
  if (atlas.written.deck !== deck) return;
  atlas.receiveDeck(made && read && 'deck' in read ? made.receive(read.deck) : null);
}
