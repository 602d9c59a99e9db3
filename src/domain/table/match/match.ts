/** What each column of a table becomes: proposed from headers and values, each proposal with its reason. */
import { cellsOf, type Column, type Table } from '../table.ts';
import { separatorIn, type ValueSeparator } from '../split.ts';
import { meaningOf } from './header-words.ts';
import { wordsOfHeader } from './words.ts';
import { profileOf, type Profile } from './profile.ts';
import { SHARED_ROLES, TEXT_ROLES, type Role } from './roles.ts';
import { isFacet, PROSE_LENGTH, suitability } from './suitability.ts';

/** Why a column has its role. */
export type MatchReason =
  /** The header names it, and the values suit. */
  | 'header'
  /** The values look like it; the header does not say. */
  | 'values'
  /** The table needs one, and this column serves best. */
  | 'best'
  /** All values are the same: it tells no two records apart. */
  | 'constant'
  | 'empty'
  /** Another column serves better in the role that this one's header names. */
  | 'second'
  | 'unknown'
  | 'remembered'
  | 'by-hand';

/** What a column becomes. */
export interface Match {
  /** The column's id. */
  readonly column: string;
  readonly role: Role;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** The language of a text (BCP 47), where the header says it. */
  readonly lang?: string;
  /** What separates the values of a facet or theme; null: each cell is one value. */
  readonly separator: ValueSeparator | null;
  /** What else it could be, the likelier first. */
  readonly others: readonly Role[];
  /** Values that name or reach a person; pointed out before anything is published. */
  readonly personal?: 'mail' | 'telephone';
}

interface Candidate {
  readonly role: Role;
  readonly score: number;
  readonly reason: 'header' | 'values';
}

interface Seen {
  readonly column: Column;
  readonly profile: Profile;
  readonly lang: string | undefined;
  readonly candidates: readonly Candidate[];
}

/** A role is proposed from this score on. */
const LEAST = 0.3;

/** Proposes a role for each column, in the order of the columns. */
export function matchColumns(table: Table): Match[] {
  const seen = table.columns.map((column) => see(column, profileOf(cellsOf(table, column.id))));
  const given = giveRoles(seen, lonely(seen));
  findPosition(seen, given);
  needTitle(seen, given);
  needTheme(seen, given);
  return seen.map((own) => matchOf(own, given.get(own.column.id)));
}

/** What separates the values in the cells of a column; null where each cell is one value. */
export function findSeparator(table: Table, column: string): ValueSeparator | null {
  return separatorIn(cellsOf(table, column));
}

function see(column: Column, profile: Profile): Seen {
  const { scores, lang } = meaningOf(column);
  const candidates = new Map<Role, Candidate>();
  const add = (role: Role, score: number, reason: Candidate['reason']) => {
    if (score >= LEAST && score > (candidates.get(role)?.score ?? 0))
      candidates.set(role, { role, score, reason });
  };
  for (const [role, score] of scores) add(role, score * suitability(role, profile), 'header');
  for (const [role, score] of fromValues(profile)) add(role, score * suitability(role, profile), 'values');
  return {
    column,
    profile,
    lang: isText(profile) ? lang : undefined,
    candidates: [...candidates.values()].toSorted((one, other) => other.score - one.score),
  };
}

const isText = ({ number, url, date }: Profile): boolean => Math.max(number, url, date) < 0.6;

/** What values say by themselves. */
function fromValues(profile: Profile): [Role, number][] {
  const { pair, picture, url, country, date, year, number, code, length, distinct, filled } = profile;
  const found: [Role, number][] = [];
  if (pair >= 0.8 && filled > 1) found.push(['latlng', 0.75]);
  if (picture >= 0.8) found.push(['image', 0.75]);
  else if (url >= 0.8) found.push(['link', 0.75]);
  if (country >= 0.8 && length > 2) found.push(['country', 0.7]);
  if (date >= 0.8 && year < 0.5) found.push(['date', 0.6]);
  if (length >= PROSE_LENGTH && distinct > filled / 2 && url < 0.5) found.push(['text', 0.55]);
  if (isFacet(profile)) found.push(['facet', 0.5]);
  if (number >= 0.9 && code < 0.9 && distinct > 1 && !isFacet(profile)) found.push(['figure', 0.45]);
  return found;
}

type Given = Map<string, Candidate | { role: Role; score: number; reason: MatchReason }>;

/**
 * Roles that nothing may have here: half of a position, where the other half is missing; and a date beside a beginning,
 * which would be another fact (« date de création »).
 */
function lonely(seen: readonly Seen[]): Set<Role> {
  const claimed = (role: Role) =>
    seen.some(({ candidates }) => candidates.some((candidate) => candidate.role === role));
  const refused = new Set<Role>();
  if (!claimed('longitude')) refused.add('latitude');
  if (!claimed('latitude')) refused.add('longitude');
  if (seen.some(({ candidates }) => candidates[0]?.role === 'start')) refused.add('date');
  return refused;
}

