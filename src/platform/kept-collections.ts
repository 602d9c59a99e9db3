/**
 * Collections that this browser keeps (IndexedDB), each with earlier states of it, and the table that is being made into
 * one. Where the browser keeps nothing (a private window, a policy, a full disk), a collection lasts as long as the page.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A collection as it is kept. */
export interface KeptCollection {
  /** What `atlas` is in its addresses. */
  readonly id: string;
  readonly title: string;
  readonly records: number;
  /** When it was kept, in milliseconds since 1970. */
  readonly savedAt: number;
  /** A file of `atlas-collection/1`. */
  readonly text: string;
  /** The table that it was made of, with all that was decided; absent of a collection that came as a file. */
  readonly draft?: KeptDraft;
}

/** A table with what was decided about it. What `decisions` holds is the workshop's. */
export interface KeptDraft {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly decisions: unknown;
}

/** A collection without its contents, for lists. */
export type KeptEntry = Omit<KeptCollection, 'text' | 'draft'> & { readonly hasDraft: boolean };

/** Whether what was to be kept is kept: `full`: there is no room; `refused`: the browser keeps nothing. */
export type Keeping = 'kept' | 'full' | 'refused';

interface Schema extends DBSchema {
  collections: { key: string; value: KeptCollection };
  /** Earlier states, by id and time. */
  snapshots: { key: [string, number]; value: KeptCollection };
  /** The one table that is open in the workshop. */
  draft: { key: 'open'; value: KeptDraft };
}

/** So many earlier states of a collection are kept. */
const MOST_SNAPSHOTS = 10;

/** What is kept for as long as the page lasts, where the browser keeps nothing. */
const session = new Map<string, KeptCollection>();

let opening: Promise<IDBPDatabase<Schema>> | null = null;
function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('atlas', 1, {
    upgrade(db) {
      db.createObjectStore('collections', { keyPath: 'id' });
      db.createObjectStore('snapshots', { keyPath: ['id', 'savedAt'] });
      db.createObjectStore('draft');
    },
    // Another tab with a newer version of the page needs the database.
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      opening = null;
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Tells why the browser did not keep something. */
function failureOf(error: unknown): Keeping {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/** Keeps a collection in the place of the one of the same id, whose state is kept among the earlier ones. */
export async function keepCollection(collection: KeptCollection): Promise<Keeping> {
  session.set(collection.id, collection);
  try {
    const db = await database();
    const before = await db.get('collections', collection.id);
    const change = db.transaction(['collections', 'snapshots'], 'readwrite');
    if (before && before.text !== collection.text) {
      const snapshots = change.objectStore('snapshots');
      await snapshots.put(before);
      const keys = await snapshots.getAllKeys(allOf(collection.id));
      for (const key of keys.slice(0, -MOST_SNAPSHOTS)) await snapshots.delete(key);
    }
    await change.objectStore('collections').put(collection);
    await change.done;
    session.delete(collection.id);
    return 'kept';
  } catch (error) {
    return failureOf(error);
  }
}

const allOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Infinity]);

/** The collection that is kept under an id; undefined where there is none. */
export async function keptCollection(id: string): Promise<KeptCollection | undefined> {
  return session.get(id) ?? (await read((db) => db.get('collections', id), undefined));
}

/** All collections that are kept, the latest first. */
export async function keptCollections(): Promise<KeptEntry[]> {
  const all = await read((db) => db.getAll('collections'), []);
  return [...session.values(), ...all.filter(({ id }) => !session.has(id))]
    .map(entryOf)
    .toSorted((one, other) => other.savedAt - one.savedAt);
}

function entryOf({ id, title, records, savedAt, draft }: KeptCollection): KeptEntry {
  return { id, title, records, savedAt, hasDraft: draft !== undefined };
}

/** Earlier states of a collection, the latest first. */
export async function snapshotsOf(id: string): Promise<KeptCollection[]> {
  return (await read((db) => db.getAll('snapshots', allOf(id)), [])).toReversed();
}

/** Deletes a collection and its earlier states, and gives them back for `restoreCollection`. */
export async function deleteCollection(id: string): Promise<readonly KeptCollection[]> {
  const deleted = [...(await snapshotsOf(id)), await keptCollection(id)].filter((one) => one !== undefined);
  session.delete(id);
  await read(async (db) => {
    const change = db.transaction(['collections', 'snapshots'], 'readwrite');
    await change.objectStore('collections').delete(id);
    await change.objectStore('snapshots').delete(allOf(id));
    await change.done;
  }, undefined);
  return deleted;
}

/** Brings back what was deleted: the collection is the last of them. */
export async function restoreCollection(deleted: readonly KeptCollection[]): Promise<void> {
  for (const one of deleted) await keepCollection(one);
}

/** Keeps the table that is open in the workshop; null: none is. */
export async function keepDraft(draft: KeptDraft | null): Promise<Keeping> {
  try {
    const db = await database();
    await (draft ? db.put('draft', draft, 'open') : db.delete('draft', 'open'));
    return 'kept';
  } catch (error) {
    return failureOf(error);
  }
}

/** The table that was open in the workshop. */
export function keptDraft(): Promise<KeptDraft | undefined> {
  return read((db) => db.get('draft', 'open'), undefined);
}

/** Reads from the database; where the browser has none, what is given instead. */
async function read<T>(ask: (db: IDBPDatabase<Schema>) => Promise<T>, instead: T): Promise<T> {
  try {
    return await ask(await database());
  } catch (error) {
    if (error instanceof DOMException) return instead;
    throw error;
  }
}
