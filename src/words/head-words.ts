/** What stands in the head of a collection, with its numbers. */
import type { Lang, Text } from '../domain/collection/records.ts';
import type { Wording } from './wording.ts';

/** The title and the subtitle: « Atlas — De … à … ». */
export function wholeTitle({ atlas, lang }: Pick<Wording, 'atlas' | 'lang'>): string {
  const { title, subtitle } = atlas.head;
  return [title, subtitle].flatMap((text) => text?.[lang] ?? []).join(' — ');
}

/** What a collection is, in a sentence or two; its title where it says no more. */
export function descriptionOf({ atlas, lang }: Pick<Wording, 'atlas' | 'lang'>): string {
  const { about, introduction } = atlas.head;
  if (about)
    return withNumbers(about, lang, { count: atlas.initiatives.length, issues: atlas.issues.length });
  if (!introduction) return wholeTitle({ atlas, lang });
  const words = introduction[lang];
  return `${words.slice(0, 1).toLocaleUpperCase(lang)}${words.slice(1)}.`;
}

/** A text of the head with its numbers in the place of `{count}` and the like. */
export function withNumbers(
  text: Text,
  lang: Lang,
  numbers: Readonly<Record<string, number | string>>,
): string {
  return text[lang].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(numbers[name] ?? whole));
}
