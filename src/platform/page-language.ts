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
