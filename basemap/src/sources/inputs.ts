/** Reads what everything is made from: files of npm packages, the hand-made lists, the places of the atlas. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { OutlineId, OutlineKind } from '../../formats.ts';

const require = createRequire(import.meta.url);

const PACKAGE_ROOT = new URL('../../', import.meta.url);
const LISTS = new URL('lists/', PACKAGE_ROOT);
/** The only thing that is read outside this package. */
const PLACES = fileURLToPath(new URL('../data/places', PACKAGE_ROOT));

/** The version of a package that is installed, from its folder: some do not export their manifest. */
export function packageVersion(name: string): string {
  const manifest = new URL(`node_modules/${name}/package.json`, PACKAGE_ROOT);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Parses a JSON file inside a package; the caller states its shape, which the package's version pins. */
export function readPackageJson<T>(path: string): T {
  return JSON.parse(readPackageText(path)) as T;
}

/** The text of a file inside a package. */
export function readPackageText(path: string): string {
  return readFileSync(require.resolve(path), 'utf8');
}

/** The names of the files in a folder of a package, sorted. */
export function namesInPackage(name: string, folder: string): string[] {
  return readdirSync(new URL(`node_modules/${name}/${folder}`, PACKAGE_ROOT)).sort();
}

/** Loads a CommonJS package that is data, such as a gazetteer. */
export function requirePackage<T>(name: string): T {
  return require(name) as T;
}

/** Parses one of the hand-made lists in `lists/`; the caller states its shape. */
export function readList<T>(file: string): T {
  return parse(readFileSync(new URL(file, LISTS), 'utf8')) as T;
}

/** The part used here of `data/places/<id>.yaml`, whose schema is the atlas's. */
interface PlaceFile {
  outline?: { kind: OutlineKind; codes: string[] };
}

/** The territories that the places of the atlas refer to, each once, in the order of the places' ids. */
export function readOutlineReferences(folder = PLACES): OutlineId[] {
  const files = readdirSync(folder).filter((name) => /^[^.].*\.yaml$/.test(name));
  const ids = files.sort().flatMap((name) => {
    const { outline } = parse(readFileSync(`${folder}/${name}`, 'utf8')) as PlaceFile;
    return outline?.codes.map((code): OutlineId => `${outline.kind}:${code}`) ?? [];
  });
  return [...new Set(ids)];
}
