/**
 * Keeps the two windows of a talk in step. What they share is one value, replicated whole: the latest change
 * wins wherever it was made, so that messages may be lost, doubled or late. Pure: messages go out by `post`
 * and come in by `receive`; who carries them is `talk-channel.ts`.
 */

/** The version of a value. The greater count wins; at equal counts, the greater writer. */
export interface Version {
  readonly count: number;
  readonly writer: string;
}

export type Message<T> = {
  /** The talk: drawn by the audience's window, so that two talks in one browser stay apart; null: not known yet. */
  readonly talk: string | null;
  /** The tour that is presented, so that a window finds the talk of its own tour. */
  readonly tour: string;
  readonly from: string;
} & (
  | { readonly kind: 'state'; readonly version: Version; readonly value: T }
  /** Asks for the state: by a window that was just opened. */
  | { readonly kind: 'hello' }
  /**
   * Asks whether somebody is there: answered at once, since timers of hidden windows are slow and messages
   * are not.
   */
  | { readonly kind: 'ping' }
  | { readonly kind: 'pong' }
);

/** A value, and which change it is. */
export interface Versioned<T> {
  readonly version: Version;
  readonly value: T;
}

/** What a window shows, and what a reload of it must not lose. */
export interface MirrorState<T> extends Versioned<T> {
  /** What the other window was last given, if this one is frozen; null: it is not. */
  readonly frozenAt: Versioned<T> | null;
}

/** Without a message for so long, in milliseconds, the other window counts as lost. */
export const LOST_AFTER = 1500;

export interface MirrorOptions<T> {
  /** Of this window, kept over a reload. */
  readonly id: string;
  /** The tour that is presented now; a talk may change it. */
  readonly tour: () => string;
  /** null where it is not known yet. */
  readonly talk: string | null;
  /** Whether this window joins another talk of its tour while its own is lost: a speaker's window does. */
  readonly seeks: boolean;
  readonly initial: MirrorState<T>;
  readonly post: (message: Message<T>) => void;
  /** Called with each newer value of the other window. */
  readonly apply: (value: T) => void;
  /** In milliseconds. */
  readonly now: () => number;
}

/** One value that two windows share, of which the latest version wins; what is lost is asked for again. */
export class Mirror<T> {
  readonly #options: MirrorOptions<T>;
  #talk: string | null;
  #version: Version;
  #value: T;
  /** What was last sent to the other window; stale while this one is frozen. */
  #given: Versioned<T>;
  #frozen: boolean;
  #heard = -Infinity;

  constructor(options: MirrorOptions<T>) {
    this.#options = options;
    this.#talk = options.talk;
    this.#version = options.initial.version;
    this.#value = options.initial.value;
    this.#given = options.initial.frozenAt ?? options.initial;
    this.#frozen = options.initial.frozenAt !== null;
  }

  /** The talk that this window is of; null where it has found none yet. */
  get talk(): string | null {
    return this.#talk;
  }
  /** What to pass as `initial` after a reload. */
  get state(): MirrorState<T> {
    const { version, value } = this.#given;
    return {
      version: this.#version,
      value: this.#value,
      frozenAt: this.#frozen ? { version, value } : null,
    };
  }
  get isFrozen(): boolean {
    return this.#frozen;
  }
  /** Whether a message of the other window came within `LOST_AFTER`. */
  get isConnected(): boolean {
    return this.#options.now() - this.#heard < LOST_AFTER;
  }

  /** Asks for the other window's state. */
  hello(): void {
    this.#post({ kind: 'hello' });
  }
  ping(): void {
    // A window without a talk goes on asking for one.
    this.#post({ kind: this.#talk === null ? 'hello' : 'ping' });
  }

  /** Takes a change that was made in this window, and gives it to the other unless this one is frozen. */
  set(value: T): void {
    this.#value = value;
    this.#version = { count: this.#version.count + 1, writer: this.#options.id };
    this.#give();
  }
  /** Changes what the other window has kept since this one was frozen. */
  amend(change: (value: T) => T): void {
    if (!this.#frozen) return;
    this.#version = { count: this.#version.count + 1, writer: this.#options.id };
    this.#given = { version: this.#version, value: change(this.#given.value) };
    this.#answer();
  }
  /** While a window is frozen, the other one stays as it is; then the latest value is sent. */
  freeze(frozen: boolean): void {
    this.#frozen = frozen;
    this.#give();
  }

  receive(message: Message<T>): void {
    const { id, tour } = this.#options;
    // A window that has not found its talk yet looks for one of its tour.
    if (message.from === id || (message.talk !== this.#talk && message.tour !== tour())) return;
    if (message.talk !== this.#talk) {
      const isLooking = this.#talk === null || (this.#options.seeks && !this.isConnected);
      // Another talk, or a window that looks for one: the answer names this talk.
      if (message.talk === null || !isLooking) {
        if (message.talk === null && message.kind === 'hello' && this.#talk !== null) this.#answer();
        return;
      }
      this.#talk = message.talk;
      this.#heard = this.#options.now();
      this.#answer();
    }
    this.#heard = this.#options.now();
    if (message.kind === 'hello') this.#answer();
    else if (message.kind === 'ping') this.#post({ kind: 'pong' });
    else if (message.kind === 'state') this.#take(message.version, message.value);
  }

  #take(version: Version, value: T): void {
    if (!isNewer(version, this.#version)) {
      if (isNewer(this.#given.version, version)) this.#answer();
      return;
    }
    this.#version = version;
    this.#value = value;
    this.#given = { version, value };
    this.#options.apply(value);
  }
  #give(): void {
    if (this.#frozen) return;
    this.#given = this.state;
    this.#answer();
  }
  #answer(): void {
    const { version, value } = this.#given;
    this.#post({ kind: 'state', version, value });
  }
  #post(
    body:
      { kind: 'hello' } | { kind: 'ping' } | { kind: 'pong' } | { kind: 'state'; version: Version; value: T },
  ): void {
    const { id, tour, post } = this.#options;
    post({ talk: this.#talk, tour: tour(), from: id, ...body });
  }
}

/** Whether a change takes the place of another: the same in both windows, whatever order they come in. */
export function isNewer(a: Version, b: Version): boolean {
  return a.count > b.count || (a.count === b.count && a.writer > b.writer);
}
