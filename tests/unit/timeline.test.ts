import atlas from 'virtual:atlas';
import { sum } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarOf,
  daysBetween,
  isWithin,
  lastDay,
  readingsOf,
} from '../../src/domain/time/calendar.ts';
import { axisOf, monthsOf, nextMonth } from '../../src/domain/timeline/axis.ts';
import { bandsOf, placeBandLabels } from '../../src/domain/timeline/band-labels.ts';
import { dragged } from '../../src/timeline/brush-gesture.ts';
import { addMonths, between, covered, nudge, resize, shift } from '../../src/timeline/brush.ts';
import { densityOf } from '../../src/timeline/density.ts';
import { LANE_SIZES, stack } from '../../src/domain/timeline/lanes.ts';
import { marksOf } from '../../src/domain/timeline/marks.ts';
import { spread } from '../../src/domain/timeline/spread.ts';
import { ADVANCES, step } from '../../src/timeline/steps.ts';
import { candidatesOf, placeLabels } from '../../src/domain/timeline/tick-labels.ts';
import { formatDay } from '../../src/domain/text/format.ts';
import { monthsByRecord, profileOf } from '../../src/timeline/profile.ts';
import { widthOf } from '../../src/domain/timeline/width-of.ts';
import { stretchOf } from '../../src/timeline/zoom.ts';

const calendar = calendarOf(atlas)!;
const anyWidth = fc.integer({ min: 232, max: 3840 });
const anyLang = fc.constantFrom('fr', 'en');
const anyZoom = fc.constantFrom(null, 1, 2, 3, 4);
const dayOfCalendar = fc
  .nat({ max: daysBetween(calendar.first, calendar.last) - 1 })
  .map((days) => addDays(calendar.first, days));
const anyPeriod = fc
  .tuple(fc.option(dayOfCalendar), fc.option(dayOfCalendar))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

describe('the axis', () => {
  it('holds the calendar of the atlas, from the month before the first date', () => {
    expect(calendar).toEqual({ first: '2020-02-01', last: '2021-02-28' });
    expect(monthsOf(calendar)).toHaveLength(13);
    expect(nextMonth('2020-12-31')).toBe('2021-01-01');
  });

  it('finds the day under a point again', () => {
    fc.assert(
      fc.property(
        dayOfCalendar,
        anyWidth,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (day, width, part) => {
          const axis = axisOf(calendar, width);
          expect(axis.dayAt(axis.at(day) + part * axis.dayWidth)).toBe(day);
          expect(axis.boundary(axis.at(day))).toBe(day);
        },
      ),
    );
  });

  it('stays on its days beyond its ends', () => {
    const axis = axisOf(calendar, 800);
    expect([axis.dayAt(-50), axis.dayAt(900)]).toEqual([calendar.first, calendar.last]);
    expect(axis.boundary(900)).toBe('2021-03-01');
  });

  it('comes closer to the time that an issue looks back on', () => {
    expect(stretchOf(atlas.issues, 1, calendar)).toEqual({ first: '2020-02-01', last: '2020-04-03' });
    expect(stretchOf(atlas.issues, 4, calendar)).toEqual({ first: '2020-05-07', last: '2020-12-31' });
    expect(stretchOf(atlas.issues, null, calendar)).toEqual(calendar);
  });
});

