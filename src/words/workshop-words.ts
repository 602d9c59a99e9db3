/** Loads what only the workshop says. */
import type { Lang } from '../domain/collection/records.ts';
import { loadLanguage } from './languages.ts';
import { addMessages, type Messages } from './messages/messages.ts';

const PARTS = {
  fr: () => import('virtual:messages/fr/workshop'),
  en: () => import('virtual:messages/en/workshop'),
} as const satisfies Record<Lang, () => Promise<{ default: Messages }>>;

/** Loads the words of the workshop, and all that the page says besides, in one language. */
export async function loadWorkshopWords(lang: Lang): Promise<void> {
  const [{ default: messages }] = await Promise.all([PARTS[lang](), loadLanguage(lang)]);
  addMessages(lang, messages);
}
