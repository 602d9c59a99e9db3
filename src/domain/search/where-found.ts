import type { Atlas, Initiative, Lang, Text } from '../collection/records.ts';
import { countryName, formatFigure } from '../text/format.ts';
import { termsOf } from './terms-of.ts';
import { excerpt, holdsHit } from '../text/marked.ts';

/** A text in one language. */
export interface Passage {
  readonly text: string;
  readonly lang: Lang;
}

/**
 * Where a search found a record: the passage around the first hit in a text of the record, in the reader's language
 * if it is there, else the first of its synonyms that holds a hit. null where there is none.
 */
export function whereFound(
  atlas: Atlas,
  record: Initiative,
  synonyms: readonly string[],
  words: ReadonlySet<string>,
  lang: Lang,
): Passage | null {
  const { places } = atlas;
  const texts: Text[] = [
    ...[record.takeaway, record.summary].flatMap((text) => text ?? []),
    ...record.bearers.map(({ name }) => name),
    ...record.figures.map((figure) => ({
      fr: `${formatFigure(figure, 'fr')} ${figure.label.fr}`,
      en: `${formatFigure(figure, 'en')} ${figure.label.en}`,
    })),
    ...record.places.flatMap(({ place }) => places[place]?.name ?? []),
    ...record.places.flatMap(({ place }) => places[place]?.region ?? []),
    record.title,
    ...(record.printed ? [{ fr: record.printed.text, en: record.printed.text }] : []),
    ...record.places.flatMap(({ place }) => {
      const code = places[place]?.country;
      return code ? { fr: countryName(code, 'fr'), en: countryName(code, 'en') } : [];
    }),
    ...termsOf(atlas, record).map(({ term }) => term.label),
    ...record.extra.map(({ value }) => ({ fr: value, en: value })),
  ];
  const other = lang === 'fr' ? 'en' : 'fr';
  for (const language of [lang, other] as const) {
    const text = texts.find((candidate) => holdsHit(candidate[language], words))?.[language];
    if (text !== undefined) return { text: excerpt(text, words), lang: language };
  }
  const synonym = synonyms.find((candidate) => holdsHit(candidate, words));
  return synonym === undefined ? null : { text: synonym, lang };
}
