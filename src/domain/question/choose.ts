/** What choosing an option does to a question. The lists of a facet stay in the order of its options. */
import type { Facet } from '../collection/facets.ts';
import { withMode, withValues, type Question } from './question.ts';

/** Chooses one value of a facet besides those that are chosen, or takes it away. */
export function toggleValue<Q extends Question>(
  question: Q,
  facet: Facet,
  value: string,
  options: readonly string[],
): Q {
  const chosen = question[facet];
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
  const chosen = question[facet];
  const all = group.every((value) => chosen.includes(value));
  return withValues(
    question,
    facet,
    options.filter((option) => (group.includes(option) ? !all : chosen.includes(option))),
  );
}

/**
 * Chooses one theme and one value of another facet alone, in mode `any`; chosen alone already, takes both
 * away.
 */
export function toggleCell<Q extends Question>(question: Q, theme: string, facet: Facet, value: string): Q {
  const isAlone = String(question.theme) === theme && String(question[facet]) === value;
  const plain = withMode(withMode(question, 'theme', 'any'), facet, 'any');
  return withValues(withValues(plain, 'theme', isAlone ? [] : [theme]), facet, isAlone ? [] : [value]);
}

/** The question about a period, both days in it; null is open. Days the wrong way round are turned. */
export function withPeriod<Q extends Question>(question: Q, from: string | null, to: string | null): Q {
  const [first, last] = from !== null && to !== null && from > to ? [to, from] : [from, to];
  const isOpen = first === null && last === null;
  return { ...question, from: first, to: last, undated: isOpen ? false : question.undated };
}
