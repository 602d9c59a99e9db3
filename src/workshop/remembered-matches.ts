/** What the columns of tables became, kept in the browser for tables with the same headers. */
import * as v from 'valibot';
import type { Remembered } from '../domain/table/match/by-hand.ts';
import { ROLES } from '../domain/table/match/roles.ts';
import { VALUE_SEPARATORS } from '../domain/table/split.ts';
import { readStored, writeStored } from '../platform/storage.ts';

/** The key in `localStorage`: the latest first. */
const KEY = 'atlas.matches';
/** So many tables are remembered. */
const MOST = 40;

const Kept = v.array(
  v.object({
    key: v.string(),
    columns: v.array(
      v.object({
        header: v.string(),
        turn: v.number(),
        change: v.object({
          role: v.picklist(ROLES),
          separator: v.nullable(v.picklist(VALUE_SEPARATORS)),
          lang: v.exactOptional(v.string()),
        }),
      }),
    ),
  }),
);

/** All that is kept; nothing where the browser keeps nothing, or another version of the atlas has kept it. */
function kept(): readonly Remembered[] {
  const text = readStored('localStorage', KEY);
  if (!text) return [];
  try {
    const read = v.safeParse(Kept, JSON.parse(text));
    return read.success ? read.output : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** What the columns of a table with these headers became last; undefined: none is known. */
export const rememberedMatch = (key: string): Remembered | undefined => kept().find((one) => one.key === key);

/** Remembers what the columns of a table became, in the place of what was remembered for its headers. */
export function rememberMatch(match: Remembered): void {
  const others = kept().filter(({ key }) => key !== match.key);
  writeStored('localStorage', KEY, JSON.stringify([match, ...others].slice(0, MOST)));
}
