import type { Atlas } from '../domain/collection/records.ts';
import type { Finder } from '../domain/search/finder.ts';
import { loadLanguages } from '../words/languages.ts';

/** Fetches what searches the records: its library, their synonyms, their texts in both languages. Rejects where they do not come. */
export async function fetchFinder(atlas: Atlas): Promise<Finder> {
  const [{ lazyFinderOf }, { default: synonyms }] = await Promise.all([
    import('../domain/search/finder.ts'),
    import('virtual:synonyms'),
    loadLanguages(),
  ]);
  return lazyFinderOf(atlas, synonyms);
}
