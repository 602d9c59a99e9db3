import type { Lang } from '../domain/collection/records.ts';
import { homeCollection } from './one-file.ts';

/** The language that a reader's system prefers of those that the atlas speaks; French where it knows neither. */
export function preferredLanguage(preferred: readonly string[]): Lang {
  return preferred.find((lang) => /^(fr|en)\b/.test(lang))?.startsWith('en') ? 'en' : 'fr';
}

/** The language in which a page begins: that of its link (the fragment, with `#`), else the reader's. */
export function pageLanguage(fragment: string, preferred: readonly string[]): Lang {
  const lang = new URLSearchParams(fragment.replace(/^#/, '')).get('lang');
  return lang === 'fr' || lang === 'en' ? lang : preferredLanguage(preferred);
}

/** What `pageKey` gives for the workshop: no collection has such an id. */
export const WORKSHOP = '#workshop';

/** What a link opens: a collection, by its id, else the one with which the page begins; the built-in one, as null; or the workshop. */
export function pageKey(fragment: string): string | null {
  const keys = new URLSearchParams(fragment.replace(/^#/, ''));
  if (keys.has('workshop')) return WORKSHOP;
  const key = keys.get('atlas') ?? '';
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) ? key : homeCollection();
}
