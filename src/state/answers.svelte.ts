import { themeFacet, type Facet } from '../domain/collection/facets.ts';
import type { Atlas, Initiative } from '../domain/collection/records.ts';
import type { Geography } from '../domain/geography/geography.ts';
import type { Loadable } from './loadable.svelte.ts';
import {
  answer,
  rankedRecordsOf,
  recordsOf,
  relationsOf,
  type Inside,
  type Sources,
} from '../domain/question/answer.ts';
import { columnsOf, type Columns } from '../domain/question/columns.ts';
import { cross } from '../domain/question/cross.ts';
import { hasPeriod, partsOf, without, type Part, type Question } from '../domain/question/question.ts';
import { together } from '../domain/question/together.ts';
import type { Finder, Hit } from '../domain/search/finder.ts';

/** An option of a facet, with what it would give in the present question and what it gives in none. */
export interface OptionCount {
  readonly value: string;
  /** What the list would show if it alone were chosen in its facet; in `match`, if it joined those chosen. */
  readonly count: number;
  /** How many of all initiatives have it. */
  readonly total: number;
}

/** What the list would show without the search, the period, or all that is chosen in one facet. */
export interface Relaxation {
  readonly parts: readonly [Part, ...Part[]];
  readonly count: number;
}

interface Inputs {
  /** The present question: the same object until it changes. */
  readonly question: () => Question;
  readonly geography: Pick<Loadable<Geography>, 'status' | 'value'>;
  readonly finder: Pick<Loadable<Finder>, 'status' | 'value'>;
}

/** Until the search is loaded, it finds nothing. */
const findNothing: Finder = () => new Map();

/** What answers the present question, and what others would give. */
export class Answers {
  readonly #collection: Atlas;
  readonly #columns: Columns;
  readonly #inputs: Inputs;

  /** What every question is answered from. */
  readonly sources: Sources = $derived.by(() => ({
    collection: this.#collection,
    columns: this.#columns,
    find: this.#inputs.finder.value ?? findNothing,
    locate: this.#inputs.geography.value?.locate ?? null,
  }));
  readonly #answer = $derived.by(() => answer(this.sources, this.#inputs.question()));
  /** What answers the question: the best hits of a search first, else in the order of the collection. */
  readonly results: readonly Initiative[] = $derived.by(() =>
    rankedRecordsOf(this.#answer, this.#collection),
  );
  /** What the search found, whatever else is asked; null where there is none. */
  readonly hits: ReadonlyMap<string, Hit> | null = $derived.by(() => this.#answer.hits);
  /** Whether the answer waits for the outlines to load. */
  readonly isPending: boolean = $derived.by(
    () => this.#answer.pending && this.#inputs.geography.status !== 'failed',
  );
  /** Whether the answer waits for the search to load. */
  readonly isSearchPending: boolean = $derived.by(() => {
    const { status } = this.#inputs.finder;
    return this.#inputs.question().q !== '' && status !== 'ready' && status !== 'failed';
  });
  /** How the results lie to the spatial filters; null without any. */
  readonly relations: ReadonlyMap<string, Inside> | null = $derived.by(() =>
    relationsOf(this.#answer, this.#collection),
  );
  /** The initiatives that only lack a date of their own to be in the results. */
  readonly withoutDate: readonly Initiative[] = $derived.by(() => {
    const question = this.#inputs.question();
    if (!hasPeriod(question) || question.undated) return [];
    return this.to({ ...question, from: null, to: null }).filter(({ dates }) => dates.length === 0);
  });
  /** What the list would show without each part of the question, the largest count first. */
  readonly relaxations: readonly Relaxation[] = $derived.by(() => {
    const question = this.#inputs.question();
    const parts = partsOf(question);
    const aboutOf = (part: Part) => (part.kind === 'facet' ? part.facet : part.kind);
    return [...new Set(parts.map(aboutOf))]
      .map((about) => parts.filter((part) => aboutOf(part) === about))
      .map((together) => ({
        parts: together as [Part, ...Part[]],
        count: answer(this.sources, together.reduce(without, question)).count,
      }))
      .toSorted((a, b) => b.count - a.count);
  });

  constructor(collection: Atlas, inputs: Inputs) {
    this.#collection = collection;
    this.#columns = columnsOf(collection);
    this.#inputs = inputs;
  }

  /** What answers another question than the present one, in the order of the collection. */
  to(question: Question): readonly Initiative[] {
    return recordsOf(answer(this.sources, question), this.#collection);
  }
  /** The values that a facet offers, in the order of its taxonomy. */
  options(facet: Facet): readonly string[] {
    return this.#columns.options[facet] ?? [];
  }
  /** The options of a facet, in the order of its taxonomy, and their counts. */
  counts(facet: Facet): OptionCount[] {
    const { options, totals } = this.#columns;
    const counts = this.#answer.counts[facet];
    return (options[facet] ?? []).map((value, index) => ({
      value,
      count: counts![index]!,
      total: totals[facet]![index]!,
    }));
  }
  /** For each group of options of a facet, what the list would show if they were all that is chosen in it. */
  countsTogether(facet: Facet, groups: readonly (readonly string[])[]): number[] {
    return together(this.#columns, this.#answer, this.#inputs.question(), facet, groups);
  }
  /** For each option of a facet, and each term of the theme in order: what the list would show with those two alone. */
  crossed(facet: Facet): { value: string; counts: number[] }[] {
    const theme = themeFacet(this.#collection);
    if (!theme) return [];
    const byTheme = cross(this.#columns, this.#answer, theme.id, facet);
    return this.counts(facet).map(({ value }, index) => ({
      value,
      counts: byTheme.map((row) => row[index]!),
    }));
  }
  /** The records before and after one in the results, going round; null where it is not among them, or alone. */
  beside(id: string | null): { previous: Initiative; next: Initiative } | null {
    const index = this.results.findIndex((record) => record.id === id);
    const { length } = this.results;
    const previous = this.results[(index - 1 + length) % length];
    const next = this.results[(index + 1) % length];
    return index >= 0 && length > 1 && previous && next ? { previous, next } : null;
  }
}
