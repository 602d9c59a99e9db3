import { eitherText } from '../domain/text/either-text.ts';
import type { Tour } from '../domain/tours/tours.ts';
import type { Wording } from './wording.ts';

/** What the last slide of a talk says: thanks, where the talk has nothing of its own. */
export function closingWords(
  { lang, t }: Pick<Wording, 'lang' | 't'>,
  { closing }: Pick<Tour, 'closing'>,
): { readonly title: string; readonly sentence: string } {
  return {
    title: (closing?.title && eitherText(closing.title, lang)) || t('stage.closing'),
    sentence: closing?.sentence ? eitherText(closing.sentence, lang) : t('stage.closingSentence'),
  };
}
