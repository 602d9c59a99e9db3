/** What choosing an option does to a question. The lists of a facet stay in the order of its options. */
import type { Facet } from '../collection/facets.ts';
import { chosenIn, withMode, withValues, type Question } from './question.ts';

/** Chooses one value of a facet besides those that are chosen, or takes it away. */
export function toggleValue<Q extends Question>(
  question: Q,
  facet: Facet,
  value: string,
  options: readonly string[],
): Q {
  const chosen = chosenIn(question, facet);
  return withValues(
    question,
    facet,
    options.filter((option) => chosen.includes(option) !== (option === value)),
  );
}

/** Chooses all of a group of values besides what is chosen in the facet; if they all are, takes them away. */
export function toggleGroup<Q extends Question>(
  question: Q,
  facet: Facet,
  group: readonly string[],
  options: readonly string[],
): Q {
  const chosen = chosenIn(question, facet);
  const all = group.every((value) => chosen.includes(value));
  return withValues(
    question,
    facet,
    options.filter((option) => (group.includes(option) ? !all : chosen.includes(option))),
  );
}

/** A value of a facet. */
export interface Chosen {
  readonly facet: Facet;
  readonly value: string;
}

/** Chooses one value of each of two facets alone, in mode `any`; chosen alone already, takes both away. */
export function toggleCell<Q extends Question>(question: Q, row: Chosen, column: Chosen): Q {
  const cell = [row, column];
  const isAlone = cell.every(({ facet, value }) => String(chosenIn(question, facet)) === value);
  return cell.reduce<Q>(
    (asked, { facet, value }) => withValues(withMode(asked, facet, 'any'), facet, isAlone ? [] : [value]),
    question,
  );
}

/** The question about a period, both days in it; null is open. Days the wrong way round are turned. */
export function withPeriod<Q extends Question>(question: Q, from: string | null, to: string | null): Q {
  const [first, last] = from !== null && to !== null && from > to ? [to, from] : [from, to];
  const isOpen = first === null && last === null;
  return { ...question, from: first, to: last, undated: isOpen ? false : question.undated };
}
