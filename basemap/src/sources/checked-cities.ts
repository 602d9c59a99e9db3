/** The towns that the atlas names: the gazetteer without what is no town, and their names in both languages. */
import type { Names } from '../../formats.ts';
import { checkFrenchCommunes } from './french-communes.ts';
import { readGazetteerCities, type GazetteerCity } from './gazetteer-cities.ts';
import { readList } from './inputs.ts';

/** `lists/city-corrections.yaml` */
export interface CityCorrections {
  'not-states': string[];
  'left-out': number[];
  prominence: Record<number, number>;
}
/** `lists/city-names.yaml`, by GeoNames id. */
export type CityNames = Record<number, Names>;

export function readCityCorrections(): CityCorrections {
  return readList<CityCorrections>('city-corrections.yaml');
}

export function readCityNames(): CityNames {
  return readList<CityNames>('city-names.yaml');
}

/** `lists/city-aliases.yaml`: other names, by GeoNames id. */
export function readCityAliases(): Readonly<Record<string, readonly string[]>> {
  return readList<Record<string, string[]>>('city-aliases.yaml');
}

export function readCheckedCities({ 'left-out': leftOut }: CityCorrections): GazetteerCity[] {
  const out = new Set(leftOut);
  return checkFrenchCommunes(readGazetteerCities().filter(({ cityId }) => !out.has(cityId)));
}

/** The sources mix straight and curly apostrophes; the atlas prints curly ones. */
export function typographic(name: string): string {
  return name.replaceAll("'", '’').trim();
}
