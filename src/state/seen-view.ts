import type { SeenView } from '../domain/tours/deck.ts';
import { questionOf } from '../domain/question/question.ts';
import { answerInWords } from '../words/question-in-words.ts';
import type { AtlasState } from './atlas.svelte.ts';
import { onPlate } from '../domain/view/plate.ts';
import { roundView } from '../domain/view/view.ts';

/** What is seen now, to be made a slide. */
export function seenView(atlas: AtlasState): SeenView {
  const { address, camera } = atlas;
  // A record is shown where its slide shows it; anything else as it was seen, whatever the size of the map.
  const view = address.view ?? (address.sel === null ? camera : null);
  return {
    title: { fr: answerInWords(atlas, 'fr'), en: answerInWords(atlas, 'en') },
    initiative: address.sel,
    question: questionOf(address),
    view: view && roundView(camera ? onPlate(view, camera.viewport) : view),
  };
}
