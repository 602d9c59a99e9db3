/** The decks that a reader made: each collection has its own. */
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deckOf } from '../../src/domain/tours/deck.ts';
import { Decks, openDecks } from '../../src/state/decks.svelte.ts';
import { anyDeck, PIXEL } from '../any-deck.ts';

const TITLE = { fr: 'Essai', en: 'Trial' };
const made = () =>
  deckOf(
    atlas.initiatives.slice(0, 2).map(({ id }) => id),
    TITLE,
    TITLE,
  );
const collection = (key: string | null) => new Decks({ ...atlas, key });
const idsOf = (decks: Decks) => decks.all.map(({ id }) => id);

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

it('decks are kept per collection', () => {
  const [own, others] = [made(), made()];
  collection(null).save(own);
  collection('benches').save(others);
  expect(idsOf(collection(null))).toEqual([own.id]);
  expect(idsOf(collection('benches'))).toEqual([others.id]);
  expect(idsOf(collection('trees'))).toEqual([]);
});

it('a deck that is removed from one collection stays in the other', () => {
  const deck = made();
  const [own, others] = [collection(null), collection('benches')];
  own.save(deck);
  others.save(deck);
  own.remove(deck.id);
  expect([idsOf(collection(null)), idsOf(collection('benches'))]).toEqual([[], [deck.id]]);
});

it('what another window changes is seen in its own collection only', () => {
  const deck = made();
  collection('benches').save(deck);
  const [[key, text]] = Object.entries(localStorage) as [[string, string]];
  localStorage.clear();
  const [own, others] = [collection(null), collection('benches')];
  localStorage.setItem(key, text);
  window.dispatchEvent(new StorageEvent('storage', { key }));
  expect([idsOf(own), idsOf(others)]).toEqual([[], [deck.id]]);
});

it('what cannot be read is set aside for its collection, and not told in the other', () => {
  collection('benches').save(made());
  const [key] = Object.keys(localStorage);
  localStorage.setItem(key!, '{ nothing');
  expect([collection('benches').isUnread, collection(null).isUnread]).toEqual([true, false]);
  expect(Object.values(localStorage)).toEqual(['{ nothing', '{ nothing']);
});

it('a deck of any kinds is the same when the page is opened again', async () => {
  await fc.assert(
    fc.asyncProperty(anyDeck, async (deck) => {
      localStorage.clear();
      const before = await openDecks(atlas);
      before.save(deck);
      // The pictures are kept a moment later, in another storage.
      await expect
        .poll(async () => (await openDecks(atlas)).find(deck.id))
        .toEqual(JSON.parse(JSON.stringify(deck)));
    }),
    { numRuns: 20 },
  );
});

it('another window has the pictures of a deck once they are kept, and what is deleted leaves none', async () => {
  const deck = { ...made(), pictures: { pixel: PIXEL } };
  const [one, other] = [await openDecks(atlas), await openDecks(atlas)];
  one.save(deck);
  const pictures = `${Object.keys(localStorage)[0]!}.pictures`;
  window.dispatchEvent(new StorageEvent('storage', { key: 'atlas.decks' }));
  await expect.poll(() => localStorage.getItem(pictures)).not.toBeNull();
  expect(Object.values(localStorage).join('')).not.toContain('data:image');
  window.dispatchEvent(new StorageEvent('storage', { key: pictures }));
  await expect.poll(() => other.find(deck.id)?.pictures).toEqual({ pixel: PIXEL });
  one.remove(deck.id);
  // A window that comes later forgets them; undone, the deck has them again.
  await openDecks(atlas);
  one.undo();
  await expect.poll(async () => (await openDecks(atlas)).find(deck.id)?.pictures).toEqual({ pixel: PIXEL });
});
