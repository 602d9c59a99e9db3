/**
 * A small script that runs before the main bundle: it starts the download of the list's texts in the reader's
 * language, so that both download in parallel.
 */
import { pageLanguage } from '../platform/page-language.ts';
import { openPage } from '../words/languages.ts';

openPage(pageLanguage(location.hash, navigator.languages)).catch(() => {
  // `main.ts` awaits the same texts and reports a failure.
});