describe('the labels of the axis', () => {
  const labels = (width: number, lang: 'fr' | 'en' = 'fr', zoom: number | null = null) =>
    placeLabels(
      candidatesOf(axisOf(stretchOf(atlas.issues, zoom, calendar), width), lang),
      (text) => widthOf(text, 14.4),
      width + 18,
    );

  it('never touch, at any width', () => {
    fc.assert(
      fc.property(anyWidth, anyLang, anyZoom, (width, lang, zoom) => {
        const placed = labels(width, lang, zoom);
        placed.slice(1).forEach((label, place) => {
          expect(label.x).toBeGreaterThanOrEqual(placed[place]!.x + placed[place]!.width + 8);
        });
        expect(placed.every(({ x, width: own }) => x + own <= width + 18)).toBe(true);
      }),
    );
  });

  it('always say the year', () => {
    fc.assert(
      fc.property(anyWidth, anyLang, anyZoom, (width, lang, zoom) => {
        expect(labels(width, lang, zoom)[0]?.text).toContain('2020');
      }),
    );
    expect(labels(232).some(({ text }) => text.endsWith('2021'))).toBe(true);
  });

  it('name every month in full where there is room, every third where there is little', () => {
    expect(labels(2000).filter(({ day }) => day.endsWith('-01'))).toHaveLength(13);
    expect(labels(2000)[0]?.text).toBe('février 2020');
    expect(labels(232).map(({ text }) => text)).toEqual(['févr. 2020', 'juil.', 'oct.', '2021']);
  });
});

