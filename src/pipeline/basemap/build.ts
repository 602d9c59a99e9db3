/** The offline basemap: five GeoJSON files, made from npm packages and `data/geography` alone. */
import { admin1Lines } from './admin1.ts';
import { applyBorderPolicy } from './border-policy.ts';
import { readCountries } from './country-topology.ts';
import { cityLabels } from './city-labels.ts';
import { countryLabels } from './country-labels.ts';
import { lessAtThePoles, moreInCloseUps } from './emphasis.ts';
import { collectionText } from './geojson-text.ts';
import { inlandWater } from './inland-water.ts';
import { landAndBorders } from './land-and-borders.ts';
import { regionLabels } from './region-labels.ts';
import { seaLabels } from './sea-labels.ts';

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
