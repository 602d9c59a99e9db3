/** Countries by their names in French and English, their usual variants, and their codes of two and three letters. */
import type { TownColumns } from '../../../basemap/formats.ts';
import { nameKey } from './names.ts';
import type { Names } from './spots.ts';

/**
 * Names that neither the Unicode locale data nor the list of the gazetteer has. Where one is used for two countries,
 * it stands with both, and is not decided here.
 */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  BA: ['Bosnia', 'Bosnia and Herzegovina'],
  BO: ['Plurinational State of Bolivia', 'Bolivia (Plurinational State of)'],
  CD: ['Congo', 'Congo, Democratic Republic of the', 'Zaïre'],
  CG: ['Congo'],
  FM: ['Micronesia', 'Federated States of Micronesia'],
  GB: ['United Kingdom of Great Britain and Northern Ireland'],
  IR: ['Islamic Republic of Iran', 'Iran (Islamic Republic of)'],
  KP: [
    'Corée',
    'Korea',
    'Democratic People’s Republic of Korea',
    'République populaire démocratique de Corée',
  ],
  KR: ['Corée', 'Korea'],
  LA: ['Lao People’s Democratic Republic', 'Lao PDR'],
  MK: ['The former Yugoslav Republic of Macedonia'],
  PS: ['State of Palestine', 'Palestinian Territories'],
  SY: ['Syrian Arab Republic'],
  TW: ['Taiwan, Province of China'],
  TZ: ['United Republic of Tanzania'],
  US: ['U.S.', 'U.S.A.'],
  VA: ['Vatican', 'Holy See', 'Saint-Siège'],
  VE: ['Bolivarian Republic of Venezuela'],
};

/** The names of the locale data that say more than anyone does. */
const SHORTER: Readonly<Record<string, Names>> = {
  HK: { fr: 'Hong Kong', en: 'Hong Kong' },
  MO: { fr: 'Macao', en: 'Macao' },
};

/** The names of countries in both languages, by ISO 3166-1 alpha-2. */
export function countryNames(): (code: string) => Names {
  // Making these takes a millisecond each: once, not for every name.
  const [french, english] = ['fr', 'en'].map(
    (lang) => new Intl.DisplayNames(lang, { type: 'region', fallback: 'code' }),
  );
  return (code) => SHORTER[code] ?? { fr: french!.of(code) ?? code, en: english!.of(code) ?? code };
}

/** The ISO 3166-1 alpha-2 codes that a cell may mean: none, one, or where a name is used for two, both. */
export type FindCountry = (cell: string) => readonly string[];

const ARTICLE = /^(?:l|la|le|les|the) (?=.)/;

export function countryFinder({
  countries,
  aliases,
}: Pick<TownColumns, 'countries' | 'aliases'>): FindCountry {
  const byKey = new Map<string, Set<string>>();
  const byCode = new Map<string, string>();
  const add = (name: string, code: string) => {
    const key = keyOf(name);
    const codes = byKey.get(key);
    if (codes) codes.add(code);
    else byKey.set(key, new Set([code]));
  };
  const namesOf = countryNames();
  countries.code.forEach((code, rank) => {
    byCode.set(code, code).set(countries.code3[rank]!, code);
    const { fr, en } = namesOf(code);
    for (const name of [fr, en]) {
      add(name, code);
      add(name.replace(/ \(.*\)$/, ''), code);
    }
    for (const name of [...(aliases[code] ?? []), ...(VARIANTS[code] ?? [])]) add(name, code);
  });
  return (cell) => {
    const code = byCode.get(cell.trim());
    if (code !== undefined) return [code];
    const named = byKey.get(keyOf(cell));
    if (named) return [...named];
    const inSmallLetters = byCode.get(cell.trim().toUpperCase());
    return inSmallLetters === undefined ? [] : [inSmallLetters];
  };
}

/** « Korea, Republic of » and « Korea (Republic of) » are « Republic of Korea »; articles and « & » do not count. */
function keyOf(name: string): string {
  const [, main, rest] = /^([^,(]+)[,(]\s*([^)]+)\)?\s*$/.exec(name) ?? [];
  const inOrder = main && rest ? `${rest} ${main}` : name;
  return nameKey(inOrder.replaceAll('&', ' and '))
    .replaceAll(/\bet\b/g, 'and')
    .replace(ARTICLE, '')
    .replaceAll(/\bof the\b/g, 'of');
}