describe('boxes on a line', () => {
  const anyBoxes = fc
    .array(
      fc.record({
        wanted: fc.integer({ min: -200, max: 1200 }),
        before: fc.integer({ min: 5, max: 30 }),
        after: fc.integer({ min: 5, max: 80 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((boxes) => boxes.toSorted((a, b) => a.wanted - b.wanted));

  it('do not overlap, and stay between the ends', () => {
    fc.assert(
      fc.property(anyBoxes, (boxes) => {
        const anchors = spread(boxes, 0, 1000);
        anchors.slice(1).forEach((anchor, place) => {
          const room = boxes[place]!.after + boxes[place + 1]!.before;
          expect(anchor - anchors[place]!).toBeGreaterThanOrEqual(room - 1e-6);
        });
        expect(anchors[0]! - boxes[0]!.before).toBeGreaterThanOrEqual(-1e-6);
        expect(anchors.at(-1)! + boxes.at(-1)!.after).toBeLessThanOrEqual(1000 + 1e-6);
      }),
    );
  });

  it('stay where they want to be if they can', () => {
    const boxes = [100, 200, 300].map((wanted) => ({ wanted, before: 20, after: 20 }));
    expect(spread(boxes, 0, 400)).toEqual([100, 200, 300]);
  });

  it('share what they give way', () => {
    const boxes = [100, 110].map((wanted) => ({ wanted, before: 22, after: 22 }));
    expect(spread(boxes, 0, 400)).toEqual([83, 127]);
  });
});

describe('the lanes of the marks', () => {
  it('keep every ink and every target apart', () => {
    const anyMark = fc
      .tuple(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
      )
      .map(([start, length, part, slides]) => ({
        start,
        end: start + length,
        at: start + part * length,
        ...(slides && { slide: [start, start + length] as const }),
      }));
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 15 }), (marks) => {
        const seats = stack(marks);
        marks.forEach((a, i) => {
          const [from, to] = a.slide ?? [a.at, a.at];
          const seat = seats[i]!;
          expect(seat.at >= from && seat.at <= to).toBe(true);
          marks.slice(0, i).forEach((b, j) => {
            const other = seats[j]!;
            if (seat.row === other.row)
              expect(a.start >= b.end + LANE_SIZES.gap || b.start >= a.end + LANE_SIZES.gap).toBe(true);
            const apart = Math.max(
              Math.abs(seat.at - other.at),
              Math.abs(seat.row - other.row) * LANE_SIZES.pitch,
            );
            expect(apart).toBeGreaterThanOrEqual(LANE_SIZES.target);
          });
        });
      }),
    );
  });

  it('move a target along its ink where that saves a row', () => {
    const day = { start: 92, end: 108, at: 100 };
    expect(stack([day, { start: 0, end: 84, at: 42, slide: [8, 76] }])).toEqual([
      { row: 0, at: 100 },
      { row: 0, at: 42 },
    ]);
    const [, moved] = stack([
      { start: 40, end: 56, at: 48 },
      { start: 60, end: 160, at: 64, slide: [64, 152] },
    ]);
    expect(moved).toEqual({ row: 0, at: 72 });
  });

  it('draw each date by its precision, in order of time', () => {
    const marks = marksOf(atlas.initiatives, axisOf(calendar, 800));
    expect(marks).toHaveLength(atlas.initiatives.flatMap(({ dates }) => dates).length);
    const kinds = new Map(
      marks.map(({ record, kind, isOngoing }) => [record.id, isOngoing ? 'goes on' : kind]),
    );
    expect(kinds.get('reveillon-digital')).toBe('tick');
    expect(kinds.get('teletravailler-a-caen')).toBe('hard');
    expect(kinds.get('la-roue')).toBe('soft');
    expect(kinds.get('oportunidade-mulher')).toBe('goes on');
    expect(marks.find(({ isOngoing }) => isOngoing)?.end).toBe(800);
  });

  it('stay few', () => {
    const rows = (width: number) =>
      Math.max(...marksOf(atlas.initiatives, axisOf(calendar, width)).map(({ row }) => row));
    expect(rows(560)).toBeLessThanOrEqual(7);
    expect(rows(232)).toBeLessThanOrEqual(9);
  });
});

describe('the names of the bands', () => {
  it('do not overlap on a line, and stay in the room', () => {
    fc.assert(
      fc.property(anyWidth, anyLang, (width, lang) => {
        const bands = bandsOf(atlas.context, axisOf(calendar, width));
        const widths = bands.map(({ band }) => widthOf(band.label[lang], 14.4));
        const placed = placeBandLabels(
          bands.map(({ start }) => start),
          widths,
          [-24, width + 24],
        );
        const [a, b] = placed;
        expect(a!.line !== b!.line || a!.x + widths[0]! < b!.x).toBe(true);
        placed.forEach(({ x }, place) => {
          expect(x).toBeGreaterThanOrEqual(-24);
          expect(x + widths[place]!).toBeLessThanOrEqual(width + 24 + 1e-6);
        });
      }),
    );
  });
});

describe('the brush', () => {
  it('resizes to a sound period, open again at the end of the calendar', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom('from', 'to'), dayOfCalendar, (period, edge, day) => {
        const resized = resize(period, edge, day, calendar);
        const other = edge === 'from' ? 'to' : 'from';
        expect(resized[other]).toBe(period[other]);
        const { first, last } = covered(resized, calendar);
        expect(first <= last && first >= calendar.first && last <= calendar.last).toBe(true);
        expect(resized.from).not.toBe(edge === 'from' ? calendar.first : undefined);
        expect(resized.to).not.toBe(edge === 'to' ? calendar.last : undefined);
      }),
    );
    expect(resize({ from: '2020-05-01', to: null }, 'from', calendar.first, calendar)).toEqual({
      from: null,
      to: null,
    });
  });

  it('moves a period without changing how long it is', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -600, max: 600 }), (period, days) => {
        const before = covered(period, calendar);
        const { from, to } = shift(period, days, calendar);
        expect(daysBetween(from!, to!)).toBe(daysBetween(before.first, before.last));
        expect(from! >= calendar.first && to! <= calendar.last).toBe(true);
      }),
    );
  });

  it('draws the same period from either end', () => {
    expect(between('2020-05-10', '2020-03-17', calendar)).toEqual({ from: '2020-03-17', to: '2020-05-10' });
    expect(between('2019-01-01', '2020-03-17', calendar).from).toBe(calendar.first);
  });

  it('follows the hand by whole days', () => {
    const axis = axisOf(calendar, 394 * 4);
    const period = { from: '2020-05-01', to: '2020-05-31' };
    const drag = (grip: 'from' | 'to' | 'move' | 'draw', from: number, to: number) =>
      dragged(grip, period, from, to, axis, calendar);
    expect(drag('from', axis.at('2020-05-01'), axis.at('2020-05-04') + 1)).toEqual({
      ...period,
      from: '2020-05-04',
    });
    expect(drag('to', axis.after('2020-05-31'), axis.after('2020-06-02') - 1)).toEqual({
      ...period,
      to: '2020-06-02',
    });
    expect(drag('move', 500, 500 + 4 * 7)).toEqual({ from: '2020-05-08', to: '2020-06-07' });
    expect(drag('draw', axis.at('2020-07-14') + 2, axis.at('2020-06-01') + 2)).toEqual({
      from: '2020-06-01',
      to: '2020-07-14',
    });
  });

  it.each([
    ['ArrowRight', false, '2020-05-11'],
    ['ArrowDown', false, '2020-05-09'],
    ['ArrowLeft', true, '2020-04-10'],
    ['PageUp', false, '2020-06-10'],
    ['PageDown', false, '2020-04-10'],
  ])('has its end moved by %s (shift: %s) to %s', (key, shiftKey, to) => {
    expect(nudge({ from: '2020-03-17', to: '2020-05-10' }, 'to', { key, shiftKey }, calendar)).toEqual({
      from: '2020-03-17',
      to,
    });
  });

  it('goes to the ends by Home and End, and leaves other keys alone', () => {
    const period = { from: '2020-03-17', to: '2020-05-10' };
    expect(nudge(period, 'from', { key: 'Home', shiftKey: false }, calendar)?.from).toBeNull();
    expect(nudge(period, 'from', { key: 'End', shiftKey: false }, calendar)?.from).toBe('2020-05-10');
    expect(nudge(period, 'to', { key: 'End', shiftKey: false }, calendar)?.to).toBeNull();
    expect(nudge(period, 'to', { key: 'a', shiftKey: false }, calendar)).toBeNull();
  });

  it('keeps the day of the month, or the last that there is', () => {
    expect(addMonths('2020-03-31', -1)).toBe('2020-02-29');
    expect(addMonths('2020-12-15', 1)).toBe('2021-01-15');
  });
});

