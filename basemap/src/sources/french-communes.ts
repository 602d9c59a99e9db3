/**
 * The towns of metropolitan France, checked against the official list of communes.
 *
 * GeoNames has hamlets and former communes with the population of the whole (a Saint-François in the Allier,
 * Valfin in the Jura). A place is kept when it bears the name of its commune, and then has its population
 * (Insee, by `@etalab/decoupage-administratif`); or when it is the seat of something (Cherbourg, Évry,
 * whose communes have changed names).
 */
import type { GazetteerCity } from './gazetteer-cities.ts';
import { readPackageJson } from './inputs.ts';

export interface Commune {
  /** Insee's. */
  code: string;
  nom: string;
  type: string;
  zone?: 'metro' | 'drom';
  population?: number;
}

/** The communes of today. */
export function readCommunes(): Commune[] {
  return readPackageJson<Commune[]>('@etalab/decoupage-administratif/data/communes.json').filter(
    ({ type }) => type === 'commune-actuelle',
  );
}

/** GeoNames' classes for the capital and for the seats of a région, a département, an arrondissement. */
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2', 'PPLA3']);

/** Leaves out what is no commune of France; the towns of other countries pass unchanged. */
export function checkFrenchCommunes(cities: GazetteerCity[]): GazetteerCity[] {
  const communes = new Map(readCommunes().map((commune) => [commune.code, commune]));
  return cities.flatMap((city) => {
    if (city.country !== 'FR') return [city];
    const commune = communes.get(city.muniSub ?? '');
    if (commune && isSameName(commune.nom, city.name)) {
      return [{ ...city, population: commune.population ?? city.population }];
    }
    return SEATS.has(city.featureCode) ? [city] : [];
  });
}

/** Whether two names are the same but for accents, case, hyphens and apostrophes, on which the sources differ. */
export function isSameName(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
