import { describe, expect, it } from 'vitest';
import { formatProblems, languageOf, sortProblems } from '../../../build/problems/problems.ts';

const problems = [
  { file: 'places/a.yaml', line: 12, field: 'name.fr', message: { fr: 'absent', en: 'missing' } },
  { file: 'chair.yaml', field: '', message: { fr: 'fichier absent', en: 'file missing' } },
  { file: 'places/a.yaml', line: 2, field: 'country', message: { fr: 'inconnu', en: 'unknown' } },
];

describe('formatProblems', () => {
  it('gives one problem per line, in the reader’s language, under the folder that was read', () => {
    expect(formatProblems(sortProblems(problems), 'fr')).toBe(
      [
        '3 problèmes dans les données :',
        '  data/chair.yaml · fichier absent',
        '  data/places/a.yaml:2 · country · inconnu',
        '  data/places/a.yaml:12 · name.fr · absent',
      ].join('\n'),
    );
    expect(formatProblems(problems.slice(0, 1), 'en', 'other')).toBe(
      '1 problem in the data:\n  other/places/a.yaml:12 · name.fr · missing',
    );
  });
});

describe('languageOf', () => {
  it.each([
    [{}, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_US' }, 'en'],
    [{ LANG: 'en_US', LC_ALL: '' }, 'en'],
  ] as const)('%o → %s', (env, lang) => {
    expect(languageOf(env)).toBe(lang);
  });
});
