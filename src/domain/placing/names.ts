/** How names of places are compared: folded, abbreviations written out, the ways of tables undone. */
import { fold } from '../text/fold.ts';

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['lez', 'les'],
]);

/** What of a name is compared: its words in lower case, without accents, hyphens and apostrophes. */
export function nameKey(name: string): string {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => ABBREVIATIONS.get(word) ?? word).join(' ');
}

/** Names in tables put the article last: « Rochelle (La) », « Haye, La ». */
const ARTICLE_LAST = /^(.+?)(?:\s*\(\s*|\s*,\s*)(l['’]|l[ae]|les)\s*\)?\s*$/i;
const CEDEX = /\s*\bcedex\b(\s*\d{1,2})?\s*$/i;
/** « s/Seine », « s/ Lot »  */
const OVER = /\bs\/\s*/gi;

/** The key of a name as a cell has it. */
export function cellKey(cell: string): string {
  return nameKey(
    cell
      .replace(CEDEX, '')
      .replace(OVER, 'sur ')
      .replace(ARTICLE_LAST, (_, name: string, article: string) => `${article} ${name}`),
  );
}

const LEADING_ARTICLE = /^(?:l|la|le|les|the) (?=.)/;

/** A key with another article before it, or with none: people leave it out, and sources differ. */
export function otherArticles(key: string): string[] {
  const bare = key.replace(LEADING_ARTICLE, '');
  return [bare, `l ${bare}`, `la ${bare}`, `le ${bare}`, `les ${bare}`].filter((other) => other !== key);
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** « Paris 12e arrondissement », « LYON 03 », « Marseille XVe »: the city as a key, and the number. */
export function arrondissementOf(key: string): { city: string; number: number } | undefined {
  const match =
    /^(paris|lyon|marseille) (?:0?(\d{1,2})|([ivx]+?)) ?(?:er|e|eme|ieme|nd|d)?(?: arr\w*)?$/.exec(key);
  const [, city, digits, letters] = match ?? [];
  if (!city) return undefined;
  const number = digits ? Number(digits) : ROMAN.indexOf(letters ?? '') + 1;
  return number > 0 ? { city, number } : undefined;
}

/** « Global », « Monde entier »: of the whole world, so nowhere. */
const WORLDWIDE = new Set(
  [
    'global world worldwide monde mondial mondiale international internationale multinational',
    'le monde|monde entier|le monde entier|the world|whole world|tous pays|tous les pays|all countries|multiple countries|plusieurs pays',
  ].flatMap((names, rank) => names.split(rank === 0 ? ' ' : '|')),
);

/** Whether a cell says that there is no one place. */
export function isWorldwide(cell: string): boolean {
  return WORLDWIDE.has(nameKey(cell));
}
