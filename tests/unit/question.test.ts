import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/domain/question/columns.ts';
import { facetIds, optionsOf, valuesOf, type Facet } from '../../src/domain/collection/facets.ts';
import { chosenIn, NO_QUESTION, type FacetQuestion } from '../../src/domain/question/question.ts';
import { recount } from '../../src/domain/question/recount.ts';
import { anyQuestion, mildQuestion } from '../arbitraries.ts';
import { ask, withChosen } from '../ask.ts';

const FACETS = facetIds(atlas);
/** Those of which each record has one value; it may have no status. */
const SINGLE_VALUED = ['theme', 'dossier', 'scale'] as const;
const ANY_QUESTION = fc.oneof(anyQuestion, mildQuestion);

const columns = columnsOf(atlas);
const idsOf = (question: FacetQuestion) => {
  const { fails } = recount(columns, question);
  return atlas.initiatives.filter((_, place) => fails[place] === 0).map(({ id }) => id);
};
const countOf = (question: FacetQuestion, facet: Facet, value: string) =>
  recount(columns, question).counts[facet]![optionsOf(atlas, facet).indexOf(value)];

/** Per facet and option, the initiatives that have it, read off the records field by field. */
const having = new Map<string, Set<string>>();
function put(facet: Facet, value: string | number, id: string) {
  const key = `${facet}=${value}`;
  having.set(key, (having.get(key) ?? new Set()).add(id));
}
for (const record of atlas.initiatives) {
  for (const [facet, values] of Object.entries(record.values)) {
    for (const value of values) put(facet, value, record.id);
  }
  put('dossier', record.issue!, record.id);
  for (const { kind } of record.bearers) put('bearer', kind!, record.id);
  for (const { place, role } of record.places) {
    if (role !== 'mentioned') put('country', atlas.places[place]!.country!, record.id);
  }
}
const idsHaving = (facet: Facet, value: string) => having.get(`${facet}=${value}`) ?? new Set<string>();

/** The same answer by sets: unions within a facet, or intersections, then their intersection. */
function answerBySets(question: FacetQuestion): Set<string> {
  let left = new Set(atlas.initiatives.map(({ id }) => id));
  for (const facet of FACETS) {
    const sets = chosenIn(question, facet).map((value) => idsHaving(facet, value));
    if (sets.length === 0) continue;
    const kept = new Set<string>();
    for (const id of left) {
      const hits = sets.filter((set) => set.has(id)).length;
      const asked = question.match.includes(facet) ? hits === sets.length : hits > 0;
      if (asked !== question.not.includes(facet)) kept.add(id);
    }
    left = kept;
  }
  return left;
}

