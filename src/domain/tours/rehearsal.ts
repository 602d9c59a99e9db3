/** How long each slide of a talk was shown while its speaker rehearsed. Times in milliseconds. */
import { timeStep, type Deck } from './deck.ts';
import { slideKey } from './slides.ts';

/** Durations that are taken over are rounded to so many seconds, of which there is one at least. */
const ROUNDED_TO = 5;

export interface Rehearsal {
  /** How long each slide was shown, over all its visits, by `slideKey`. */
  readonly spent: Readonly<Record<string, number>>;
  /** The slide that is shown since `since`. */
  readonly shown: string;
  /** In milliseconds since 1970; all before is counted. */
  readonly since: number;
  /** Whether time counts from `since` on. */
  readonly runs: boolean;
}

/** A rehearsal that begins at a slide. */
export function beginRehearsal(shown: string, now: number): Rehearsal {
  return { spent: {}, shown, since: now, runs: true };
}

/** Counts the time until now for the slide that was shown, and goes on with another one, or the same. */
export function goOnRehearsing(
  { spent, shown, since, runs }: Rehearsal,
  next: Pick<Rehearsal, 'shown' | 'runs'>,
  now: number,
): Rehearsal {
  // The clock of a computer may be set back.
  const more = runs ? Math.max(0, now - since) : 0;
  return { ...next, spent: { ...spent, [shown]: (spent[shown] ?? 0) + more }, since: now };
}

/** How long all slides were shown together. */
export function timeOf({ spent }: Pick<Rehearsal, 'spent'>): number {
  return Object.values(spent).reduce((sum, time) => sum + time, 0);
}

/**
 * A deck whose slides are planned to last as long as they were shown, rounded to 5 s; those that were not shown last as
 * long as before.
 */
export function timedAs(deck: Deck, { spent }: Pick<Rehearsal, 'spent'>): Deck {
  return deck.steps.reduce((timed, { id }) => {
    const time = spent[slideKey({ kind: 'step', step: { id } })] ?? 0;
    if (time === 0) return timed;
    const rounded = Math.max(1, Math.round(time / 1000 / ROUNDED_TO)) * ROUNDED_TO;
    return timeStep(timed, id, rounded);
  }, deck);
}
