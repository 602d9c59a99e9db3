/** What the other cells of a row say of where a name lies. */
import { departementsOf, postcodeOf, type Communes } from './communes.ts';
import { isWorldwide, nameKey } from './names.ts';
import type { How, PlaceCells, Spot } from './spots.ts';
import type { Territories } from './territories.ts';
import type { World } from './world.ts';

/** All that names are looked up in. */
export interface Places {
  readonly communes: Communes;
  readonly territories: Territories;
  readonly world: World;
}

/** One thing that a row says of where it lies. */
export interface Hint {
  /** What a name that agrees is placed by. */
  readonly how: How;
  readonly agrees: (spot: Spot) => boolean;
  /** Where names that nearly agree are looked for: codes of départements, or a country. */
  readonly departements?: readonly string[];
  readonly country?: string;
  /** The territory itself, where it is one. */
  readonly spots: readonly Spot[];
}

export interface Hints {
  /** The most exact first. */
  readonly all: readonly Hint[];
  /** Under the postcode. */
  readonly postcode?: { readonly code: string; readonly spots: readonly Spot[] };
  /** Whether the row lies in a country that is not France. */
  readonly isAbroad: boolean;
  readonly isWorldwide: boolean;
  /** Whether the row names a département or a country that is not known, which may be another than all that is. */
  readonly isUnread: boolean;
}

/** The départements overseas that ISO counts as countries. */
const OVERSEAS: Readonly<Record<string, string>> = { GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976' };

/** Collectivities that left their département (in 2007), which tables still say. */
const LEFT: Readonly<Record<string, readonly string[]>> = { 971: ['977', '978'] };

export function readHints(cells: PlaceCells, places: Places): Hints {
  const { country = '', departement = '', region = '', postcode = '' } = cells;
  const codes = places.world.findCountry(country);
  const ofCountry = countryHint(codes, places);
  const isAbroad = codes.length > 0 && !codes.some((code) => isFrench(code, places));
  const code = isAbroad ? undefined : postcodeOf(postcode);
  const there = code === undefined ? [] : places.communes.atPostcode(code);
  const ofDepartement = isAbroad ? undefined : departementHint(departement, places, true);
  const ofRegion = regionHint(region, codes, isAbroad, places);
  const all = [
    // What is said in a column of its own outweighs the first figures of a postcode that is in no list.
    code === undefined || (there.length === 0 && ofDepartement) ? undefined : postcodeHint(code, places),
    ofDepartement,
    doContradict(ofDepartement, ofRegion) ? undefined : ofRegion,
    isAbroad && region === '' ? regionHint(departement, codes, true, places) : undefined,
    ofCountry,
  ];
  return {
    all: all.filter((hint) => hint !== undefined),
    ...(code !== undefined && { postcode: { code, spots: there } }),
    isAbroad,
    isWorldwide: isWorldwide(country),
    isUnread:
      (codes.length === 0 && country.trim() !== '' && !isWorldwide(country)) ||
      (departement.trim() !== '' && !isAbroad && !ofDepartement),
  };
}

/** Whether a région has nothing of a département: then the smaller of the two is believed. */
function doContradict(departement: Hint | undefined, region: Hint | undefined): boolean {
  const [some, others] = [departement?.departements, region?.departements];
  return some !== undefined && others !== undefined && !some.some((code) => others.includes(code));
}

/** Whether a country of ISO's is France or a part of it that has a code of its own. */
function isFrench(code: string, { communes }: Places): boolean {
  return (
    code === 'FR' ||
    code in OVERSEAS ||
    [...communes.departements.values()].some(({ country }) => country === code)
  );
}

export function countryHint(codes: readonly string[], { world, communes }: Places): Hint | undefined {
  if (codes.length === 0) return undefined;
  const [first = ''] = codes;
  const overseas = OVERSEAS[first];
  const within = overseas === undefined ? undefined : communes.departements.get(overseas);
  return {
    how: 'name+country',
    agrees: (spot) =>
      codes.some((code) => {
        const departement = OVERSEAS[code];
        if (departement !== undefined) return spot.departement === departement;
        return spot.country === code || (code === 'FR' && spot.departement !== undefined);
      }),
    ...(codes.length === 1 && overseas === undefined && first !== 'FR' && { country: first }),
    ...(overseas !== undefined && { departements: [overseas] }),
    spots: within ? [within] : codes.flatMap((code) => world.country(code) ?? []),
  };
}

/** Undefined where the first figures are those of no département. */
function postcodeHint(code: string, { communes }: Places): Hint | undefined {
  const there = communes.atPostcode(code);
  const departements = departementsOf(code).filter((one) => communes.departements.has(one));
  if (there.length === 0) {
    // Those of companies and of CEDEX are in no list; their first figures are those of the département.
    return departements.length === 0
      ? undefined
      : withinDepartements('name+departement', departements, communes);
  }
  return {
    how: 'name+postcode',
    // A former commune has no postcode of its own; a city of arrondissements has theirs.
    agrees: ({ postcodes, partOf }) =>
      postcodes?.includes(code) ?? there.some((spot) => spot.code === partOf),
    departements,
    spots: [],
  };
}

function withinDepartements(how: How, codes: readonly string[], communes: Communes): Hint {
  const set = new Set(codes.flatMap((code) => [code, ...(LEFT[code] ?? [])]));
  return {
    how,
    agrees: ({ departement }) => departement !== undefined && set.has(departement),
    departements: codes,
    spots: codes.flatMap((code) => communes.departements.get(code) ?? []),
  };
}

/** @param isMisspelt Whether a fault in the name is forgiven. */
export function departementHint(
  cell: string,
  { communes, territories }: Places,
  isMisspelt = false,
): Hint | undefined {
  const found = territories.departements(cell, isMisspelt).map(({ departement }) => departement!);
  return found.length === 0 ? undefined : withinDepartements('name+departement', found, communes);
}

export function regionHint(
  cell: string,
  countries: readonly string[],
  isAbroad: boolean,
  { territories, world }: Places,
): Hint | undefined {
  if (cell.trim() === '') return undefined;
  const region = isAbroad ? undefined : territories.region(cell);
  if (region) {
    return {
      how: 'name+region',
      agrees: ({ departement }) => departement !== undefined && region.departements.has(departement),
      departements: [...region.departements],
      spots: region.spot ? [region.spot] : [],
    };
  }
  const divisions = world
    .divisions(nameKey(cell))
    .filter(({ country }) => countries.length === 0 || countries.includes(country));
  if (divisions.length === 0) return undefined;
  const codes = new Set(divisions.map(({ division }) => division));
  const [first] = divisions;
  return {
    how: 'name+region',
    agrees: ({ division }) => division !== undefined && codes.has(division),
    ...(divisions.length === 1 && first && { country: first.country }),
    spots: divisions,
  };
}
