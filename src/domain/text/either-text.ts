import type { Lang, Text } from '../collection/records.ts';

/** A text of a reader's own deck in a language; in the other one where it is written there only. */
export function eitherText(text: Text, lang: Lang): string {
  return text[lang] || text[lang === 'fr' ? 'en' : 'fr'];
}
