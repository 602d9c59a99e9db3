/** What the header of a column says. */
import type { Column } from '../table.ts';
import { LANGUAGES, LONGEST_NAME, ROLES_BY_NAME } from './lexicon.ts';
import type { Role } from './roles.ts';
import { withoutFillers, wordsOfHeader } from './words.ts';

/** The roles that a header may stand for, with how surely, from 0 to 1; and the language of the texts below it. */
export interface HeaderMeaning {
  readonly scores: ReadonlyMap<Role, number>;
  readonly lang?: string;
}

/** How sure a header is that is a name of the lexicon, and nothing else. */
const EXACT = 0.95;
/** How sure one is that contains such a name: by the share of its letters that the name has. */
const PARTIAL = { least: 0.5, more: 0.35 } as const;
/** A header that says so is the second choice: « autres communes », « date début ancien ». */
const SECOND = /\b(autre|other|ancien|old|previou|precedent|second|secondaire|bis)\b/;
/** What a header says; its last part, below a group or after a dot, says nearly as much as the whole. */
export function meaningOf({ header, parts }: Pick<Column, 'header' | 'parts'>): HeaderMeaning {
  const ends = [parts.at(-1) ?? '', header.split('.').at(-1)!].filter((end) => end !== header);
  const readings = [read(header, 1), ...ends.map((end) => read(end, 0.95))];
  const scores = new Map<Role, number>();
  for (const reading of readings) {
    for (const [role, score] of reading.scores) scores.set(role, Math.max(score, scores.get(role) ?? 0));
  }
  const lang = readings.find((reading) => reading.lang !== undefined)?.lang;
  return lang === undefined ? { scores } : { scores, lang };
}

function read(header: string, factor: number): HeaderMeaning {
  const all = wordsOfHeader(header);
  const lang = all.length > 1 ? LANGUAGES.get(all.at(-1)!) : undefined;
  const words = withoutFillers(lang === undefined ? all : all.slice(0, -1));
  const weight = factor * (SECOND.test(words.join(' ')) ? 0.6 : 1);
  const letters = words.join('').length;
  const scores = new Map<Role, number>();
  for (const { name, roles } of namesIn(words)) {
    const isWhole = name === words.join(' ');
    // A single letter within a header is a word of the sentence.
    if (name.length === 1 && !isWhole) continue;
    const share = name.replaceAll(' ', '').length / letters;
    const score = weight * (isWhole ? EXACT : PARTIAL.least + PARTIAL.more * share);
    for (const role of roles) scores.set(role, Math.max(score, scores.get(role) ?? 0));
  }
  return lang === undefined ? { scores } : { scores, lang };
}

/** The names of the lexicon in a row of words; a name within a longer one that was found is left out. */
function namesIn(words: readonly string[]): { name: string; roles: readonly Role[] }[] {
  const found: { name: string; roles: readonly Role[]; from: number; to: number }[] = [];
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      const name = words.slice(from, to).join(' ');
      const roles = ROLES_BY_NAME.get(name);
      if (roles && !found.some((longer) => longer.from <= from && longer.to >= to))
        found.push({ name, roles, from, to });
    }
  }
  return found;
}
