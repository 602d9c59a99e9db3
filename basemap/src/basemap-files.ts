/** The base map: three files of lines and areas and two GeoJSON files of labels, made from npm packages and `lists/` alone. */
import { deltaText } from '../delta-geojson.ts';
import { ADMIN1_DECIMALS, admin1Lines } from './layers/admin1.ts';
import { applyBorderPolicy } from './sources/border-policy.ts';
import { readCountries } from './sources/country-topology.ts';
import { cityLabels } from './layers/city-labels.ts';
import { countryLabels } from './layers/country-labels.ts';
import { lessAtThePoles, moreInCloseUps } from './sources/emphasis.ts';
import { collectionText } from './layers/geojson-text.ts';
import { inlandWater } from './layers/inland-water.ts';
import { landAndBorders } from './layers/land-and-borders.ts';
import { regionLabels } from './layers/region-labels.ts';
import { seaLabels } from './layers/sea-labels.ts';

/** First view, zoom 0 to 4.5. A triangle below the threshold is 1.75 pixels square at zoom 4.5. */
const WORLD = { threshold: 0.003, emphasis: lessAtThePoles, decimals: 2, smallestIsland: 80, town: 1000 };
/** From zoom 4.5 to 8.5. */
const DETAIL = { threshold: 0.0006, emphasis: moreInCloseUps(4), decimals: 3, smallestIsland: 4, town: 1000 };

export function buildBasemap(): Map<string, string> {
  const world = [...landAndBorders(readCountries('50m'), WORLD), ...inlandWater()];
  const detail = landAndBorders(applyBorderPolicy(readCountries('10m')), DETAIL);
  const cities = cityLabels();
  return new Map([
    ['world.json', deltaText(world, WORLD.decimals)],
    ['detail.json', deltaText(detail, DETAIL.decimals)],
    ['admin1.json', deltaText(admin1Lines(), ADMIN1_DECIMALS)],
    ['labels.json', collectionText([...countryLabels(), ...regionLabels(), ...seaLabels(), ...cities.first])],
    ['cities.json', collectionText(cities.others)],
  ]);
}
