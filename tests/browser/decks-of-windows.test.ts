import atlas from 'virtual:atlas';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deckOf, renameDeck, type Deck } from '../../src/domain/tours/deck.ts';
import { isFirstVisit } from '../../src/platform/first-visit.ts';
import { readStored, writeStored } from '../../src/platform/storage.ts';
import { Decks } from '../../src/state/decks.svelte.ts';

const KEY = ['atlas.decks', ...(atlas.key === null ? [] : [atlas.key])].join(':');
const NO_WORDS = { fr: '', en: '' };
const made = (title: string) => deckOf([], { fr: title, en: title }, NO_WORDS);
const titles = (decks: readonly Deck[]) => decks.map(({ title }) => title.fr);
const renamed = (deck: Deck, title: string) => renameDeck(deck, 'fr', title);
const stored = () => JSON.parse(localStorage.getItem(KEY) ?? '[]') as Deck[];
/** What another window writes, over what it last knew of the storage, and the event that tells of it. */
function elsewhere(change: (decks: Deck[]) => Deck[], over = localStorage.getItem(KEY)) {
  const text = JSON.stringify(change(JSON.parse(over ?? '[]') as Deck[]));
  localStorage.setItem(KEY, text);
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, oldValue: over, newValue: text }));
}
function fill() {
  return vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('the decks of two windows', () => {
  it('are one list, whichever of them adds, changes and deletes', () => {
    const decks = new Decks(atlas);
    const mine = made('mine');
    const theirs = made('theirs');
    decks.save(mine);
    elsewhere((all) => [...all, theirs]);
    decks.save(renamed(mine, 'mine, changed'));
    expect([titles(decks.all), titles(stored())]).toEqual(Array(2).fill(['mine, changed', 'theirs']));
    elsewhere((all) => all.filter(({ id }) => id === mine.id));
    expect(titles(decks.all)).toEqual(['mine, changed']);
  });

  it('lose nothing where both write at once', () => {
    const decks = new Decks(atlas);
    const mine = made('mine');
    const theirs = made('theirs');
    decks.save(mine);
    elsewhere((all) => [...all, theirs]);
    const before = localStorage.getItem(KEY);
    decks.save(renamed(mine, 'mine, changed'));
    elsewhere(
      (all) => all.map((deck) => (deck.id === theirs.id ? renamed(deck, 'theirs, changed') : deck)),
      before,
    );
    expect([titles(decks.all), titles(stored())]).toEqual(
      Array(2).fill(['mine, changed', 'theirs, changed']),
    );
  });

  it('are taken from the storage where no event has come', () => {
    const decks = new Decks(atlas);
    decks.save(made('mine'));
    localStorage.setItem(KEY, JSON.stringify([...stored(), made('theirs')]));
    decks.save(made('mine, too'));
    expect(titles(stored())).toEqual(['mine', 'theirs', 'mine, too']);
  });

  it('a change of another deck leaves what can be undone; a change of this one does not', () => {
    const decks = new Decks(atlas);
    const mine = made('mine');
    decks.save(mine);
    decks.save(renamed(mine, 'changed'));
    elsewhere((all) => [...all, made('theirs')]);
    decks.undo();
    expect(titles(stored())).toEqual(['mine', 'theirs']);
    elsewhere((all) => all.map((deck) => (deck.id === mine.id ? renamed(deck, 'theirs now') : deck)));
    expect(decks.canUndo).toBe(false);
  });

  it('one that another window deletes stays in use here, and is kept again by saving it', () => {
    const decks = new Decks(atlas);
    const mine = made('mine');
    decks.save(mine);
    elsewhere(() => []);
    expect([decks.all, decks.isDeleted(mine.id), decks.tours.has(mine.id)]).toEqual([[], true, true]);
    expect(decks.find(mine.id)?.title.fr).toBe('mine');
    decks.save(decks.find(mine.id)!);
    expect([titles(stored()), decks.isDeleted(mine.id)]).toEqual([['mine'], false]);
    decks.remove(mine.id);
    expect([decks.find(mine.id), decks.isDeleted(mine.id)]).toEqual([undefined, false]);
  });
});

describe('undoing', () => {
  it('puts a deck back where it was', () => {
    const decks = new Decks(atlas);
    const all = ['one', 'two', 'three'].map(made);
    for (const deck of all) decks.save(deck);
    decks.remove(all[1]!.id);
    decks.undo();
    expect(titles(stored())).toEqual(['one', 'two', 'three']);
    for (let times = 0; times < 3; times += 1) decks.undo();
    expect([stored(), decks.canUndo]).toEqual([[], false]);
  });

  it('takes back at once what was typed in one go', () => {
    const decks = new Decks(atlas);
    let deck = made('title');
    decks.save(deck);
    for (const [rank, title] of ['t', 'ti', 'tit'].entries())
      decks.save((deck = renamed(deck, title)), rank > 0);
    decks.save(renamed(deck, 'another'));
    expect(titles(stored())).toEqual(['another']);
    decks.undo();
    expect(titles(stored())).toEqual(['tit']);
    decks.undo();
    expect(titles(stored())).toEqual(['title']);
  });
});

describe('doing again', () => {
  it('makes what was undone, in its order, until something else is changed', () => {
    const decks = new Decks(atlas);
    const [one, two] = ['one', 'two'].map(made) as [Deck, Deck];
    decks.save(one);
    decks.save(two);
    decks.save(renamed(one, 'one, changed'));
    decks.remove(two.id);
    for (let times = 0; times < 3; times += 1) decks.undo();
    expect([titles(stored()), decks.canRedo]).toEqual([['one'], true]);
    decks.redo();
    expect(titles(stored())).toEqual(['one', 'two']);
    decks.redo();
    decks.redo();
    expect([titles(stored()), decks.canRedo]).toEqual([['one, changed'], false]);
    decks.undo();
    expect(titles(stored())).toEqual(['one, changed', 'two']);
    decks.save(renamed(one, 'another'));
    expect(decks.canRedo).toBe(false);
  });

  it('is not offered for a deck that another window has changed; for the others it is', () => {
    const decks = new Decks(atlas);
    const [one, two] = ['one', 'two'].map(made) as [Deck, Deck];
    decks.save(one);
    decks.save(two);
    decks.save(renamed(one, 'one, changed'));
    decks.save(renamed(two, 'two, changed'));
    decks.undo();
    decks.undo();
    elsewhere((all) => all.map((deck) => (deck.id === one.id ? renamed(deck, 'theirs') : deck)));
    expect(decks.canRedo).toBe(true);
    decks.redo();
    expect([titles(stored()), decks.canRedo]).toEqual([['theirs', 'two, changed'], false]);
  });
});

describe('where the storage is full', () => {
  it('decks last until the page closes, whatever another window writes, and are kept once there is room', () => {
    const decks = new Decks(atlas);
    const mine = made('mine');
    decks.save(mine);
    const full = fill();
    decks.save(renamed(mine, 'changed'));
    decks.save(made('new'));
    expect([decks.isKept, titles(decks.all)]).toEqual([false, ['changed', 'new']]);
    full.mockRestore();
    elsewhere((all) => [...all, made('theirs')]);
    expect([decks.isKept, titles(decks.all)]).toEqual([true, ['changed', 'theirs', 'new']]);
    expect(titles(stored())).toEqual(['changed', 'theirs', 'new']);
    decks.undo();
    expect(titles(stored())).toEqual(['changed', 'theirs']);
  });
});

describe.each([
  [
    'throws as it is read',
    {
      get: () => {
        throw new DOMException('Refused.', 'SecurityError');
      },
    },
  ],
  [
    'throws another error',
    {
      get: () => {
        throw new TypeError('Broken.');
      },
    },
  ],
  ['is null', { value: null }],
  ['is absent', { value: undefined }],
])('where the storage %s', (_, property) => {
  beforeEach(() => {
    const before = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { configurable: true, ...property });
    return () => Object.defineProperty(window, 'localStorage', before);
  });
  it('decks last until the page closes, and everything else goes on', () => {
    const decks = new Decks(atlas);
    decks.save(made('mine'));
    expect([decks.isKept, titles(decks.all)]).toEqual([false, ['mine']]);
    decks.undo();
    expect(decks.all).toEqual([]);
    expect(isFirstVisit()).toBe(true);
    expect([readStored('localStorage', 'a'), writeStored('localStorage', 'a', null)]).toEqual([
      undefined,
      false,
    ]);
  });
});
