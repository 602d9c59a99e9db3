import type { Facet } from '../domain/collection/facets.ts';
import { countryName, formatList } from '../domain/text/format.ts';
import type { Wording } from './wording.ts';

/** The name of an option of a facet, in the reader's language. */
export function optionLabel({ atlas, lang, t }: Wording, facet: Facet, value: string): string {
  switch (facet) {
    case 'dossier':
      return t('dossier.name', { number: Number(value) });
    case 'country':
      return countryName(value, lang);
    default:
      return atlas.taxonomies[facet].find(({ id }) => id === value)?.label[lang] ?? value;
  }
}

/** Its name where there is little room; the whole one where the data has no short one. */
export function shortOptionLabel(wording: Wording, facet: Facet, value: string): string {
  const { atlas, lang } = wording;
  if (facet === 'dossier' || facet === 'country') return optionLabel(wording, facet, value);
  const term = atlas.taxonomies[facet].find(({ id }) => id === value);
  return term?.short?.[lang] ?? optionLabel(wording, facet, value);
}

/** What must be known of an option besides its count; empty for most. */
export function optionNote({ atlas, t }: Wording, facet: Facet, value: string): string {
  const dossier = facet === 'dossier' && atlas.dossiers.find(({ number }) => String(number) === value);
  return dossier && dossier.content === 'none' ? t('dossier.empty') : '';
}

/** Says which dossiers have no records yet; empty where all have. */
export function emptyDossiers({ atlas, lang, t }: Wording): string {
  const numbers = atlas.dossiers
    .filter(({ content }) => content === 'none')
    .map(({ number }) => String(number));
  return numbers.length > 0 ? t('dossier.emptyOnes', { numbers: formatList(numbers, lang) }) : '';
}
