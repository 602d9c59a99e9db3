/** The layer `city`: points with their names in both languages, the most important first. */
import {
  readCheckedCities,
  readCityCorrections,
  readCityNames,
  typographic,
  type CityNames,
} from '../sources/checked-cities.ts';
import { selectCities, type Density, type RankedCity } from './city-selection.ts';
import { layerFeature, type LayerFeature } from './geojson-text.ts';

/** The countries of the dossiers, where a reader zooms in: more towns there, and later. */
const DENSE: Density = { weight: 1.5, spacing: 64, maxzoom: 7 };
const SPARSE: Density = { weight: 1, spacing: 92, maxzoom: 5.5 };
const DENSE_COUNTRIES = new Set([
  'FR',
  'CA',
  'BE',
  'NL',
  'FI',
  'GB',
  'IE',
  'UG',
  'MU',
  'RE',
  'GP',
  'MQ',
  'GF',
  'YT',
  'BB',
  'BM',
  'IS',
  'LU',
  'CH',
]);

/** The zoom at which the second file takes over. */
const FIRST_FILE_MAXZOOM = 3.5;

/** The cities of the first view, and the others. */
export function cityLabels(): { first: LayerFeature[]; others: LayerFeature[] } {
  const corrections = readCityCorrections();
  const names = readCityNames();
  const notStates = new Set(corrections['not-states']);
  const ranked = selectCities(readCheckedCities(corrections), {
    isCapital: ({ featureCode, country }) => featureCode === 'PPLC' && !notStates.has(country),
    prominenceOf: ({ cityId }) => corrections.prominence[cityId] ?? 1,
    densityOf: ({ country }) => (DENSE_COUNTRIES.has(country) ? DENSE : SPARSE),
  });
  const features = (entries: RankedCity[]): LayerFeature[] =>
    entries.map((entry) => cityFeature(entry, names));
  return {
    first: features(ranked.filter(({ minzoom }) => minzoom <= FIRST_FILE_MAXZOOM)),
    others: features(ranked.filter(({ minzoom }) => minzoom > FIRST_FILE_MAXZOOM)),
  };
}

function cityFeature({ city, capital, minzoom }: RankedCity, names: CityNames): LayerFeature {
  const name = typographic(city.name);
  const { fr, en } = names[city.cityId] ?? { fr: name, en: name };
  const coordinates = city.loc.coordinates.map((value) => Math.round(value * 1000) / 1000);
  return layerFeature(
    'city',
    { type: 'Point', coordinates },
    { id: city.cityId, name_fr: fr, name_en: en, ...(capital && { capital }), minzoom },
  );
}
