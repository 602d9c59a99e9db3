/** The decks in this browser's storage, one list for all windows; each change can be undone. */
import * as v from 'valibot';
import { writeDeck } from '../domain/tours/deck-file.ts';
import { DeckShape, newDeckId, tourOf, type Deck } from '../domain/tours/deck.ts';
import type { Atlas } from '../domain/collection/records.ts';
import type { Tour } from '../domain/tours/tours.ts';

/** How many changes can be undone. */
const DEEPEST = 100;

const StoredList = v.array(v.unknown());
/** Decks are compared as they are written. */
const written = (deck: Deck): string => writeDeck(v.parse(DeckShape, deck));

export class Decks {
  readonly #atlas: Atlas;
  /** The keys in the storage, and that under which unreadable data are preserved. Each collection has its own decks. */
  readonly #key: string;
  readonly #aside: string;
  #all = $state.raw<readonly Deck[]>([]);
  #past = $state.raw<readonly (readonly Deck[])[]>([]);
  /** What was undone, and can be done again until something else is changed. */
  #undone = $state.raw<readonly (readonly Deck[])[]>([]);
  /** Whether the browser refuses storage: the decks then last until the page closes. */
  #isKept = $state(true);
  /** Whether something that was kept could not be read. */
  #isUnread = $state(false);

  /** As the stage shows them, by id. */
  readonly tours: ReadonlyMap<string, Tour> = $derived.by(
    () => new Map(this.#all.map((deck) => [deck.id, tourOf(deck, this.#atlas)])),
  );

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    this.#key = ['atlas.decks', ...(atlas.key === null ? [] : [atlas.key])].join(':');
    this.#aside = `${this.#key}.unread`;
    this.#all = this.#read();
    // Another window, as that of the speaker, has changed them.
    window.addEventListener('storage', ({ key }) => {
      if (key !== this.#key) return;
      this.#all = this.#read();
      // The undo history is dropped: it would undo the other window's changes.
      this.#past = [];
      this.#undone = [];
    });
  }

  get all(): readonly Deck[] {
    return this.#all;
  }
  get isKept(): boolean {
    return this.#isKept;
  }
  get isUnread(): boolean {
    return this.#isUnread;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  find(id: string): Deck | undefined {
    return this.#all.find((deck) => deck.id === id);
  }

  /** Adds a deck, or puts it in the place of the one with its id. */
  save(deck: Deck): void {
    if (this.#all.includes(deck)) return;
    const at = this.#all.findIndex(({ id }) => id === deck.id);
    this.#change(at < 0 ? [...this.#all, deck] : this.#all.with(at, deck));
  }
  /** Adds a deck of somebody else's, under another id where this one is taken by another deck; gives its id. */
  receive(deck: Deck): string {
    const same = this.find(deck.id);
    // A link that is opened again, after its deck was changed here, brings no further copy.
    const isAlike = (other: Deck) => written({ ...other, id: deck.id }) === written(deck);
    const known = same && isAlike(same) ? same : this.#all.find(isAlike);
    if (known) return known.id;
    const id = same ? newDeckId() : deck.id;
    this.#change([...this.#all, { ...deck, id }]);
    return id;
  }
  remove(id: string): void {
    this.#change(this.#all.filter((deck) => deck.id !== id));
  }
  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#undone = [...this.#undone, this.#all];
    this.#write(before);
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }
  redo(): void {
    const after = this.#undone.at(-1);
    if (!after) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#past = [...this.#past, this.#all];
    this.#write(after);
  }

  #change(after: readonly Deck[]): void {
    this.#past = [...this.#past, this.#all].slice(-DEEPEST);
    this.#undone = [];
    this.#write(after);
  }
  #write(all: readonly Deck[]): void {
    this.#all = all;
    this.#store(this.#key, JSON.stringify(all));
  }
  /** Full or refused storage is reported where decks are listed. */
  #store(key: string, text: string): void {
    try {
      localStorage.setItem(key, text);
      this.#isKept = true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#isKept = false;
    }
  }
  /** Beside what was set aside before. */
  #setAside(text: string): void {
    const before = localStorage.getItem(this.#aside);
    if (before?.includes(text)) return;
    this.#store(this.#aside, before === null ? text : `${before}\n${text}`);
  }
  #read(): readonly Deck[] {
    let text: string | null;
    try {
      text = localStorage.getItem(this.#key);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#isKept = false;
      return this.#all;
    }
    if (text === null) return [];
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), StoredList), text);
    const decks = read.success ? read.output.map((deck) => v.safeParse(DeckShape, deck)) : [];
    const sound = decks.flatMap((deck) => (deck.success ? [deck.output] : []));
    if (read.success && sound.length === decks.length) return sound;
    this.#setAside(text);
    this.#isUnread = true;
    return sound;
  }
}
