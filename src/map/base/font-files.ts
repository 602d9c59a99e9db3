/** The fonts that MapLibre draws labels with. */
import italic from '@fontsource/alegreya/files/alegreya-latin-400-italic.woff2?url';
import text from '@fontsource/alegreya-sans/files/alegreya-sans-latin-400-normal.woff2?url';
import textExtended from '@fontsource/alegreya-sans/files/alegreya-sans-latin-ext-400-normal.woff2?url';
import { absoluteUrl } from '../../platform/geo-files.ts';

export const fontUrl = {
  text: absoluteUrl(text),
  textExtended: absoluteUrl(textExtended),
  italic: absoluteUrl(italic),
};
