import { beginRehearsal, goOnRehearsing, type Rehearsal } from '../domain/tours/rehearsal.ts';

/** The rehearsal of a speaker, in her window: while it runs, and until its times are taken or left. */
export class Rehearsing {
  #rehearsal = $state.raw<Rehearsal | null>(null);
  #hasEnded = $state(false);

  /** The rehearsal that runs; null: none does. */
  get running(): Rehearsal | null {
    return this.#hasEnded ? null : this.#rehearsal;
  }
  /** The rehearsal that has ended; null: none has. */
  get ended(): Rehearsal | null {
    return this.#hasEnded ? this.#rehearsal : null;
  }
  /** Begins at a slide; `now` in milliseconds since 1970. */
  begin(shown: string, now: number): void {
    this.#rehearsal = beginRehearsal(shown, now);
    this.#hasEnded = false;
  }
  /** Counts the time of the slide that was shown until now, if a rehearsal runs. */
  goOn(next: Pick<Rehearsal, 'shown' | 'runs'>, now: number): void {
    if (this.running) this.#rehearsal = goOnRehearsing(this.running, next, now);
  }
  /** Ends it: its times are shown. */
  end(now: number): void {
    if (!this.running) return;
    this.goOn(this.running, now);
    this.#hasEnded = true;
  }
  /** Drops it and its times. */
  drop(): void {
    this.#rehearsal = null;
    this.#hasEnded = false;
  }
}
