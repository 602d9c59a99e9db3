/**
 * Keeps the two windows of a talk in step. What they share is one value, replicated whole: the latest change
 * wins wherever it was made, so that messages may be lost, doubled or late. Pure: messages go out by `post`
 * and come in by `receive`; who carries them is `talk-channel.ts`.
 */
import type { Screen } from '../domain/address/stage.ts';

/** The version of a value. The greater count wins; at equal counts, the greater writer. */
export interface Version {
  readonly count: number;
  readonly writer: string;
}

/** The version of a window that was just opened to join another one: any other is newer. */
export const UNTOUCHED: Version = { count: -1, writer: '' };

/** What every message says of the window that sends it. */
export interface Head {
  /** The talk: drawn by the audience's window, so that two talks in one browser stay apart; null: not known yet. */
  readonly talk: string | null;
  /** The tour that is presented, so that a window finds a talk of its own tour. */
  readonly tour: string;
  readonly from: string;
  readonly screen: Screen;
  /** When it began the talk, in milliseconds since 1970. */
  readonly opened: number;
  /** The slide that it is on. */
  readonly step: number;
  /** The count of its version. */
  readonly count: number;
}

export type Body<T> =
  | { readonly kind: 'state'; readonly version: Version; readonly value: T }
  /** Asks for the state: by a window that was just opened. */
  | { readonly kind: 'hello' }
  /**
   * Asks whether somebody is there: answered at once, since timers of hidden windows are slow and messages
   * are not.
   */
  | { readonly kind: 'ping' }
  | { readonly kind: 'pong' }
  /** The talk is over in this window. */
  | { readonly kind: 'bye' };
export type Message<T> = Head & Body<T>;

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

/** Without a message for so long, in milliseconds, another window counts as lost. */
export const LOST_AFTER = 1500;
/** Without a message for so long, in milliseconds, it is as if it had never been there. */
const FORGOTTEN_AFTER = 60_000;

/** A window of an audience, of this talk or of another one of the same tour. */
export interface AudienceWindow extends Pick<Head, 'from' | 'opened' | 'step' | 'count'> {
  readonly talk: string;
}

export interface MirrorOptions<T> {
  /** Of this window, kept over a reload. */
  readonly id: string;
  readonly screen: Screen;
  /** When this window began the talk, in milliseconds since 1970. */
  readonly opened: number;
  /** The tour that is presented now, which a talk may change, and its slide. */
  readonly at: () => { readonly tour: string; readonly step: number };
  /** null where it is not known yet, as in a speaker's window that was just opened. */
  readonly talk: string | null;
  /** What the talks begin with of the audience's window that opened this one; null: none did. */
  readonly pair: string | null;
  readonly initial: MirrorState<T>;
  readonly post: (message: Message<T>) => void;
  /** Called with each newer value of the other window. */
  readonly apply: (value: T) => void;
  /** A new id, where another window has this one's. */
  readonly newId: () => string;
  /** In milliseconds. */
  readonly now: () => number;
}

/** One value that two windows share, of which the latest version wins; what is lost is asked for again. */
export class Mirror<T> {
  readonly #options: MirrorOptions<T>;
  #id: string;
  #talk: string | null;
  #version: Version;
  #value: T;
  /** What was last sent to the other window; stale while this one is frozen. */
  #given: Versioned<T>;
  #frozen: boolean;
  /** When the other window of the talk was last heard, and when this one began to look for it. */
  #heard = -Infinity;
  readonly #began: number;
  /** When the window of the talk was opened that was found without knowing which to look for; null: it was not. */
  #found: number | null = null;
  /** The talk that was lost, as this window went over to a newer one: it goes back where that is lost, too. */
  #former: string | null = null;
  /** Whether the talk is over in the audience's window. */
  #isOver = false;
  /** The windows of audiences, by id: when they were last heard, and when they were opened or loaded again. */
  readonly #audiences = new Map<string, { window: AudienceWindow; heard: number; came: number }>();

  constructor(options: MirrorOptions<T>) {
    this.#options = options;
    this.#id = options.id;
    this.#talk = options.talk;
    this.#version = options.initial.version;
    this.#value = options.initial.value;
    this.#given = options.initial.frozenAt ?? options.initial;
    this.#frozen = options.initial.frozenAt !== null;
    this.#began = options.now();
  }

