/**
 * Loads the texts of the page, by language and tier. A page begins with the first tier of one language, which
 * the list needs; the rest of it comes beside the parts that are fetched after the list. Another language is
 * loaded whole before the page switches to it.
 */
import type { Lang } from '../domain/collection/records.ts';
import { TextLists, type Details, type Tier } from '../domain/collection/texts.ts';
import { addMessages, type Messages } from './messages/messages.ts';

/** What the build makes of one tier of one language (`build/plugins/language-plugin.ts`). */
export interface LanguagePart {
  readonly messages: Messages;
  /** The texts of the built-in collection. */
  readonly texts: readonly string[];
  /** With the rest of either language: what the list does not need of the data, whatever the language. */
  readonly details?: Details | undefined;
}

const PARTS: Record<Lang, Record<Tier, () => Promise<LanguagePart>>> = {
  fr: { first: () => import('virtual:language/fr/first'), rest: () => import('virtual:language/fr/rest') },
  en: { first: () => import('virtual:language/en/first'), rest: () => import('virtual:language/en/rest') },
};

/** What only parts say that a click opens. */
const OPENED: Record<Lang, () => Promise<{ default: Messages }>> = {
  fr: () => import('virtual:messages/fr/opened'),
  en: () => import('virtual:messages/en/opened'),
};

/** The texts of the built-in collection that are loaded. */
export const texts = new TextLists();

const parts = new Map<() => Promise<LanguagePart>, Promise<void>>();
let pageLanguage: Lang | null = null;

/** A part that failed is requested again the next time. */
function load(lang: Lang, tier: Tier): Promise<void> {
  const fetchPart = PARTS[lang][tier];
  const begun = parts.get(fetchPart);
  if (begun) return begun;
  const loading = fetchPart()
    .then((part) => {
      addMessages(lang, part.messages);
      texts.receive(lang, tier, part.texts);
      if (part.details) texts.receiveDetails(part.details);
    })
    .catch((error: unknown) => {
      parts.delete(fetchPart);
      throw error;
    });
  parts.set(fetchPart, loading);
  return loading;
}

/** Sets the language of the page and loads the texts of the list. */
export function openPage(lang: Lang): Promise<void> {
  pageLanguage = lang;
  return load(lang, 'first');
}

/** Whether such a part was asked for: from then on their words are loaded too. */
let hasOpened = false;

/** Loads all of a language. */
export async function loadLanguage(lang: Lang): Promise<void> {
  await Promise.all([
    load(lang, 'first'),
    load(lang, 'rest'),
    hasOpened && OPENED[lang]().then(({ default: messages }) => addMessages(lang, messages)),
  ]);
}

/** Loads all texts of both languages, for output that holds both. */
export async function loadLanguages(): Promise<void> {
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
}

/**
 * A part of the page that is fetched after the list, together with the rest of the page's language. The build
 * puts this around every `import()` of a component, so that none is rendered before its words are there.
 */
export async function withWords<Part>(part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, pageLanguage && loadLanguage(pageLanguage)]);
  return loaded;
}

/** A part that a click opens, together with the words of such parts. */
export function withOpenedWords<Part>(part: Promise<Part>): Promise<Part> {
  hasOpened = true;
  return withWords(part);
}

/** Loads what records and places have that is fetched late: notes, sources, where coordinates come from. */
export async function loadRecordDetails(): Promise<void> {
  texts.receiveLateFields((await import('virtual:record-details')).default);
}

/** A part of the page that tells the details of records, together with them. */
export async function withRecordDetails<Part>(part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, loadRecordDetails()]);
  return loaded;
}
