/** A text as the page holds it: it can be read in each language of the interface. */
export interface Text {
  readonly fr: string;
  readonly en: string;
  /** The language of the words (BCP 47) where the text has but one: the other language shows them too. */
  readonly in?: string;
  /** The words in other languages, which the interface does not have, by language; absent: there are none. */
  readonly further?: Readonly<Record<string, string>>;
}

/** What a file says, in one language or several, as the page holds it. A text without French or English stands for both. */
export function shownText(text: Readonly<Record<string, string>>): Text {
  const { fr, en } = text;
  const [lang, words] =
    fr !== undefined ? ['fr', fr] : en !== undefined ? ['en', en] : Object.entries(text)[0]!;
  const others = Object.entries(text).filter(([other]) => other !== lang && other !== 'fr' && other !== 'en');
  const further = others.length > 0 && { further: Object.fromEntries(others) };
  if (fr !== undefined && en !== undefined) return { fr, en, ...further };
  return { fr: words, en: words, in: lang, ...further };
}

/** The words of a text by language, as `shownText` was given them. */
export function wordsOf(text: Text): Record<string, string> {
  const own = text.in === undefined ? { fr: text.fr, en: text.en } : { [text.in]: text.fr };
  return { ...own, ...text.further };
}

/** The language of a text's words where it is not the reader's: what `lang` says in the page. */
export function foreignLang(text: Text, lang: string): string | undefined {
  return text.in === lang ? undefined : text.in;
}
