/**
 * The communes of France, found by name, Insee code and postcode, and the territories that they make up. Pure:
 * `geo/communes.json` in. Some 150 ms to index.
 */
import type { CommuneColumns } from '../../../basemap/formats.ts';
import { addTo, lazily, pointAt, RankIndex } from './columns.ts';
import { nameKey } from './names.ts';
import type { OutlineReference, Spot } from './spots.ts';

export type { CommuneColumns } from '../../../basemap/formats.ts';

/** Every look-up gives what bears the name or the code, of one kind in the order of Insee's codes; an empty list where nothing does. */
export interface Communes {
  /** Communes and arrondissements of today and former communes, by `nameKey`. */
  named(key: string): readonly Spot[];
  /** Names of all these as keys, those of one département where its code is given. */
  keys(departement?: string): Iterable<string>;
  /** By Insee's code as written in full: of a commune, an arrondissement, or a former commune. */
  coded(code: string): Spot | undefined;
  /** By the five digits of the postcode. An arrondissement goes before its city. */
  atPostcode(postcode: string): readonly Spot[];
  /** Départements and collectivities (`987`), by Insee's code. */
  readonly departements: ReadonlyMap<string, Spot>;
  readonly regions: ReadonlyMap<string, Spot>;
  /** Communities of communes by their SIREN number. */
  readonly communities: ReadonlyMap<string, Spot>;
}

/** An Insee code as tables have it: without its zero, with `.0` behind, in small letters. Undefined where it is none. */
export function communeCode(cell: string): string | undefined {
  const code = cell.trim().toUpperCase().replace(/\.0+$/, '').replaceAll(' ', '');
  if (/^\d{4}$/.test(code)) return `0${code}`;
  return /^(\d{5}|2[AB]\d{3})$/.test(code) ? code : undefined;
}

/** A French postcode as tables have it: `1000` for 01000, `75 012`, `F-75012`. Undefined where it is none. */
export function postcodeOf(cell: string): string | undefined {
  const code = cell
    .trim()
    .replace(/^F(?:R)?[- ]?(?=\d)/i, '')
    .replace(/\.0+$/, '')
    .replaceAll(/\s/g, '');
  return /^\d{4,5}$/.test(code) ? code.padStart(5, '0') : undefined;
}

/** The département of a commune's code or of a postcode; of a postcode of Corsica, the one or the other. */
export function departementsOf(code: string): string[] {
  if (/^9[78]/.test(code)) return [code.slice(0, 3)];
  return code.startsWith('20') ? ['2A', '2B'] : [code.slice(0, 2)];
}

/** A number as a five-digit code. */
const fiveDigits = (value: number): string => String(value).padStart(5, '0');

/** Whether the atlas has an outline of this id (`departement:26`). */
export type HasOutline = (id: string) => boolean;

/**
 * Ranks of spots: communes by their rows, then arrondissements, then former communes. A spot is made when it is asked
 * for: making all of them would take longer than all the rest.
 */
export function communesOf(columns: CommuneColumns, hasOutline: HasOutline): Communes {
  const territories = territoriesOf(columns, hasOutline);
  const rows = rowsOf(columns);
  const spotAt = lazily((rank) => spotOf(rank, columns, rows, territories));
  const byName = new RankIndex();
  const byCode = new RankIndex();
  const byPostcode = new RankIndex();
  const keys = rows.names.map(nameKey);
  keys.forEach((key, rank) => {
    // Of some former communes only the code is known.
    if (key !== '') byName.add(key, rank);
    byCode.add(rows.codes[rank]!, rank);
  });
  columns.postcode.forEach((postcode, row) => {
    for (const each of [postcode, ...(columns.postcodes[row] ?? [])]) {
      if (each !== 0) byPostcode.add(fiveDigits(each), row);
    }
  });
  const { arrondissements } = columns;
  arrondissements.postcode.forEach((postcode, at) =>
    byPostcode.add(fiveDigits(postcode), rows.firstArrondissement + at),
  );
  let keysByDepartement: Map<string, string[]> | undefined;
  return {
    named: (key) => byName.get(key).map(spotAt),
    keys: (departement) => {
      if (departement === undefined) return byName.texts();
      keysByDepartement ??= groupedKeys(keys, rows, columns);
      return keysByDepartement.get(departement) ?? [];
    },
    coded: (code) => {
      // A commune of today has the code; its former ones may have had the same.
      const [rank] = byCode.get(code);
      if (rank === undefined) return undefined;
      return spotAt(rows.names[rank] === '' ? rows.today(rank) : rank);
    },
    atPostcode: (postcode) => {
      const ranks = byPostcode.get(postcode);
      const parts = ranks.filter((rank) => rank >= rows.firstArrondissement);
      return (parts.length > 0 ? parts : ranks).map(spotAt);
    },
    ...territories,
  };
}

/** Codes and names by rank, and the row of the commune of today that each is, or is part of. */
interface Rows {
  readonly firstArrondissement: number;
  readonly firstFormer: number;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly today: (rank: number) => number;
  /** The rank of the département of a row of today. */
  readonly departement: (row: number) => number;
}

