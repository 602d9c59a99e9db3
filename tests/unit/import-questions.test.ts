/** What an import asks, as the page and `npm run collection` say it. */
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/domain/importing/imported.ts';
import type { Placement, Spot } from '../../src/domain/placing/spots.ts';
import type { Mended, Suspicion } from '../../src/domain/placing/suspicious.ts';
import { POSITION_SOURCES, questionText } from '../../src/words/import-questions.ts';

const aix: Spot = {
  id: 'commune:13001',
  kind: 'commune',
  name: { fr: 'Aix-en-Provence', en: 'Aix-en-Provence' },
  territory: { fr: 'Bouches-du-Rhône', en: 'Bouches-du-Rhône' },
  country: 'FR',
  at: [5.44, 43.53],
  precision: 'city',
};
const france: Spot = {
  ...aix,
  kind: 'country',
  name: { fr: 'France', en: 'France' },
  territory: { fr: '', en: '' },
};
const asked = (placement: Exclude<Placement, { kind: 'placed' | 'no-place' }>): Question => ({
  kind: 'place',
  placement,
});
const candidate = { ...aix, confidence: 0.8 };
const suspicionOf = (suspicion: Suspicion): Question => ({ kind: 'suspicious', suspicion });
const mended: Mended = { at: [-93.3, 37.2], fault: 'longitude-sign' };

const QUESTIONS: readonly (readonly [Question, fr: string, en: string])[] = [
  [{ kind: 'title' }, 'Il manque un titre.', 'A title is missing.'],
  [
    { kind: 'identifier', value: 'a6' },
    'L’identifiant «_a6_» est déjà pris.',
    'The identifier “a6” is taken already.',
  ],
  [
    { kind: 'date', column: 'date', text: 'bientôt', undecided: false },
    '«_bientôt_» n’est pas compris comme une date.',
    '“bientôt” is not understood as a date.',
  ],
  [
    { kind: 'date', column: 'date', text: '', undecided: true },
    'Date_: le jour ou le mois vient-il d’abord_?',
    'Date: does the day or the month come first?',
  ],
  [
    { kind: 'position', problem: 'half', text: '45.7 | ' },
    '«_45.7 | _»_: il manque la latitude ou la longitude.',
    '“45.7 | ”: the latitude or the longitude is missing.',
  ],
  [
    suspicionOf({ kind: 'town', kilometres: 340, mended }),
    'La position est à 340_km de la ville de la ligne_; avec l’autre signe de la longitude, elle y serait.',
    'The position is 340 km from the town of the row; with the other sign of the longitude, it would be there.',
  ],
  [
    suspicionOf({ kind: 'country', country: 'US', mended: { ...mended, fault: 'exchanged' } }),
    'La position n’est pas dans le pays de la ligne (États-Unis)_; avec la latitude et la longitude échangées, elle y serait.',
    'The position is not in the country of the row (United States); with latitude and longitude exchanged, it would be there.',
  ],
  [
    suspicionOf({ kind: 'far', kilometres: 340, mended: { ...mended, fault: 'both-signs' } }),
    'La position est à 340_km du milieu des autres_; avec les signes contraires, elle serait parmi elles.',
    'The position is 340 km from the middle of the others; with both signs changed, it would be among them.',
  ],
  [
    asked({ kind: 'proposed', reason: 'spelling', candidates: [candidate] }),
    'Aucun nom ne s’écrit tout à fait ainsi. Proposé_: Aix-en-Provence (Bouches-du-Rhône)',
    'No name is spelt quite like this. Proposed: Aix-en-Provence (Bouches-du-Rhône)',
  ],
  [
    asked({ kind: 'waiting', reason: 'not-found', candidates: [{ ...france, confidence: 0.3 }] }),
    'Ce lieu n’est pas connu. Quelque part dans_: France',
    'This place is not known. Somewhere in: France',
  ],
  [
    asked({ kind: 'waiting', reason: 'disagreement', candidates: [] }),
    'Les cellules de la ligne nomment des lieux différents.',
    'The cells of the row name different places.',
  ],
];

describe('what must be decided of a row is said in whole sentences', () => {
  // In French, an underscore stands for a space that does not break, of whatever width.
  test.each(QUESTIONS)('%j', (question, fr, en) => {
    expect(questionText(question, 'fr').replaceAll(/[\u00A0\u202F]/g, '_')).toBe(fr);
    expect(questionText(question, 'en')).toBe(en);
  });

  test('of many candidates the first four are named', () => {
    const candidates = Array.from({ length: 9 }, () => candidate);
    const text = questionText(asked({ kind: 'waiting', reason: 'ambiguous', candidates }), 'en');
    expect(text.match(/Aix/g)).toHaveLength(4);
  });
});

test('the source of each position is a sentence in both languages', () => {
  for (const { fr, en } of Object.values(POSITION_SOURCES)) {
    expect([fr, en]).toEqual([
      expect.stringMatching(/^\p{Lu}.*\.$/u),
      expect.stringMatching(/^\p{Lu}.*\.$/u),
    ]);
  }
});
