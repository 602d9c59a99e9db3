/** The data that a build publishes beside the page, and the description of it. */
import manifest from '../../package.json' with { type: 'json' };
import type { Atlas } from '../../src/domain/collection/records.ts';
import { collectionText } from '../../src/domain/collection/write-collection.ts';
import { openData } from '../../src/words/open-data.ts';
import { readingsCollection } from '../compile/readings-collection.ts';

const FOLDER = 'data/';
const READINGS = 'collections/readings.json';

/** The addresses of the published data, from the page. */
export const OPEN_DATA: readonly string[] = [
  ...['initiatives.csv', 'initiatives.geojson', 'collection.json', 'datapackage.json'].map(
    (name) => FOLDER + name,
  ),
  READINGS,
];

/**
 * The published data of a collection: address from the page → content. The messages must be loaded.
 *
 * @param homepage where the atlas is published, if that is known
 */
export async function publishedData(atlas: Atlas, homepage: string | null): Promise<Map<string, string>> {
  const files = await openData(atlas, {
    version: manifest.version,
    homepage,
    collection: 'collection.json',
  });
  return new Map([
    ...[...files].map(([name, text]) => [FOLDER + name, text] as const),
    [READINGS, collectionText(readingsCollection(atlas))],
  ]);
}
