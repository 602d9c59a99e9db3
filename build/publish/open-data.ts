/** The data that a build publishes beside the page, and the description of it. */
import { createHash } from 'node:crypto';
import manifest from '../../package.json' with { type: 'json' };
import type { Atlas } from '../../src/domain/collection/records.ts';
import { writtenCollection } from '../../src/domain/collection/write-collection.ts';
import { dataPackage, type PackagedFile } from './data-package.ts';
import { toCsv, toGeoJSON } from '../../src/words/publish.ts';
import { readingsCollection } from '../compile/readings-collection.ts';

const collectionJson = (atlas: Atlas) => JSON.stringify(writtenCollection(atlas));

/** The files that are made of a collection alone, by their address from the page. */
const FILES = {
  'data/initiatives.csv': toCsv,
  'data/initiatives.geojson': (atlas: Atlas) => JSON.stringify(toGeoJSON(atlas)),
  'data/collection.json': collectionJson,
  'collections/readings.json': (atlas: Atlas) => collectionJson(readingsCollection(atlas)),
} as const;
const DESCRIPTION = 'data/datapackage.json';

/** The addresses of the published data, from the page. */
export const OPEN_DATA: readonly string[] = [...Object.keys(FILES), DESCRIPTION];

/**
 * The published data of a collection: address from the page → content. The messages must be loaded.
 *
 * @param homepage where the atlas is published, if that is known
 */
export function openData(atlas: Atlas, homepage: string | null): Map<string, string> {
  const files = new Map(Object.entries(FILES).map(([name, format]) => [name, format(atlas)]));
  const packaged = (name: keyof typeof FILES): PackagedFile => {
    const content = Buffer.from(files.get(name)!);
    return { bytes: content.length, hash: `sha256:${createHash('sha256').update(content).digest('hex')}` };
  };
  const description = dataPackage(atlas, {
    version: manifest.version,
    homepage,
    files: {
      'initiatives.csv': packaged('data/initiatives.csv'),
      'initiatives.geojson': packaged('data/initiatives.geojson'),
      'collection.json': packaged('data/collection.json'),
    },
  });
  return files.set(DESCRIPTION, `${JSON.stringify(description, null, 2)}\n`);
}
