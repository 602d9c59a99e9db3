import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetOf, surplusOf } from '../../../src/domain/table/match/facets.ts';
import { splitCell } from '../../../src/domain/table/split.ts';
import { cellsOf } from '../../../src/domain/table/table.ts';
import { tableOf } from './made.ts';

describe('facetOf', () => {
  it('counts terms, the commonest first, and empty cells', () => {
    expect(facetOf(['eau; air', 'eau', '', 'sol;eau'], ';')).toEqual({
      kind: 'terms',
      empty: 1,
      joinings: [],
      terms: [
        { value: 'eau', count: 3 },
        { value: 'air', count: 1 },
        { value: 'sol', count: 1 },
      ],
    });
  });
  it('proposes to join spellings of one value, under the commonest', () => {
    const cells = [
      'Musiques actuelles',
      'Musiques actuelles',
      'Musiques Actuelles',
      'Danse',
      'MUSIQUES  ACTUELLES.',
      'Théâtre',
      'Theatre',
    ];
    const facet = facetOf(cells, null);
    expect(facet.kind).toBe('terms');
    const joinings = facet.kind === 'terms' ? facet.joinings : [];
    expect(joinings.map(({ kept, spellings }) => [kept, spellings.length])).toEqual([
      ['Musiques actuelles', 3],
      ['Theatre', 2],
    ]);
    expect(surplusOf(joinings)).toBe(3);
  });
  it('knows yes and no, in whatever spelling', () => {
    expect(facetOf(['Oui', 'Non', 'oui', 'OUI', ''], null)).toMatchObject({
      kind: 'yes-no',
      yes: { value: 'OUI', count: 3 },
      no: { value: 'Non', count: 1 },
      empty: 1,
    });
    expect(facetOf(['true', 'false'], null).kind).toBe('yes-no');
    expect(facetOf(['oui', 'oui'], null).kind).toBe('terms');
  });
  it('puts years in their order', () => {
    expect(facetOf(['2020', '2019', '2020', '2012'], null)).toEqual({
      kind: 'years',
      empty: 0,
      terms: [
        { value: '2012', count: 1 },
        { value: '2019', count: 1 },
        { value: '2020', count: 2 },
      ],
    });
  });
  it('puts numbers into classes that hold them all', () => {
    const numbers = Array.from({ length: 100 }, (_, at) => String(at * at));
    const facet = facetOf([...numbers, ''], null);
    expect(facet).toMatchObject({ kind: 'classes', empty: 1 });
    const classes = facet.kind === 'classes' ? facet.classes : [];
    expect(classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 400],
      [400, 1600],
      [1600, 3600],
      [3600, 6400],
      [6400, 9801],
    ]);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(100);
  });
  it('says where there are too many', () => {
    expect(
      facetOf(
        Array.from({ length: 41 }, (_, at) => `terme ${String.fromCodePoint(0x4e00 + at)}`),
        null,
      ),
    ).toMatchObject({ kind: 'too-many', distinct: 41 });
  });
  it('splits the tags of a real table', async () => {
    const facet = facetOf(cellsOf(await tableOf('real-14-civic-tech-brigades.json'), 'tags'), ';');
    expect(facet.kind === 'terms' && facet.terms[0]!.value).toBe('Brigade');
  });

  it('counts every value of any column once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('Oui', 'non', '2020', '3', 'a;b'))),
        (cells) => {
          const facet = facetOf(cells, ';');
          const values = cells.flatMap((cell) => splitCell(cell, ';')).length;
          const counts =
            facet.kind === 'terms' || facet.kind === 'years'
              ? facet.terms.map(({ count }) => count)
              : facet.kind === 'yes-no'
                ? [facet.yes.count, facet.no.count]
                : null;
          if (counts) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values);
        },
      ),
    );
  });
});
