/** The talk that a selection proposes. */
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { mainPlace } from '../../src/domain/collection/main-place.ts';
import { angleBetween, toVector } from '../../src/domain/geography/sphere.ts';
import type { Compared } from '../../src/domain/question/compared.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import { DeckShape, tourOf } from '../../src/domain/tours/deck.ts';
import { countProposed, nearToNear, proposeDeck } from '../../src/domain/tours/propose.ts';
import type { StepChart } from '../../src/domain/tours/tours.ts';

const WORDS = { fr: 'Essai', en: 'Trial' };
const seen = (chart: StepChart) => ({
  title: WORDS,
  initiative: null,
  question: NO_QUESTION,
  view: null,
  chart,
});
const some = fc.shuffledSubarray(atlas.initiatives);
const COMPARED: readonly Compared[] = ['tourism', 'culture'].map((value) => ({
  kind: 'facet',
  facet: 'theme',
  value,
}));

describe('the order from near to near', () => {
  it('keeps all, begins with the first that has a place, and goes to the nearest that is left', () => {
    const places = { ...atlas.places, [atlas.initiatives[3]!.places[0]!.place]: undefined };
    const without = { ...atlas, places } as typeof atlas;
    fc.assert(
      fc.property(some, (records) => {
        const ordered = nearToNear(records, without);
        const idsOf = (all: typeof records) => all.map(({ id }) => id).toSorted();
        expect(idsOf(ordered)).toEqual(idsOf(records));
        const placed = records.filter((record) => mainPlace(record, without.places));
        expect(ordered[0]).toBe(placed[0] ?? records[0]);
        expect(ordered.slice(placed.length).every((record) => !mainPlace(record, without.places))).toBe(true);
      }),
    );
    const points = nearToNear(atlas.initiatives, atlas).map((record) =>
      toVector(mainPlace(record, atlas.places)!.coordinates),
    );
    for (const [rank, here] of points.slice(0, -1).entries()) {
      const ahead = points.slice(rank + 1).map((there) => angleBetween(here, there));
      expect(ahead[0]).toBe(Math.min(...ahead));
    }
  });
});

describe('a proposed talk', () => {
  it('has the chart of the question, a slide for each initiative, and what is compared', () => {
    fc.assert(
      fc.property(some, fc.boolean(), (results, compares) => {
        const selection = { question: NO_QUESTION, results, compared: compares ? COMPARED : [] };
        const deck = proposeDeck(selection, WORDS, atlas, seen);
        expect(v.is(DeckShape, deck)).toBe(true);
        expect(deck.steps).toHaveLength(countProposed(selection));
        const { steps } = tourOf(deck, atlas);
        const charts = steps.flatMap((step) => (step.kind === 'chart' ? [step.chart.type] : []));
        expect(charts).toEqual([
          ...(results.length > 1 ? ['bars'] : []),
          ...(compares ? ['comparison'] : []),
        ]);
        if (results.length > 1) expect(steps[0]!.kind).toBe('chart');
        if (compares) expect(steps.at(-1)).toMatchObject({ chart: { of: COMPARED } });
      }),
      { numRuns: 30 },
    );
  });

  it('of a period is told by date, after its timeline', () => {
    const question = { ...NO_QUESTION, from: '2020-03-01', to: null };
    const dated = atlas.initiatives.filter(({ dates }) => dates.length > 0);
    const { steps } = proposeDeck({ question, results: dated, compared: [] }, WORDS, atlas, seen);
    expect(steps[0]).toMatchObject({ kind: 'chart', chart: { type: 'timeline' } });
    const days = steps.slice(1).map(({ id }) => {
      const { dates } = dated.find((record) => record.id === id)!;
      return dates.map(({ start }) => start.padEnd(10, '-01')).toSorted()[0]!;
    });
    expect(days).toEqual(days.toSorted());
  });
});
