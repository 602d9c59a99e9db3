/**
 * The régions of 2016, by dissolving the départements: Natural Earth still has those of before.
 *
 * Source: `@etalab/decoupage-administratif` (Insee). Joined by code (`FR.77`), never by name: Natural Earth
 * spells one of them “Seien-et-Marne”.
 */
import { readPackageJson } from './inputs.ts';

interface Region {
  /** Insee's. */
  code: string;
  nom: string;
}
interface Departement extends Region {
  /** The code of its région. */
  region: string;
}
/** The package also lists the collectivités d'outre-mer, which are neither. */
type Zoned<T> = T & { zone: 'metro' | 'drom' | 'com' };

const FOLDER = '@etalab/decoupage-administratif/data';

const isCollectivity = ({ zone }: { zone: string }): boolean => zone === 'com';

/** The 18 régions, 5 of them overseas. */
export function readRegions(): Region[] {
  return readPackageJson<Zoned<Region>[]>(`${FOLDER}/regions.json`).filter(
    (region) => !isCollectivity(region),
  );
}

/** The 101 départements, 5 of them overseas. */
export function readDepartements(): Departement[] {
  return readPackageJson<Zoned<Departement>[]>(`${FOLDER}/departements.json`).filter(
    (departement) => !isCollectivity(departement),
  );
}

let regions: Map<string, string> | undefined;

/** Insee's code of the région that holds a département given as GeoNames does (`FR.77`, `FR.2A`). */
export function regionOfDepartement(geonamesCode: string): string {
  regions ??= new Map(readDepartements().map(({ code, region }) => [code, region]));
  const code = geonamesCode.replace('FR.', '');
  // Mayotte has no code in Natural Earth. It is an island: no line depends on it.
  return regions.get(code) ?? code;
}
