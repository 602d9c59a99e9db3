import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarOf,
  daysBetween,
  firstDay,
  isDay,
  isWithin,
  lastDay,
  meets,
  spanOf,
  toDate,
  toDay,
} from '../../src/domain/time/calendar.ts';
import { anyDay } from '../arbitraries.ts';

describe('a day', () => {
  it.each(['2020-02-29', '2020-12-31', '2021-01-01'])('%s is one', (text) => expect(isDay(text)).toBe(true));
  it.each(['2021-02-29', '2020-13-01', '2020-2-3', '2020-12', '', 'soon', '2020-12-04T00:00'])(
    '« %s » is none',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('comes back from the moment at which it begins', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(toDay(toDate(day))).toBe(day);
      }),
    );
  });

  it('is as many days away as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 3000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days + 1);
      }),
    );
  });
});

describe('a date known to its precision', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-12', '2020-12-01', '2020-12-31'],
    ['2020-11-17', '2020-11-17', '2020-11-17'],
  ])('%s is from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it('ends with its end, and has none where it is still running', () => {
    expect(spanOf({ start: '2020-12', end: '2021-02' })).toEqual({ first: '2020-12-01', last: '2021-02-28' });
    expect(spanOf({ start: '2020-05', ongoing: true })).toEqual({ first: '2020-05-01', last: null });
  });
});

describe('a span and a period', () => {
  const anySpan = fc
    .tuple(anyDay, fc.option(fc.nat({ max: 400 })))
    .map(([first, days]) => ({ first, last: days === null ? null : addDays(first, days) }));
  const anyPeriod = fc.record({ from: fc.option(anyDay), to: fc.option(anyDay) });

  it('meet where they have a day in common, day by day', () => {
    const days = Array.from({ length: 40 }, (_, at) => addDays('2020-05-01', at));
    const someDay = fc.constantFrom(...days);
    fc.assert(
      fc.property(someDay, someDay, fc.option(someDay), fc.option(someDay), (a, b, from, to) => {
        fc.pre(from === null || to === null || from <= to);
        const span = a < b ? { first: a, last: b } : { first: b, last: a };
        const common = days.some(
          (day) => day >= span.first && day <= span.last && (from ?? day) <= day && day <= (to ?? day),
        );
        expect(meets(span, { from, to })).toBe(common);
      }),
    );
  });

  it('always meet where the period is open at both ends', () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(meets(span, { from: null, to: null })).toBe(true);
      }),
    );
  });

  it('still meet when the period grows', () => {
    fc.assert(
      fc.property(anySpan, anyPeriod, fc.nat({ max: 90 }), (span, { from, to }, days) => {
        fc.pre(meets(span, { from, to }));
        expect(meets(span, { from: from && addDays(from, -days), to: to && addDays(to, days) })).toBe(true);
      }),
    );
  });
});

describe('the atlas in time', () => {
  it('runs from the month before its first date to the end of the month of its last', () => {
    expect(calendarOf(atlas)).toEqual({ first: '2020-02-01', last: '2021-02-28' });
  });

  it('has an initiative of May in any period after it, as it still runs', () => {
    const record = atlas.initiatives.find(({ id }) => id === 'oportunidade-mulher')!;
    expect(isWithin(record, { from: '2020-09-01', to: '2020-09-30' })).toBe(true);
    expect(isWithin(record, { from: null, to: '2020-04-30' })).toBe(false);
  });

  it('has no initiative without dates in any period', () => {
    const undated = atlas.initiatives.filter(({ dates }) => dates.length === 0);
    expect(undated.length).toBeGreaterThan(0);
    for (const record of undated) expect(isWithin(record, { from: null, to: null })).toBe(false);
  });
});
