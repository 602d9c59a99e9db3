/** The towns that the atlas names: the gazetteer without what is no town, and their names in both languages. */
import type { Text } from '../../domain/collection/records.ts';
import { checkFrenchCommunes } from './french-communes.ts';
import { readGazetteerCities, type GazetteerCity } from './gazetteer-cities.ts';
import { readGeography } from './packages.ts';

/** `data/geography/city-corrections.yaml` */
export interface CityCorrections {
  'not-states': string[];
  'left-out': number[];
  prominence: Record<number, number>;
}
/** `data/geography/city-names.yaml`, by GeoNames id. */
export type CityNames = Record<number, Text>;

export function readCityCorrections(): CityCorrections {
  return readGeography<CityCorrections>('city-corrections.yaml');
}

export function readCityNames(): CityNames {
  return readGeography<CityNames>('city-names.yaml');
}

export function readCheckedCities({ 'left-out': leftOut }: CityCorrections): GazetteerCity[] {
  const out = new Set(leftOut);
  return checkFrenchCommunes(readGazetteerCities().filter(({ cityId }) => !out.has(cityId)));
}

/** The sources mix straight and curly apostrophes; the atlas prints curly ones. */
export function typographic(name: string): string {
  return name.replaceAll("'", '’').trim();
}
