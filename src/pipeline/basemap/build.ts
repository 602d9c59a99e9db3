/** The offline basemap: five GeoJSON files, made from npm packages and `data/geography` alone. */
import { admin1Lines } from './admin1';
import { applyBorderPolicy } from './border-policy';
import { readCountries } from './country-topology';
import { cityLabels } from './city-labels';
import { countryLabels } from './country-labels';
import { collectionText } from './geojson-text';
import { inlandWater } from './inland-water';
import { landAndBorders } from './land-and-borders';
import { seaLabels } from './sea-labels';

export async function buildBasemap(): Promise<Map<string, string>> {
  const world = landAndBorders(readCountries('50m'), { threshold: 0.0015, decimals: 2, smallestIsland: 40, town: 1000 });
  const detail = landAndBorders(applyBorderPolicy(readCountries('10m')), { threshold: 0.0003, decimals: 3, smallestIsland: 3, town: 1000 });
  const cities = cityLabels();
  return new Map([
    ['world.json', collectionText([...world, ...inlandWater()])],
    ['detail.json', collectionText(detail)],
    ['admin1.json', collectionText(admin1Lines())],
    ['labels.json', collectionText([...countryLabels(), ...seaLabels(), ...cities.first])],
    ['cities.json', collectionText(cities.others)],
  ]);
}
