/** What a page reads of itself where the whole atlas is one file (`src/domain/one-file/one-file.ts`). */
import type { Enclosed, Template } from '../domain/one-file/one-file.ts';

interface OneFile extends Pick<Enclosed, 'home' | 'decks'> {
  readonly template: Template;
}

/** The file that the page was opened from, as its start script gives it; undefined in a page of several files. */
export const openedFile = (): OneFile | undefined => (globalThis as { atlasFile?: OneFile }).atlasFile;

/** The decks that the file has of a collection, by its key; they were not checked. */
export const enclosedDecks = (key: string | null): readonly unknown[] =>
  key === homeCollection() ? (openedFile()?.decks ?? []) : [];

/** The id of the collection that the page shows where its address names none; null: the built-in one. */
export const homeCollection = (): string | null => openedFile()?.home ?? null;
