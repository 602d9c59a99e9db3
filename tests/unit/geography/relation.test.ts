import { booleanPointInPolygon } from '@turf/turf';
import { geoArea, geoDistance } from 'd3-geo';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { circleOutline, onPlane } from '../../../src/domain/geography/drawn.ts';
import type { Footprint, Outline } from '../../../src/domain/geography/footprint.ts';
import { regionOfArea, regionOfOutline } from '../../../src/domain/geography/region.ts';
import {
  holdsPoint,
  relationTo,
  relationToCircle,
  relationToRegion,
  type SpatialFilter,
} from '../../../src/domain/geography/relation.ts';
import { MEAN_RADIUS, shortWay } from '../../../src/domain/geography/sphere.ts';
import type { Near } from '../../../src/domain/geography/where.ts';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { anyNear, anyPlace, within } from '../../arbitraries.ts';
import { along, isInside, placeAt } from '../../naive-sphere.ts';

const DEGREE = (Math.PI / 180) * MEAN_RADIUS;
const box = (west: number, south: number, east: number, north: number): Outline => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const territory = (outline: Outline): Footprint => ({ kind: 'territory', at: [0, 0], outline });
const circle = (lng: number, lat: number, km: number): SpatialFilter => ({
  kind: 'circle',
  near: { lng, lat, km },
});
const POLES_AND_SEAM = fc.constantFrom<LngLat>([0, 90], [10, -90], [180, 5], [-180, -60], [179.9, 89.5]);

/** A ring of 6 to 24 vertices about a place, that does not cross itself. */
const starAbout = (middle: LngLat, size: number) =>
  fc
    .array(within(0.4, 1), { minLength: 6, maxLength: 24 })
    .map((reaches) =>
      reaches.map((reach, at) => placeAt(middle, reach * size, (-2 * Math.PI * at) / reaches.length)),
    );
const anyStar = fc
  .tuple(fc.oneof(anyPlace, POLES_AND_SEAM), within(0.01, 0.8))
  .chain(([middle, size]) => starAbout(middle, size));
/** Two rings that are near each other, about a place anywhere. */
const twoStars = fc
  .tuple(
    fc.oneof(anyPlace, POLES_AND_SEAM),
    within(0.02, 0.5),
    within(0.2, 1),
    within(0, 1.6),
    within(0, 6.28),
  )
  .chain(([middle, size, ratio, apart, way]) =>
    fc.tuple(starAbout(middle, size), starAbout(placeAt(middle, apart * size, way), ratio * size)),
  );

describe('a point and a circle', () => {
  it('are one within the other up to the radius, anywhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyPlace, POLES_AND_SEAM),
        anyNear,
        within(0, 2),
        within(0, 6.28),
        (at, near, out, way) => {
          const angle = (out * near.km) / MEAN_RADIUS;
          fc.pre(angle < Math.PI && Math.abs(out - 1) > 1e-5);
          const place = placeAt(at, angle, way);
          const asked: SpatialFilter = { kind: 'circle', near: { ...near, lng: at[0], lat: at[1] } };
          const expected = geoDistance(at, place) * MEAN_RADIUS <= near.km;
          expect(holdsPoint(asked, place)).toBe(expected);
          expect(relationTo(asked, { kind: 'point', at: place })).toBe(expected ? 'within' : 'outside');
          expect(relationTo(asked, { kind: 'awaited', at: place })).toBe(expected ? 'within' : 'outside');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are always within, for half the globe', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, ([lng, lat], at) => {
        expect(holdsPoint(circle(lng, lat, 20038), at)).toBe(true);
      }),
    );
  });

  it.each<[string, SpatialFilter, LngLat, boolean]>([
    ['over the antimeridian', circle(179.5, 0, DEGREE * 1.01), [-179.5, 0], true],
    ['not so far over it', circle(179.5, 0, DEGREE * 0.99), [-179.5, 0], false],
    ['over the pole', circle(0, 89, DEGREE * 2.01), [180, 89], true],
    ['not so far over it', circle(0, 89, DEGREE * 1.99), [180, 89], false],
    ['about a pole', circle(123, 90, DEGREE * 10), [-50, 80.01], true],
    ['just out of it', circle(123, 90, DEGREE * 10), [-50, 79.99], false],
    ['opposite', circle(10, 20, DEGREE * 180), [-170, -20], true],
  ])('%s', (_, asked, at, expected) => {
    expect(holdsPoint(asked, at)).toBe(expected);
  });
});

