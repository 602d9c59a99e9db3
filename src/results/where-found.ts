import type { Atlas, Initiative, Lang, Text } from '../domain/collection/records.ts';
import { countryName, formatFigure } from '../domain/text/format.ts';
import { excerpt, holdsHit } from '../domain/text/marked.ts';

/**
 * Where a search found a record, in words of the record: the passage around the first hit that the
 * record's line does not show, in the reader's language if it is there. null where there is none.
 */
export function whereFound(
  { places }: Atlas,
  record: Initiative,
  words: ReadonlySet<string>,
  lang: Lang,
): { text: string; lang: Lang } | null {
  const texts: Text[] = [
    record.takeaway,
    record.summary,
    ...record.bearers.map(({ name }) => name),
    ...record.figures.map((figure) => ({
      fr: `${formatFigure(figure, 'fr')} ${figure.label.fr}`,
      en: `${formatFigure(figure, 'en')} ${figure.label.en}`,
    })),
    ...record.places.flatMap(({ place }) => places[place]?.name ?? []),
    ...record.places.flatMap(({ place }) => places[place]?.region ?? []),
    record.title,
    { fr: record.printed.text, en: record.printed.text },
    ...record.places.flatMap(({ place }) => {
      const code = places[place]?.country;
      return code ? { fr: countryName(code, 'fr'), en: countryName(code, 'en') } : [];
    }),
  ];
  const other = lang === 'fr' ? 'en' : 'fr';
  for (const language of [lang, other] as const) {
    const text = texts.find((candidate) => holdsHit(candidate[language], words))?.[language];
    if (text !== undefined) return { text: excerpt(text, words), lang: language };
  }
  return null;
}
