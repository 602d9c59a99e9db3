/** The decks in this browser's storage, one list for all windows, merged by id; each change can be undone. */
import * as v from 'valibot';
import { writeDeck } from '../domain/tours/deck-file.ts';
import { nonce } from '../domain/tours/nonce.ts';
import { AnyDeckShape, newDeckId, tourOf, type Deck } from '../domain/tours/deck.ts';
import type { Pictures } from '../domain/tours/slide-shape.ts';
import { enclosedDecks } from '../platform/one-file.ts';
import type { Atlas } from '../domain/collection/records.ts';
import type { Tour } from '../domain/tours/tours.ts';
import { forgetPictures, keepPictures, loadPictures } from '../platform/kept-pictures.ts';
import { readStored, writeStored } from '../platform/storage.ts';

/** How many changes can be undone. */
const DEEPEST = 100;

const StoredList = v.array(v.unknown());
const withoutPictures = (deck: Deck): Deck => ({ ...deck, pictures: undefined });
/** Decks are compared as they are written; a picture is never changed under its id. */
const written = (deck: Deck): string => writeDeck(v.parse(AnyDeckShape, withoutPictures(deck)));

/** The key in the storage of the decks of a collection. */
function deckKey({ key }: Pick<Atlas, 'key'>): string {
  return ['atlas.decks', ...(key === null ? [] : [key])].join(':');
}

/** The decks of a collection, with the pictures that this browser keeps. */
export async function openDecks(atlas: Atlas): Promise<Decks> {
  return new Decks(atlas, await loadPictures(deckKey(atlas)));
}

/** The decks that the one file, from which the page was opened, has of the collection that it begins with. */
export function enclosedTours(atlas: Atlas): Tour[] {
  return enclosedDecks(atlas.key).flatMap((deck) => {
    const read = v.safeParse(AnyDeckShape, deck);
    return read.success ? [tourOf(read.output, atlas)] : [];
  });
}

/** Puts decks of somebody else's among those that this browser keeps of a collection; what is no deck is left out. */
export function receiveDecks(atlas: Atlas, brought: readonly unknown[]): void {
  const decks = new Decks(atlas);
  for (const deck of brought) {
    const read = v.safeParse(AnyDeckShape, deck);
    if (read.success) decks.receive(read.output);
  }
}

/** A change of one deck. */
interface Change {
  readonly id: string;
  /** null: there was none. */
  readonly before: Deck | null;
  /** null: it is deleted. */
  readonly after: Deck | null;
  /** Its rank in the list, where it is in the list before or after; -1: the last. */
  readonly at: number;
}

/** A list of decks after a change. */
function changed(decks: readonly Deck[], { id, after, at }: Omit<Change, 'before'>): readonly Deck[] {
  const found = decks.findIndex((deck) => deck.id === id);
  if (after === null) return decks.filter((deck) => deck.id !== id);
  if (found >= 0) return decks.with(found, after);
  return decks.toSpliced(at < 0 ? decks.length : at, 0, after);
}

export class Decks {
  /** By key, ends what the decks before these heard: a page may open another collection and come back to this one. */
  static readonly #before = new Map<string, AbortController>();
  readonly #atlas: Atlas;
  /** The keys in the storage, and that under which unreadable data are preserved. Each collection has its own decks. */
  readonly #key: string;
  readonly #aside: string;
  #all = $state.raw<readonly Deck[]>([]);
  /** Those that another window has deleted since this one has had them, by id: nothing that is made is lost so. */
  #deleted = $state.raw<ReadonlyMap<string, Deck>>(new Map());
  #past = $state.raw<readonly Change[]>([]);
  /** What was undone, the last at the end: it can be done again until something else is changed. */
  #undone = $state.raw<readonly Change[]>([]);
  /** The changes of this window that the list of another one may lack, by deck: they are made in that list again. */
  readonly #own = new Map<string, Change>();
  /** What this window last wrote into the storage, or read there. */
  #stored: string | null = null;
  /** Whether the browser refuses storage, or it is full: the decks then last until the page closes. */
  #isKept = $state(true);
  /** The same of their pictures, which are in another storage; those of each deck as it has or had them here. */
  #arePicturesKept = $state(true);
  #pictures: Map<string, Pictures>;
  /** Whether something that was kept could not be read. */
  #isUnread = $state(false);

