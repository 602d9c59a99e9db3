/**
 * The pictures of decks that this browser keeps (IndexedDB): too large for the storage that the decks themselves are in.
 * Where the browser keeps nothing, they last as long as the page.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** The pictures of one deck, as addresses that hold all of them, by their ids. */
export type KeptPictures = Readonly<Record<string, string>>;

interface Schema extends DBSchema {
  /** By the key of the decks of a collection, and the id of a deck. */
  pictures: { key: [string, string]; value: KeptPictures };
}

let opening: Promise<IDBPDatabase<Schema>> | null = null;
function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('atlas-pictures', 1, {
    upgrade(db) {
      db.createObjectStore('pictures');
    },
  });
  return opening;
}

/** The keys of all decks of a collection. */
const allOf = (owner: string) => IDBKeyRange.bound([owner], [owner, []]);

/** The pictures of the decks of a collection, by the ids of the decks; none where the browser keeps nothing. */
export async function loadPictures(owner: string): Promise<Map<string, KeptPictures>> {
  try {
    const db = await database();
    const { store } = db.transaction('pictures');
    const [keys, values] = await Promise.all([store.getAllKeys(allOf(owner)), store.getAll(allOf(owner))]);
    return new Map(keys.map(([, deck], rank) => [deck, values[rank]!]));
  } catch (error) {
    // A private window or a policy: decks with pictures are then kept as files only.
    console.info(error);
    return new Map();
  }
}

/** Keeps the pictures of a deck in the place of those that it had; false where the browser refuses, or is full. */
export async function keepPictures(owner: string, deck: string, pictures: KeptPictures): Promise<boolean> {
  try {
    await (await database()).put('pictures', pictures, [owner, deck]);
    return true;
  } catch (error) {
    console.info(error);
    return false;
  }
}

/** Forgets the pictures of decks that are no more. */
export async function forgetPictures(owner: string, decks: readonly string[]): Promise<void> {
  try {
    const db = await database();
    await Promise.all(decks.map((deck) => db.delete('pictures', [owner, deck])));
  } catch (error) {
    console.info(error);
  }
}
