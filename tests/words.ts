/** Before the tests of a file: all that the atlas says is loaded, in both languages. */
import { loadLanguages } from '../src/words/languages.ts';

await loadLanguages();
