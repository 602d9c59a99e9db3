/**
 * The towns of metropolitan France, checked against the official list of communes.
 *
 * GeoNames has hamlets and former communes with the population of the whole (a Saint-François in the Allier,
 * Valfin in the Jura). A place is kept when it bears the name of its commune, and then has its population
 * (Insee, by `@etalab/decoupage-administratif`); or when it is the seat of something (Cherbourg, Évry,
 * whose communes have changed names).
 */
import type { GazetteerCity } from './gazetteer-cities.ts';
import { readPackageJson } from './packages.ts';

interface Commune {
  code: string;
  nom: string;
  type: string;
  population?: number;
}

/** GeoNames' classes for the capital and for the seats of a région, a département, an arrondissement. */
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2', 'PPLA3']);

/** Leaves out what is no commune of France; the towns of other countries pass unchanged. */
export function checkFrenchCommunes(cities: GazetteerCity[]): GazetteerCity[] {
  const communes = new Map(
    readPackageJson<Commune[]>('@etalab/decoupage-administratif/data/communes.json')
      .filter(({ type }) => type === 'commune-actuelle')
      .map((commune) => [commune.code, commune]),
  );
  return cities.flatMap((city) => {
    if (city.country !== 'FR') return [city];
    const commune = communes.get(city.muniSub ?? '');
    if (commune && plain(commune.nom) === plain(city.name)) {
      return [{ ...city, population: commune.population ?? city.population }];
    }
    return SEATS.has(city.featureCode) ? [city] : [];
  });
}

/** A name without accents, case, hyphens or apostrophes, on which the two sources differ. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
