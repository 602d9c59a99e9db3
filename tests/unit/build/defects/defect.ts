/** One defect each: how to make it, and exactly where it must be reported and in which words. */
import type { Edit } from '../fixture.ts';

/** Where a problem is reported, and words of its French message. */
export interface Expectation {
  file: string;
  line?: number;
  field: string;
  words: string;
}

export interface Defect {
  name: string;
  edits: Edit[];
  /** All the problems: no fewer, and none that merely follows from another. */
  problems: Expectation[];
}

export const SHOP = 'initiatives/shop-local.yaml';
export const CURRENCY = 'initiatives/local-currency.yaml';
export const AIRPORT = 'initiatives/safe-airport.yaml';
export const NEIGHBOURS = 'initiatives/neighbours.yaml';
export const LYON = 'places/lyon.yaml';
export const HEATHROW = 'places/heathrow.yaml';
export const WALK = 'tours/walk.yaml';
export const DOSSIER = 'dossiers/4.yaml';

/** A sound place that no initiative names. */
export const UNUSED_PLACE = `name: { fr: Le verger, en: The orchard }
description: { fr: verger, en: orchard }
country: FR
coordinates: [2.5, 47.25]
precision: site
source: { kind: hand, reason: { fr: Aucun répertoire., en: No gazetteer. } }
`;

/** A defect that one replacement makes and one problem reports, in the same file. */
export function slip(
  name: string,
  file: string,
  from: string,
  to: string,
  line: number,
  field: string,
  words: string,
): Defect {
  return { name, edits: [{ file, from, to }], problems: [{ file, line, field, words }] };
}
