import atlas from 'virtual:atlas';
import { describe, expect, it } from 'vitest';
import { columnsOf, makeColumns, type Columns } from '../../src/domain/question/columns.ts';
import { facetIds, optionsOf, type Facet } from '../../src/domain/collection/facets.ts';
import { valuesOfAll } from '../naive.ts';

const FACETS = facetIds(atlas);

/** The values of a record, read back from the columns, sorted. */
function valuesIn({ size, options, sets, ids }: Columns, record: number, facet: Facet): string[] {
  const set = sets[ids[FACETS.indexOf(facet) * size + record]!]!;
  expect(FACETS[set.row]).toBe(facet);
  return set.values.map((value) => options[facet]![value]!).toSorted();
}

const LETTERS = Object.fromEntries(FACETS.map((facet) => [facet, ['a', 'b', 'c']]));
const madeOf = (rows: readonly (readonly string[])[]) =>
  makeColumns(rows.length, LETTERS, (row) => rows[row]!);

describe('the columns of the atlas', () => {
  const columns = columnsOf(atlas);

  it('hold the values of every record in every facet', () => {
    valuesOfAll(atlas).forEach((values, record) => {
      for (const facet of FACETS) {
        expect(valuesIn(columns, record, facet)).toEqual([...values[facet]!].toSorted());
      }
    });
  });

  it.each(FACETS)('have the options of %s, and how many records have each', (facet) => {
    expect(columns.options[facet]).toEqual(optionsOf(atlas, facet));
    expect(columns.totals[facet]).toEqual(
      optionsOf(atlas, facet).map(
        (value) => valuesOfAll(atlas).filter((values) => values[facet]!.includes(value)).length,
      ),
    );
  });
});

describe('the dictionary of value sets', () => {
  it('has each set that occurs once, in whatever order its values came, and none else', () => {
    const { sets } = madeOf([['a', 'b'], ['b', 'a'], [], ['c'], [], ['a']]);
    for (const place of FACETS.keys()) {
      const own = sets.filter(({ row }) => row === place).map(({ values }) => values);
      expect(own).toEqual([[0, 1], [], [2], [0]]);
    }
  });

  it('does not change the values that it was given', () => {
    const values = ['b', 'a'];
    madeOf([values]);
    expect(values).toEqual(['b', 'a']);
  });

  it('is empty for no records', () => {
    expect(madeOf([])).toMatchObject({ size: 0, sets: [] });
  });

  it('says when there are more sets than it can number', () => {
    const many = Array.from({ length: 70_000 }, (_, place) => String(place));
    expect(() => makeColumns(many.length, { ...LETTERS, country: many }, (row) => [many[row]!])).toThrow(
      'expected at most 65536 different sets of values, found ',
    );
  });
});
