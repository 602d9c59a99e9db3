/** The columns of a table that become facets of its collection. */
import { RESERVED_KEYS } from '../collection/reserved-keys.ts';
import type { Cell } from '../table/cell.ts';
import { facetOf } from '../table/match/facets.ts';
import { splitCell } from '../table/split.ts';
import { cellsOf, type Column, type Table } from '../table/table.ts';
import type { MatchedColumn } from './by-role.ts';
import { Ids, slugOf } from './ids.ts';

/** A column as a facet. */
export interface ColumnFacet {
  readonly id: string;
  readonly column: Column;
  /** The facet as a collection has it. */
  readonly definition: unknown;
  /** The ids of the terms that a row has, by its cells. */
  readonly valuesOf: (cells: readonly Cell[]) => string[];
}

/** The countries of the places: every collection of a table has this facet. */
export const COUNTRY = { id: 'country', kind: 'country', many: true, label: { fr: 'Pays', en: 'Country' } };

/** A column of too many different values, or of figures by classes, becomes none. */
export function facetsOf(table: Table, matched: readonly MatchedColumn[]): ColumnFacet[] {
  const ids = new Ids([...RESERVED_KEYS, COUNTRY.id]);
  return matched.flatMap(({ match, column }) => {
    const proposal = facetOf(cellsOf(table, column.id), match.separator);
    if (proposal.kind === 'too-many' || proposal.kind === 'classes') return [];
    const spelled = proposal.kind === 'yes-no' ? [proposal.yes, proposal.no] : proposal.terms;
    const termIds = new Ids();
    const terms = spelled.map(({ value }) => ({ id: termIds.give(slugOf(value, 'term')), value }));
    const idOf = new Map(terms.map(({ id, value }) => [value, id]));
    const rank = table.columns.indexOf(column);
    const id = ids.give(slugOf(column.header, 'facet'));
    return [
      {
        id,
        column,
        definition: {
          id,
          kind: 'terms',
          many: match.separator !== null,
          theme: match.role === 'theme',
          label: { fr: column.header || column.letter },
          terms: terms.map((term) => ({ id: term.id, label: { fr: term.value } })),
        },
        valuesOf: (cells: readonly Cell[]) => [
          ...new Set(splitCell(cells[rank], match.separator).flatMap((value) => idOf.get(value) ?? [])),
        ],
      },
    ];
  });
}
