import atlas from 'virtual:atlas';
import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clusterSymbols,
  symbolRadius,
  type Cluster,
  type Positioned,
} from '../../src/map/symbols/cluster.ts';
import { markOf } from '../../src/map/symbols/scene.ts';
import { anyPlace, within } from '../arbitraries.ts';

const EARTH_RADIUS = 6371008.8;
const REAL = atlas.initiatives.map((record) => markOf(record, atlas)!);

/** Things at random places; some share one. */
const anyThings: fc.Arbitrary<Positioned[]> = fc
  .tuple(fc.array(anyPlace, { minLength: 1, maxLength: 20 }), fc.array(fc.nat(), { maxLength: 8 }))
  .map(([places, again]) => [...places, ...again.map((at) => places[at % places.length]!)])
  .map((places) => places.map((at, rank) => ({ id: `thing-${rank}`, at })));
/** Metres for one pixel, from close by to farther out than the whole globe is seen. */
const anyResolution = within(1, 5).map((power) => 10 ** power);

const pixels = (a: Positioned['at'], b: Positioned['at'], resolution: number) =>
  (geoDistance(a, b) * EARTH_RADIUS) / resolution;
const memberIds = (groups: readonly Cluster<Positioned>[]) =>
  groups
    .map(({ members }) =>
      members
        .map(({ id }) => id)
        .sort()
        .join(),
    )
    .sort();

function overlapping(groups: readonly Cluster<Positioned>[], resolution: number): string[] {
  return groups.flatMap((one, rank) =>
    groups
      .slice(rank + 1)
      .filter((other) => {
        const reach = symbolRadius(one.members.length) + symbolRadius(other.members.length);
        return pixels(one.at, other.at, resolution) < reach - 1e-6;
      })
      .map((other) => `${one.members[0]!.id} and ${other.members[0]!.id}`),
  );
}

describe('clustering', () => {
  it('puts every thing in exactly one group', () => {
    fc.assert(
      fc.property(anyThings, anyResolution, (things, resolution) => {
        const members = clusterSymbols(things, resolution).flatMap(({ members }) => members);
        expect(members).toHaveLength(things.length);
        expect(new Set(members)).toEqual(new Set(things));
      }),
    );
  });

  it('leaves no two symbols that overlap', () => {
    fc.assert(
      fc.property(anyThings, anyResolution, (things, resolution) => {
        expect(overlapping(clusterSymbols(things, resolution), resolution)).toEqual([]);
      }),
    );
  });

  it('leaves no two initiatives that overlap, at any zoom', () => {
    fc.assert(
      fc.property(anyResolution, (resolution) => {
        expect(overlapping(clusterSymbols(REAL, resolution), resolution)).toEqual([]);
      }),
    );
  });

  it('only parts the initiatives as one zooms in: none that were apart come together', () => {
    let apart = new Map<string, number>();
    for (let step = 34; step >= 10; step--) {
      const groups = clusterSymbols(REAL, 2 ** (step / 2));
      for (const { members } of groups) {
        expect(new Set(members.map(({ id }) => apart.get(id))).size, `at step ${step}`).toBe(1);
      }
      apart = new Map(groups.flatMap(({ members }, rank) => members.map(({ id }) => [id, rank])));
    }
  });

  it('keeps together what stands at one place', () => {
    fc.assert(
      fc.property(anyThings, anyResolution, (things, resolution) => {
        const groups = clusterSymbols(things, resolution);
        for (const thing of things) {
          const group = groups.find(({ members }) => members.includes(thing))!;
          const there = things.filter(({ at }) => at[0] === thing.at[0] && at[1] === thing.at[1]);
          expect(group.members).toEqual(expect.arrayContaining(there));
        }
      }),
    );
  });

  it('leaves alone what overlaps nothing, where it stands', () => {
    fc.assert(
      fc.property(anyThings, anyResolution, (things, resolution) => {
        // Distances are measured straight through the Earth, hence a little short.
        const reach = 2 * symbolRadius(1) * 1.05;
        const clear = things.every((one, rank) =>
          things.slice(rank + 1).every((other) => pixels(one.at, other.at, resolution) > reach),
        );
        fc.pre(clear);
        expect(clusterSymbols(things, resolution)).toEqual(
          things.map((thing) => ({ at: thing.at, members: [thing] })),
        );
      }),
    );
  });

  it('makes one group of everything where a pixel is endless', () => {
    fc.assert(
      fc.property(anyThings, (things) => {
        expect(clusterSymbols(things, Infinity)).toHaveLength(1);
      }),
    );
  });

  it('parts all places where a pixel is tiny', () => {
    const places = new Set(REAL.map(({ at }) => at.join()));
    const groups = clusterSymbols(REAL, 0.001);
    expect(groups).toHaveLength(places.size);
    for (const { members, at } of groups) {
      for (const member of members) expect(geoDistance(member.at, at) * EARTH_RADIUS).toBeLessThan(0.1);
    }
  });

  it('puts two that overlap half way between them, across the antimeridian too', () => {
    const groups = clusterSymbols(
      [
        { id: 'west', at: [179, 0] },
        { id: 'east', at: [-177, 0] },
      ],
      50_000,
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]!.at[0]).toBeCloseTo(-179, 6);
    expect(groups[0]!.at[1]).toBeCloseTo(0, 6);
  });

  it('clusters the same on a globe turned about its axis', () => {
    fc.assert(
      fc.property(anyResolution, fc.integer({ min: -359, max: 359 }), (resolution, turn) => {
        const turned = REAL.map(({ id, at: [lng, lat] }) => ({
          id,
          at: [((lng + turn + 540) % 360) - 180, lat] as [number, number],
        }));
        expect(memberIds(clusterSymbols(turned, resolution))).toEqual(
          memberIds(clusterSymbols(REAL, resolution)),
        );
      }),
    );
  });

  it('clusters nothing of nothing', () => {
    expect(clusterSymbols([], 1000)).toEqual([]);
  });
});

