/**
 * Positions that a person should look at: 0, 0; far from all others; not in the country or near the town that their row
 * names, with what a lost minus sign or exchanged axes would make of them. Pure; coordinates `[lng, lat]` in degrees.
 */
import type { LngLat } from '../collection/records.ts';
import { angleBetween, MEAN_RADIUS, toVector } from '../geography/sphere.ts';

/** A row with a position. */
export interface PositionedRow {
  readonly at: LngLat;
  /** ISO 3166-1 alpha-2, of the row's own cells. */
  readonly country?: string;
  /** Where the town lies that the row names: several, where it is one of them. */
  readonly towns?: readonly LngLat[];
}

/** What is odd about the position of a row; `row` is its place in the list. */
export type Suspicion = { readonly row: number } & (
  | { readonly kind: 'null-island' }
  /** In kilometres from the middle of all. */
  | { readonly kind: 'far'; readonly kilometres: number; readonly mended?: Mended }
  /** Not in the country of the row. */
  | { readonly kind: 'country'; readonly country: string; readonly mended?: Mended }
  /** In kilometres from the town that the row names. */
  | { readonly kind: 'town'; readonly kilometres: number; readonly mended?: Mended }
);

/** Where the position lies if a sign was lost or the axes are exchanged. */
export interface Mended {
  readonly at: LngLat;
  readonly fault: 'longitude-sign' | 'latitude-sign' | 'both-signs' | 'swapped';
}

/** Whether a position is in a country, or so near that its outline as drawn cannot tell; undefined: not known. */
export type IsInCountry = (at: LngLat, country: string) => boolean | undefined;

/** A town may be so wide, and a source so inexact, in kilometres. */
const TOWN_KM = 60;
/** So many times the median distance from the middle… */
const FAR_TIMES = 8;
/** …and at least so far, in kilometres, for a table that is all in one town. */
const FAR_KM = 300;
/** Fewer positions have no middle to be far from. */
const FEWEST = 8;

/** Each row once, by the surest sign, in the order of the rows. */
export function suspicious(rows: readonly PositionedRow[], isInCountry: IsInCountry): Suspicion[] {
  const spread = spreadOf(rows.map(({ at }) => at).filter((at) => !isNullIsland(at)));
  return rows.flatMap((row, rank) => suspicionOf(row, rank, spread, isInCountry) ?? []);
}

function suspicionOf(
  { at, country, towns = [] }: PositionedRow,
  row: number,
  spread: Spread | undefined,
  isInCountry: IsInCountry,
): Suspicion | undefined {
  if (isNullIsland(at)) return { row, kind: 'null-island' };
  const mendedTo = (isRight: (other: LngLat) => boolean) => {
    const mended = mendings(at).find((one) => isRight(one.at));
    return mended ? { mended } : {};
  };
  if (towns.length > 0) {
    const away = (from: LngLat) => Math.min(...towns.map((town) => kilometresBetween(from, town)));
    // What its own row confirms is not odd, however far from the others.
    if (away(at) <= TOWN_KM) return undefined;
    const kilometres = Math.round(away(at));
    return { row, kind: 'town', kilometres, ...mendedTo((other) => away(other) <= TOWN_KM) };
  }
  if (country !== undefined) {
    const isThere = isInCountry(at, country);
    if (isThere === true) return undefined;
    if (isThere === false) {
      return { row, kind: 'country', country, ...mendedTo((other) => isInCountry(other, country) === true) };
    }
  }
  if (!spread || kilometresBetween(at, spread.middle) <= spread.limit) return undefined;
  const kilometres = Math.round(kilometresBetween(at, spread.middle));
  const isAmongThem = (other: LngLat) => kilometresBetween(other, spread.middle) <= spread.usual;
  return { row, kind: 'far', kilometres, ...mendedTo(isAmongThem) };
}

const isNullIsland = ([lng, lat]: LngLat) => lng === 0 && lat === 0;

function kilometresBetween(a: LngLat, b: LngLat): number {
  return angleBetween(toVector(a), toVector(b)) * MEAN_RADIUS;
}

function mendings([lng, lat]: LngLat): Mended[] {
  return [
    { at: [-lng, lat], fault: 'longitude-sign' },
    { at: [lng, -lat], fault: 'latitude-sign' },
    { at: [-lng, -lat], fault: 'both-signs' },
    ...(Math.abs(lng) <= 90 ? [{ at: [lat, lng] as LngLat, fault: 'swapped' as const }] : []),
  ] satisfies Mended[];
}

interface Spread {
  readonly middle: LngLat;
  /** In kilometres from the middle: beyond it is far; nine in ten are within the usual. */
  readonly limit: number;
  readonly usual: number;
}

/**
 * The middle is that of the coordinates' medians, which a few false positions hardly move (P. J. Rousseeuw and
 * A. M. Leroy, « Robust Regression and Outlier Detection », 1987). Across the antimeridian it is less good; there
 * the distances are longer, so that less is flagged.
 */
function spreadOf(points: readonly LngLat[]): Spread | undefined {
  if (points.length < FEWEST) return undefined;
  const middle: LngLat = [
    quantile(
      points.map(([lng]) => lng),
      0.5,
    ),
    quantile(
      points.map(([, lat]) => lat),
      0.5,
    ),
  ];
  const distances = points.map((point) => kilometresBetween(point, middle));
  const limit = Math.max(FAR_KM, FAR_TIMES * quantile(distances, 0.5));
  return { middle, limit, usual: Math.min(limit, Math.max(FAR_KM, 2 * quantile(distances, 0.9))) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** What exchanging latitude and longitude would do to a whole table. */
export interface SwapHint {
  /** The rows that would lie near the town or in the country that they name, and do not now. */
  readonly better: number;
  /** Those that do now, and would not then. */
  readonly worse: number;
}

/** France in Europe with its surroundings, in degrees: where a table that says nothing of a country most often lies. */
const HOME = { west: -6, south: 41, east: 10, north: 52 };

/**
 * Whether the columns seem exchanged: undefined where they do not, or one cannot tell. Asked, never done: most rows
 * must become better, and fewer than one in ten worse. Rows that name neither a town nor a country are judged by
 * whether they lie in France.
 */
export function swappedAxes(rows: readonly PositionedRow[], isInCountry: IsInCountry): SwapHint | undefined {
  let [better, worse] = [0, 0];
  for (const row of rows) {
    const [lng, lat] = row.at;
    const isRight = fits(row.at, row, isInCountry);
    const wouldBe = Math.abs(lng) <= 90 && fits([lat, lng], row, isInCountry);
    if (wouldBe && !isRight) better += 1;
    if (isRight && !wouldBe) worse += 1;
  }
  return better > rows.length / 2 && worse < rows.length / 10 ? { better, worse } : undefined;
}

function fits(at: LngLat, { country, towns = [] }: PositionedRow, isInCountry: IsInCountry): boolean {
  if (towns.length > 0) return towns.some((town) => kilometresBetween(at, town) <= TOWN_KM);
  if (country !== undefined) return isInCountry(at, country) === true;
  const [lng, lat] = at;
  return lng >= HOME.west && lng <= HOME.east && lat >= HOME.south && lat <= HOME.north;
}
