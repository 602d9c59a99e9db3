/** Whether the words of the search, where they find no initiative, are the name of a place. */
export class PlaceLookup {
  /** The words last looked up, and how many places bear them; null as long as that is unknown. */
  #last = $state.raw<{ readonly words: string; readonly count: number | null } | null>(null);
  readonly #inputs: { readonly words: () => string; readonly results: () => number };

  /** `asking`: nothing is found, and places are still looked up; `meant`: nothing is found but places. */
  readonly status: 'none' | 'asking' | 'meant' = $derived.by(() => {
    if (this.#inputs.results() > 0 || this.#last?.words !== this.#inputs.words().trim()) return 'none';
    if (this.#last.count === null) return 'asking';
    return this.#last.count > 0 ? 'meant' : 'none';
  });

  constructor(inputs: { readonly words: () => string; readonly results: () => number }) {
    this.#inputs = inputs;
  }

  /** Says that places of this name are being looked up, or how many were found. */
  note(words: string, count: number | null): void {
    this.#last = { words, count };
  }
}
