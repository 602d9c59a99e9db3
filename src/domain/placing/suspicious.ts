/**
 * Positions that a lost minus sign or exchanged axes explain: not near the town, or not in the country, that their row
 * names, or far from all others; and there with the sign, or in the other order. A position that is merely odd is not
 * flagged: the row may be right, and nothing better could be proposed. Pure; coordinates `[lng, lat]` in degrees.
 */
import { median, quantile } from 'd3-array';
import type { LngLat } from '../collection/records.ts';
import { angleBetween, MEAN_RADIUS, toVector } from '../geography/sphere.ts';
import type { IsInCountry } from './in-country.ts';
import type { PositionedRow } from './positioned-row.ts';

/** What speaks against a position as it is written, and where it lies without the fault. */
export type Suspicion = { readonly mended: Mended } & (
  | { readonly kind: 'town'; /** From the town that the row names. */ readonly kilometres: number }
  /** Not in the country of the row, ISO 3166-1 alpha-2. */
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'far'; /** From the middle of all rows. */ readonly kilometres: number }
);

/** A position without the fault that it was written with. */
export interface Mended {
  readonly at: LngLat;
  readonly fault: 'longitude-sign' | 'latitude-sign' | 'both-signs' | 'exchanged';
}

/** A town may be so wide, and a source so inexact, in kilometres. */
const TOWN_KM = 60;
/** So many times the median distance from the middle… */
const FAR_TIMES = 8;
/** …and at least so far, in kilometres, for a table that is all in one town. */
const FAR_KM = 300;
/** Fewer positions have no middle to be far from. */
const FEWEST = 8;

/**
 * What is suspicious about each row, by the surest that its cells tell: the town, then the country, then the other rows.
 * Null where nothing is, and for a row without a position, which is null itself.
 */
export function suspicious(
  rows: readonly (PositionedRow | null)[],
  isInCountry: IsInCountry,
): (Suspicion | null)[] {
  const spread = spreadOf(rows.flatMap((row) => (row ? [row.at] : [])));
  return rows.map((row) => row && suspicionOf(row, spread, isInCountry));
}

function suspicionOf(
  { at, country, towns = [] }: PositionedRow,
  spread: Spread | undefined,
  isInCountry: IsInCountry,
): Suspicion | null {
  const mendedTo = (isRight: (other: LngLat) => boolean) => mendings(at).find((one) => isRight(one.at));
  if (towns.length > 0) {
    const away = (from: LngLat) => Math.min(...towns.map((town) => kilometresBetween(from, town)));
    // What its own row confirms is not odd, however far from the others.
    if (away(at) <= TOWN_KM) return null;
    const mended = mendedTo((other) => away(other) <= TOWN_KM);
    if (mended) return { kind: 'town', kilometres: Math.round(away(at)), mended };
  }
  if (country !== undefined) {
    const isThere = isInCountry(at, country);
    if (isThere === true) return null;
    const mended = isThere === false && mendedTo((other) => isInCountry(other, country) === true);
    if (mended) return { kind: 'country', country, mended };
  }
  if (!spread) return null;
  const kilometres = kilometresBetween(at, spread.middle);
  if (kilometres <= spread.limit) return null;
  const mended = mendedTo((other) => kilometresBetween(other, spread.middle) <= spread.usual);
  return mended ? { kind: 'far', kilometres: Math.round(kilometres), mended } : null;
}

function kilometresBetween(a: LngLat, b: LngLat): number {
  return angleBetween(toVector(a), toVector(b)) * MEAN_RADIUS;
}

function mendings([lng, lat]: LngLat): Mended[] {
  return [
    { at: [-lng, lat], fault: 'longitude-sign' },
    { at: [lng, -lat], fault: 'latitude-sign' },
    { at: [-lng, -lat], fault: 'both-signs' },
    ...(Math.abs(lng) <= 90 ? [{ at: [lat, lng] as LngLat, fault: 'exchanged' as const }] : []),
  ] satisfies Mended[];
}

interface Spread {
  readonly middle: LngLat;
  /** In kilometres from the middle: beyond it is far. */
  readonly limit: number;
  /** Within it, nine in ten are. */
  readonly usual: number;
}

/**
 * The middle is that of the coordinates' medians, which a few false positions hardly move (P. J. Rousseeuw and
 * A. M. Leroy, « Robust Regression and Outlier Detection », 1987). Across the antimeridian it is less good; there
 * the distances are longer, so that less is flagged.
 */
function spreadOf(points: readonly LngLat[]): Spread | undefined {
  if (points.length < FEWEST) return undefined;
  const middle: LngLat = [median(points, ([lng]) => lng) ?? 0, median(points, ([, lat]) => lat) ?? 0];
  const distances = points.map((point) => kilometresBetween(point, middle));
  const limit = Math.max(FAR_KM, FAR_TIMES * (median(distances) ?? 0));
  return { middle, limit, usual: Math.min(limit, Math.max(FAR_KM, 2 * (quantile(distances, 0.9) ?? 0))) };
}
