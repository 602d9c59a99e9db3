/** The words in which dates are written, in French and English, folded: lower case, without accents or points. */

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

/** The number of a month, from 1, by its name. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The first month of a season of the northern hemisphere (meteorological), by its name. */
export const SEASON_MONTHS: ReadonlyMap<string, number> = new Map([
  ['printemps', 3],
  ['spring', 3],
  ['ete', 6],
  ['summer', 6],
  ['automne', 9],
  ['autumn', 9],
  ['fall', 9],
  ['hiver', 12],
  ['winter', 12],
]);

/** One of the names of a map, for a regular expression: the longer first, so that none is cut. */
export function anyOf(names: Iterable<string>): string {
  return [...names].toSorted((one, other) => other.length - one.length).join('|');
}

/** « depuis mai 2020 »: it began then and goes on. */
export const SINCE =
  /^(depuis(?: le| la| l')?|des|a partir d(?:e|u)|a compter d(?:e|u)|since|from|as of|starting)\s+(?!.*\b(?:au|to|until)\b)/;

/** The words that name a weekday, which the date repeats. */
export const WEEKDAYS =
  /\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b[,.]?\s*/g;
