/** Which sign, a hue and a shape, stands for a record on the map and in a list: that of its theme. */
import { themeFacet, themeOf } from './facets.ts';
import type { Atlas, Initiative } from './records.ts';

/** The number of a sign: an index of `SHAPES` and of the hues of a palette. */
export type Sign = number;

/** How many terms of the theme have a sign of their own, by their rank. */
export const OWN_SIGNS = 8;
/** The sign that all further terms share, and records without a theme. */
export const NEUTRAL_SIGN: Sign = OWN_SIGNS;

/** The sign of a term of the theme. */
export function signOfTerm(atlas: Pick<Atlas, 'facets'>, value: string | undefined): Sign {
  const rank = themeFacet(atlas)?.terms.findIndex(({ id }) => id === value) ?? -1;
  return rank >= 0 && rank < OWN_SIGNS ? rank : NEUTRAL_SIGN;
}

/** The sign of a record. */
export function signOf(atlas: Pick<Atlas, 'facets'>, record: Pick<Initiative, 'values'>): Sign {
  return signOfTerm(atlas, themeOf(atlas, record));
}
