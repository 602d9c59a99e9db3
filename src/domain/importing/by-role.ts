/** The columns of a table, and the texts of its rows, by what the columns become. */
import { textOf } from '../table/cell.ts';
import type { Match } from '../table/match/match.ts';
import type { Role } from '../table/match/roles.ts';
import type { Column, Row, Table } from '../table/table.ts';

/** A column and what it becomes. */
export interface MatchedColumn {
  readonly match: Match;
  readonly column: Column;
}

/** A text by its language (BCP 47). */
export type Texts = Readonly<Record<string, string>>;

/** Reads a table by the roles of its columns. */
export interface ByRole {
  /** In the order of the matches. */
  readonly columns: (...roles: readonly Role[]) => readonly MatchedColumn[];
  /** A cell as text, without spaces around it. */
  readonly text: (row: Row, column: Column) => string;
  /** The cell of the first column of a role; empty where no column has it. */
  readonly textIn: (row: Row, role: Role) => string;
  /** What the columns of a role say in the languages that they have; null where all are empty. */
  readonly textsIn: (row: Row, role: Role) => Texts | null;
  /** The columns of a role that `textsIn` leaves out: of two columns of one language it takes the one that names it. */
  readonly unreadIn: (row: Row, role: Role) => readonly Column[];
}

/** @param lang The language of a text whose column does not say its own (BCP 47). */
export function byRole(table: Table, matches: readonly Match[], lang: string): ByRole {
  const ranks = new Map(table.columns.map(({ id }, rank) => [id, rank]));
  const all = matches.map((match) => ({ match, column: table.columns[ranks.get(match.column)!]! }));
  const columns: ByRole['columns'] = (...roles) => all.filter(({ match }) => roles.includes(match.role));
  const text: ByRole['text'] = (row, { id }) => textOf(row.cells[ranks.get(id)!]).trim();
  /** What the columns of a role say, those first whose header names their language. */
  const saidIn = (row: Row, role: Role) => {
    const all = columns(role)
      .toSorted((one, other) => Number(!one.match.lang) - Number(!other.match.lang))
      .map(({ match, column }) => ({ lang: match.lang ?? lang, column, said: text(row, column) }))
      .filter(({ said }) => said !== '');
    const isFirst = (own: string, at: number) => all.findIndex((each) => each.lang === own) === at;
    return {
      read: all.filter((each, at) => isFirst(each.lang, at)),
      unread: all.filter((each, at) => !isFirst(each.lang, at)),
    };
  };
  return {
    columns,
    text,
    textIn(row, role) {
      const [first] = columns(role);
      return first ? text(row, first.column) : '';
    },
    textsIn(row, role) {
      const { read } = saidIn(row, role);
      return read.length > 0 ? Object.fromEntries(read.map((each) => [each.lang, each.said])) : null;
    },
    unreadIn: (row, role) => saidIn(row, role).unread.map(({ column }) => column),
  };
}
