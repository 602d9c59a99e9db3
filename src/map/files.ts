import italic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url';
import text from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

/** Absolute addresses, because MapLibre's worker would resolve relative ones against its own. */
const absolute = (path: string): string => new URL(path, document.baseURI).href;

export const geoUrl = (file: string): string => absolute(`geo/${file}`);
export const fontUrl = { text: absolute(text), italic: absolute(italic) };
