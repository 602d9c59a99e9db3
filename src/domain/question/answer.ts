/**
 * What answers a question: its facets, search, period and place, combined. The one answer of the page, the
 * build's check of tours, the prints and the speaker's next slide.
 */
import { hasPeriod, type Question } from './question.ts';
import { recount, type Recount } from './recount.ts';
import type { Columns } from './columns.ts';
import type { Atlas, Initiative } from '../collection/records.ts';
import { asksWhere } from '../geography/where.ts';
import type { Locate, Located } from '../geography/locator.ts';
import type { Finder, Hit } from '../search/finder.ts';
import { isWithin } from '../time/calendar.ts';

/** The inputs of an answer, besides the question. */
export interface Sources {
  readonly collection: Atlas;
  /** The columns of the collection. */
  readonly columns: Columns;
  readonly find: Finder;
  /** null until the outlines of territories are loaded. */
  readonly locate: Locate | null;
}

/** How a record lies to the spatial filters: partly inside, or wholly. */
export type Inside = 'touches' | 'within';

/** An answer. Its numbers are per record, in the order of the collection. */
export interface Answer extends Recount {
  /** What the search found, whatever else is asked, by id; null without a search. */
  readonly hits: ReadonlyMap<string, Hit> | null;
  /** How the records lie to each spatial part of the question, in the order of the address. */
  readonly located: readonly Located[];
  /** Whether the question asks where, and the outlines are not loaded. */
  readonly pending: boolean;
}

/** Answers a question: each of its search, period and spatial parts is a mask beside its facets. */
export function answer({ collection, columns, find, locate }: Sources, question: Question): Answer {
  const { initiatives } = collection;
  const masks: Uint8Array[] = [];
  const hits = question.q === '' ? null : find(question.q);
  if (hits) masks.push(Uint8Array.from(initiatives, ({ id }) => Number(hits.has(id))));
  if (hasPeriod(question)) {
    const stays = (record: Initiative) =>
      record.dates.length === 0 ? question.undated : isWithin(record, question);
    masks.push(Uint8Array.from(initiatives, (record) => Number(stays(record))));
  }
  const pending = asksWhere(question) && locate === null;
  const located = asksWhere(question) && locate ? locate(question) : [];
  // Until the outlines are loaded, spatial filters match nothing.
  if (pending) masks.push(new Uint8Array(initiatives.length));
  masks.push(...located.map(({ mask }) => mask));
  return { ...recount(columns, question, masks), hits, located, pending };
}

/** The records of an answer, in the order of the collection. */
export function recordsOf({ fails }: Pick<Answer, 'fails'>, { initiatives }: Atlas): Initiative[] {
  return initiatives.filter((_, index) => fails[index] === 0);
}

/** The records of an answer: the best hits of a search first, else in the order of the collection. */
export function rankedRecordsOf(found: Pick<Answer, 'fails' | 'hits'>, collection: Atlas): Initiative[] {
  const records = recordsOf(found, collection);
  const { hits } = found;
  if (!hits) return records;
  const score = ({ id }: Initiative) => hits.get(id)?.score ?? 0;
  return records.toSorted((a, b) => score(b) - score(a));
}

/** By the numbers of `Located.mask`; `locator.ts` has them too, which is loaded with the outlines only. */
const INSIDE = [undefined, 'touches', 'within'] as const;

/**
 * How records lie to the spatial filters, by id, without those outside; the weakest relation counts. null
 * without a filter, or until the outlines are loaded.
 */
export function relationsOf({ located }: Answer, { initiatives }: Atlas): ReadonlyMap<string, Inside> | null {
  if (located.length === 0) return null;
  return new Map(
    initiatives.flatMap(({ id }, index) => {
      const relation = INSIDE[Math.min(...located.map(({ mask }) => mask[index]!))];
      return relation ? [[id, relation] as const] : [];
    }),
  );
}
