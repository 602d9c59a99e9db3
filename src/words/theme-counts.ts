import { themeFacet, themeOf } from '../domain/collection/facets.ts';
import type { Initiative } from '../domain/collection/records.ts';
import { signOfTerm, type Sign } from '../domain/collection/signs.ts';
import type { Wording } from './wording.ts';

/** A term of the theme, its sign, and how many records have it. */
export interface ThemeCount {
  readonly sign: Sign;
  readonly label: string;
  readonly count: number;
}

/** How many of some records have each term of the theme; empty where the collection has no theme. */
export function themeCounts(
  { atlas, lang }: Pick<Wording, 'atlas' | 'lang'>,
  records: readonly Initiative[],
): ThemeCount[] {
  return (themeFacet(atlas)?.terms ?? []).map(({ id, label }) => ({
    sign: signOfTerm(atlas, id),
    label: label[lang],
    count: records.filter((record) => themeOf(atlas, record) === id).length,
  }));
}
