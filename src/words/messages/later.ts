/**
 * Adds the messages of the parts that are fetched after the list. Every component that is loaded with
 * `import()` imports this module.
 */
import { laterEn } from './later.en.ts';
import { laterFr } from './later.fr.ts';
import { addMessages } from './messages.ts';

addMessages(laterFr, laterEn);