describe('stepping', () => {
  it.each(ADVANCES)('goes through every month once and ends, %s', (advance) => {
    for (const direction of [1, -1] as const) {
      const seen: string[] = [];
      let period = step({ from: null, to: null }, direction, advance, calendar);
      while (period) {
        seen.push(period.to!);
        expect(period.from).toBe(advance === 'window' ? `${period.to!.slice(0, 7)}-01` : null);
        period = step(period, direction, advance, calendar);
      }
      expect(seen).toHaveLength(13);
      expect(seen.toSorted()).toEqual(direction === 1 ? seen : seen.toReversed());
    }
  });

  it('goes from within a month to whole months', () => {
    const period = { from: '2020-03-17', to: '2020-05-10' };
    expect(step(period, 1, 'window', calendar)).toEqual({ from: '2020-04-01', to: '2020-04-30' });
    expect(step(period, -1, 'window', calendar)).toEqual({ from: '2020-03-01', to: '2020-03-31' });
    expect(step(period, 1, 'cumulative', calendar)).toEqual({ from: null, to: '2020-05-31' });
    expect(step(period, -1, 'cumulative', calendar)).toEqual({ from: null, to: '2020-04-30' });
  });
});

describe('the density of the readings', () => {
  it('counts each dated reading once', () => {
    const dated = readingsOf(atlas).filter(({ date }) => date).length;
    expect(sum(densityOf(atlas, calendar), ({ count }) => count)).toBeCloseTo(dated, 9);
  });
});

describe('days in words', () => {
  it('are French in French', () => {
    expect(formatDay('2020-04-01', 'fr', 'full')).toBe('1er avril 2020');
    expect(formatDay('2020-04-11', 'fr', 'full')).toBe('11 avril 2020');
    expect(formatDay('2020-04-01', 'en', 'full')).toBe('1 April 2020');
  });
});

describe('the profile of very many dates', () => {
  const months = monthsOf(calendar);
  const places = monthsByRecord(atlas.initiatives, months);

  it('counts each initiative once in each month that one of its dates meets', () => {
    fc.assert(
      fc.property(fc.subarray(atlas.initiatives), (records) => {
        const counts = profileOf(records, months, places);
        months.forEach((month, place) => {
          const period = { from: month, to: lastDay(month.slice(0, 7)) };
          expect(counts[place], month).toBe(records.filter((record) => isWithin(record, period)).length);
        });
      }),
    );
  });
});
