/**
 * The reading list of the collection, and what a question leaves of it. A question asks readings for no
 * more than a theme and a period: they have no other facet.
 */
import { meets, spanOf } from '../time/calendar.ts';
import { chosenIn, hasPeriod, modeOf, type Mode, type Question } from './question.ts';
import { themeFacet } from '../collection/facets.ts';
import type { Atlas, Resource, Text } from '../collection/records.ts';

/** Readings that stand together. */
export interface ReadingGroup {
  readonly id: string;
  /** null: the resources, which have no heading of their own. */
  readonly label: Text | null;
  /** A term of the theme. */
  readonly theme: string | null;
  readonly readings: readonly Resource[];
}

/** What readings are asked. */
export interface ReadingQuestion extends Pick<Question, 'from' | 'to' | 'undated'> {
  /** The chosen terms of the theme. */
  readonly themes: readonly string[];
  readonly mode: Mode;
}

/** The parts of a question that readings answer. */
export function readingQuestionOf(question: Question, collection: Atlas): ReadingQuestion {
  const theme = themeFacet(collection)?.id ?? '';
  const { from, to, undated } = question;
  return { themes: chosenIn(question, theme), mode: modeOf(question, theme), from, to, undated };
}

export interface ReadingList {
  /** What answers the question; no group is empty. */
  readonly found: readonly ReadingGroup[];
  readonly count: number;
  /** Without a theme, where one is asked for; they do not contradict the period. */
  readonly general: readonly Resource[];
  /** Without a date, where a period is asked for; their theme answers. */
  readonly undated: readonly Resource[];
}

/** The groups of the collection, in its order: the resources, then the references by group. */
export function groupsOf({ resources, references }: Atlas): ReadingGroup[] {
  return [
    { id: 'resources', label: null, theme: null, readings: resources },
    ...references.map(({ id, label, theme, references: readings }) => ({
      id,
      label,
      theme: theme ?? null,
      readings,
    })),
  ];
}

/** How many readings the groups hold. */
export function countOf(groups: readonly ReadingGroup[]): number {
  return groups.reduce((sum, { readings }) => sum + readings.length, 0);
}

/** Separates readings that answer a question from those that lack the theme or the date to decide. */
export function filterReadings(groups: readonly ReadingGroup[], question: ReadingQuestion): ReadingList {
  const general: Resource[] = [];
  const undated: Resource[] = [];
  const found = groups.map((group) => {
    const themed = hasTheme(group.theme, question);
    const readings = group.readings.filter((reading) => {
      const timely = isTimely(reading, question);
      if (themed === false || timely === false) return false;
      if (themed === 'unknown') general.push(reading);
      else if (timely === 'unknown') undated.push(reading);
      return themed === true && timely === true;
    });
    return { ...group, readings };
  });
  return {
    found: found.filter(({ readings }) => readings.length > 0),
    count: countOf(found),
    general,
    undated,
  };
}

type Answer = boolean | 'unknown';

function hasTheme(theme: string | null, { themes, mode }: ReadingQuestion): Answer {
  if (themes.length === 0) return true;
  if (theme === null) return 'unknown';
  if (mode === 'none') return !themes.includes(theme);
  // A reading has one theme: two can never both hold.
  return themes.includes(theme) && (themes.length === 1 || mode !== 'all');
}

function isTimely({ date }: Resource, question: ReadingQuestion): Answer {
  if (!hasPeriod(question)) return true;
  if (!date) return question.undated || 'unknown';
  return meets(spanOf(date), question);
}

/** A reading with the group that it comes from. */
export interface GroupedReading {
  readonly reading: Resource;
  readonly group: ReadingGroup;
}

/** The readings from the first to the last, those of one day as the collection has them; the undated apart. */
export function byDate(groups: readonly ReadingGroup[]): {
  dated: GroupedReading[];
  undated: GroupedReading[];
} {
  const all = groups.flatMap((group) => group.readings.map((reading) => ({ reading, group })));
  const first = ({ reading }: GroupedReading) => (reading.date ? spanOf(reading.date).first : '');
  return {
    dated: all
      .filter(({ reading }) => reading.date)
      .toSorted((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0)),
    undated: all.filter(({ reading }) => !reading.date),
  };
}
