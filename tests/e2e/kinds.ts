/** A made talk with a slide of each kind. */
import type { Page } from '@playwright/test';
import { DECK_SCHEMA, type Deck } from '../../src/domain/tours/deck.ts';

const both = (fr: string, en: string) => ({ fr, en });

export const allKinds: Deck = {
  schema: DECK_SCHEMA,
  id: 'deck-allkinds',
  title: both('Toutes les formes', 'Every kind'),
  introduction: both('Une diapositive de chaque forme.', 'A slide of each kind.'),
  cover: {
    speaker: 'Camille Martin',
    event: both('Rencontres des territoires', 'Meeting of territories'),
    date: '2026-12-04',
  },
  closing: { title: both('À vous', 'Over to you') },
  pictures: {
    pixel:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  },
  steps: [
    {
      kind: 'text',
      id: 'text',
      title: both('Ce que l’on retient', 'What to remember'),
      lines: [
        both('Compter avant d’agir.', 'Count before acting.'),
        both('Bâtir ce qui restera.', 'Build what will stay.'),
      ],
      quotation: {
        words: both('Des murs ou des moulins.', 'Walls or windmills.'),
        source: both('Éditorial', 'Editorial'),
      },
    },
    { kind: 'figure', id: 'figure', title: both('Une équipe', 'One team'), number: { from: 'answer' } },
    {
      kind: 'chart',
      id: 'bars',
      title: both('Combien par thème ?', 'How many by theme?'),
      question: 'theme=tourism',
      chart: { type: 'bars', facet: 'theme' },
    },
    {
      kind: 'chart',
      id: 'matrix',
      title: both('Quels leviers ?', 'Which levers?'),
      chart: { type: 'matrix', facet: 'lever' },
    },
    { kind: 'chart', id: 'timeline', title: both('Quand ?', 'When?'), chart: { type: 'timeline' } },
    {
      kind: 'chart',
      id: 'comparison',
      title: both('Qu’est-ce qui change ?', 'What changes?'),
      chart: { type: 'comparison', of: 'theme:tourism;theme:culture' },
    },
    {
      kind: 'picture',
      id: 'picture',
      title: both('Une image', 'A picture'),
      picture: 'pixel',
      alt: both('Un dégradé', 'A gradient'),
      credit: '© Camille Martin',
    },
  ],
};

/** Keeps the talk in the browser before the page is opened, its picture as the page keeps it. */
export async function keepDeck(page: Page): Promise<void> {
  await page.addInitScript(
    ([deck, id, pictures]) => {
      if (self.origin === 'null' || localStorage.getItem('atlas.decks') !== null) return;
      localStorage.setItem('atlas.decks', deck);
      const opening = indexedDB.open('atlas-pictures', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('pictures');
      opening.onsuccess = () => {
        const { result: db } = opening;
        const transaction = db.transaction('pictures', 'readwrite');
        transaction.objectStore('pictures').put(pictures, ['atlas.decks', id]);
        transaction.oncomplete = () => db.close();
      };
    },
    [JSON.stringify([{ ...allKinds, pictures: undefined }]), allKinds.id, allKinds.pictures!] as const,
  );
}
