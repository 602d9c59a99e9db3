/** How a talk stands against its plan. Times in milliseconds, from `Date.now()` so that a reload keeps them. */

/** When a talk began, and what it stood still for. */
export interface Clock {
  /** null: it has not begun. */
  readonly begun: number | null;
  /** Since when it stands still; null: it runs. */
  readonly pausedSince: number | null;
  /** What it stood still for before, in all. */
  readonly pausedFor: number;
}

export const NOT_BEGUN: Clock = { begun: null, pausedSince: null, pausedFor: 0 };

/** A clock that runs from now on, in milliseconds. */
export function begin(now: number): Clock {
  return { ...NOT_BEGUN, begun: now };
}

/** Stops the clock, or lets it go on. */
export function pause(clock: Clock, now: number): Clock {
  if (clock.begun === null) return clock;
  return clock.pausedSince === null
    ? { ...clock, pausedSince: now }
    : { ...clock, pausedSince: null, pausedFor: clock.pausedFor + now - clock.pausedSince };
}

/** How long the talk has lasted. */
export function elapsed({ begun, pausedSince, pausedFor }: Clock, now: number): number {
  return begun === null ? 0 : Math.max(0, (pausedSince ?? now) - begun - pausedFor);
}

export interface Pace {
  readonly elapsed: number;
  /** Of the time planned; negative where it is over. */
  readonly remaining: number;
  /** How much later than planned the present step is: negative, ahead of the plan. */
  readonly late: number;
}

/**
 * The pace of a talk at a step (0 is the cover, which takes no time), given the time planned for each step.
 * A talk is on time from the planned beginning of its step to its planned end.
 */
export function paceOf(clock: Clock, now: number, planned: readonly number[], step: number): Pace {
  const spent = elapsed(clock, now);
  const until = (count: number) => planned.slice(0, Math.max(0, count)).reduce((sum, time) => sum + time, 0);
  const [from, to] = [until(step - 1), until(step)];
  const late = spent > to ? spent - to : spent < from ? spent - from : 0;
  return { elapsed: spent, remaining: until(planned.length) - spent, late };
}
