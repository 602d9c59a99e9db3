import { closingOf, slideOf } from '../domain/tours/slides.ts';
import type { Tour } from '../domain/tours/tours.ts';
import { slideWords } from '../words/slide-words.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';

/** The titles of all slides of a talk, by their numbers: the cover's first, the closing slide's last. */
export function slideTitles(atlas: Pick<AtlasState, 'lang' | 't'>, tour: Tour): string[] {
  return Array.from(
    { length: closingOf(tour) + 1 },
    (_, number) => slideWords(slideOf(tour, number), atlas).title,
  );
}
