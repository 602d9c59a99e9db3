import { prefersReducedMotion } from 'svelte/motion';
import type { Period } from '../domain/time/calendar.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import type { Stretch } from '../domain/timeline/axis.ts';
import { step, type Advance } from './steps.ts';
import { stretchOf } from './zoom.ts';

/** How long a month stays while playing, in milliseconds. */
export const PACES = { slow: 2600, normal: 1500, fast: 700 } as const;
export type Speed = keyof typeof PACES;

/** The state of the timeline that is not in the address: zoom, playing, speed. The period is in the address. */
export class TimelineState {
  readonly calendar: Stretch;
  readonly #atlas: AtlasState;
  #zoom = $state.raw<number | null>(null);
  #playing = $state.raw(false);
  #speed = $state.raw<Speed>('normal');
  #advance = $state.raw<Advance>('window');
  /** The period that playing set last: if the present one differs, the reader has changed it. */
  #played: Period | null = null;

  /** The days that the axis shows. */
  readonly stretch: Stretch = $derived.by(() =>
    stretchOf(this.#atlas.atlas.issues, this.#zoom, this.calendar),
  );

  constructor(atlas: AtlasState, calendar: Stretch) {
    this.#atlas = atlas;
    this.calendar = calendar;
  }

  get period(): Period {
    return this.#atlas.address;
  }
  /** The issue whose time fills the axis; null: the whole calendar. */
  get zoom(): number | null {
    return this.#zoom;
  }
  get playing(): boolean {
    return this.#playing && !prefersReducedMotion.current;
  }
  get speed(): Speed {
    return this.#speed;
  }
  get advance(): Advance {
    return this.#advance;
  }

  zoomTo(number: number | null): void {
    this.#zoom = number;
  }
  setSpeed(speed: Speed): void {
    this.#speed = speed;
  }
  setAdvance(advance: Advance): void {
    this.#advance = advance;
  }

  /** Sets a period; a gesture of the reader stops playing. */
  ask({ from, to }: Period): void {
    this.pause();
    this.#atlas.question.during(from, to);
  }
  /** The period that a step leads to; null at the end of the calendar. */
  beyond(direction: 1 | -1): Period | null {
    return step(this.period, direction, this.#advance, this.calendar);
  }
  step(direction: 1 | -1): void {
    const period = this.beyond(direction);
    if (period) this.ask(period);
  }
  /** Plays from the present month, or from the first where there is none left. */
  play(): void {
    const start = this.beyond(1) ?? step({ from: null, to: null }, 1, this.#advance, this.calendar);
    if (start) this.#show(start);
    this.#playing = true;
  }
  pause(): void {
    this.#playing = false;
  }
  /** One month further while playing; stops at the end. */
  tick(): void {
    const { from, to } = this.period;
    const next = this.beyond(1);
    const isOurs = this.#played?.from === from && this.#played.to === to;
    if (next && isOurs) this.#show(next);
    else this.pause();
  }
  #show(period: Period): void {
    this.#atlas.question.during(period.from, period.to);
    const { from, to } = this.period;
    this.#played = { from, to };
  }
}
