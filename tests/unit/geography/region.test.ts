import { geoArea } from 'd3-geo';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { insideLeft } from '../../../src/domain/geography/drawn.ts';
import type { Outline } from '../../../src/domain/geography/footprint.ts';
import { holds, interiorPoint, regionOfArea, regionOfOutline } from '../../../src/domain/geography/region.ts';
import { shortWay } from '../../../src/domain/geography/sphere.ts';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { anyArea, anyPlace, within } from '../../arbitraries.ts';
import { angleToRing, isInside, placeAt } from '../../naive-sphere.ts';

const outline = (...rings: Position[][]): Outline => ({ type: 'Polygon', coordinates: rings });
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A ring about a place that does not cross itself: up to 40 vertices, within some 60° of it, at uneven angles. */
const anyStar: fc.Arbitrary<{ middle: LngLat; ring: LngLat[] }> = fc
  .tuple(
    fc.oneof(anyPlace, fc.constantFrom<LngLat>([0, 90], [10, -90], [180, 5], [-180, -60], [179.9, 89.5])),
    within(0.0005, 1),
    fc.array(within(0.3, 1), { minLength: 6, maxLength: 40 }),
  )
  .map(([middle, size, reaches]) => ({
    middle,
    ring: reaches.map((reach, at) => placeAt(middle, reach * size, (-2 * Math.PI * at) / reaches.length)),
  }));

