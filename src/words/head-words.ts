/** What stands in the head of a collection, with its numbers. */
import type { Lang, Text } from '../domain/collection/records.ts';
import type { Wording } from './wording.ts';

/** The title and the subtitle: « Atlas — De … à … ». */
export function wholeTitle({ atlas, lang }: Pick<Wording, 'atlas' | 'lang'>): string {
  const { title, subtitle } = atlas.head;
  return [title, subtitle].flatMap((text) => text?.[lang] ?? []).join(' — ');
}

/** A text of the head with its numbers in the place of `{count}` and the like. */
export function withNumbers(
  text: Text,
  lang: Lang,
  numbers: Readonly<Record<string, number | string>>,
): string {
  return text[lang].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(numbers[name] ?? whole));
}