describe('the answer to a question', () => {
  it('is every record, in the order of the atlas, for no question', () => {
    expect(idsOf(NO_QUESTION)).toEqual(atlas.initiatives.map(({ id }) => id));
  });

  it('is what sets give', () => {
    fc.assert(
      fc.property(ANY_QUESTION, (question) => {
        expect(new Set(idsOf(question))).toEqual(answerBySets(question));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the order of the atlas, each record once', () => {
    fc.assert(
      fc.property(mildQuestion, (question) => {
        const ids = idsOf(question);
        expect(ids).toEqual(atlas.initiatives.map(({ id }) => id).filter((id) => ids.includes(id)));
      }),
    );
  });

  it('never grows when a value is asked for besides, in a facet of match', () => {
    fc.assert(
      fc.property(mildQuestion, fc.constantFrom(...optionsOf(atlas, 'lever')), (question, value) => {
        const strict = { ...question, match: ['lever'], not: [] };
        const stricter = withChosen(strict, 'lever', [...chosenIn(strict, 'lever'), value]);
        expect(idsOf(strict)).toEqual(expect.arrayContaining(idsOf(stricter)));
      }),
    );
  });

  it('is not changed by a facet of match in which nothing is chosen', () => {
    expect(idsOf({ ...NO_QUESTION, match: FACETS })).toHaveLength(atlas.initiatives.length);
  });

  it('holds records with both values, where the facet is in match, and with either, where not', () => {
    const [one, other] = atlas.initiatives.find(({ values }) => values.lever!.length > 1)!.values.lever as [
      string,
      string,
    ];
    const either = idsOf(ask({ lever: [one, other] }));
    const both = idsOf({ ...ask({ lever: [one, other] }), match: ['lever'] });
    expect(new Set(either)).toEqual(new Set([...idsHaving('lever', one), ...idsHaving('lever', other)]));
    expect(new Set(both)).toEqual(
      new Set([...idsHaving('lever', one)].filter((id) => idsHaving('lever', other).has(id))),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(either.length).toBeGreaterThan(both.length);
  });
});

describe('the count of an option', () => {
  const anyOption = fc
    .constantFrom(...FACETS)
    .chain((facet) => fc.tuple(fc.constant(facet), fc.constantFrom(...optionsOf(atlas, facet))));

  it('is what the list shows when it alone is chosen in its facet, all else unchanged', () => {
    fc.assert(
      fc.property(ANY_QUESTION, anyOption, (question, [facet, value]) => {
        fc.pre(!question.match.includes(facet));
        expect(countOf(question, facet, value)).toBe(answerBySets(withChosen(question, facet, [value])).size);
      }),
      { numRuns: 500 },
    );
  });

  it('is what the list shows when it joins those chosen, in a facet of match', () => {
    fc.assert(
      fc.property(ANY_QUESTION, anyOption, (asked, [facet, value]) => {
        const question = { ...asked, match: [facet], not: [] };
        const joined = withChosen(question, facet, [...chosenIn(question, facet), value]);
        expect(countOf(question, facet, value)).toBe(answerBySets(joined).size);
      }),
      { numRuns: 500 },
    );
  });

  it('is the number of results for an option that is alone in its facet', () => {
    fc.assert(
      fc.property(mildQuestion, anyOption, (asked, [facet, value]) => {
        const question = withChosen(asked, facet, [value]);
        expect(countOf(question, facet, value)).toBe(idsOf(question).length);
      }),
    );
  });

  it('is the number of records by theme, where nothing is asked', () => {
    expect(optionsOf(atlas, 'theme').map((theme) => countOf(NO_QUESTION, 'theme', theme))).toEqual([
      4, 4, 6, 4, 5,
    ]);
  });

  it('is the number of records by issue, 0 for an issue without content', () => {
    expect(optionsOf(atlas, 'dossier').map((dossier) => countOf(NO_QUESTION, 'dossier', dossier))).toEqual([
      0, 0, 2, 21,
    ]);
  });

  it.each(SINGLE_VALUED)('adds up to the whole answer over the options of %s', (facet) => {
    fc.assert(
      fc.property(mildQuestion, (asked) => {
        const question = { ...withChosen(asked, facet, []), match: [], not: [] };
        const counts = optionsOf(atlas, facet).map((value) => countOf(question, facet, value));
        expect(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(idsOf(question).length);
      }),
    );
  });
});

describe('the facets of a record', () => {
  it.each(FACETS.filter((facet) => facet !== 'status'))(
    'leave no record without a value that %s offers',
    (facet) => {
      const options = optionsOf(atlas, facet);
      for (const record of atlas.initiatives) {
        const values = valuesOf(atlas, record, facet);
        expect(values.length, record.id).toBeGreaterThan(0);
        expect(options, record.id).toEqual(expect.arrayContaining([...values]));
        expect(new Set(values).size, record.id).toBe(values.length);
      }
    },
  );

  it.each(SINGLE_VALUED)('hold one %s', (facet) => {
    for (const record of atlas.initiatives) expect(valuesOf(atlas, record, facet)).toHaveLength(1);
  });

  it('hold at most one status, and some records none', () => {
    const statuses = atlas.initiatives.map((record) => valuesOf(atlas, record, 'status').length);
    expect(new Set(statuses)).toEqual(new Set([0, 1]));
  });

  it('together hold every record, for all the options of one', () => {
    for (const facet of FACETS.filter((each) => each !== 'status')) {
      expect(idsOf(ask({ [facet]: optionsOf(atlas, facet) }))).toHaveLength(atlas.initiatives.length);
    }
  });

  it('offer no option twice', () => {
    for (const facet of FACETS)
      expect(new Set(optionsOf(atlas, facet)).size).toBe(optionsOf(atlas, facet).length);
  });

  it('count no record in a country that it only mentions', () => {
    const onlyMentioned = atlas.initiatives.flatMap((record) => {
      const of = (mentioned: boolean) =>
        record.places
          .filter(({ role }) => (role === 'mentioned') === mentioned)
          .map(({ place }) => atlas.places[place]!.country);
      return of(true)
        .filter((country) => !of(false).includes(country))
        .map((country) => ({ id: record.id, country }));
    });
    expect(onlyMentioned.length).toBeGreaterThan(0);
    for (const { id, country } of onlyMentioned) {
      expect(idsOf(ask({ country: [country!] })), country).not.toContain(id);
    }
  });

  it('offer no country that is only mentioned: Iceland has no initiative', () => {
    expect(atlas.initiatives.some(({ places }) => places.some(({ place }) => place === 'iceland'))).toBe(
      true,
    );
    expect(optionsOf(atlas, 'country')).not.toContain('IS');
  });
});
