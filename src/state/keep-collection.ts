/** Keeps a collection that came as a file. */
import type { Atlas, Lang } from '../domain/collection/records.ts';
import { keepCollection, type Keeping } from '../platform/kept-collections.ts';

/** Keeps the text of a collection's file in this browser; `atlas` is what it was read as. */
export function keepText({ head, initiatives }: Atlas, text: string, lang: Lang): Promise<Keeping> {
  const { id, title } = head;
  return keepCollection({ id, title: title[lang], records: initiatives.length, savedAt: Date.now(), text });
}
