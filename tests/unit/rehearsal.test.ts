import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckOf } from '../../src/domain/tours/deck.ts';
import { beginRehearsal, goOnRehearsing, timedAs, timeOf } from '../../src/domain/tours/rehearsal.ts';

describe('a rehearsal', () => {
  it('counts each moment in which it runs once, for the slide that was shown', () => {
    const turn = fc.record({
      shown: fc.constantFrom('cover', 'step:a', 'step:b', 'closing'),
      runs: fc.boolean(),
      after: fc.integer({ min: 0, max: 600_000 }),
    });
    fc.assert(
      fc.property(fc.array(turn), (turns) => {
        let [now, ran] = [1000, 0];
        let rehearsal = beginRehearsal('cover', now);
        const spent: Record<string, number> = {};
        for (const { after, shown, runs } of turns) {
          now += after;
          if (rehearsal.runs) {
            ran += after;
            spent[rehearsal.shown] = (spent[rehearsal.shown] ?? 0) + after;
          }
          rehearsal = goOnRehearsing(rehearsal, { shown, runs }, now);
        }
        expect(timeOf(rehearsal)).toBe(ran);
        for (const [shown, time] of Object.entries(rehearsal.spent)) expect(time).toBe(spent[shown] ?? 0);
      }),
    );
  });

  it('loses no time where the clock of the computer is set back', () => {
    const begun = goOnRehearsing(beginRehearsal('cover', 5000), { shown: 'step:a', runs: true }, 9000);
    const back = goOnRehearsing(begun, { shown: 'step:a', runs: true }, 3000);
    expect(timeOf(goOnRehearsing(back, { shown: 'step:a', runs: true }, 5000))).toBe(6000);
  });

  it('plans the slides that were shown, in steps of five seconds, and leaves the others', () => {
    const text = { fr: 'Essai', en: 'Trial' };
    const deck = deckOf(['a', 'b', 'c', 'd'], text, text);
    const spent = { cover: 9000, 'step:a': 62_400, 'step:b': 63_000, 'step:c': 200 };
    const seconds = timedAs(deck, { spent }).steps.map((step) => step.seconds);
    expect(seconds).toEqual([60, 65, 5, undefined]);
  });
});
