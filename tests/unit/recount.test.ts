import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, makeColumns } from '../../src/domain/question/columns.ts';
import { facetIds, optionsOf, type Choice, type Facet } from '../../src/domain/collection/facets.ts';
import { chosenIn, type FacetQuestion } from '../../src/domain/question/question.ts';
import { recount, type Recount } from '../../src/domain/question/recount.ts';
import { anyModes, anyQuestion, mildQuestion } from '../arbitraries.ts';
import { holds, valuesOfAll, withOption } from '../naive.ts';

const FACETS = facetIds(atlas);
const listOf = ({ fails }: Recount) => [...fails.keys()].filter((record) => fails[record] === 0);

const perFacet = (of: (facet: Facet) => fc.Arbitrary<string[]>) =>
  fc.record(Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])));
const exactly = <T>(length: number, of: fc.Arbitrary<T>) =>
  fc.array(of, { minLength: length, maxLength: length });

/** Any data set, with records that have no value in a facet, or all, and a question put to it. */
const anyCase = fc
  .record({
    options: perFacet(() => fc.subarray(['a', 'b', 'c', 'd'])),
    size: fc.nat({ max: 30 }),
    masks: fc.nat({ max: 3 }),
  })
  .chain(({ options, size, masks }) => {
    return fc.record({
      options: fc.constant(options),
      records: exactly(
        size,
        perFacet((facet) => fc.shuffledSubarray(options[facet]!)),
      ),
      // Seldom all the facets at once: hardly a record would pass.
      chosen: perFacet((facet) =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant<string[]>([]) },
          { weight: 2, arbitrary: fc.subarray(options[facet]!) },
          { weight: 1, arbitrary: fc.subarray([...options[facet]!, 'unheard-of']) },
        ),
      ),
      modes: anyModes,
      masks: exactly(masks, exactly(size, fc.constantFrom(0, 1, 1))),
    });
  })
  .map(({ options, records, chosen, modes, masks }) => ({
    columns: makeColumns(records.length, options, (record, facet) => records[record]![facet]!),
    options,
    records: records as Choice[],
    question: { values: chosen, ...modes },
    masks: masks.map((mask) => Uint8Array.from(mask)),
  }));

describe('a recount of any data', () => {
  it('lists the records that answer the question and pass every mask, and counts them', () => {
    fc.assert(
      fc.property(anyCase, ({ columns, records, question, masks }) => {
        const found = recount(columns, question, masks);
        const expected = records.flatMap((values, record) =>
          holds(values, question) && masks.every((mask) => mask[record]) ? [record] : [],
        );
        expect(listOf(found)).toEqual(expected);
        expect(found.count).toBe(expected.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts for each option what the list would show with it', () => {
    fc.assert(
      fc.property(anyCase, ({ columns, options, records, question, masks }) => {
        const { counts } = recount(columns, question, masks);
        const allowed = records.filter((_, record) => masks.every((mask) => mask[record]));
        for (const facet of FACETS) {
          expect([...counts[facet]!], facet).toEqual(
            options[facet]!.map((value) => {
              const asked = withOption(question, facet, value);
              return allowed.filter((values) => holds(values, asked)).length;
            }),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says of each record which facets and masks it fails', () => {
    fc.assert(
      fc.property(anyCase, ({ columns, records, question, masks }) => {
        const { fails } = recount(columns, question, masks);
        records.forEach((values, record) => {
          const failed = [
            ...FACETS.map((facet) => !holds(values, only(question, facet))),
            ...masks.map((mask) => mask[record] === 0),
          ];
          expect(failed.map((_, bit) => ((fails[record]! >> bit) & 1) === 1)).toEqual(failed);
        });
      }),
    );
  });

  it('leaves its columns and masks as they were, and so answers the same again', () => {
    fc.assert(
      fc.property(anyCase, anyCase, ({ columns, question, masks }, other) => {
        const first = recount(columns, question, masks);
        recount(columns, other.question);
        expect(recount(columns, question, masks)).toEqual(first);
      }),
    );
  });
});

/** The part of a question that one facet is. */
function only(question: FacetQuestion, facet: Facet): FacetQuestion {
  return { ...question, values: { [facet]: chosenIn(question, facet) } };
}

describe('a recount of the atlas', () => {
  const columns = columnsOf(atlas);
  const values = valuesOfAll(atlas);
  const anyRealQuestion = fc.oneof(anyQuestion, mildQuestion);

  it('lists what the definition lists', () => {
    fc.assert(
      fc.property(anyRealQuestion, (question) => {
        const found = recount(columns, question);
        expect(listOf(found)).toEqual(values.flatMap((of, record) => (holds(of, question) ? [record] : [])));
        expect(found.count).toBe(listOf(found).length);
      }),
      { numRuns: 500 },
    );
  });

  it('counts truly for every option: choosing it lists as many, and none where it says 0', () => {
    fc.assert(
      fc.property(anyRealQuestion, (question) => {
        const { counts } = recount(columns, question);
        for (const facet of FACETS) {
          optionsOf(atlas, facet).forEach((value, place) => {
            const asked = withOption(question, facet, value);
            const named = `${facet}=${value}`;
            expect(counts[facet]![place], named).toBe(values.filter((of) => holds(of, asked)).length);
            expect(listOf(recount(columns, asked)), named).toHaveLength(counts[facet]![place]!);
          });
        }
      }),
      // Each asks every option of every facet, some seventy questions.
      { numRuns: 40 },
    );
  });
});
