/** Names with more beside them in one cell: « Springfield, Illinois », « Saint-Denis (93) ». */
import { countryHint, departementHint, regionHint, type Hint, type Places } from './hints.ts';

/** A name, and what the rest of the cell says of where it lies. */
export interface NameInParts {
  readonly name: string;
  readonly hints: readonly Hint[];
}

/** More parts are a sentence. */
const MOST_PARTS = 4;

/**
 * Every way to understand the parts (CA is California and Canada); none where there are none, or one of them is not
 * understood.
 */
export function namesInParts(cell: string, places: Places): NameInParts[] {
  const bracketed = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(cell);
  const [name = '', ...rest] = bracketed
    ? [bracketed[1]!, bracketed[2]!]
    : cell.split(/\s*,\s*|\s+[-–—/|]\s+/).filter((part) => part !== '');
  if (rest.length === 0 || rest.length >= MOST_PARTS) return [];
  let ways: readonly (readonly Hint[])[] = [[]];
  for (const part of rest) {
    const hints = hintsOf(part, places);
    ways = ways.flatMap((way) => hints.map((hint) => [...way, hint]));
  }
  return ways.map((hints) => ({ name, hints }));
}

function hintsOf(part: string, places: Places): Hint[] {
  return [
    departementHint(part, places),
    regionHint(part, [], false, places),
    countryHint(places.world.findCountry(part), places),
  ].filter((hint) => hint !== undefined);
}
