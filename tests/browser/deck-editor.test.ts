import atlas from 'virtual:atlas';
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deckOf, type Deck } from '../../src/domain/tours/deck.ts';
import { AtlasState } from '../../src/state/atlas.svelte.ts';
import { Decks } from '../../src/state/decks.svelte.ts';
import EditedDeck from './EditedDeck.svelte';

const KEY = ['atlas.decks', ...(atlas.key === null ? [] : [atlas.key])].join(':');
const kept = () => (JSON.parse(localStorage.getItem(KEY) ?? '[]') as Deck[])[0];
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
let shown: Record<string, unknown> | undefined;
beforeEach(() => localStorage.clear());
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = undefined;
});

/** The editor of a deck of one slide, open at that slide. */
async function open() {
  const state = new AtlasState(atlas, { lang: 'en', palette: 'light' });
  const decks = new Decks(atlas);
  state.tours.receive({ tours: new Map(), decks });
  const { id, title } = atlas.initiatives[0]!;
  const deck = deckOf([id], { fr: 'Essai', en: 'Trial' }, { fr: '', en: '' });
  decks.save(deck);
  shown = mount(EditedDeck, { target: document.body, props: { state, decks, id: deck.id } });
  await userEvent.click(page.getByText(title.en).first());
  return { decks, own: title.en };
}

it('keeps what is typed letter by letter, before the field is left', async () => {
  const { decks } = await open();
  await userEvent.type(field('Title of the talk'), ' of a');
  expect(kept()?.title).toEqual({ fr: 'Essai', en: 'Trial of a' });
  // A space at the end is not kept, and stays under the hand.
  await userEvent.type(field('Title of the talk'), ' {Backspace}{Backspace} b');
  await expect.element(field('Title of the talk')).toHaveValue('Trial of  b');
  await userEvent.type(field('Speaker’s notes'), 'Say this.');
  expect(kept()?.steps[0]?.notes?.en).toContain('Say this.');
  await userEvent.click(page.getByText('Cover', { exact: true }));
  await userEvent.type(field('What the cover says'), 'Hear this.');
  expect(kept()?.introduction.en).toBe('Hear this.');
  const title = kept()?.title.en;
  // All that was typed on one visit to a field is taken back at once, and made again at once.
  for (let times = 0; times < 3; times += 1) decks.undo();
  expect([kept()?.title.en, kept()?.steps[0]?.notes, kept()?.introduction.en]).toEqual([
    'Trial',
    undefined,
    '',
  ]);
  await userEvent.click(page.getByRole('button', { name: 'Redo' }));
  expect([kept()?.title.en, kept()?.introduction.en, decks.canRedo]).toEqual([title, '', true]);
});

it('lets a title be emptied to write another one; emptied, it is the record’s own', async () => {
  const { own } = await open();
  await userEvent.clear(field('Title'));
  await expect.element(field('Title')).toHaveValue('');
  expect(kept()?.steps[0]?.title).toBe(undefined);
  await userEvent.tab();
  await expect.element(field('Title')).toHaveValue(own);
});

it('tells the direction of each field by what it says', async () => {
  await open();
  const directions = [...document.querySelectorAll('input, textarea')].map((one) => one.getAttribute('dir'));
  expect(directions.length).toBeGreaterThan(3);
  expect(new Set(directions.slice(0, 4))).toEqual(new Set(['auto']));
});

it('says that another window has deleted the deck, and keeps it again', async () => {
  await open();
  const before = localStorage.getItem(KEY);
  localStorage.removeItem(KEY);
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, oldValue: before, newValue: null }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('deleted in another window');
  await userEvent.click(page.getByRole('button', { name: 'Keep it again' }));
  expect(kept()?.title.en).toBe('Trial');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
