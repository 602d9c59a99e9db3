import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projector, unprojector, type Camera } from '../../src/domain/view/camera.ts';
import { RADIUS } from '../../src/domain/address/limits.ts';
import { holds, regionOfArea } from '../../src/domain/geography/region.ts';
import {
  canEnd,
  cornersBetween,
  isClockwise,
  isComplete,
  polygonOutline,
  rectangleOutline,
} from '../../src/where/drawing.ts';
import { asRadius, nextRadius, radiusFor } from '../../src/where/radius.ts';

const camera = (zoom: number, lng = 2, lat = 46): Camera => ({
  lng,
  lat,
  zoom,
  bearing: 0,
  projection: 'globe',
  viewport: { width: 1000, height: 800, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
});

describe('radii', () => {
  it('are what a link can hold, and stay what they are', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 1e6, noNaN: true }), (km) => {
        const radius = asRadius(km);
        expect(radius).toBeGreaterThanOrEqual(RADIUS.min);
        expect(radius).toBeLessThanOrEqual(RADIUS.max);
        expect(asRadius(radius)).toBe(radius);
      }),
    );
  });

  it('go up and down by round steps, to the ends', () => {
    expect([nextRadius(50, true), nextRadius(50, false), nextRadius(60, false)]).toEqual([100, 20, 50]);
    expect([nextRadius(15000, true), nextRadius(0.5, false)]).toEqual([RADIUS.max, RADIUS.min]);
  });

  it('take about a sixth of what the map shows', () => {
    for (const zoom of [3, 5, 8, 11]) {
      const km = radiusFor(camera(zoom), [2, 46]);
      const edge = unprojector(camera(zoom))(900, 400)!;
      const share = km / distance([2, 46], edge);
      expect(share).toBeGreaterThan(0.15);
      expect(share).toBeLessThan(0.65);
    }
  });
});

describe('a drawing', () => {
  it('ends with its point, its second corner, or when the reader says so', () => {
    expect([isComplete('point', 1), isComplete('rectangle', 1), isComplete('rectangle', 2)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([canEnd('polygon', 2), canEnd('polygon', 3), isComplete('polygon', 64)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is the same rectangle from either corner', () => {
    expect(cornersBetween({ x: 1, y: 2 }, { x: 5, y: 9 })).toEqual(
      cornersBetween({ x: 5, y: 9 }, { x: 1, y: 2 }),
    );
  });

  it('follows the sides of the screen, and is refused off the globe', () => {
    const place = unprojector(camera(4));
    expect(rectangleOutline({ x: 300, y: 300 }, { x: 600, y: 500 }, place)).toHaveLength(32);
    expect(rectangleOutline({ x: 5, y: 5 }, { x: 600, y: 500 }, unprojector(camera(0)))).toBeNull();
  });

  it('mean what is seen inside, whichever way round they are drawn: the Americas, Africa and Europe', () => {
    const seen: Camera = { ...camera(1, -35, 10), projection: 'flat' };
    const corners = cornersBetween({ x: 220, y: 150 }, { x: 780, y: 650 });
    expect([isClockwise(corners), isClockwise(corners.toReversed())]).toEqual([false, true]);
    for (const drawn of [corners, corners.toReversed()]) {
      const region = regionOfArea(polygonOutline(drawn, unprojector(seen), projector(seen))!);
      expect(
        [
          [2.35, 48.86],
          [-74, 40.7],
          [-17.4, 14.7],
        ].map(([lng, lat]) => holds(region, [lng!, lat!])),
      ).toEqual([true, true, true]);
      expect([holds(region, [139.7, 35.7]), holds(region, [151.2, -33.9])]).toEqual([false, false]);
    }
  });

  it('have no more vertices than they need', () => {
    const seen = camera(6);
    const drawn = [
      { x: 300, y: 300 },
      { x: 400, y: 420 },
      { x: 500, y: 310 },
    ];
    expect(polygonOutline(drawn, unprojector(seen), projector(seen))).toHaveLength(3);
  });
});