function rowsOf(columns: CommuneColumns): Rows {
  const { departements, arrondissements, former } = columns;
  const codes: string[] = [];
  const departementRanks = new Uint8Array(columns.name.length);
  departements.code.forEach((departement, rank) => {
    let number = 0;
    for (let left = departements.communes[rank]!; left > 0; left--) {
      number += columns.code[codes.length]!;
      departementRanks[codes.length] = rank;
      codes.push(departement + String(number).padStart(5 - departement.length, '0'));
    }
  });
  let row = 0;
  const formerOf = former.of.map((step) => (row += step));
  const firstArrondissement = codes.length;
  const firstFormer = firstArrondissement + arrondissements.code.length;
  return {
    firstArrondissement,
    firstFormer,
    codes: [...codes, ...arrondissements.code, ...former.code],
    names: [...columns.name, ...arrondissements.name, ...former.name],
    today: (rank) => {
      if (rank < firstArrondissement) return rank;
      return rank < firstFormer
        ? arrondissements.of[rank - firstArrondissement]!
        : formerOf[rank - firstFormer]!;
    },
    departement: (today) => departementRanks[today]!,
  };
}

function groupedKeys(
  keys: readonly string[],
  rows: Rows,
  { departements }: CommuneColumns,
): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  keys.forEach((key, rank) => {
    if (key !== '') addTo(grouped, departements.code[rows.departement(rows.today(rank))]!, key);
  });
  return grouped;
}

const both = (name: string) => ({ fr: name, en: name });

const FRANCE = { fr: 'France', en: 'France' };

function territoriesOf(
  { regions, departements, communities }: CommuneColumns,
  hasOutline: HasOutline,
): Pick<Communes, 'departements' | 'regions' | 'communities'> {
  const outlined = (kind: OutlineReference['kind'], code: string) =>
    hasOutline(`${kind}:${code}`) ? { outline: { kind, codes: [code] } } : {};
  const inFrance = { country: 'FR', territory: FRANCE, precision: 'territory' as const };
  const regionSpots = regions.code.map((code, rank): [string, Spot] => [
    code,
    {
      ...inFrance,
      id: `region:${code}`,
      kind: 'region',
      name: both(regions.name[rank]!),
      region: code,
      at: pointAt(regions, rank),
      ...outlined('region', code),
    },
  ]);
  const departementSpots = departements.code.map((code, rank): [string, Spot] => {
    const region = regions.code[departements.region[rank]!];
    const country = departements.country[rank]!;
    return [
      code,
      {
        ...inFrance,
        country,
        id: `departement:${code}`,
        kind: 'departement',
        name: both(departements.name[rank]!),
        departement: code,
        ...(region !== undefined && { region }),
        at: pointAt(departements, rank),
        ...(country === 'FR' ? outlined('departement', code) : outlined('country', country)),
      },
    ];
  });
  let siren = 0;
  const communitySpots = communities.code.map((step, rank): [string, Spot] => {
    siren += step;
    const code = String(siren);
    return [
      code,
      {
        ...inFrance,
        id: `epci:${code}`,
        kind: 'community',
        name: both(communities.name[rank]!),
        at: pointAt(communities, rank),
        ...outlined('epci', code),
      },
    ];
  });
  return {
    regions: new Map(regionSpots),
    departements: new Map(departementSpots),
    communities: new Map(communitySpots),
  };
}

function spotOf(
  rank: number,
  columns: CommuneColumns,
  rows: Rows,
  { departements }: Pick<Communes, 'departements'>,
): Spot {
  const row = rows.today(rank);
  const within = departements.get(columns.departements.code[rows.departement(row)]!)!;
  const code = rows.codes[rank]!;
  const point = columns.point[row];
  const shared = {
    name: both(rows.names[rank]!),
    territory: within.name,
    country: within.country,
    departement: within.departement!,
    ...(within.region !== undefined && { region: within.region }),
    code,
    ...(rank !== row && { partOf: rows.codes[row]! }),
    at: pointAt(columns, row, within.at),
    precision: point === 'd' ? ('unknown-within' as const) : ('city' as const),
    ...(point === 'b' && { isBoxMiddle: true as const }),
  };
  if (rank === row) {
    const first = columns.postcode[row]!;
    const population = columns.population[row]!;
    return {
      ...shared,
      id: `commune:${code}`,
      kind: 'commune',
      postcodes: first === 0 ? [] : [first, ...(columns.postcodes[row] ?? [])].map(fiveDigits),
      ...(population >= 0 && { population }),
    };
  }
  if (rank < rows.firstFormer) {
    const { arrondissements } = columns;
    const place = rank - rows.firstArrondissement;
    return {
      ...shared,
      id: `arrondissement:${code}`,
      kind: 'arrondissement',
      postcodes: [fiveDigits(arrondissements.postcode[place]!)],
      population: arrondissements.population[place]!,
      at: pointAt(arrondissements, place),
    };
  }
  return {
    ...shared,
    id: `former:${code}:${rows.codes[row]!}`,
    kind: 'former-commune',
    territory: both(`${rows.names[row]!}, ${within.name.fr}`),
    at: pointAt(columns.former, rank - rows.firstFormer, shared.at),
  };
}
