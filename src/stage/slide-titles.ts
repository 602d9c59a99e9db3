import type { Tour } from '../domain/tours/tours.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';

/** The titles of all slides of a talk, by their numbers: the cover's first, the closing slide's last. */
export function slideTitles({ lang, t }: Pick<AtlasState, 'lang' | 't'>, { title, steps }: Tour): string[] {
  return [title[lang], ...steps.map((step) => step.title[lang]), t('stage.closing')];
}
