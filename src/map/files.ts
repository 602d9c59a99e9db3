import italic from '@fontsource-variable/alegreya/files/alegreya-latin-wght-italic.woff2?url';
import text from '@fontsource/alegreya-sans/files/alegreya-sans-latin-400-normal.woff2?url';
import textExtended from '@fontsource/alegreya-sans/files/alegreya-sans-latin-ext-400-normal.woff2?url';

/** Absolute addresses, because MapLibre's worker would resolve relative ones against its own. */
const absolute = (path: string): string => new URL(path, document.baseURI).href;

export const geoUrl = (file: string): string => absolute(`geo/${file}`);
export const fontUrl = {
  text: absolute(text),
  textExtended: absolute(textExtended),
  italic: absolute(italic),
};
