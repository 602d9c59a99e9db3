/**
 * The towns of the world outside France, the provinces and states, the countries, found by name. Pure:
 * `geo/towns.json` in. Indexed when the first name is asked for: some 150 ms.
 */
import type { TownColumns } from '../../../basemap/formats.ts';
import { lazily, pointAt, RankIndex } from './columns.ts';
import type { HasOutline } from './communes.ts';
import { countryFinder, countryNames, type FindCountry } from './countries.ts';
import { nameKey } from './names.ts';
import type { Names, Spot } from './spots.ts';

export type { TownColumns } from '../../../basemap/formats.ts';

export interface World {
  /** Towns outside France by `nameKey`, in French, English or as GeoNames writes them. */
  towns(key: string): readonly Spot[];
  /** Provinces and states outside France by `nameKey`, by another name, and by code within a country (`IL`). */
  divisions(key: string): readonly Spot[];
  /** The names of the towns of a country, as keys; without one, of all. */
  townKeys(country?: string): Iterable<string>;
  /** ISO 3166-1 alpha-2. Undefined where no such country is known. */
  country(code: string): Spot | undefined;
  readonly findCountry: FindCountry;
}

export function worldOf(columns: TownColumns, hasOutline: HasOutline): World {
  const namesOf = countryNames();
  let index: WorldIndex | undefined;
  const indexed = () => (index ??= indexOf(columns));
  const townAt = lazily((row) => townOf(row, columns, indexed(), namesOf));
  const divisionAt = lazily((rank) => divisionOf(rank, columns, namesOf, hasOutline));
  const ranks = new Map(columns.countries.code.map((code, rank) => [code, rank]));
  return {
    towns: (key) => indexed().towns.get(key).map(townAt),
    divisions: (key) => indexed().divisions.get(key).map(divisionAt),
    townKeys: (country) => {
      const { towns, keys, rowsByCountry } = indexed();
      if (country === undefined) return towns.texts();
      const [from, to] = rowsByCountry.get(country) ?? [0, 0];
      return new Set(keys.slice(from, to).flat());
    },
    country: (code) => {
      const rank = ranks.get(code);
      return rank === undefined ? undefined : countrySpot(rank, columns, namesOf, hasOutline);
    },
    findCountry: countryFinder(columns),
  };
}

interface WorldIndex {
  readonly towns: RankIndex;
  readonly divisions: RankIndex;
  /** Of each row of the towns. */
  readonly keys: readonly (string | readonly string[])[];
  /** The rank of its division. */
  readonly divisionOf: Uint16Array;
  readonly rowsByCountry: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** Towns stand by division, and divisions in the order of their codes, so those of a country together. */
function indexOf(columns: TownColumns): WorldIndex {
  const [towns, divisions] = [new RankIndex(), new RankIndex()];
  const divisionOf = new Uint16Array(columns.name.length);
  const rowsByCountry = new Map<string, [number, number]>();
  let row = 0;
  columns.divisions.code.forEach((code, rank) => {
    for (const key of divisionKeys(code, rank, columns)) divisions.add(key, rank);
    const from = row;
    row += columns.divisions.towns[rank]!;
    divisionOf.fill(rank, from, row);
    const country = code.slice(0, 2);
    const rows = rowsByCountry.get(country);
    if (rows) rows[1] = row;
    else rowsByCountry.set(country, [from, row]);
  });
  const keys = columns.name.map((name, at) => {
    const others = columns.names[at];
    return others ? [...keysOf(name, ...others)] : nameKey(name);
  });
  keys.forEach((key, at) => {
    for (const each of typeof key === 'string' ? [key] : key) if (each !== '') towns.add(each, at);
  });
  return { towns, divisions, keys, divisionOf, rowsByCountry };
}

function divisionKeys(code: string, rank: number, { divisions }: TownColumns): Iterable<string> {
  const name = divisions.name[rank]!;
  if (name === '') return [];
  return keysOf(name, divisions.french[rank] ?? name, ...(divisions.others[rank] ?? []), code.slice(3));
}

const keysOf = (...names: string[]): Set<string> => new Set(names.map(nameKey).filter((key) => key !== ''));

const NOWHERE: Names = { fr: '', en: '' };

function countrySpot(
  rank: number,
  { countries }: TownColumns,
  namesOf: NamesOf,
  hasOutline: HasOutline,
): Spot {
  const code = countries.code[rank]!;
  return {
    id: `country:${code}`,
    kind: 'country',
    name: namesOf(code),
    territory: NOWHERE,
    country: code,
    at: pointAt(countries, rank),
    precision: 'territory',
    ...(hasOutline(`country:${code}`) && { outline: { kind: 'country' as const, codes: [code] } }),
  };
}

type NamesOf = (code: string) => Names;

function divisionOf(
  rank: number,
  { divisions }: TownColumns,
  namesOf: NamesOf,
  hasOutline: HasOutline,
): Spot {
  const code = divisions.code[rank]!;
  const en = divisions.name[rank]!;
  return {
    id: `admin1:${code}`,
    kind: 'division',
    name: { fr: divisions.french[rank] ?? en, en },
    territory: namesOf(code.slice(0, 2)),
    country: code.slice(0, 2),
    division: code,
    at: pointAt(divisions, rank),
    precision: 'territory',
    ...(hasOutline(`admin1:${code}`) && { outline: { kind: 'admin1' as const, codes: [code] } }),
  };
}

function townOf(row: number, columns: TownColumns, index: WorldIndex, namesOf: NamesOf): Spot {
  const rank = index.divisionOf[row]!;
  const { name, territory, country, division, at } = divisionOf(rank, columns, namesOf, () => false);
  const local = columns.name[row]!;
  const [fr, en] = columns.names[row] ?? [local, local];
  return {
    id: `town:${division!}:${row}`,
    kind: 'town',
    name: { fr, en },
    territory:
      name.en === '' ? territory : { fr: `${name.fr}, ${territory.fr}`, en: `${name.en}, ${territory.en}` },
    country,
    division: division!,
    population: Math.round(columns.population[row]! * 1000),
    at: pointAt(columns, row, at),
    precision: 'city',
  };
}
