import type { Lang } from '../domain/collection/records.ts';

/** The language that a reader's system prefers of those that the atlas speaks; French where it knows neither. */
export function preferredLanguage(preferred: readonly string[]): Lang {
  return preferred.find((lang) => /^(fr|en)\b/.test(lang))?.startsWith('en') ? 'en' : 'fr';
}

/** The language in which a page begins: that of its link (the fragment, with `#`), else the reader's. */
export function pageLanguage(fragment: string, preferred: readonly string[]): Lang {
  const lang = new URLSearchParams(fragment.replace(/^#/, '')).get('lang');
  return lang === 'fr' || lang === 'en' ? lang : preferredLanguage(preferred);
}

/** The id of the collection that a link names; null: the built-in one. */
export function collectionKey(fragment: string): string | null {
  const key = new URLSearchParams(fragment.replace(/^#/, '')).get('atlas') ?? '';
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) ? key : null;
}
