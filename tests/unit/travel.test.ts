import atlas from 'virtual:atlas';
import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainPlace } from '../../src/domain/collection/main-place.ts';
import type { Initiative, LngLat, Place } from '../../src/domain/collection/records.ts';
import { legsFrom, eastwardOrder } from '../../src/domain/geography/travel.ts';
import { anyPlace } from '../arbitraries.ts';

const { initiatives, places, head } = atlas;
const someResults = fc.shuffledSubarray(initiatives);
const standsAt = (record: Initiative) => mainPlace(record, places)!.coordinates;

/** Initiatives anywhere, many of them on one meridian or at one place. */
const anywhere = fc
  .array(fc.oneof(anyPlace, fc.constantFrom<LngLat>([0, 10], [0, -10], [180, 0], [-180, 0])), {
    minLength: 2,
    maxLength: 12,
  })
  .map((points) => ({
    records: points.map((_, at) => ({ id: `r${at}`, places: [{ place: `p${at}` }] })) as Initiative[],
    places: Object.fromEntries(
      points.map((coordinates, at) => [`p${at}`, { coordinates } as unknown as Place]),
    ),
  }));

describe('travelling', () => {
  it('passes each initiative once, in an order that does not depend on how they are given', () => {
    fc.assert(
      fc.property(someResults, (records) => {
        const order = eastwardOrder(records, atlas);
        expect(new Set(order)).toEqual(new Set(records));
        expect(order).toHaveLength(records.length);
        expect(eastwardOrder(order.toReversed(), atlas)).toEqual(order);
      }),
    );
  });

  it('goes round eastward, once about the Earth', () => {
    fc.assert(
      fc.property(anywhere, ({ records, places }) => {
        const order = eastwardOrder(records, { places, head });
        const lngs = order.map((record) => mainPlace(record, places)!.coordinates[0]);
        const turned = lngs.reduce(
          (sum, lng, at) => sum + ((lngs[(at + 1) % lngs.length]! - lng + 720) % 360),
          0,
        );
        expect([0, 360].some((turn) => Math.abs(turned - turn) < 1e-6)).toBe(true);
      }),
    );
  });

  it('begins at Kampala, and is in Montréal before Paris', () => {
    const stops = eastwardOrder(initiatives, atlas).map((record) => record.places[0]!.place);
    expect(stops[0]).toBe('kampala');
    expect(stops.findIndex((stop) => places[stop]!.country === 'CA')).toBeLessThan(
      stops.findIndex((stop) => places[stop]!.country === 'FR'),
    );
  });

  it('walks back where it came from, and comes round', () => {
    fc.assert(
      fc.property(anywhere, ({ records, places }) => {
        let here = records[0]!;
        const seen = new Set<Initiative>();
        for (let step = 0; step < records.length; step++) {
          seen.add(here);
          const next = legsFrom(here, records, { places, head })!.east.record;
          expect(legsFrom(next, records, { places, head })!.west.record).toBe(here);
          here = next;
        }
        expect(seen.size).toBe(records.length);
        expect(here).toBe(records[0]);
      }),
    );
  });

  it('goes on from a record that the question leaves out, where it stands', () => {
    fc.assert(
      fc.property(someResults, fc.constantFrom(...initiatives), (records, here) => {
        const others = records.filter((record) => record !== here);
        const legs = legsFrom(here, others, atlas);
        if (others.length === 0) {
          expect(legs).toBeNull();
          return;
        }
        const order = eastwardOrder([...others, here], atlas);
        expect(legs!.east.record).toBe(order[(order.indexOf(here) + 1) % order.length]);
        expect(others).toContain(legs!.west.record);
      }),
    );
  });

  it('says how far the next one is, along a great circle', () => {
    for (const here of initiatives) {
      const { east, west } = legsFrom(here, initiatives, atlas)!;
      for (const { record, metres } of [east, west]) {
        expect(metres).toBeCloseTo(distance(standsAt(here), standsAt(record), { units: 'meters' }), 0);
      }
    }
  });
});
