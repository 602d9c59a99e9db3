import type { Columns } from './columns.ts';
import type { Facet } from '../collection/facets.ts';
import { modeOf, type FacetQuestion } from './question.ts';
import type { Recount } from './recount.ts';

/**
 * For each group of options of one facet (the countries of a continent): what the list would show if all
 * of the group were chosen and nothing else of that facet, asked as the facet is asked, everything else in
 * the question unchanged. A record that has several of them counts once. A group without options asks
 * nothing of the facet.
 */
export function together(
  { facets, size, ids, sets, options }: Columns,
  { fails }: Recount,
  question: FacetQuestion,
  facet: Facet,
  groups: readonly (readonly string[])[],
): number[] {
  const row = facets.indexOf(facet);
  const others = ~(1 << row);
  /** Per value set, the records that fail nothing outside the facet. */
  const candidates = new Uint32Array(sets.length);
  for (let record = 0; record < size; record++) {
    if ((fails[record]! & others) === 0) candidates[ids[row * size + record]!]! += 1;
  }
  const mode = modeOf(question, facet);
  return groups.map((group) => {
    const chosen = new Set(group.map((value) => options[facet]!.indexOf(value)));
    const needed = mode === 'all' ? chosen.size : Math.min(1, chosen.size);
    return sets.reduce((count, set, id) => {
      if (set.row !== row) return count;
      const holds = set.values.filter((value) => chosen.has(value)).length >= needed;
      return holds === (mode === 'none' && needed > 0) ? count : count + candidates[id]!;
    }, 0);
  });
}
