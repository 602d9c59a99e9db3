/** The offline basemap: five GeoJSON files, made from npm packages and `data/geography` alone. */
import { admin1Lines } from './admin1';
import { applyBorderPolicy } from './border-policy';
import { readCountries } from './country-topology';
import { cityLabels } from './city-labels';
import { countryLabels } from './country-labels';
import { lessAtThePoles, moreInCloseUps } from './emphasis';
import { collectionText } from './geojson-text';
import { inlandWater } from './inland-water';
import { landAndBorders } from './land-and-borders';
import { regionLabels } from './region-labels';
import { seaLabels } from './sea-labels';

/** First view, zoom 0 to 4.5. A triangle below the threshold is 1.5 pixels square at zoom 4.5. */
const WORLD = { threshold: 0.0022, emphasis: lessAtThePoles, decimals: 2, smallestIsland: 80, town: 1000 };
/** From zoom 4.5 to 8.5. */
const DETAIL = { threshold: 0.0006, emphasis: moreInCloseUps(4), decimals: 3, smallestIsland: 4, town: 1000 };

export async function buildBasemap(): Promise<Map<string, string>> {
  const world = [...landAndBorders(readCountries('50m'), WORLD), ...inlandWater()];
  const detail = landAndBorders(applyBorderPolicy(readCountries('10m')), DETAIL);
  const cities = cityLabels();
  return new Map([
    ['world.json', collectionText(world)],
    ['detail.json', collectionText(detail)],
    ['admin1.json', collectionText(admin1Lines())],
    ['labels.json', collectionText([...countryLabels(), ...regionLabels(), ...seaLabels(), ...cities.first])],
    ['cities.json', collectionText(cities.others)],
  ]);
}
