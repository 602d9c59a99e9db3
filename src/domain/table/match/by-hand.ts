/** Matches that a person sets, and matches that are remembered for tables with the same headers. */
import { wordsOfHeader } from './words.ts';
import type { Table } from '../table.ts';
import { findSeparator, type Match } from './match.ts';
import { SHARED_ROLES, TEXT_ROLES, type Role } from './roles.ts';

/** What a person may change about a column. */
export type MatchChange = Partial<Pick<Match, 'role' | 'lang' | 'separator'>>;

/** What is kept of a match: by header, and by its turn among equal headers. */
export interface Remembered {
  readonly key: string;
  readonly columns: readonly {
    readonly header: string;
    readonly turn: number;
    readonly change: MatchChange;
  }[];
}

/**
 * The matches with one column changed by hand. A role that only one column can have is taken from the column that had it,
 * which becomes extra.
 */
export function setMatch(
  table: Table,
  matches: readonly Match[],
  column: string,
  change: MatchChange,
): Match[] {
  const present = matches.find((match) => match.column === column);
  if (!present) throw new Error(`expected the id of a column of the table, found ${column}`);
  const next = changed(table, present, change, 'by-hand');
  return matches.map((match) => {
    if (match === present) return next;
    const isTaken = !SHARED_ROLES.has(next.role) && placeOf(match) === placeOf(next);
    return isTaken ? { ...match, role: 'extra', reason: 'second', separator: null } : match;
  });
}

function changed(table: Table, match: Match, change: MatchChange, reason: Match['reason']): Match {
  const role = change.role ?? match.role;
  const separator =
    change.separator === undefined && isTerms(role)
      ? findSeparator(table, match.column)
      : (change.separator ?? null);
  return { ...match, ...change, role, separator: isTerms(role) ? separator : null, confidence: 1, reason };
}

const isTerms = (role: Role): boolean => role === 'facet' || role === 'theme';

/** What only one column can be. */
const placeOf = ({ role, lang }: Match): string => (TEXT_ROLES.has(role) ? `${role} ${lang ?? ''}` : role);

/** Names the tables that have the same headers, in whatever order, case and accents. */
export function matchKey(headers: readonly string[]): string {
  return headers.map(plain).toSorted().join('\u001F');
}

const plain = (header: string): string => wordsOfHeader(header).join(' ');

/** What is to be kept of the matches of a table. */
export function remember(table: Table, matches: readonly Match[]): Remembered {
  const columns = turnsOf(table).map(({ column, header, turn }) => {
    const { role, lang, separator } = matches.find((match) => match.column === column)!;
    return { header, turn, change: { role, separator, ...(lang === undefined ? {} : { lang }) } };
  });
  return { key: keyOf(table), columns };
}

/** The proposed matches with what was remembered in their place; as they are where the headers are others. */
export function recall(table: Table, matches: readonly Match[], remembered: Remembered): Match[] {
  if (remembered.key !== keyOf(table)) return [...matches];
  const turns = turnsOf(table);
  return matches.map((match) => {
    const own = turns.find(({ column }) => column === match.column);
    const kept = remembered.columns.find(({ header, turn }) => header === own?.header && turn === own.turn);
    return kept ? changed(table, match, kept.change, 'remembered') : match;
  });
}

/** Names the headers of a table: see `matchKey`. */
export const keyOf = ({ columns }: Table): string => matchKey(columns.map(({ header }) => header));

/** Columns with their plain header, and how many columns of the same header stand before them. */
function turnsOf({ columns }: Table): { column: string; header: string; turn: number }[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const header = plain(column.header);
    const turn = seen.get(header) ?? 0;
    seen.set(header, turn + 1);
    return { column: column.id, header, turn };
  });
}
