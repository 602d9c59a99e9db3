import { formatCsv, type Cell, type Separator } from '../domain/text/csv.ts';
import type { Facet } from '../domain/collection/facets.ts';
import type { Row } from '../domain/question/comparison.ts';

/** A facet of a comparison, with the words for its values. */
export interface Counted {
  readonly facet: Facet;
  readonly rows: readonly Row[];
  readonly labelOf: (value: string) => string;
}

const HEAD = ['selection', 'facet', 'value', 'label', 'count'];

/**
 * A comparison as CSV: a row for each selection, facet and value, zeros too; and first how many initiatives
 * each selection has, with no facet.
 */
export function comparisonCsv(
  names: readonly string[],
  sizes: readonly number[],
  counted: readonly Counted[],
  separator: Separator,
): string {
  const rows = names.flatMap((name, at): Cell[][] => [
    [name, null, null, null, sizes[at]!],
    ...counted.flatMap(({ facet, rows, labelOf }) =>
      rows.map(({ value, counts }): Cell[] => [name, facet, value, labelOf(value), counts[at]!]),
    ),
  ]);
  return formatCsv([HEAD, ...rows], { separator });
}
