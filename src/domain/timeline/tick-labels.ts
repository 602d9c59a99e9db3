/**
 * Which labels an axis has room for. Levels come in one after the other, each whole or not at all, so
 * that what is left keeps a rhythm: every month, else every second, third, sixth.
 */
import { addDays, toDate, type Day } from '../time/calendar.ts';
import type { Lang } from '../collection/records.ts';
import { monthsOf, type Axis } from './axis.ts';
import { formatDay, type Detail } from '../text/format.ts';

export interface Candidate {
  readonly day: Day;
  readonly x: number;
  /** 0 has the highest priority. */
  readonly level: number;
  /** The same label in ever shorter words. */
  readonly forms: readonly string[];
}

export interface TickLabel {
  readonly day: Day;
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly strong: boolean;
}

/** The levels of months, and that of days within them. */
const MONTHS = 4;
const DAYS = 5;

const overlap = (a: TickLabel, b: TickLabel, gap: number) =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap;

/**
 * The labels that stand on a line without touching, in the longest form that lets every month be named,
 * else in the shortest.
 *
 * @param measure the width of a text, in CSS pixels
 * @param end where the room ends at the right
 */
export function placeLabels(
  candidates: readonly Candidate[],
  measure: (text: string) => number,
  end: number,
  gap = 8,
): TickLabel[] {
  const forms = Math.max(0, ...candidates.map((candidate) => candidate.forms.length));
  const months = candidates.filter(({ level }) => level <= MONTHS).length;
  let placed: TickLabel[] = [];
  for (let form = 0; form < forms; form += 1) {
    placed = fill(candidates, form, measure, end, gap);
    if (placed.length >= months) break;
  }
  return placed.toSorted((a, b) => a.x - b.x);
}

function fill(
  candidates: readonly Candidate[],
  form: number,
  measure: (text: string) => number,
  end: number,
  gap: number,
): TickLabel[] {
  const placed: TickLabel[] = [];
  for (let level = 0; level <= DAYS; level += 1) {
    const wanted = candidates
      .filter((candidate) => candidate.level === level)
      .map(({ day, x, forms }) => {
        const text = forms[Math.min(form, forms.length - 1)]!;
        return { day, x, text, width: measure(text), strong: level === 0 };
      })
      .filter((label) => label.x + label.width <= end);
    const strong = placed.filter((label) => label.strong);
    const free = wanted.filter((label) => !strong.some((other) => overlap(label, other, gap)));
    if (level === 0) {
      for (const label of free) if (!placed.some((other) => overlap(label, other, gap))) placed.push(label);
      continue;
    }
    const all = [...placed, ...free].toSorted((a, b) => a.x - b.x);
    if (all.some((label, index) => index > 0 && overlap(all[index - 1]!, label, gap))) break;
    placed.push(...free);
  }
  return placed;
}

/** All labels of an axis, before those without room are dropped. */
export function candidatesOf(axis: Axis, lang: Lang): Candidate[] {
  const say = (day: Day, ...details: Detail[]) => details.map((detail) => formatDay(day, lang, detail));
  const months = monthsOf(axis).filter((month) => month >= axis.first);
  const opening = months[0] === axis.first ? [] : [axis.first];
  const days = axis
    .ticks(Math.max(2, Math.floor(axis.width / 64)))
    .filter((day) => day > axis.first && !day.endsWith('-01') && day <= axis.last)
    // A label right before the next month reads as one of that month.
    .filter((day) => addDays(day, 2).slice(0, 7) === day.slice(0, 7));
  return [
    ...opening.map((day) => ({ day, level: 0, forms: say(day, 'day-year') })),
    ...months.map((day) => monthCandidate(day, day === axis.first, say)),
    ...days.map((day) => ({ day, level: DAYS, forms: [String(toDate(day).getUTCDate())] })),
  ].map((candidate) => ({ ...candidate, x: axis.at(candidate.day) }));
}

function monthCandidate(day: Day, isFirst: boolean, say: (day: Day, ...details: Detail[]) => string[]) {
  const month = toDate(day).getUTCMonth();
  if (isFirst) return { day, level: 0, forms: say(day, 'long-year', 'short-year') };
  if (month === 0) return { day, level: 0, forms: say(day, 'long-year', 'short-year', 'year') };
  const level = month % 6 === 0 ? 1 : month % 3 === 0 ? 2 : month % 2 === 0 ? 3 : MONTHS;
  return { day, level, forms: say(day, 'long', 'short') };
}