describe('a territory and a circle', () => {
  it.each<[string, SpatialFilter, Outline, string]>([
    ['in the middle of it', circle(5, 5, 100), box(0, 0, 10, 10), 'touches'],
    ['beside it, near enough', circle(-1, 5, DEGREE * 1.01), box(0, 0, 10, 10), 'touches'],
    ['beside it, too far', circle(-1, 5, DEGREE * 0.99), box(0, 0, 10, 10), 'outside'],
    ['around it', circle(5, 5, DEGREE * 7.1), box(0, 0, 10, 10), 'within'],
    ['around most of it', circle(5, 5, DEGREE * 7.0), box(0, 0, 10, 10), 'touches'],
    ['across the antimeridian', circle(-179.5, 0.5, DEGREE * 1.01), box(170, 0, 179.5, 1), 'touches'],
    ['about the pole that it holds', circle(0, -90, DEGREE * 5), box(-180, -90, 180, -60), 'touches'],
    ['about the pole, and all of it', circle(0, -90, DEGREE * 30.01), box(-180, -90, 180, -60), 'within'],
    ['about the other pole', circle(0, 90, DEGREE * 149.9), box(-180, -90, 180, -60), 'outside'],
    ['about the other pole, farther', circle(0, 90, DEGREE * 150.1), box(-180, -90, 180, -60), 'touches'],
    ['of half the globe', circle(77, 12, 20038), box(-180, -90, 180, -60), 'within'],
    // All the border is within, but not the inside, which is the rest of the globe.
    [
      'in the hole of it',
      circle(0, 90, DEGREE * 100),
      { type: 'Polygon', coordinates: box(-180, -90, 180, 80).coordinates as Position[][] },
      'touches',
    ],
  ])('%s', (_, asked, outline, expected) => {
    expect(relationTo(asked, territory(outline))).toBe(expected);
  });

  it('are as the nearest and the farthest points of the border say', () => {
    fc.assert(
      fc.property(
        anyStar,
        fc.oneof(anyPlace, POLES_AND_SEAM),
        // Half the globe holds all: no sample tells that from its edge.
        within(0.001, Math.PI - 0.02),
        (ring, [lng, lat], angle) => {
          const near: Near = { lng, lat, km: angle * MEAN_RADIUS };
          const dense = along(ring, 60);
          const distances = dense.map((place) => geoDistance([lng, lat], place));
          const [nearest, farthest] = [Math.min(...distances), Math.max(...distances)];
          // What lies between two samples.
          const slack = 0.015;
          fc.pre(Math.abs(nearest - angle) > slack && Math.abs(farthest - angle) > slack);
          const away: LngLat = [shortWay(lng + 180), -lat];
          const holds = (place: LngLat) => holdsPoint({ kind: 'polygon', area: ring }, place);
          const expected =
            farthest < angle
              ? holds(away)
                ? 'touches'
                : 'within'
              : nearest > angle && !holds([lng, lat])
                ? 'outside'
                : 'touches';
          expect(relationToCircle(near, regionOfArea(ring))).toBe(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('within one, are within or at least not outside of any larger', () => {
    fc.assert(
      fc.property(anyStar, anyNear, within(1, 4), (ring, near, factor) => {
        const region = regionOfArea(ring);
        const rank = (km: number) =>
          ['outside', 'touches', 'within'].indexOf(relationToCircle({ ...near, km }, region));
        expect(rank(near.km * factor)).toBeGreaterThanOrEqual(rank(near.km));
        expect(relationToCircle({ ...near, km: 20038 }, region)).toBe('within');
      }),
    );
  });

  it('turn with the globe', () => {
    fc.assert(
      fc.property(anyStar, anyNear, within(-180, 180), (ring, near, turn) => {
        const turned = regionOfArea(ring.map(([lng, lat]): LngLat => [shortWay(lng + turn), lat]));
        const expected = relationToCircle(near, regionOfArea(ring));
        const nudged = (by: number) =>
          relationToCircle({ ...near, lng: shortWay(near.lng + turn), km: near.km + by }, turned);
        expect([nudged(0), nudged(1e-6), nudged(-1e-6)]).toContain(expected);
      }),
    );
  });
});

describe('a territory and an area', () => {
  it.each<[string, Outline, Outline, string]>([
    ['itself', box(0, 0, 10, 10), box(0, 0, 10, 10), 'within'],
    ['inside it', box(0, 0, 10, 10), box(2, 2, 8, 8), 'within'],
    ['inside it, along a border', box(0, 0, 10, 10), box(0, 0, 4, 4), 'within'],
    ['a neighbour, along a border', box(0, 0, 10, 10), box(10, 0, 20, 10), 'outside'],
    ['a neighbour at a corner', box(0, 0, 10, 10), box(10, 10, 20, 20), 'outside'],
    ['over its border', box(0, 0, 10, 10), box(8, 2, 12, 8), 'touches'],
    ['around it', box(2, 2, 8, 8), box(0, 0, 10, 10), 'touches'],
    ['around it, along a border', box(0, 0, 4, 4), box(0, 0, 10, 10), 'touches'],
    ['across it, no vertex in either', box(0, 4, 10, 6), box(4, 0, 6, 10), 'touches'],
    ['far away', box(0, 0, 10, 10), box(100, 0, 110, 10), 'outside'],
    ['over the antimeridian, of one that was cut', box(170, 0, 180, 10), box(-180, 0, -170, 10), 'outside'],
    ['about a pole', box(-180, 60, 180, 90), box(-180, 70, 180, 90), 'within'],
    ['about a pole, larger', box(-180, 70, 180, 90), box(-180, 60, 180, 90), 'touches'],
    [
      'with a sliver outside, thinner than the outlines are right',
      box(0, 0, 10, 10),
      box(2, 2, 10.004, 8),
      'within',
    ],
    ['with a sliver outside, thicker', box(0, 0, 10, 10), box(2, 2, 10.006, 8), 'touches'],
    ['with a sliver inside, thinner', box(0, 0, 10, 10), box(9.996, 2, 12, 8), 'outside'],
  ])('%s', (_, asked, place, expected) => {
    expect(relationTo({ kind: 'territory', outline: asked }, territory(place))).toBe(expected);
  });

  it('with a hole: in the hole, outside; about the hole, touching', () => {
    const ringed: Outline = {
      type: 'Polygon',
      coordinates: [box(0, 0, 10, 10).coordinates[0], box(4, 4, 6, 6).coordinates[0]] as Position[][],
    };
    const asked: SpatialFilter = { kind: 'territory', outline: ringed };
    expect(relationTo(asked, territory(box(4.5, 4.5, 5.5, 5.5)))).toBe('outside');
    expect(relationTo(asked, territory(box(4, 4, 6, 6)))).toBe('outside');
    expect(relationTo(asked, territory(box(3, 3, 7, 7)))).toBe('touches');
    expect(relationTo(asked, territory(box(1, 1, 3, 3)))).toBe('within');
    expect(relationTo({ kind: 'territory', outline: box(0, 0, 10, 10) }, territory(ringed))).toBe('within');
  });

  it('in parts: some in, some out', () => {
    const parts: Outline = {
      type: 'MultiPolygon',
      coordinates: [box(1, 1, 2, 2).coordinates, box(20, 1, 21, 2).coordinates] as Position[][][],
    };
    expect(relationTo({ kind: 'territory', outline: box(0, 0, 10, 10) }, territory(parts))).toBe('touches');
    expect(relationTo({ kind: 'territory', outline: box(0, 0, 30, 10) }, territory(parts))).toBe('within');
  });

  it('across a cut at the antimeridian', () => {
    const cut: Outline = {
      type: 'MultiPolygon',
      coordinates: [box(170, 0, 180, 10).coordinates, box(-180, 0, -170, 10).coordinates] as Position[][][],
    };
    const area: LngLat[] = [
      [178, 2],
      [-178, 2],
      [-178, 8],
      [178, 8],
    ];
    expect(relationToRegion(regionOfOutline(cut), regionOfArea(area))).toBe('within');
    expect(relationTo({ kind: 'polygon', area }, territory(cut))).toBe('touches');
    const around = area.map(([lng, lat]): LngLat => [lng > 0 ? 160 : -160, lat < 5 ? -5 : 15]);
    expect(relationTo({ kind: 'polygon', area: around }, territory(cut))).toBe('within');
  });

  it('are as a winding number over many points says, anywhere', () => {
    fc.assert(
      fc.property(twoStars, ([ring, other]) => {
        const relation = relationToRegion(regionOfArea(ring), regionOfArea(other), 0);
        const [border, corners] = [along(other, 6), along(ring, 6)];
        const [dense, otherDense] = [along(ring, 15), along(other, 15)];
        const away = (place: LngLat, from: LngLat[]) =>
          Math.min(...from.map((one) => geoDistance(place, one)));
        // Deep enough for what lies between two samples.
        const sides = new Set(
          border.filter((place) => away(place, dense) > 0.03).map((place) => isInside(ring, place)),
        );
        const reachesIn = corners.some((place) => isInside(other, place) && away(place, otherDense) > 0.03);
        if (reachesIn || sides.size === 2) expect(relation).toBe('touches');
        else if (relation !== 'touches' && sides.size === 1) {
          expect(relation).toBe(sides.has(true) ? 'within' : 'outside');
        }
        // It touches: then some point of one border is on either side of the other, or slivers are.
        if (relation !== 'touches') return;
        const all = new Set(border.map((place) => isInside(ring, place)));
        const shallow = border.some((place) => away(place, dense) < 0.06);
        expect(all.size === 2 || shallow || corners.some((place) => isInside(other, place))).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 20_000);

  it('are both ways outside, or neither', () => {
    fc.assert(
      fc.property(twoStars, ([one, other]) => {
        const [a, b] = [regionOfArea(one), regionOfArea(other)];
        expect(relationToRegion(a, b, 0) === 'outside').toBe(relationToRegion(b, a, 0) === 'outside');
        expect([relationToRegion(a, b), relationToRegion(b, a)]).not.toEqual(['within', 'within']);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a circle as a line to draw', () => {
  it('is at its radius all along, counterclockwise', () => {
    fc.assert(
      fc.property(fc.oneof(anyPlace, POLES_AND_SEAM), anyNear, ([lng, lat], { km }) => {
        fc.pre(km < 20000);
        const ring = circleOutline({ lng, lat, km });
        for (const place of ring) {
          expect(geoDistance([lng, lat], place) * MEAN_RADIUS).toBeCloseTo(km, 2);
        }
      }),
    );
  });

  it('has the area of its cap, 2πR²(1 − cos r), less what its chords leave out', () => {
    fc.assert(
      fc.property(fc.oneof(anyPlace, POLES_AND_SEAM), within(1, 10000), ([lng, lat], km) => {
        const ring = circleOutline({ lng, lat, km }).map(([...at]) => at);
        // d3-geo has the inside on the right.
        const area = geoArea({ type: 'Polygon', coordinates: [[...ring, ring[0]!].toReversed()] });
        const cap = 2 * Math.PI * (1 - Math.cos(km / MEAN_RADIUS));
        expect(Math.abs(area / cap - 1)).toBeLessThan(0.002);
      }),
    );
  });

  it('holds on the plane what it holds on the globe', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyPlace, POLES_AND_SEAM),
        within(100, 19900),
        anyPlace,
        ([lng, lat], km, place) => {
          const away = geoDistance([lng, lat], place) * MEAN_RADIUS;
          fc.pre(Math.abs(away - km) > 30 && Math.abs(place[1]) < 89.9 && Math.abs(place[0]) < 179.9);
          const drawn = onPlane(circleOutline({ lng, lat, km }));
          expect(booleanPointInPolygon(place, drawn)).toBe(away < km);
          for (const [x = 0, y = 0] of drawn.coordinates.flat(2)) {
            expect(Math.abs(x)).toBeLessThanOrEqual(180 + 1e-9);
            expect(Math.abs(y)).toBeLessThanOrEqual(90 + 1e-9);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