describe('clustering thousands', () => {
  /** Around towns, as initiatives are: some at one place, most near others, a few anywhere. */
  const thousands: fc.Arbitrary<Positioned[]> = fc
    .tuple(
      fc.array(fc.tuple(anyPlace, within(0, 4)), { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(), within(-1, 1), within(-1, 1)), { minLength: 3000, maxLength: 3000 }),
    )
    .map(([towns, people]) =>
      people.map(([which, east, north], rank) => {
        const [[lng, lat], spread] = towns[which % towns.length]!;
        const at: Positioned['at'] = [
          ((lng + spread * east * Math.abs(east) + 540) % 360) - 180,
          Math.max(-90, Math.min(90, lat + spread * north * Math.abs(north))),
        ];
        return { id: `thing-${rank}`, at };
      }),
    );

  it('keeps every one, in its order, in groups that do not overlap', () => {
    fc.assert(
      fc.property(thousands, within(3.3, 5), (things, power) => {
        const groups = clusterSymbols(things, 10 ** power);
        const rank = new Map(things.map((thing, rank) => [thing, rank]));
        expect(new Set(groups.flatMap(({ members }) => members))).toEqual(new Set(things));
        expect(groups.reduce((sum, { members }) => sum + members.length, 0)).toBe(things.length);
        for (const { members } of groups) {
          const ranks = members.map((member) => rank.get(member)!);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
        expect(overlapping(groups, 10 ** power)).toEqual([]);
        expect(clusterSymbols(things, 10 ** power)).toEqual(groups);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the radius of a symbol', () => {
  it('gives a group an area that grows evenly with its number', () => {
    const beyond = (count: number) => (symbolRadius(count) - 11) ** 2;
    expect(beyond(8) / beyond(2)).toBeCloseTo(4, 9);
  });

  it('makes a group larger than one alone', () => {
    for (let count = 2; count <= 200; count += 1) {
      expect(symbolRadius(count)).toBeGreaterThan(symbolRadius(count - 1));
    }
  });

  it('lets no group, however many it holds, cover a continent', () => {
    expect(symbolRadius(10_000)).toBeLessThan(80);
  });
});
