/** Opens the file of a collection, or a page that was made of one, and keeps what it holds in this browser. */
import type { Lang } from '../domain/collection/records.ts';
import { enclosedIn } from '../domain/one-file/one-file.ts';
import { keepCollection } from '../platform/kept-collections.ts';
import { openInstead } from '../platform/one-file.ts';
import { receiveDecks } from './decks.svelte.ts';
import { openText, type Opening } from './open-collection.ts';

/** Opens the text of such a file; its collection is kept, and the decks that a page encloses too. */
export async function openAndKeep(file: string, lang: Lang): Promise<Opening> {
  const enclosed = enclosedIn(file);
  const text = enclosed?.collection ? JSON.stringify(enclosed.collection) : file;
  const opening = await openText(text);
  if (!opening.atlas) return opening;
  const { head, initiatives } = opening.atlas;
  const { id, title } = head;
  await keepCollection({ id, title: title[lang], records: initiatives.length, savedAt: Date.now(), text });
  openInstead(id);
  if (enclosed) receiveDecks(opening.atlas, enclosed.decks);
  return opening;
}
