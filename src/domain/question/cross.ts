import type { Columns } from './columns.ts';
import type { Facet } from '../collection/facets.ts';
import type { Recount } from './recount.ts';

/**
 * Two facets against each other: for each option of the one (a row) and of the other (a column), what the
 * list would show if those two alone were chosen in their facets, in mode `any`, everything else in the
 * question unchanged.
 */
export function cross(columns: Columns, { fails }: Recount, row: Facet, column: Facet): number[][] {
  const { facets, size, ids, sets, options } = columns;
  const [rows, cells] = [facets.indexOf(row), facets.indexOf(column)];
  const others = ~((1 << rows) | (1 << cells));
  const counts = options[row]!.map(() => options[column]!.map(() => 0));
  for (let record = 0; record < size; record++) {
    if ((fails[record]! & others) !== 0) continue;
    for (const inRow of sets[ids[rows * size + record]!]!.values) {
      for (const inColumn of sets[ids[cells * size + record]!]!.values) counts[inRow]![inColumn]! += 1;
    }
  }
  return counts;
}
