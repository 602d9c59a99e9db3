/**
 * A script of its own before the program, which is much larger: it asks for what the list says in the reader's
 * language, so that both are fetched side by side.
 */
import { pageLanguage } from '../platform/page-language.ts';
import { openPage } from '../words/languages.ts';

openPage(pageLanguage(location.hash, navigator.languages)).catch(() => {
  // `main.ts` waits for the same words, and fails where they do not come.
});
