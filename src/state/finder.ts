import type { Atlas, Synonyms } from '../domain/collection/records.ts';
import type { Finder } from '../domain/search/finder.ts';
import { loadLanguages } from '../words/languages.ts';

/** Only the built-in collection has synonyms. */
const NO_SYNONYMS: Synonyms = { terms: {}, initiatives: {} };

/** Fetches what searches the records: its library, their synonyms, their texts in both languages. Rejects where they do not come. */
export async function fetchFinder(atlas: Atlas): Promise<Finder> {
  const [{ lazyFinderOf }, synonyms] = await Promise.all([
    import('../domain/search/finder.ts'),
    atlas.key === null ? import('virtual:synonyms').then((built) => built.default) : NO_SYNONYMS,
    loadLanguages(),
  ]);
  return lazyFinderOf(atlas, synonyms);
}
