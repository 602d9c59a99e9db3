/**
 * The régions of 2016, by dissolving the départements: Natural Earth still has those of before.
 *
 * Source: `@etalab/decoupage-administratif` (Insee). Joined by code (`FR.77`), never by name: Natural Earth
 * spells one of them “Seien-et-Marne”.
 */
import { readPackageJson } from './packages.ts';

interface Departement {
  code: string;
  region: string;
}

let regions: Map<string, string> | undefined;

/** Insee's code of the région that holds a département given as GeoNames does (`FR.77`, `FR.2A`). */
export function regionOfDepartement(geonamesCode: string): string {
  regions ??= new Map(
    readPackageJson<Departement[]>('@etalab/decoupage-administratif/data/departements.json').map(
      ({ code, region }) => [code, region],
    ),
  );
  const code = geonamesCode.replace('FR.', '');
  // Mayotte has no code in Natural Earth. It is an island: no line depends on it.
  return regions.get(code) ?? code;
}
