/** Checks of an initiative by itself: the length of its texts, the place it stands at. */
import * as v from 'valibot';
import type { DataDocument, Part } from '../source/documents.ts';
import { ofKind, partsOf } from '../source/documents.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { PLACE_ROLES } from '../../src/domain/collection/scalars.ts';

/** The words of a summary, in each language. */
const SUMMARY_WORDS = { least: 25, most: 80 };

/** All that is wrong inside the initiatives. */
export function checkInitiatives(documents: readonly DataDocument[]): Problem[] {
  return ofKind(documents, 'initiative').flatMap((document) => [
    ...partsOf(document, 'summary.*', v.string()).flatMap(checkLength),
    ...partsOf(document, 'takeaway.*', v.string()).flatMap(checkOneSentence),
    ...partsOf(document, 'places.*.role', v.picklist(PLACE_ROLES)).flatMap(checkFirstRole),
  ]);
}

function checkLength({ document, path, value }: Part<string>): Problem[] {
  const words = countWords(value);
  const { least, most } = SUMMARY_WORDS;
  if (words === 0 || (words >= least && words <= most)) return [];
  return [
    fieldProblem(document, path, {
      fr: `attendu : ${least} à ${most} mots ; trouvé : ${words}`,
      en: `expected: ${least} to ${most} words; found: ${words}`,
    }),
  ];
}

/** Words as a word processor counts them, less the punctuation that French sets apart. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

/** That a text does not go on after its first sentence. */
export function checkOneSentence({ document, path, value }: Part<string>): Problem[] {
  // A sentence ends, and a capital begins another.
  if (!/[.!?…][»”")]*\s+[«“"(]*\s*\p{Lu}/u.test(value.trim())) return [];
  return [
    fieldProblem(document, path, {
      fr: 'attendu : une seule phrase ; trouvé : plusieurs',
      en: 'expected: one sentence; found: several',
    }),
  ];
}

function checkFirstRole({ document, path, value }: Part<string>): Problem[] {
  if (path[1] !== 0 || value === 'bearer' || value === 'site') return [];
  return [
    fieldProblem(document, path, {
      fr: `le premier lieu est celui où l’initiative se tient : bearer ou site ; trouvé : ${value}`,
      en: `the first place is where the initiative stands: bearer or site; found: ${value}`,
    }),
  ];
}
