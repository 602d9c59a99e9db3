/** Addresses of files of lines and areas, for MapLibre: it hands those of this protocol to `maplibre-worker.ts`. */

export const DELTA_PROTOCOL = 'deltas';

/** The file's address is a parameter, because MapLibre resolves an address as a browser does, which would mend it. */
export const deltaUrl = (file: string): string => `${DELTA_PROTOCOL}://file?url=${encodeURIComponent(file)}`;

/** @throws Where no file is named. */
export function fileOfDeltaUrl(url: string): string {
  const file = new URL(url).searchParams.get('url');
  if (file === null) throw new Error(`expected the address of a file in « ${url} »`);
  return file;
}
