import { describe, expect, it } from 'vitest';
import { countWords } from '../../../build/checks/check-initiatives.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Un deux trois.', 3],
    ['« Un » : deux ; trois – quatre !', 4],
    ['l’agence d’attractivité', 2],
    ['20 % de plus\nque prévu', 5],
    ['deux\u00A0mots', 2],
  ])('%j: %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
