import type { Lang } from '../domain/collection/records.ts';
import { loadLanguage } from '../words/languages.ts';
import { Loadable } from './loadable.svelte.ts';

interface Inputs {
  /** The language that is asked for. */
  readonly wanted: () => Lang;
  /** The language that is loaded from the start; absent: both are. */
  readonly first?: Lang | undefined;
}

/** The language of the page. */
export class LanguageState {
  readonly #inputs: Inputs;
  readonly #languages: Readonly<Record<Lang, Loadable<Lang>>>;
  readonly #wanted: Loadable<Lang> = $derived.by(() => this.#languages[this.#inputs.wanted()]);
  /** The language that is shown: the page goes on in the first one until the one asked for is loaded. */
  readonly shown: Lang = $derived.by(() => this.#wanted.value ?? this.#inputs.first ?? this.#inputs.wanted());
  /** Whether the language that is asked for could not be loaded. */
  readonly hasFailed: boolean = $derived.by(() => this.#wanted.status === 'failed');

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
    const language = (lang: Lang) => {
      const loadable = new Loadable({
        fetch: () => loadLanguage(lang).then(() => lang),
        isNeeded: () => inputs.wanted() === lang,
      });
      if (lang === (inputs.first ?? lang)) loadable.receive(lang);
      return loadable;
    };
    this.#languages = { fr: language('fr'), en: language('en') };
  }

  /** Loads each language as soon as it is asked for. Call while a component initialises. */
  fetchWhenWanted(): void {
    this.#languages.fr.fetchWhenWanted();
    this.#languages.en.fetchWhenWanted();
  }
  /** Loads the language that is asked for again, after it has failed. */
  retry(): void {
    this.#wanted.retry();
  }
}
