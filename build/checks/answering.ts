/** What answers a question, at build time. */
import { isWithin } from '../../src/domain/time/calendar.ts';
import { columnsOf } from '../../src/domain/question/columns.ts';
import { finderOf } from '../../src/domain/search/finder.ts';
import { locatorOf } from '../../src/domain/geography/locator.ts';
import { hasPeriod, type Question } from '../../src/domain/question/question.ts';
import { recount } from '../../src/domain/question/recount.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';

/** The ids of the initiatives that answer a question. */
export type Answering = (question: Question) => ReadonlySet<string>;

/**
 * Answers questions about an atlas as the page does, but without the outlines of territories, which are made
 * later: where one of them would decide, the initiative is taken to be there.
 */
export function answering(atlas: Atlas): Answering {
  const { initiatives } = atlas;
  const columns = columnsOf(atlas);
  const find = finderOf(atlas);
  const locate = locatorOf(atlas);
  return (question) => {
    const where = isCountry(question.in) ? question : { ...question, in: null };
    const masks = locate(where, () => undefined).map(({ mask, awaited }) =>
      Uint8Array.from(initiatives, ({ places }, at) => {
        const isUndecided = places.some(({ place, role }) => role !== 'mentioned' && awaited.includes(place));
        return Number(isUndecided || mask[at] !== 0);
      }),
    );
    if (question.q !== '') {
      const hits = find(question.q);
      masks.push(Uint8Array.from(initiatives, ({ id }) => Number(hits.has(id))));
    }
    if (hasPeriod(question)) {
      const stays = initiatives.map((record) =>
        record.dates.length === 0 ? question.undated : isWithin(record, question),
      );
      masks.push(Uint8Array.from(stays, Number));
    }
    const { fails } = recount(columns, question, masks);
    return new Set(initiatives.filter((_, place) => fails[place] === 0).map(({ id }) => id));
  };
}

/** Whether the code of a place says that it is inside; every other territory needs its outline. */
function isCountry(territory: string | null): boolean {
  return territory?.startsWith('country:') ?? false;
}
