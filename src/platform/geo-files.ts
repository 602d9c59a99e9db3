import italic from '@fontsource-variable/alegreya/files/alegreya-latin-wght-italic.woff2?url';
import text from '@fontsource/alegreya-sans/files/alegreya-sans-latin-400-normal.woff2?url';
import textExtended from '@fontsource/alegreya-sans/files/alegreya-sans-latin-ext-400-normal.woff2?url';
import { fetchJson } from './fetch-json.ts';

/** Where the whole atlas is one file (`build/commands/build-usb.ts`), the address at which it opened a part of itself. */
const part = (path: string): string =>
  (globalThis as { atlasPart?: (name: string) => string }).atlasPart?.(path) ?? path;

/** Absolute addresses, because MapLibre's worker would resolve relative ones against its own. */
const absolute = (path: string): string => new URL(path, document.baseURI).href;

export const geoUrl = (file: string): string => absolute(part(`geo/${file}`));
/** Fetches a file of `geo/`; see `fetchJson` for the errors. */
export const fetchGeo = <T>(file: string): Promise<T> => fetchJson<T>(geoUrl(file));
export const fontUrl = {
  text: absolute(text),
  textExtended: absolute(textExtended),
  italic: absolute(italic),
};
