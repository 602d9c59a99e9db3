import type { Tour } from '../domain/tours/tours.ts';
import { closingWords } from '../words/closing-words.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';

/** The titles of all slides of a talk, by their numbers: the cover's first, the closing slide's last. */
export function slideTitles(atlas: Pick<AtlasState, 'lang' | 't'>, tour: Tour): string[] {
  const { lang } = atlas;
  return [tour.title[lang], ...tour.steps.map((step) => step.title[lang]), closingWords(atlas, tour).title];
}
