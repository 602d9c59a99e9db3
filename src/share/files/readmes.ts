import { formatDay } from '../../domain/text/format.ts';
import { wholeTitle } from '../../words/head-words.ts';
import { translator } from '../../words/messages/messages.ts';
import type { Facts } from './make-file.ts';

/** What the folder of a site says of itself, in both languages: name of the file → text. */
export function readmes({ atlas, day }: Pick<Facts, 'atlas' | 'day'>): (readonly [string, string])[] {
  return (['fr', 'en'] as const).map((lang) => [
    lang === 'fr' ? 'LISEZMOI.txt' : 'README.txt',
    translator(lang)('takeAway.readme', { title: wholeTitle({ atlas, lang }), day: formatDay(day, lang) }),
  ]);
}
