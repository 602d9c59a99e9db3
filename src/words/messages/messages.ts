import i18next from 'i18next';
import type { Lang } from '../../domain/collection/records.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { laterFr } from './later.fr.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr & typeof laterFr };
    keySeparator: false;
    nsSeparator: false;
  }
}

const messages = i18next.createInstance();
void messages.init({
  // Resources are at hand, so that `init` is done when it returns.
  initAsync: false,
  resources: { fr: { translation: fr }, en: { translation: en } },
  keySeparator: false,
  nsSeparator: false,
  // Svelte escapes what it writes.
  interpolation: { escapeValue: false },
  showSupportNotice: false,
});

/** « de Lyon », « d’Avignon », « du Mans », “of Lyon”: a name that a preposition comes before. */
export function ofName(name: string, lang: string | undefined): string {
  if (lang !== 'fr') return `of ${name}`;
  const [, article, rest] = /^(Le|Les)\s(.+)$/u.exec(name) ?? [];
  if (article) return `${article === 'Le' ? 'du' : 'des'} ${rest}`;
  const first = name.normalize('NFD')[0] ?? '';
  return /[aeiouy]/i.test(first) ? `d’${name}` : `de ${name}`;
}
messages.services.formatter?.add('genitive', (value: unknown, lang) => ofName(String(value), lang));

/** Adds messages to those at hand, in both languages. */
export function addMessages(french: Record<string, string>, english: Record<string, string>): void {
  messages.addResourceBundle('fr', 'translation', french);
  messages.addResourceBundle('en', 'translation', english);
}

/** The function that says a message in a language: `t('results.count', { count: 12, total: 33 })`. */
export function translator(lang: Lang) {
  return messages.getFixedT(lang);
}
export type Translate = ReturnType<typeof translator>;
