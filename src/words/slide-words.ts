import type { Slide } from '../domain/tours/slides.ts';
import { closingWords } from './closing-words.ts';
import type { Wording } from './wording.ts';

/** The title and the sentence of a slide, of whatever kind; the sentence is empty where it says none. */
export function slideWords(
  slide: Slide,
  wording: Pick<Wording, 'lang' | 't'>,
): { readonly title: string; readonly sentence: string } {
  const { lang } = wording;
  switch (slide.kind) {
    case 'cover':
      return { title: slide.tour.title[lang], sentence: slide.tour.introduction[lang] };
    case 'step':
      return { title: slide.step.title[lang], sentence: slide.step.sentence[lang] };
    case 'closing':
      return closingWords(wording, slide.tour);
  }
}