  /** The id of this window: another one than it began with, where a tab was duplicated. */
  get id(): string {
    return this.#id;
  }
  /** The talk that this window is of; null where it has found none yet. */
  get talk(): string | null {
    return this.#talk;
  }
  /** The windows of audiences that were heard within `LOST_AFTER`, those that were opened first first. */
  get audiences(): readonly AudienceWindow[] {
    return [...this.#audiences.values()]
      .filter(({ heard }) => this.#isRecent(heard))
      .map(({ window }) => window)
      .toSorted((a, b) => a.opened - b.opened);
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
    return this.#isRecent(this.#heard);
  }

  /** Asks for the other window's state. */
  hello(): void {
    this.#post({ kind: 'hello' });
  }
  ping(): void {
    // A window without a talk goes on asking for one.
    this.#post({ kind: this.#talk === null ? 'hello' : 'ping' });
  }
  /** Says that the talk is over here. */
  bye(): void {
    this.#post({ kind: 'bye' });
  }
  /** Leads another window of an audience: it comes to where this window is. */
  lead(from: string): void {
    const chosen = this.#audiences.get(from)?.window;
    if (!chosen || chosen.talk === this.#talk) return;
    this.#join(chosen.talk);
    this.#former = null;
    const count = Math.max(this.#version.count, chosen.count) + 1;
    this.#version = { count, writer: this.#id };
    this.#give();
  }

  /** Takes a change that was made in this window, and gives it to the other unless this one is frozen. */
  set(value: T): void {
    this.#value = value;
    this.#version = { count: this.#version.count + 1, writer: this.#id };
    this.#give();
  }
  /** Changes what the other window has kept since this one was frozen. */
  amend(change: (value: T) => T): void {
    if (!this.#frozen) return;
    this.#version = { count: this.#version.count + 1, writer: this.#id };
    this.#given = { version: this.#version, value: change(this.#given.value) };
    this.#answer();
  }
  /** While a window is frozen, the other one stays as it is; then the latest value is sent. */
  freeze(frozen: boolean): void {
    this.#frozen = frozen;
    this.#give();
  }

  receive(message: Message<T>): void {
    if (message.from === this.#id) {
      // A tab was duplicated, and has the id of the first: it asks, the first answers, and it takes a new one.
      if (message.kind === 'hello') {
        this.#answer();
        return;
      }
      this.#id = this.#options.newId();
    }
    this.#remember(message);
    const { screen } = this.#options;
    if (message.talk !== this.#talk) {
      if (screen === 'audience') this.#beFound(message);
      if (message.talk === null || !this.#joins(message)) return;
      this.#join(message.talk);
      this.#answer();
    }
    if (message.screen !== screen) this.#heard = this.#options.now();
    if (message.kind === 'hello') this.#answer();
    else if (message.kind === 'ping') this.#post({ kind: 'pong' });
    else if (message.kind === 'state') this.#take(message.version, message.value);
    else if (message.kind === 'bye' && message.screen !== screen) {
      this.#isOver = true;
      this.#heard = -Infinity;
    }
  }

  #isRecent(time: number): boolean {
    return this.#options.now() - time < LOST_AFTER;
  }
  #remember({ screen, talk, tour, from, opened, step, count, kind }: Message<T>): void {
    if (screen !== 'audience' || talk === null || kind === 'bye') {
      this.#audiences.delete(from);
      return;
    }
    if (talk !== this.#talk && tour !== this.#options.at().tour) return;
    const now = this.#options.now();
    for (const [id, { heard }] of this.#audiences)
      if (now - heard > FORGOTTEN_AFTER) this.#audiences.delete(id);
    const came = kind === 'hello' ? now : (this.#audiences.get(from)?.came ?? -Infinity);
    this.#audiences.set(from, { window: { talk, from, opened, step, count }, heard: now, came });
  }
  /** Answers a speaker's window of the same tour that looks for a talk, or asks which there are. */
  #beFound({ screen, talk, tour, kind }: Message<T>): void {
    if (screen !== 'speaker' || tour !== this.#options.at().tour) return;
    if (kind === 'hello' && talk === null) this.#answer();
    else if (kind === 'ping') this.#post({ kind: 'pong' });
  }
  /** Whether this window goes over to the talk of a message: only a speaker's window does. */
  #joins({ screen, talk, tour, from, opened, kind }: Message<T>): boolean {
    const { pair } = this.#options;
    if (this.#options.screen !== 'speaker' || screen !== 'audience' || kind === 'bye') return false;
    const isOurs = talk === this.#former || (pair !== null && Boolean(talk?.startsWith(`${pair}-`)));
    const isSameTour = tour === this.#options.at().tour;
    if (this.#talk === null) {
      // The window that opened this one comes first; if it is no longer there, any other.
      if (!isOurs && (!isSameTour || (pair !== null && this.#isRecent(this.#began)))) return false;
      this.#found = isOurs ? null : opened;
      return true;
    }
    // Of those that answer the first question, the one that was opened last: a forgotten one was opened before.
    if (this.#found !== null && this.#isRecent(this.#began) && isSameTour && opened > this.#found) {
      if (kind !== 'state') return false;
      this.#found = opened;
      this.#startOver();
      return true;
    }
    if (this.isConnected) return false;
    // One that was there all the time is no successor of the one that is lost: the speaker may choose it.
    const came = this.#audiences.get(from)?.came ?? -Infinity;
    if (!isOurs && !(isSameTour && came > this.#heard && came > this.#began)) return false;
    if (this.#isOver) this.#startOver();
    else this.#former ??= this.#talk;
    return true;
  }
  /** Forgets this window's own state: that of the talk to be joined counts. */
  #startOver(): void {
    this.#version = UNTOUCHED;
    this.#given = { version: this.#version, value: this.#value };
  }
  #join(talk: string): void {
    this.#talk = talk;
    this.#isOver = false;
    this.#heard = this.#options.now();
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
  #post(body: Body<T>): void {
    const { screen, opened, at, post } = this.#options;
    post({
      talk: this.#talk,
      from: this.#id,
      screen,
      opened,
      ...at(),
      count: this.#version.count,
      ...body,
    });
  }
}

/** Whether a change takes the place of another: the same in both windows, whatever order they come in. */
export function isNewer(a: Version, b: Version): boolean {
  return a.count > b.count || (a.count === b.count && a.writer > b.writer);
}
