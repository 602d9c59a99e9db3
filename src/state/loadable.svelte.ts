/** Something that is fetched when it is first needed. */

export type LoadStatus = 'absent' | 'loading' | 'ready' | 'failed';

interface Source<T> {
  /** Fetches it; a rejection is written to the console, and can be tried again. */
  readonly fetch: () => Promise<T>;
  /** Whether something on the page needs it. Reads state. */
  readonly isNeeded: () => boolean;
  /** Called once it is there. */
  readonly onReady?: () => void;
}

type Outcome<T> = { readonly status: 'ready'; readonly value: T } | { readonly status: 'failed' };

/** A value that is absent, loading, ready or failed. */
export class Loadable<T> {
  readonly #source: Source<T>;
  /** null until the first fetch has ended. */
  #outcome = $state.raw<Outcome<T> | null>(null);
  #isRequested = $state.raw(false);
  #isFetching = false;
  /** Whether the page shows something else since: nobody waits for what comes. */
  #isLeft = false;

  readonly isWanted: boolean = $derived.by(() => this.#isRequested || this.#source.isNeeded());
  readonly status: LoadStatus = $derived.by(
    () => this.#outcome?.status ?? (this.isWanted ? 'loading' : 'absent'),
  );
  readonly value: T | null = $derived.by(() =>
    this.#outcome?.status === 'ready' ? this.#outcome.value : null,
  );

  constructor(source: Source<T>) {
    this.#source = source;
  }

  /** The value, which is fetched first where it is not there; null where it cannot be had. */
  whenSettled(): Promise<T | null> {
    this.request();
    return new Promise((resolve) => {
      const stop = $effect.root(() => {
        $effect(() => {
          if (this.#outcome === null) return;
          resolve(this.value);
          queueMicrotask(() => stop());
        });
      });
    });
  }
  /** Fetches it as soon as something needs it. Call while a component initialises. */
  fetchWhenWanted(): void {
    $effect(() => {
      if (this.isWanted && this.#outcome === null) void this.#fetch();
    });
    $effect(() => () => void (this.#isLeft = true));
  }
  /** Fetches it before anything needs it. */
  request(): void {
    this.#isRequested = true;
  }
  /** Fetches it again after it has failed. */
  retry(): void {
    if (this.status === 'failed') this.#outcome = null;
  }
  /** Sets the value without fetching it. */
  receive(value: T): void {
    this.#outcome = { status: 'ready', value };
    this.#source.onReady?.();
  }

  async #fetch(): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    try {
      const value = await this.#source.fetch();
      if (!this.#isLeft) this.receive(value);
    } catch (error) {
      console.error(error);
      this.#outcome = { status: 'failed' };
    } finally {
      this.#isFetching = false;
    }
  }
}
