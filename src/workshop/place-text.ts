/** Says an answer that was given about a place. */
import { cellsText, type PlaceChoice } from '../domain/importing/decisions.ts';
import type { Translate } from '../words/messages/messages.ts';

/** The cells and the answer. */
export function placeKeyText(
  key: string,
  choice: PlaceChoice,
  t: Translate,
): { text: string; answer: string } {
  const text = cellsText(key);
  switch (choice.kind) {
    case 'spot':
      return { text, answer: [choice.spot.name.fr, choice.spot.territory.fr].filter(Boolean).join(', ') };
    case 'hand':
      return { text, answer: `${choice.at[1]}, ${choice.at[0]} (${choice.reason})` };
    case 'as-written':
      return { text, answer: t('workshop.place.asWritten') };
    case 'nowhere':
      return { text, answer: t('workshop.place.nowhere') };
  }
}
