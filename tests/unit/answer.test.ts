import atlas from 'virtual:atlas';
import synonyms from 'virtual:synonyms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateWithoutOutlines } from '../../build/checks/locate-without-outlines.ts';
import { decode } from '../../src/domain/address/address.ts';
import {
  answer,
  rankedRecordsOf,
  recordsOf,
  relationsOf,
  type Sources,
} from '../../src/domain/question/answer.ts';
import { columnsOf } from '../../src/domain/question/columns.ts';
import { NO_QUESTION, type Question } from '../../src/domain/question/question.ts';
import { lazyFinderOf } from '../../src/domain/search/finder.ts';
import { wholeQuestion } from '../arbitraries.ts';

const atBuildTime: Sources = {
  collection: atlas,
  columns: columnsOf(atlas),
  find: lazyFinderOf(atlas, synonyms),
  locate: locateWithoutOutlines(atlas),
};
const idsOf = (question: Question) => recordsOf(answer(atBuildTime, question), atlas).map(({ id }) => id);
const answersTo = (link: string) => idsOf(decode(link, atlas).address);

describe('an answer', () => {
  it('combines search, period, facets and where: what answers all of them answers the question', () => {
    fc.assert(
      fc.property(wholeQuestion, (question) => {
        const { q, from, to, undated, in: territory, near, area, ...facets } = question;
        const parts = [{ q }, { from, to, undated }, { in: territory }, { near }, { area }, facets];
        const answers = parts.map((part) => new Set(idsOf({ ...NO_QUESTION, ...part })));
        const together = atlas.initiatives.filter(({ id }) => answers.every((part) => part.has(id)));
        expect(idsOf(question)).toEqual(together.map(({ id }) => id));
      }),
    );
  });

  it('matches nothing and is pending where it asks where, until the outlines are loaded', () => {
    const asked = { ...NO_QUESTION, near: { lng: 2.35, lat: 48.85, km: 20000 } };
    const pending = answer({ ...atBuildTime, locate: null }, asked);
    expect([pending.pending, pending.count, relationsOf(pending, atlas)]).toEqual([true, 0, null]);
    const there = answer(atBuildTime, asked);
    expect([there.pending, there.count]).toEqual([false, atlas.initiatives.length]);
    expect(relationsOf(there, atlas)?.size).toBe(atlas.initiatives.length);
    const elsewhere = answer({ ...atBuildTime, locate: null }, NO_QUESTION);
    expect([elsewhere.pending, elsewhere.count]).toEqual([false, atlas.initiatives.length]);
  });

  it('ranks what a search finds, and has the order of the collection without one', () => {
    const found = answer(atBuildTime, { ...NO_QUESTION, q: 'musée' });
    const scores = rankedRecordsOf(found, atlas).map(({ id }) => found.hits!.get(id)!.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.length).toBe(found.count);
    expect(rankedRecordsOf(answer(atBuildTime, NO_QUESTION), atlas)).toEqual(atlas.initiatives);
  });
});

describe('what answers a question, at build time', () => {
  it.each([
    ['theme=culture&country=CA', ['oasis-immersion']],
    ['q=gigapixel', ['musee-gigapixel']],
    ['from=2021-01-10&to=2021-01-20&theme=culture', ['chateaux-fortnite']],
    ['in=country:BR', ['oportunidade-mulher']],
  ])('%s', (link, ids) => {
    expect(answersTo(link)).toEqual(ids);
  });

  it('keeps what has no date where the question says so', () => {
    const dated = answersTo('from=2020-11-01&to=2020-11-30&theme=economy');
    const all = answersTo('from=2020-11-01&to=2020-11-30&undated=1&theme=economy');
    expect(dated).toEqual(['la-roue']);
    expect(all).toHaveLength(4);
  });

  it('takes an initiative to be there where an outline would decide', () => {
    const near = answersTo('near=4.37,51.09,50');
    expect(near).toContain('reveillon-digital');
    expect(near).toContain('coronafacts');
    expect(near).not.toContain('commonpass');
    // It only mentions a territory.
    expect(near).not.toContain('aux-masques-citoyens');
    expect(answersTo('in=region:53')).toHaveLength(atlas.initiatives.length);
    expect(answersTo('in=alsace')).toHaveLength(atlas.initiatives.length);
  });
});
