/** The columns of a table that become facets of its collection. */
import { RESERVED_KEYS } from '../collection/reserved-keys.ts';
import type { Cell } from '../table/cell.ts';
import { facetOf, type FacetProposal, type NumberClass } from '../table/match/facets.ts';
import { answerOf } from '../table/match/yes-no.ts';
import { numberOf } from '../table/numbers.ts';
import { splitCell, type ValueSeparator } from '../table/split.ts';
import { cellsOf, type Column, type Table } from '../table/table.ts';
import type { MatchedColumn } from './by-role.ts';
import type { Decisions } from './decisions.ts';
import { Ids, slugOf } from './ids.ts';

/** A column as a facet. */
export interface ColumnFacet {
  readonly id: string;
  readonly column: Column;
  readonly isTheme: boolean;
  /** What separates the values of a cell. */
  readonly separator: ValueSeparator | null;
  /** The facet as a collection has it. */
  readonly definition: unknown;
  /** The terms in their order. */
  readonly terms: readonly { readonly id: string; readonly value: string }[];
  /** The ids of the terms that a row has, by its cells. */
  readonly valuesOf: (cells: readonly Cell[]) => string[];
}

/** The countries of the places: every collection of a table has this facet. */
export const COUNTRY = { id: 'country', kind: 'country', many: true, label: { fr: 'Pays', en: 'Country' } };

/** The terms of a column, and the term that a value of a cell is; undefined: none. */
interface Terms {
  readonly values: readonly string[];
  readonly termOf: (value: string) => string | undefined;
}

/**
 * A column of too many different values becomes none. Numbers become classes.
 *
 * @param lang The language of the values (BCP 47).
 */
export function facetsOf(
  table: Table,
  matched: readonly MatchedColumn[],
  lang: string,
  joined: Decisions['joined'],
): ColumnFacet[] {
  const ids = new Ids([...RESERVED_KEYS, COUNTRY.id]);
  return matched.flatMap(({ match, column }) => {
    const found = termsOf(facetOf(cellsOf(table, column.id), match.separator), joined.includes(column.id));
    if (!found) return [];
    const termIds = new Ids();
    const terms = found.values.map((value) => ({ id: termIds.give(slugOf(value, 'term')), value }));
    const idOf = new Map(terms.map(({ id, value }) => [value, id]));
    const rank = table.columns.findIndex(({ id }) => id === column.id);
    const id = ids.give(slugOf(column.header, 'facet'));
    const isTheme = match.role === 'theme';
    return [
      {
        id,
        column,
        isTheme,
        separator: match.separator,
        terms,
        definition: {
          id,
          kind: 'terms',
          many: match.separator !== null,
          theme: isTheme,
          label: { [lang]: column.header || column.letter },
          terms: terms.map((term) => ({ id: term.id, label: { [lang]: term.value } })),
        },
        valuesOf: (cells: readonly Cell[]) => [
          ...new Set(
            splitCell(cells[rank], match.separator).flatMap((value) => {
              const term = found.termOf(value);
              return term === undefined ? [] : (idOf.get(term) ?? []);
            }),
          ),
        ],
      },
    ];
  });
}

/** @param isJoined Whether the spellings of one value are one term. */
function termsOf(proposal: FacetProposal, isJoined: boolean): Terms | null {
  switch (proposal.kind) {
    case 'too-many':
      return null;
    case 'classes':
      return {
        values: proposal.classes.map(classText),
        termOf: (value) => {
          const number = numberOf(value);
          const { classes } = proposal;
          const own = classes.findLast(({ from }) => number !== null && number >= from);
          return own && classText(own);
        },
      };
    case 'yes-no':
      return {
        values: [proposal.yes.value, proposal.no.value],
        termOf: (value) => proposal[answerOf(value) === 'yes' ? 'yes' : 'no'].value,
      };
    case 'years':
      return { values: proposal.terms.map(({ value }) => value), termOf: (value) => value };
    case 'terms': {
      const kept = new Map(
        (isJoined ? proposal.joinings : []).flatMap((joining) =>
          joining.spellings.map(({ value }) => [value, joining.kept] as const),
        ),
      );
      const termOf = (value: string) => kept.get(value) ?? value;
      return { values: [...new Set(proposal.terms.map(({ value }) => termOf(value)))], termOf };
    }
  }
}

/** « 10 – 25 » */
const classText = ({ from, to }: NumberClass): string => `${from} – ${to}`;
