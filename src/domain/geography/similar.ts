/**
 * « Territories like mine »: territories of the same kind, of about the same area; towns of about as many
 * people. Pure: what is known of sizes is given to it.
 */
import { hasOutline } from './footprint.ts';
import { mainPlace } from '../collection/main-place.ts';
import type { OutlineKind } from './outlines.ts';
import type { Atlas, Initiative, Place } from '../collection/records.ts';

/** The kinds of places whose sizes are compared. */
export type SizedKind = OutlineKind | 'town';

/** How large a place is: km² for a territory, inhabitants for a town. */
export interface Size {
  readonly value: number;
  /** « Emprise approchée »: of an outline that was put together. */
  readonly approximate: boolean;
}
/** A territory that a question may ask for and that is no place of the atlas. */
export interface Territory extends Required<Pick<Place, 'outline'>> {
  readonly id: string;
  readonly precision: 'territory';
}
export type Sized = Place | Territory;
/** The size of a place; undefined where it is not known. */
export type Sizes = (place: Sized) => Size | undefined;

/** An initiative that stands in a place like this one, and why the two are alike. */
export interface Similar {
  readonly record: Initiative;
  readonly place: Place;
  readonly kind: SizedKind;
  readonly mine: Size;
  readonly theirs: Size;
}

/** Sizes are alike up to this ratio. */
export const MAX_RATIO = 4;

/** What kind of territory a place is; null for a building, or a territory without an outline. */
export function sizedKindOf(place: Sized): SizedKind | null {
  if (place.precision === 'city') return 'town';
  return hasOutline(place) ? place.outline!.kind : null;
}

/** The absolute logarithm of the ratio of two sizes: symmetric. */
export function logRatio(mine: Size, theirs: Size): number {
  return Math.abs(Math.log(mine.value / theirs.value));
}

/**
 * The initiatives that stand in other places of the same kind and at most `MAX_RATIO` times as large or as
 * small, the most similar first; at equal similarity in the order of the atlas. Empty where the size of
 * `place` is not known.
 */
export function similarTo(atlas: Atlas, place: Sized, sizes: Sizes): Similar[] {
  const kind = sizedKindOf(place);
  const mine = kind && sizes(place);
  if (!kind || !mine) return [];
  return atlas.initiatives
    .flatMap((record): Similar[] => {
      const other = mainPlace(record, atlas.places);
      if (!other || sizedKindOf(other) !== kind || isSamePlace(place, other)) return [];
      const theirs = sizes(other);
      return theirs ? [{ record, place: other, kind, mine, theirs }] : [];
    })
    .filter(({ theirs }) => logRatio(mine, theirs) <= Math.log(MAX_RATIO))
    .toSorted((a, b) => logRatio(mine, a.theirs) - logRatio(mine, b.theirs));
}

/** Two places of the data may have one outline. */
function isSamePlace(a: Sized, b: Sized): boolean {
  return a.id === b.id || (a.outline !== undefined && codesOf(a) === codesOf(b));
}
const codesOf = ({ outline }: Sized): string => `${outline?.kind}:${outline?.codes.join()}`;
