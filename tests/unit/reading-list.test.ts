import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byDate,
  countOf,
  groupsOf,
  filterReadings,
  readingQuestionOf,
} from '../../src/domain/question/reading-list.ts';
import { chosenIn, NO_QUESTION, type Question } from '../../src/domain/question/question.ts';
import { spanOf } from '../../src/domain/time/calendar.ts';
import { formatPeriod } from '../../src/words/period-words.ts';
import { translator } from '../../src/words/messages/messages.ts';
import { wholeQuestion } from '../arbitraries.ts';
import { ask } from '../ask.ts';

const groups = groupsOf(atlas);
const listOf = (part: Partial<Question>) =>
  filterReadings(groups, readingQuestionOf({ ...NO_QUESTION, ...part }, atlas));
const ids = (list: { found: readonly { readings: readonly { id: string }[] }[] }) =>
  list.found.flatMap(({ readings }) => readings.map(({ id }) => id));

describe('the reading list', () => {
  it('has 11 resources and 32 references in 8 groups, in the order of the dossier', () => {
    expect(groups.map(({ id, readings }) => [id, readings.length])).toEqual([
      ['resources', 11],
      ['economic-development', 6],
      ['tourism', 6],
      ['management', 4],
      ['foresight', 4],
      ['resilience', 4],
      ['culture-events', 4],
      ['urban-planning', 2],
      ['other', 2],
    ]);
    expect(countOf(groups)).toBe(43);
  });

  it('is whole without a question', () => {
    const list = listOf({});
    expect([list.count, list.general, list.undated]).toEqual([43, [], []]);
  });

  it('follows the theme, and keeps apart what has none', () => {
    const list = listOf(ask({ theme: ['tourism', 'culture'] }));
    expect(list.found.map(({ id }) => id)).toEqual(['tourism', 'culture-events']);
    expect([list.count, list.general.length, list.undated.length]).toEqual([10, 27, 0]);
  });

  it('follows an excluded theme, and two that must both hold', () => {
    expect(listOf({ ...ask({ theme: ['tourism'] }), not: ['theme'] }).count).toBe(10);
    expect(listOf({ ...ask({ theme: ['tourism', 'culture'] }), match: ['theme'] }).count).toBe(0);
    expect(listOf({ ...ask({ theme: ['tourism'] }), match: ['theme'] }).count).toBe(6);
  });

  it('follows the period, and keeps apart what has no date', () => {
    const list = listOf({ from: '2020-12-01', to: '2020-12-02' });
    expect(ids(list)).toEqual(['relance-numerique-collectivites']);
    expect(list.undated).toHaveLength(
      groups.flatMap(({ readings }) => readings).filter(({ date }) => !date).length,
    );
    expect(list.undated.length).toBeGreaterThan(5);
  });

  it('takes a date to its precision: a month meets each of its days', () => {
    expect(ids(listOf({ from: '2020-04-30', to: '2020-04-30' }))).toEqual([
      'intelligence-economique-territoriale',
    ]);
  });

  it('keeps the undated within a period where the question does', () => {
    const list = listOf({ from: '2020-12-01', to: '2020-12-02', undated: true });
    expect(list.undated).toEqual([]);
    expect(ids(list)).toContain('france-relance');
  });

  it('loses nothing that does not contradict the question', () => {
    fc.assert(
      fc.property(wholeQuestion, (question) => {
        const list = filterReadings(groups, readingQuestionOf(question, atlas));
        const shown = new Set([...ids(list), ...[...list.general, ...list.undated].map(({ id }) => id)]);
        expect(shown.size).toBe(list.count + list.general.length + list.undated.length);
        for (const { theme, readings } of groups) {
          if (theme !== null && chosenIn(question, 'theme').length > 0) continue;
          for (const { id, date } of readings) if (!date) expect(shown).toContain(id);
        }
      }),
    );
  });

  it('goes by date from the first day on, those of one day as the dossier has them, the undated apart', () => {
    const { dated, undated } = byDate(groups);
    expect(dated.length + undated.length).toBe(43);
    const days = dated.map(({ reading }) => spanOf(reading.date!).first);
    expect(days).toEqual(days.toSorted());
    expect(dated[0]!.reading.id).toBe('intelligence-economique-territoriale');
    expect(dated.at(-1)!.reading.id).toBe('industrie-plan-de-relance');
    expect(dated.at(-1)!.group.id).toBe('economic-development');
    expect(undated.every(({ reading }) => reading.date === undefined)).toBe(true);
  });
});

describe('a period in words', () => {
  const [from, to] = ['2020-11-01', '2020-12-15'];
  it.each([
    ['fr', { from, to }, 'du 1er\u00A0novembre 2020 au 15 décembre 2020'],
    ['fr', { from, to: null }, 'à partir du 1er\u00A0novembre 2020'],
    ['en', { from: null, to }, 'until 15 December 2020'],
    ['en', { from: null, to: null }, 'Whole period'],
  ] as const)('in %s', (lang, period, words) => {
    expect(formatPeriod(period, lang, translator(lang))).toBe(words);
  });
});
