import { facetOf, termOf, themeFacet, themeOf, type Facet } from '../domain/collection/facets.ts';
import type { Initiative } from '../domain/collection/records.ts';
import { countryName, formatList } from '../domain/text/format.ts';
import type { Wording } from './wording.ts';

/** The name of a facet: « Levier ». */
export function facetLabel({ atlas, lang }: Pick<Wording, 'atlas' | 'lang'>, facet: Facet): string {
  return facetOf(atlas, facet)?.label[lang] ?? facet;
}

/** The name of several values of a facet: « Leviers ». */
export function facetPlural({ atlas, lang }: Pick<Wording, 'atlas' | 'lang'>, facet: Facet): string {
  const found = facetOf(atlas, facet);
  return (found?.plural ?? found?.label)?.[lang] ?? facet;
}

/** The name of an issue: « Dossier spécial n° 4 », « N° 4 », or as a sentence says it, « le dossier n° 4 ». */
export function issueName(
  { atlas, lang, t }: Wording,
  number: number | string,
  form: 'name' | 'short' | 'phrase' = 'name',
): string {
  const pattern = atlas.head.issueNames?.[form][lang];
  return pattern?.replace('{number}', String(number)) ?? t('issue.name', { number: String(number) });
}

/** The name of an option of a facet, in the reader's language. */
export function optionLabel(wording: Wording, facet: Facet, value: string): string {
  const { atlas, lang } = wording;
  switch (facetOf(atlas, facet)?.kind) {
    case 'issue':
      return issueName(wording, value);
    case 'country':
      return countryName(value, lang);
    default:
      return termOf(atlas, facet, value)?.label[lang] ?? value;
  }
}

/** The name of a record's theme; empty where it has none. */
export function themeLabel(
  { atlas, lang }: Pick<Wording, 'atlas' | 'lang'>,
  record: Pick<Initiative, 'values'>,
): string {
  const facet = themeFacet(atlas);
  const value = themeOf(atlas, record);
  return facet && value !== undefined ? (termOf(atlas, facet.id, value)?.label[lang] ?? value) : '';
}

/** Its name where there is little room; the whole one where the collection has no short one. */
export function shortOptionLabel(wording: Wording, facet: Facet, value: string): string {
  const short = termOf(wording.atlas, facet, value)?.short;
  return short?.[wording.lang] ?? optionLabel(wording, facet, value);
}

/** What must be known of an option besides its count; empty for most. */
export function optionNote({ atlas, t }: Wording, facet: Facet, value: string): string {
  const isIssue = facetOf(atlas, facet)?.kind === 'issue';
  const issue = isIssue && atlas.issues.find(({ number }) => String(number) === value);
  return issue && issue.content === 'none' ? t('issue.empty') : '';
}

/** Says which issues have no records yet; empty where all have. */
export function emptyIssues(wording: Wording): string {
  const { atlas, lang, t } = wording;
  const numbers = atlas.issues
    .filter(({ content }) => content === 'none')
    .map(({ number }) => String(number));
  const names = issueName(wording, formatList(numbers, lang), 'short');
  return numbers.length > 0 ? t('issue.emptyOnes', { names }) : '';
}
