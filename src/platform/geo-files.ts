import { fetchJson } from './fetch-json.ts';

/** Where the whole atlas is one file (`build/commands/build-usb.ts`), the address at which it opened a part of itself. */
export const part = (path: string): string =>
  (globalThis as { atlasPart?: (name: string) => string }).atlasPart?.(path) ?? path;

/** The absolute address of a path beside the page, because MapLibre's worker would resolve relative ones against its own. */
export const absoluteUrl = (path: string): string => new URL(path, document.baseURI).href;

/** The address of a geo file, absolute: MapLibre's worker has no page to be relative to. */
export const geoUrl = (file: string): string => absoluteUrl(part(`geo/${file}`));
/** Fetches a file of `geo/`; see `fetchJson` for the errors. */
export const fetchGeo = <T>(file: string): Promise<T> => fetchJson<T>(geoUrl(file));
