/** Before the tests of a file: all that the atlas says is loaded, in both languages. */
import { loadLanguages, withOpenedWords } from '../src/words/languages.ts';
import { loadWorkshopWords } from '../src/words/workshop-words.ts';

await withOpenedWords(Promise.resolve());
await loadLanguages();
await Promise.all([loadWorkshopWords('fr'), loadWorkshopWords('en')]);
