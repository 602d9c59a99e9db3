/** Candidates in order, and placements made of them. */
import {
  PLACED_FROM,
  type Candidate,
  type How,
  type Placement,
  type ProposedReason,
  type Spot,
  type SpotKind,
  type WaitingReason,
} from './spots.ts';

/** More would not be read. */
const MOST = 12;

/** For how many people a territory counts, beside towns of its name. */
const WEIGHTS: Readonly<Partial<Record<SpotKind, number>>> = {
  country: 1e7,
  region: 2e6,
  division: 1e6,
  departement: 5e5,
  community: 5e4,
};

/** How often a spot is meant, against others of its name: its population. */
function weightOf({ kind, population = 0 }: Spot): number {
  return WEIGHTS[kind] ?? population + 100;
}

/** One spot at least. */
export type Some = readonly [Spot, ...Spot[]];

/** Spots by how often they are meant, each once. */
export function likeliestFirst(spots: Some): Some;
export function likeliestFirst(spots: readonly Spot[]): readonly Spot[];
export function likeliestFirst(spots: readonly Spot[]): readonly Spot[] {
  return each(spots).toSorted((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
}

const each = (spots: readonly Spot[]): Spot[] => [...new Map(spots.map((spot) => [spot.id, spot])).values()];

/** How many times more often the first is meant than all the others together. */
export function dominance([first, ...others]: readonly Spot[]): number {
  if (!first) return 0;
  return (
    weightOf(first) /
    Math.max(
      1,
      others.reduce((sum, spot) => sum + weightOf(spot), 0),
    )
  );
}

/** The confidence is shared by how often each is meant. */
function ranked(spots: readonly Spot[], confidence: number): Candidate[] {
  const all = spots.reduce((sum, spot) => sum + weightOf(spot), 0);
  return spots
    .slice(0, MOST)
    .map((spot) => ({ ...spot, confidence: rounded((confidence * weightOf(spot)) / all) }));
}

const rounded = (confidence: number) => Math.round(confidence * 1000) / 1000;

export function placedAt(spot: Spot, how: How): Placement {
  const { at, precision, outline } = spot;
  return { kind: 'placed', at, precision, ...(outline && { outline }), how, spot };
}

/** The first has the confidence, which is below that from which rows are placed; the others share the rest. */
export function proposed([first, ...others]: Some, reason: ProposedReason, confidence: number): Placement {
  const most = rounded(Math.min(confidence, PLACED_FROM - 0.01));
  const rest = ranked(
    each(others)
      .filter(({ id }) => id !== first.id)
      .slice(0, MOST - 1),
    1 - most,
  );
  return { kind: 'proposed', reason, candidates: [{ ...first, confidence: most }, ...rest] };
}

/** Candidates in the order that they are given in. */
export function waiting(spots: readonly Spot[], reason: WaitingReason, confidence = 0.8): Placement {
  return { kind: 'waiting', reason, candidates: ranked(each(spots), confidence) };
}

export function isSome(spots: readonly Spot[]): spots is Some {
  return spots.length > 0;
}
