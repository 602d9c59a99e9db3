/** New slides of a deck by their kind, and its pictures. All functions give a new deck. */
import { themeFacet } from '../collection/facets.ts';
import type { Atlas, Text } from '../collection/records.ts';
import { insertStep, type Deck, type DeckStep } from './deck.ts';
import { nonce } from './nonce.ts';
import { MOST_PICTURES, type SlideKind } from './slide-shape.ts';
import { NO_WORDS } from './tours.ts';

/** The kinds of slides that are made from nothing: those of places are made of what is seen. */
export type NewKind = Exclude<SlideKind, 'place'>;
export const NEW_KINDS: readonly NewKind[] = ['section', 'text', 'figure', 'chart', 'picture'];

/** Puts an empty slide of a kind at the end; `picture` is the id of the one that it shows. */
export function addSlide(
  deck: Deck,
  kind: NewKind,
  title: Text,
  atlas: Pick<Atlas, 'facets'>,
  picture = '',
): Deck {
  return insertStep(deck, deck.steps.length, newStep(kind, title, atlas, picture));
}

function newStep(kind: NewKind, title: Text, atlas: Pick<Atlas, 'facets'>, picture: string): DeckStep {
  const all = { id: kind, title };
  switch (kind) {
    case 'section':
      return { ...all, kind, initiatives: [] };
    case 'text':
      return { ...all, kind, lines: [] };
    case 'figure':
      return { ...all, kind, number: { from: 'answer' } };
    case 'chart': {
      const facet = (themeFacet(atlas) ?? atlas.facets[0])?.id;
      return { ...all, kind, chart: facet === undefined ? { type: 'timeline' } : { type: 'bars', facet } };
    }
    case 'picture':
      return { ...all, kind, picture, alt: NO_WORDS, credit: '' };
  }
}

/** The ids of the pictures that the slides of a deck show. */
function shownPictures({ steps, cover }: Deck): Set<string> {
  return new Set([
    ...steps.flatMap((step) => (step.kind === 'picture' ? [step.picture] : [])),
    ...(cover?.logos ?? []).map(({ picture }) => picture),
  ]);
}

/** How many pictures the slides of a deck show. */
export function countPictures(deck: Deck): number {
  return shownPictures(deck).size;
}

/** Adds a picture, under an id that no other has; null where the deck holds no more. What no slide shows any more is left. */
export function addPicture(deck: Deck, address: string): { deck: Deck; id: string } | null {
  const shown = shownPictures(deck);
  if (shown.size >= MOST_PICTURES) return null;
  const id = `picture-${nonce()}`;
  const kept = Object.entries(deck.pictures ?? {}).filter(([known]) => shown.has(known));
  return { deck: { ...deck, pictures: { ...Object.fromEntries(kept), [id]: address } }, id };
}
