import type { SlideContent } from '../src/print/slide.ts';

/** A slide of a talk with a text in each of its parts, and an empty picture. */
export const sampleSlide: SlideContent = {
  over: 'De Kampala à Montréal · Kampala, Ouganda',
  title: 'Savoir & dire : « <Kampala> »',
  sentence: 'Avant d’aider, la ville a cherché qui en avait le plus besoin.',
  figure: { value: '1\u00A0800\u00A0femmes', label: 'formées depuis mai' },
  hue: '#9d2b27',
  points: [],
  lines: ['COVID-19 Response Hub — juin 2020'],
  link: { address: 'https://atlas.example/#lang=fr&mode=present&tour=pitch&step=2', text: 'Ouvrir l’atlas' },
  foot: 'Source : Dossier spécial n° 4.',
  notes: 'Première phrase.\nSources et crédits\nUn éditeur, un titre, https://source.example/a?b=1&c=2',
  picture: { file: new Blob(), alt: 'Carte : Kampala, Ouganda', ratio: 1.05 },
};
