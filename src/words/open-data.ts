/** The open data of a collection: the files for spreadsheets, maps and programs, and their description. */
import type { Atlas } from '../domain/collection/records.ts';
import { collectionText } from '../domain/collection/write-collection.ts';
import { dataPackage, type PackagedFile } from './data-package.ts';
import { toCsv, toGeoJSON } from './publish.ts';

export interface OpenDataFacts {
  /** The version of the collection; absent: it has none. */
  readonly version?: string | undefined;
  /** Where the atlas is published; null: not known. */
  readonly homepage: string | null;
  /** The name of the file that holds the whole collection. */
  readonly collection: string;
}

/** The texts of the files, by name: `initiatives.csv`, `.geojson`, the collection, `datapackage.json`. */
export async function openData(
  atlas: Atlas,
  { version, homepage, collection }: OpenDataFacts,
): Promise<Map<string, string>> {
  const texts = {
    csv: ['initiatives.csv', toCsv(atlas)],
    geojson: ['initiatives.geojson', JSON.stringify(toGeoJSON(atlas))],
    collection: [collection, collectionText(atlas)],
  } as const;
  const description = dataPackage(atlas, {
    ...(version !== undefined && { version }),
    homepage,
    files: {
      csv: await packaged(...texts.csv),
      geojson: await packaged(...texts.geojson),
      collection: await packaged(...texts.collection),
    },
  });
  return new Map([
    ...Object.values(texts),
    ['datapackage.json', `${JSON.stringify(description, null, 2)}\n`] as const,
  ]);
}

async function packaged(path: string, text: string): Promise<PackagedFile> {
  const content = new TextEncoder().encode(text);
  // A page of plain HTTP has no cryptography.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return { path, bytes: content.length };
  const digest = [...new Uint8Array(await subtle.digest('SHA-256', content))];
  const hex = digest.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { path, bytes: content.length, hash: `sha256:${hex}` };
}
