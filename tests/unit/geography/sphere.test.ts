import { distance } from '@turf/turf';
import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  angleToArc,
  arcBetween,
  capAround,
  crossing,
  MEAN_RADIUS,
  shortWay,
  toLngLat,
  toVector,
} from '../../../src/domain/geography/sphere.ts';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { anyPlace } from '../../arbitraries.ts';

const kilometresBetween = (a: LngLat, b: LngLat) => angleBetween(toVector(a), toVector(b)) * MEAN_RADIUS;

describe('a distance along the great circle', () => {
  // The worked example of Ed Williams' Aviation Formulary, « Distance between points »: 0.623585 radians, 2144 NM.
  it('is 0.623585 radians from Los Angeles (33°57′N 118°24′W) to New York (40°38′N 73°47′W)', () => {
    const [lax, jfk]: LngLat[] = [
      [-(118 + 24 / 60), 33 + 57 / 60],
      [-(73 + 47 / 60), 40 + 38 / 60],
    ];
    expect(angleBetween(toVector(lax!), toVector(jfk!))).toBeCloseTo(0.623585, 6);
  });

  // Rosetta Code, « Haversine formula »: BNA (36.12, −86.67) to LAX (33.94, −118.40), R = 6372.8 km: 2887.2600 km.
  it('is 2887.26 km from Nashville to Los Angeles, on a sphere of 6372.8 km', () => {
    const km = kilometresBetween([-86.67, 36.12], [-118.4, 33.94]);
    expect((km * 6372.8) / MEAN_RADIUS).toBeCloseTo(2887.26, 2);
  });

  // Closed forms on a sphere of radius R.
  it.each<[string, LngLat, LngLat, number]>([
    ['a degree of the equator: πR/180', [0, 0], [1, 0], Math.PI / 180],
    ['a degree of a meridian', [12, 40], [12, 41], Math.PI / 180],
    ['a quarter of a meridian: πR/2', [30, 0], [-140, 90], Math.PI / 2],
    ['pole to pole: πR', [0, 90], [77, -90], Math.PI],
    ['half the equator', [-10, 0], [170, 0], Math.PI],
    ['over the pole: 20°', [0, 80], [180, 80], Math.PI / 9],
    ['over the antimeridian: 2°', [179, 0], [-179, 0], Math.PI / 90],
    ['0°, 0° to 90°E, 45°N: a right angle', [0, 0], [90, 45], Math.PI / 2],
    // cos d = sin²60° + cos²60° cos 90° = 3/4.
    ['a quarter turn at 60°N: acos ¾', [0, 60], [90, 60], Math.acos(0.75)],
    // The vertices of a regular tetrahedron: acos(−⅓).
    ['two vertices of a tetrahedron', [0, 90], [55, -Math.asin(1 / 3) * (180 / Math.PI)], Math.acos(-1 / 3)],
  ])('is that of %s', (_, from, to, angle) => {
    expect(kilometresBetween(from, to)).toBeCloseTo(angle * MEAN_RADIUS, 6);
  });

  it('is what Turf and d3 say', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (a, b) => {
        expect(kilometresBetween(a, b)).toBeCloseTo(distance(a, b), 3);
        expect(angleBetween(toVector(a), toVector(b))).toBeCloseTo(geoDistance(a, b), 9);
      }),
    );
  });

  it('is on a sphere of the mean radius of WGS 84', () => {
    const [a, f] = [6378.137, 1 / 298.257223563];
    const b = a * (1 - f);
    expect(MEAN_RADIUS).toBeCloseTo((2 * a + b) / 3, 4);
  });
});

describe('a vector', () => {
  it('is a place and back, but for the longitude of a pole', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const back = toLngLat(toVector(place));
        expect(back[1]).toBeCloseTo(place[1], 9);
        if (Math.abs(place[1]) < 89.99) expect(shortWay(back[0] - place[0])).toBeCloseTo(0, 9);
      }),
    );
    expect(toVector([77, 90])).toEqual([0, 0, 1]);
    expect(toVector([-12, -90])).toEqual([0, 0, -1]);
  });
});

describe('an arc', () => {
  it('is nearest where sampling finds it', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, anyPlace, (place, from, to) => {
        const arc = arcBetween(toVector(from), toVector(to));
        fc.pre(arc !== null && geoDistance(from, to) < 3);
        const [a, b, point] = [from, to, place].map(toVector);
        let sampled = Infinity;
        for (let step = 0; step <= 400; step++) {
          const t = step / 400;
          const mixed = a!.map((part, axis) => part * (1 - t) + b![axis]! * t);
          const length = Math.hypot(...mixed);
          const at = mixed.map((part) => part / length) as [number, number, number];
          sampled = Math.min(sampled, angleBetween(point!, at));
        }
        const angle = angleToArc(point!, arc!);
        expect(angle).toBeLessThanOrEqual(sampled + 1e-9);
        expect(angle).toBeGreaterThan(sampled - 0.08);
      }),
    );
  });

  it('crosses another inside both, at a point of both', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, anyPlace, anyPlace, (a, b, c, d) => {
        const [one, other] = [arcBetween(toVector(a), toVector(b)), arcBetween(toVector(c), toVector(d))];
        fc.pre(one !== null && other !== null);
        const point = crossing(one!, other!);
        if (point) {
          expect(angleToArc(point, one!)).toBeLessThan(1e-7);
          expect(angleToArc(point, other!)).toBeLessThan(1e-7);
        }
        const back = crossing(other!, one!);
        expect(back === null).toBe(point === null);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, LngLat, LngLat, LngLat, LngLat, LngLat | null]>([
    ['the equator and a meridian', [-10, 0], [10, 0], [0, -10], [0, 10], [0, 0]],
    ['over the antimeridian', [170, 0], [-170, 0], [180, -10], [180, 10], [180, 0]],
    ['over the pole', [0, 80], [180, 80], [90, 80], [-90, 80], [0, 90]],
    ['not, where it ends before', [-10, 0], [-1, 0], [0, -10], [0, 10], null],
    ['not, on the other side of the globe', [-10, 0], [10, 0], [180, -10], [180, 10], null],
  ])('crosses: %s', (_, a, b, c, d, expected) => {
    const point = crossing(arcBetween(toVector(a), toVector(b))!, arcBetween(toVector(c), toVector(d))!);
    if (expected === null) expect(point).toBeNull();
    else expect(angleBetween(point!, toVector(expected))).toBeLessThan(1e-12);
  });
});

describe('a cap around points', () => {
  it('holds them, and the arcs between them', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { minLength: 1, maxLength: 8 }), (places) => {
        const { middle, radius } = capAround(places.map(toVector));
        for (const a of places) {
          for (const b of places) {
            const arc = arcBetween(toVector(a), toVector(b));
            const between = arc ? toVector(a).map((part, axis) => part + toVector(b)[axis]!) : toVector(a);
            const length = Math.hypot(...between);
            const at = between.map((part) => part / length) as [number, number, number];
            expect(angleBetween(middle, at)).toBeLessThanOrEqual(radius + 1e-9);
          }
        }
      }),
    );
  });
});
