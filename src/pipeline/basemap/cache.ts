/**
 * Keeps what is published under `geo/` between builds: the basemap, the outlines of territories, the
 * gazetteer. They take some twenty seconds to make, and change only with what they are made of.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBasemap } from './build.ts';
import { buildGazetteer } from './gazetteer-columns.ts';
import { buildOutlines, type OutlineReference } from './outlines.ts';
import { GEOGRAPHY_FOLDER, packageVersion, SOURCE_PACKAGES } from './packages.ts';

const CODE_FOLDER = fileURLToPath(new URL('.', import.meta.url));
const CACHE_FOLDER = fileURLToPath(new URL('../../../.cache/basemap', import.meta.url));

/** The files, from the disk if nothing they are made of has changed, otherwise built and kept. */
export async function cachedGeodata(
  references: readonly OutlineReference[],
  folder = CACHE_FOLDER,
): Promise<Map<string, string>> {
  const key = await geodataKey(references);
  const kept = await readKept(join(folder, key));
  if (kept) return kept;
  const files = await buildBasemap();
  files.set('outlines.json', buildOutlines(references));
  files.set('gazetteer.json', buildGazetteer());
  await keep(folder, key, files);
  return files;
}

/** A hash of the versions of the packages, of Node's locale data, of this folder, of the hand lists, of what is asked. */
export async function geodataKey(references: readonly OutlineReference[]): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(references));
  hash.update(`icu ${process.versions.icu}\n`);
  for (const name of SOURCE_PACKAGES) hash.update(`${name} ${packageVersion(name)}\n`);
  for (const folder of [CODE_FOLDER, GEOGRAPHY_FOLDER]) {
    for (const name of (await readdir(folder)).sort()) {
      hash.update(`${name}\n`).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function readKept(folder: string): Promise<Map<string, string> | undefined> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!names) return undefined;
  const files = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(files));
}

/** Written aside and then renamed, so that a build that is stopped leaves nothing half done. */
async function keep(folder: string, key: string, files: Map<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(join(folder, 'writing-'));
  await Promise.all([...files].map(([name, text]) => writeFile(join(aside, name), text)));
  for (const name of await readdir(folder)) {
    if (!name.startsWith('writing-')) await rm(join(folder, name), { recursive: true, force: true });
  }
  await rename(aside, join(folder, key));
}