describe('the inside of a drawn area', () => {
  it('is what the winding number on the sphere says, anywhere', () => {
    fc.assert(
      fc.property(anyStar, within(0, 1.2), within(0, 2 * Math.PI), ({ middle, ring }, reach, way) => {
        const size = Math.max(...ring.map((vertex) => angleToRing([vertex], middle, 1)));
        const place = placeAt(middle, reach * size, way);
        expect(holds(regionOfArea(ring), place)).toBe(isInside(ring, place));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same whichever way it is gone round, wherever it begins, in a hemisphere', () => {
    fc.assert(
      fc.property(anyStar, anyPlace, fc.nat(40), ({ ring }, place, start) => {
        const expected = holds(regionOfArea(ring), place);
        const at = start % ring.length;
        expect(holds(regionOfArea([...ring.slice(at), ...ring.slice(0, at)]), place)).toBe(expected);
        expect(holds(regionOfArea(ring.toReversed()), place)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('turns with the globe', () => {
    fc.assert(
      fc.property(anyStar, anyPlace, within(-180, 180), ({ middle, ring }, place, turn) => {
        fc.pre(angleToRing(ring, place, 40) > 1e-4);
        const turned = ([lng, lat]: LngLat): LngLat => [shortWay(lng + turn), lat];
        expect(holds(regionOfArea(ring.map(turned)), turned(place))).toBe(holds(regionOfArea(ring), place));
        expect(holds(regionOfArea(ring.map(turned)), turned(middle))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is on the left, where the vertices fit in no hemisphere', () => {
    const zigzag: LngLat[] = [0, 60, 120, 180, -120, -60].map((lng) => [lng, -10]);
    // They fit in the southern hemisphere, though the left of them is the north.
    expect(holds(regionOfArea(zigzag), [30, 80])).toBe(false);
    expect(holds(regionOfArea(zigzag), [30, -80])).toBe(true);
    const beyond: LngLat[] = [...zigzag, [-60, 30], [-120, 30], [180, 30], [120, 30], [60, 30], [0, 30]];
    expect(holds(regionOfArea(beyond), [30, 10])).toBe(true);
    expect(holds(regionOfArea(beyond), [30, 80])).toBe(false);
    expect(holds(regionOfArea(beyond), [30, -80])).toBe(false);
    expect(holds(regionOfArea(beyond.toReversed()), [30, 10])).toBe(false);
    expect(holds(regionOfArea(beyond.toReversed()), [30, 80])).toBe(true);
  });

  it('has an edge that goes straight over a pole', () => {
    const region = regionOfArea([
      [0, 60],
      [180, 60],
      [90, 60],
    ]);
    expect([holds(region, [90, 80]), holds(region, [-90, 80]), holds(region, [45, 70])]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('may have a vertex at a pole, of any longitude', () => {
    fc.assert(
      fc.property(within(-180, 180), fc.constantFrom(90, -90), (lng, pole) => {
        const region = regionOfArea([
          [lng, pole],
          [10, 0],
          [100, 0],
        ]);
        expect(holds(region, [50, Math.sign(pole) * 40])).toBe(true);
        expect(holds(region, [-50, Math.sign(pole) * 40])).toBe(false);
        expect(holds(region, [50, -Math.sign(pole) * 40])).toBe(false);
      }),
    );
  });

  it('is worked out for anything that a link can hold', () => {
    fc.assert(
      fc.property(anyArea, anyPlace, (area, place) => {
        const region = regionOfArea(area);
        expect(typeof holds(region, place)).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the inside of an outline', () => {
  it('is that of the plane, for boxes', () => {
    const corners = fc.tuple(within(-180, 180), within(-180, 180), within(-90, 90), within(-90, 90));
    fc.assert(
      fc.property(corners, anyPlace, ([a, b, c, d], [lng, lat]) => {
        const [west, east, south, north] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
        // Great circles between the pieces of a long edge part from its parallel by 0.0011° at most.
        // On the sphere, 180° and -180° are one meridian: a point there may lie on an edge that bears the other name.
        const turns = [lng - west, lng - east].map((gap) => ((gap + 540) % 360) - 180);
        fc.pre([lat - south, lat - north, ...turns].every((gap) => Math.abs(gap) > 0.0012));
        const expected = lng > west && lng < east && lat > south && lat < north;
        expect(holds(regionOfOutline(outline(box(west, south, east, north))), [lng, lat])).toBe(expected);
        const other = outline(box(west, south, east, north).toReversed());
        expect(holds(regionOfOutline(other), [lng, lat])).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('has holes, and islands in them', () => {
    const region = regionOfOutline({
      type: 'MultiPolygon',
      coordinates: [[box(0, 0, 30, 30), box(10, 10, 20, 20).toReversed()], [box(14, 14, 16, 16)]],
    });
    const inside = [5, 12, 15, 18, 25, 35].map((lng) => holds(region, [lng, 15]));
    expect(inside).toEqual([true, false, true, false, true, false]);
  });

  it('holds the pole that it runs along, and has no border there nor on the antimeridian', () => {
    const cap = regionOfOutline(outline(box(-180, -90, 180, -60)));
    expect(holds(cap, [12, -90])).toBe(true);
    expect(holds(cap, [180, -75])).toBe(true);
    expect(holds(cap, [-12, -59])).toBe(false);
    expect(cap.cap.radius * (180 / Math.PI)).toBeCloseTo(30, 2);
    for (const { arcs } of cap.bundles) {
      for (const { from } of arcs) expect(from[2]).toBeCloseTo(-Math.sin(Math.PI / 3), 6);
    }
  });

  it('is in one piece over the antimeridian, where the outline was cut there', () => {
    const region = regionOfOutline({
      type: 'MultiPolygon',
      coordinates: [[box(170, -10, 180, 10)], [box(-180, -10, -165, 5)]],
    });
    expect([179, 180, -180, -179].map((lng) => holds(region, [lng, 0]))).toEqual([true, true, true, true]);
    // Between 5° and 10° of latitude, the antimeridian is a border.
    const seam = region.bundles
      .flatMap(({ arcs }) => arcs)
      .filter(({ from, to }) => Math.abs(from[1]) < 1e-9 && Math.abs(to[1]) < 1e-9);
    expect(seam).toHaveLength(1);
    expect(seam[0]!.from[2]).toBeCloseTo(Math.sin((5 * Math.PI) / 180), 9);
    expect(seam[0]!.to[2]).toBeCloseTo(Math.sin((10 * Math.PI) / 180), 9);
  });

  it('has no border between parts that share one', () => {
    const region = regionOfOutline({
      type: 'MultiPolygon',
      coordinates: [[box(0, 0, 1, 1)], [box(1, 0, 2, 1)]],
    });
    expect(region.bundles.flatMap(({ arcs }) => arcs)).toHaveLength(6);
  });

  it('may be the whole globe, or nothing', () => {
    const [all, nothing] = [outline(box(-180, -90, 180, 90)), outline(box(5, 5, 5, 5))].map(regionOfOutline);
    expect(all!.bundles).toEqual([]);
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect([holds(all!, place), holds(nothing!, place)]).toEqual([true, false]);
      }),
    );
  });
});

/** The area on the left of a ring, in steradians; d3-geo has the inside on the right. */
const leftOf = (ring: readonly LngLat[]) =>
  geoArea({ type: 'Polygon', coordinates: [[...ring, ring[0]!].map(([...at]) => at).toReversed()] });

describe('the ring with the inside on its left', () => {
  // A triangle's area is its excess: of angles that sum to 270°, ½π; Girard's theorem.
  it.each<[string, LngLat[], number]>([
    [
      'an octant',
      [
        [0, 0],
        [90, 0],
        [0, 90],
      ],
      Math.PI / 2,
    ],
    [
      'an octant, the other way round',
      [
        [0, 90],
        [90, 0],
        [0, 0],
      ],
      Math.PI / 2,
    ],
    // A face of a cube, its vertices at 45° and asin(1/√3): a sixth of the sphere.
    [
      'a face of a cube',
      [-45, 45].flatMap((lng): LngLat[] => {
        const lat = Math.asin(1 / Math.sqrt(3)) * (180 / Math.PI);
        return lng < 0
          ? [
              [lng, -lat],
              [lng, lat],
            ]
          : [
              [lng, lat],
              [lng, -lat],
            ];
      }),
      (4 * Math.PI) / 6,
    ],
    // The cube's upper face, with the pole inside.
    [
      'a face of a cube about a pole',
      [-135, -45, 45, 135].map((lng): LngLat => [lng, Math.asin(1 / Math.sqrt(3)) * (180 / Math.PI)]),
      (4 * Math.PI) / 6,
    ],
    [
      'a face of a tetrahedron',
      [0, 120, -120].map((lng): LngLat => [lng, -Math.asin(1 / 3) * (180 / Math.PI)]),
      Math.PI,
    ],
  ])('is right for %s drawn by great circles', (_, area, steradians) => {
    expect(leftOf(insideLeft(area))).toBeCloseTo(steradians, 9);
  });

  it('has the smaller side of it there, whichever way it was drawn in a hemisphere', () => {
    fc.assert(
      fc.property(anyStar, ({ ring }) => {
        for (const drawn of [ring, ring.toReversed()]) {
          expect(leftOf(insideLeft(drawn))).toBeLessThanOrEqual(2 * Math.PI);
        }
      }),
    );
  });

  it('is what was drawn where no hemisphere holds it', () => {
    const belt = [0, 60, 120, 180, -120, -60].map((lng, index): LngLat => [lng, index % 2 === 0 ? 10 : -10]);
    expect(insideLeft(belt)).toBe(belt);
    expect(insideLeft(belt.toReversed())).toEqual(belt.toReversed());
  });
});

describe('a point of a region', () => {
  it('is inside, off the border', () => {
    fc.assert(
      fc.property(anyStar, ({ ring }) => {
        const region = regionOfArea(ring);
        const point = interiorPoint(region);
        expect(point && holds(region, point)).toBe(true);
      }),
    );
  });
});