/** Gives the surest claims first; a role that only one column can have goes to the first that claims it. */
function giveRoles(seen: readonly Seen[], refused: ReadonlySet<Role>): Given {
  const claims = seen
    .filter(({ profile }) => profile.filled > 0)
    .flatMap((own) => own.candidates.map((candidate) => ({ own, candidate })))
    .filter(({ candidate }) => !refused.has(candidate.role))
    .toSorted((one, other) => other.candidate.score - one.candidate.score);
  const given: Given = new Map();
  const taken = new Set<string>();
  for (const { own, candidate } of claims) {
    const { role } = candidate;
    const place = TEXT_ROLES.has(role) ? `${role} ${own.lang ?? ''}` : role;
    if (given.has(own.column.id) || (taken.has(place) && !SHARED_ROLES.has(role))) continue;
    taken.add(place);
    given.set(own.column.id, candidate);
  }
  return given;
}

/**
 * Two columns side by side that could be degrees, where no header names a position: the first is the latitude, as people
 * write it. Whether they are exchanged is asked when they are read.
 */
function findPosition(seen: readonly Seen[], given: Given): void {
  if ([...given.values()].some(({ role }) => POSITIONS.has(role))) return;
  const isOpen = (own: Seen | undefined): own is Seen =>
    own !== undefined && own.profile.degrees >= 0.9 && OPEN.has(given.get(own.column.id)?.role);
  const first = seen.findIndex((own, at) => isOpen(own) && isOpen(seen[at + 1]));
  if (first < 0) return;
  const found = { score: 0.5, reason: 'values' } as const;
  given.set(seen[first]!.column.id, { role: 'latitude', ...found });
  given.set(seen[first + 1]!.column.id, { role: 'longitude', ...found });
}
const POSITIONS: ReadonlySet<Role> = new Set(['latlng', 'latitude', 'longitude']);
/** What a column of degrees is taken for where its header says nothing. */
const OPEN: ReadonlySet<Role | undefined> = new Set(['figure', 'facet', undefined]);

/** What a column is that may be the title instead. */
const FREE: ReadonlySet<Role | undefined> = new Set(['text', 'extra', 'facet', 'bearer', 'place', undefined]);
/** The name of a place may be the title where something else places the record. */
const FREE_IF_PLACED: ReadonlySet<Role | undefined> = new Set(['commune', 'address']);
const PLACING: ReadonlySet<Role> = new Set(['insee', 'latlng', 'latitude']);

/** A record needs a title: without one, the column of names that repeats least is it. */
function needTitle(seen: readonly Seen[], given: Given): void {
  const roles = [...given.values()].map(({ role }) => role);
  if (roles.includes('title')) return;
  const isPlaced = roles.some((role) => PLACING.has(role));
  const free = seen.filter(({ column, profile }) => {
    const role = given.get(column.id)?.role;
    const isFree = FREE.has(role) || (isPlaced && FREE_IF_PLACED.has(role));
    const tells = profile.coverage > 0.5 && profile.distinct >= profile.filled / 2 && profile.length > 2;
    return isFree && tells && isText(profile);
  });
  const [best] = free.toSorted((one, other) => titleScore(other.profile) - titleScore(one.profile));
  if (!best) return;
  // Its twin in another language is a title as well.
  for (const { column, lang } of free) {
    const isTwin = lang !== undefined && best.lang !== undefined && stemOf(column) === stemOf(best.column);
    if (column === best.column || isTwin) given.set(column.id, { role: 'title', score: 0.5, reason: 'best' });
  }
}

const titleScore = ({ distinct, filled, length, coverage }: Profile): number =>
  (distinct / filled) * coverage * (length > 120 ? 0.5 : 1);

/** The header without the word for its language. */
const stemOf = ({ header }: Column): string => wordsOfHeader(header).slice(0, -1).join(' ');

/** Without a theme, the facet is it that splits the records best: few terms, nearly all records have one. */
function needTheme(seen: readonly Seen[], given: Given): void {
  if ([...given.values()].some(({ role }) => role === 'theme')) return;
  const [best] = seen
    .filter(({ column, profile }) => {
      const isText =
        Math.max(profile.number, profile.answer) < 0.5 && profile.coverage >= 0.6 && profile.terms <= 15;
      return given.get(column.id)?.role === 'facet' && isText;
    })
    .toSorted(
      (one, other) =>
        other.profile.coverage - one.profile.coverage || other.profile.terms - one.profile.terms,
    );
  if (best) given.set(best.column.id, { role: 'theme', score: 0.4, reason: 'best' });
}

function matchOf(own: Seen, given: ReturnType<Given['get']>): Match {
  const { column, profile, lang, candidates } = own;
  const match = given ?? withoutRole(profile, candidates);
  const isTerms = match.role === 'facet' || match.role === 'theme';
  const personal = profile.mail > 0.5 ? 'mail' : profile.telephone > 0.5 ? 'telephone' : undefined;
  return {
    column: column.id,
    role: match.role,
    confidence: Math.round(match.score * 100) / 100,
    reason: match.reason,
    ...(lang !== undefined && (TEXT_ROLES.has(match.role) || match.role === 'extra') ? { lang } : {}),
    separator: isTerms ? profile.separator : null,
    others: candidates.map(({ role }) => role).filter((role) => role !== match.role),
    ...(personal ? { personal } : {}),
  };
}

function withoutRole(profile: Profile, candidates: readonly Candidate[]) {
  if (profile.filled === 0) return { role: 'left-out', score: 0.9, reason: 'empty' } as const;
  const reason =
    candidates.length > 0 ? 'second' : profile.distinct === 1 && profile.filled > 1 ? 'constant' : 'unknown';
  return { role: 'extra', score: 0.3, reason } as const;
}
