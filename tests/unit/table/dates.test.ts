import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCell } from '../../../src/domain/table/cell.ts';
import { datesOf, orderIn, readDate } from '../../../src/domain/table/dates.ts';
import { isDay } from '../../../src/domain/time/calendar.ts';
import { anyDay } from '../../arbitraries.ts';

const dayFirst = (text: string) => readDate(text, { order: 'day-first' });
const date = (start: string, precision: string, more: object = {}) => ({
  kind: 'date',
  date: { start, precision, ongoing: false, ...more },
});

describe('readDate', () => {
  it.each([
    ['2020-12-04', date('2020-12-04', 'day')],
    ['2020-12-04T20:00:00+01:00', date('2020-12-04', 'day')],
    ['2020/12/4', date('2020-12-04', 'day')],
    ['20201204', date('2020-12-04', 'day')],
    ['01/02/2020', date('2020-02-01', 'day')],
    ['04.12.20', date('2020-12-04', 'day')],
    ['4-12-1998', date('1998-12-04', 'day')],
    ['04/12/2020 à 20h30', date('2020-12-04', 'day')],
    ['4 décembre 2020', date('2020-12-04', 'day')],
    ['le vendredi 4 déc. 2020', date('2020-12-04', 'day')],
    ['1er mars 2020', date('2020-03-01', 'day')],
    ['December 4th, 2020', date('2020-12-04', 'day')],
    ['4th of December 2020', date('2020-12-04', 'day')],
    ['octobre 2020', date('2020-10', 'month')],
    ['Oct. 2020', date('2020-10', 'month')],
    ['10/2020', date('2020-10', 'month')],
    ['2020-10', date('2020-10', 'month')],
    ['automne 2020', date('2020-09', 'season', { end: '2020-11' })],
    ['spring 2021', date('2021-03', 'season', { end: '2021-05' })],
    ['hiver 2020-2021', date('2020-12', 'season', { end: '2021-02' })],
    ['T3 2020', date('2020-07', 'season', { end: '2020-09' })],
    ['Q3 2020', date('2020-07', 'season', { end: '2020-09' })],
    ['4e trimestre 2020', date('2020-10', 'season', { end: '2020-12' })],
    ['S2 2020', date('2020-07', 'month', { end: '2020-12' })],
    ['2020', date('2020', 'year')],
    ['2020.0', date('2020', 'year')],
    ['depuis mai 2020', date('2020-05', 'month', { ongoing: true })],
    ['since May 2020', date('2020-05', 'month', { ongoing: true })],
    ['à partir du 3 mars 2020', date('2020-03-03', 'day', { ongoing: true })],
    ['2019 – aujourd’hui', date('2019', 'year', { ongoing: true })],
    ['2019-', date('2019', 'year', { ongoing: true })],
    ['du 4 au 18 décembre 2020', date('2020-12-04', 'day', { end: '2020-12-18' })],
    ['du 28 mars au 3 avril 2020', date('2020-03-28', 'day', { end: '2020-04-03' })],
    ['du 04 au 18/12/2020', date('2020-12-04', 'day', { end: '2020-12-18' })],
    ['du 28/11 au 3/12/2020', date('2020-11-28', 'day', { end: '2020-12-03' })],
    ['from 4 to 18 December 2020', date('2020-12-04', 'day', { end: '2020-12-18' })],
    ['2020-12-04/2020-12-18', date('2020-12-04', 'day', { end: '2020-12-18' })],
    ['mai-juin 2020', date('2020-05', 'month', { end: '2020-06' })],
    ['Sep. 2021-Dec.2022', date('2021-09', 'month', { end: '2022-12' })],
    ['2021-2025', date('2021', 'year', { end: '2025' })],
    ['2019-20', date('2019', 'year', { end: '2020' })],
    ['2019 - mai 2020', date('2019', 'year', { end: '2020' })],
    ['44197', date('2021-01-01', 'day')],
  ])('reads « %s »', (text, expected) => expect(dayFirst(text)).toEqual(expected));

  it.each([
    '30/02/2020',
    '2020-13',
    '99/99/9999',
    'bientôt',
    'n° 12 du 3 mai',
    'depuis 2 ans',
    '12',
    'mai',
    '31 juin 2020',
    'du 18 au 4 décembre 2020',
  ])('leaves « %s » as text', (text) => expect(dayFirst(text)).toEqual({ kind: 'text', text }));

  it('finds nothing in an empty cell', () => {
    expect(dayFirst('  ')).toEqual({ kind: 'none' });
    expect(readDate(undefined, { order: 'undecided' })).toEqual({ kind: 'none' });
  });

  it('counts serials from the origin that the file has', () => {
    expect(readDate('44197', { order: 'day-first', system: 1904 })).toEqual(date('2025-01-02', 'day'));
    expect(readDate(dateCell(new Date('2020-12-04T20:00Z')), { order: 'undecided' })).toEqual(
      date('2020-12-04', 'day'),
    );
  });

  it('gives both readings where the order is undecided and matters', () => {
    expect(readDate('01/02/2020', { order: 'undecided' })).toMatchObject({
      kind: 'undecided',
      dayFirst: { start: '2020-02-01' },
      monthFirst: { start: '2020-01-02' },
    });
    expect(readDate('02/02/2020', { order: 'undecided' })).toEqual(date('2020-02-02', 'day'));
    expect(readDate('31/01/2020', { order: 'undecided' })).toEqual(date('2020-01-31', 'day'));
  });

  it('never throws, and gives only days, months and years that exist', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'du',
          'au',
          'mai',
          'depuis',
          '4',
          '31',
          '2020',
          '12',
          '/',
          '-',
          ' ',
          'automne',
          'T3',
          '1er',
          '.',
          'to',
          '–',
        ),
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words,
          words.map((text) => text.replaceAll(' ', '')),
          fc.stringMatching(/^[0-9/. -]{1,12}$/),
        ),
        fc.constantFrom('day-first', 'month-first', 'undecided'),
        (text, order) => {
          const reading = readDate(text, { order });
          if (reading.kind === 'date') {
            for (const part of [reading.date.start, reading.date.end ?? reading.date.start]) {
              expect(isDay(`${part}-01-01`.slice(0, 10))).toBe(true);
            }
            if (reading.date.end) expect(reading.date.end >= reading.date.start).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads every day in each of its forms', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, number] = day.split('-');
        const long = (lang: string) =>
          new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));
        const forms = [
          day,
          `${number}/${month}/${year}`,
          `${year}${month}${number}`,
          long('fr'),
          long('en-GB'),
        ];
        for (const form of forms) expect(dayFirst(form)).toEqual(date(day, 'day'));
        expect(readDate(`${month}/${number}/${year}`, { order: 'month-first' })).toEqual(date(day, 'day'));
        expect(readDate(long('en-US'), { order: 'month-first' })).toEqual(date(day, 'day'));
      }),
    );
  });
});

describe('orderIn', () => {
  it('is decided by a single cell that allows one order only', () => {
    expect(orderIn(['01/02/2020', '31/01/2020', '']).order).toBe('day-first');
    expect(orderIn(['01/02/2020', '01/31/2020']).order).toBe('month-first');
  });
  it('is undecided without such a cell, and with contrary ones', () => {
    expect(orderIn(['01/02/2020', '2020', 'mai 2020'])).toEqual({
      order: 'undecided',
      dayFirst: 0,
      monthFirst: 0,
      either: 1,
    });
    expect(orderIn(['31/01/2020', '01/31/2020']).order).toBe('undecided');
  });
  it('reads the column in that order, or in the one that a person chose', () => {
    const column = ['01/02/2020', '31/01/2020'];
    expect(datesOf(column).readings[0]).toEqual(date('2020-02-01', 'day'));
    expect(datesOf(['01/02/2020'], 'month-first').readings[0]).toEqual(date('2020-01-02', 'day'));
  });
});
