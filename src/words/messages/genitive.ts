import type { Lang } from '../../domain/collection/records.ts';

/**
 * A name that a preposition comes before: « de Lyon », « d’Avignon », « du Mans », “of Lyon”. The format
 * `{place, genitive}` of the messages calls it.
 */
export function genitive(name: unknown, lang: Lang): string {
  const text = String(name);
  if (lang !== 'fr') return `of ${text}`;
  const [, article, rest] = /^(Le|Les)\s(.+)$/u.exec(text) ?? [];
  if (article) return `${article === 'Le' ? 'du' : 'des'} ${rest}`;
  const first = text.normalize('NFD')[0] ?? '';
  return /[aeiouy]/i.test(first) ? `d’${text}` : `de ${text}`;
}