  /** As the stage shows them, by id; with those that another window has deleted. */
  readonly tours: ReadonlyMap<string, Tour> = $derived.by(
    () =>
      new Map([...this.#deleted.values(), ...this.#all].map((deck) => [deck.id, tourOf(deck, this.#atlas)])),
  );

  /** `pictures`: those that this browser keeps, by the ids of their decks. */
  constructor(atlas: Atlas, pictures: ReadonlyMap<string, Pictures> = new Map()) {
    this.#atlas = atlas;
    this.#key = deckKey(atlas);
    this.#aside = `${this.#key}.unread`;
    this.#pictures = new Map(pictures);
    this.#all = this.#read();
    this.#forgetPictures();
    Decks.#before.get(this.#key)?.abort();
    const heard = new AbortController();
    Decks.#before.set(this.#key, heard);
    const follow = ({ key, oldValue }: StorageEvent) => {
      // Without a key: all was removed.
      if (key === this.#key || key === null) this.#follow(oldValue);
      if (key === this.#picturesKey) void this.#fetchPictures();
    };
    window.addEventListener('storage', follow, { signal: heard.signal });
  }

  get all(): readonly Deck[] {
    return this.#all;
  }
  get isKept(): boolean {
    return this.#isKept && this.#arePicturesKept;
  }
  get isUnread(): boolean {
    return this.#isUnread;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }
  /** A deck of the list, or one that another window has deleted. */
  find(id: string): Deck | undefined {
    return this.#all.find((deck) => deck.id === id) ?? this.#deleted.get(id);
  }
  /** Whether another window has deleted it: saving it keeps it again. */
  isDeleted(id: string): boolean {
    return this.#deleted.has(id);
  }

  /**
   * Adds a deck, or puts it in the place of the one with its id.
   *
   * @param isTyping whether it goes on with the change before, as the letters of a word do: both are undone at once
   */
  save(deck: Deck, isTyping = false): void {
    if (!this.#all.includes(deck)) this.#change(deck.id, deck, isTyping);
  }
  /** Adds a deck of somebody else's, under another id where this one is taken by another deck; gives its id. */
  receive(deck: Deck): string {
    const same = this.#all.find(({ id }) => id === deck.id);
    // A link that is opened again, after its deck was changed here, brings no further copy.
    const isAlike = (other: Deck) => written({ ...other, id: deck.id }) === written(deck);
    const known = same && isAlike(same) ? same : this.#all.find(isAlike);
    if (known) return known.id;
    const id = same ? newDeckId() : deck.id;
    this.#change(id, { ...deck, id });
    return id;
  }
  remove(id: string): void {
    this.#change(id, null);
  }
  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.#undone = [...this.#undone, last];
    this.#make({ ...last, before: last.after, after: last.before });
  }
  redo(): void {
    const next = this.#undone.at(-1);
    if (!next) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#past = [...this.#past, next];
    this.#make(next);
  }

  #change(id: string, after: Deck | null, isTyping = false): void {
    const at = this.#all.findIndex((deck) => deck.id === id);
    const change = { id, before: this.#all[at] ?? null, after, at };
    const last = this.#past.at(-1);
    if (!isTyping || last?.id !== id) this.#past = [...this.#past, change].slice(-DEEPEST);
    else this.#past = [...this.#past.slice(0, -1), { ...last, after }];
    this.#undone = [];
    this.#make(change);
  }
  #make(change: Change): void {
    // A window that was opened since may have forgotten the pictures of a deck that comes back.
    if (change.before === null) this.#pictures.delete(change.id);
    // Where the event of another window's change has not come yet, or never will (a page out of the browser's
    // cache), its list is taken all the same.
    const stored = readStored('localStorage', this.#key);
    if (this.#isKept && stored !== undefined && stored !== this.#stored) {
      this.#own.clear();
      this.#take(this.#read());
    }
    this.#own.set(change.id, change);
    this.#deleted = new Map([...this.#deleted].filter(([id]) => id !== change.id));
    this.#all = changed(this.#all, change);
    this.#write();
  }
  /** Takes the list that another window has written; `before` is the text that it wrote over. */
  #follow(before: string | null): void {
    // That window had read all that this one has written. Otherwise both have written at once, or the storage was full.
    if (this.#isKept && before === this.#stored) this.#own.clear();
    this.#take([...this.#own.values()].reduce(changed, this.#read()));
    if (this.#own.size > 0) this.#write();
  }
  #take(after: readonly Deck[]): void {
    const before = this.#all;
    const isThere = ({ id }: Deck) => after.some((deck) => deck.id === id);
    this.#all = after;
    this.#deleted = new Map(
      [...this.#deleted.values(), ...before].filter((deck) => !isThere(deck)).map((deck) => [deck.id, deck]),
    );
    // To undo, or do again, a change of a deck that another window has changed since would undo that one, too.
    const isUntouched = ({ id }: Change) => {
      const [mine, theirs] = [before, after].map((decks) => decks.find((deck) => deck.id === id));
      return mine && theirs ? written(mine) === written(theirs) : mine === theirs;
    };
    this.#past = this.#past.filter(isUntouched);
    this.#undone = this.#undone.filter(isUntouched);
  }
  #write(): void {
    const text = JSON.stringify(this.#all.map(withoutPictures));
    this.#isKept = writeStored('localStorage', this.#key, text);
    if (this.#isKept) this.#stored = text;
    for (const { id, pictures } of this.#all) {
      if (pictures && pictures !== this.#pictures.get(id)) void this.#keepPictures(id, pictures);
    }
  }
  /** Changed as pictures were kept, which tells other windows. */
  get #picturesKey(): string {
    return `${this.#key}.pictures`;
  }
  async #keepPictures(id: string, pictures: Pictures): Promise<void> {
    this.#pictures.set(id, pictures);
    this.#arePicturesKept = await keepPictures(this.#key, id, pictures);
    writeStored('localStorage', this.#picturesKey, nonce());
  }
  /** Takes the pictures that another window has kept. */
  async #fetchPictures(): Promise<void> {
    this.#pictures = await loadPictures(this.#key);
    this.#all = this.#all.map((deck) => this.#withPictures(deck));
  }
  /** Forgets the pictures of decks that are no more; of what could not be read nothing is forgotten. */
  #forgetPictures(): void {
    const aside = readStored('localStorage', this.#aside) ?? '';
    const isGone = (id: string) => !this.#all.some((deck) => deck.id === id) && !aside.includes(id);
    const gone = [...this.#pictures.keys()].filter(isGone);
    if (gone.length > 0) void forgetPictures(this.#key, gone);
  }
  #withPictures(deck: Deck): Deck {
    const pictures = this.#pictures.get(deck.id);
    return pictures ? { ...deck, pictures } : deck;
  }
  /** Beside what was set aside before. */
  #setAside(text: string): void {
    const before = readStored('localStorage', this.#aside);
    if (before?.includes(text)) return;
    this.#isKept = writeStored('localStorage', this.#aside, before ? `${before}\n${text}` : text);
  }
  #read(): readonly Deck[] {
    const text = readStored('localStorage', this.#key);
    if (text === undefined) {
      this.#isKept = false;
      return this.#all;
    }
    this.#stored = text;
    if (text === null) return [];
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), StoredList), text);
    const decks = read.success ? read.output.map((deck) => v.safeParse(AnyDeckShape, deck)) : [];
    const sound = decks.flatMap((deck) => (deck.success ? [this.#withPictures(deck.output)] : []));
    if (read.success && sound.length === decks.length) return sound;
    this.#setAside(text);
    this.#isUnread = true;
    return sound;
  }
}
