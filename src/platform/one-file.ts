/** What a page reads of itself where the whole atlas is one file (`src/domain/one-file/one-file.ts`). */
import type { Enclosed, Template } from '../domain/one-file/one-file.ts';

import { readStored, writeStored } from './storage.ts';

interface OneFile extends Pick<Enclosed, 'home' | 'decks'> {
  readonly template: Template;
}

/** The file that the page was opened from, as its start script gives it; undefined in a page of several files. */
export const openedFile = (): OneFile | undefined => (globalThis as { atlasFile?: OneFile }).atlasFile;

/** The decks that the file has of a collection, by its key; they were not checked. */
export const enclosedDecks = (key: string | null): readonly unknown[] =>
  key === homeCollection() ? (openedFile()?.decks ?? []) : [];

/** The key, in the storage of the window, of the page whose own collection was opened from elsewhere. */
const OPENED = 'atlas.opened-instead';
/** Where the storage keeps nothing, it is remembered as long as the page lasts. */
let isOpenedInstead = false;
const pageAddress = () => location.href.replace(/#.*$/s, '');

/** In this window, what the browser keeps under the id of the page's own collection is shown in the place of that one. */
export function openInstead(id: string): void {
  if (id !== homeCollection()) return;
  isOpenedInstead = true;
  writeStored('sessionStorage', OPENED, pageAddress());
}

/**
 * Whether a collection is the one that the file encloses. Browsers share what they keep among all files that are opened
 * from the disk, so another state of it is only shown where the reader has opened it here.
 */
export const isEnclosed = (id: string): boolean =>
  id === homeCollection() && !isOpenedInstead && readStored('sessionStorage', OPENED) !== pageAddress();

/** The id of the collection that the page shows where its address names none; null: the built-in one. */
export const homeCollection = (): string | null => openedFile()?.home ?? null;
