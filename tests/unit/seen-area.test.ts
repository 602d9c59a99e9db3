import { geoArea, geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, regionOfArea } from '../../src/domain/geography/region.ts';
import { discRadius, projector, type Camera } from '../../src/domain/view/camera.ts';
import { seenArea } from '../../src/map/camera/seen-area.ts';
import { PROJECTIONS } from '../../src/domain/view/view.ts';
import { VERTICES } from '../../src/domain/address/limits.ts';
import { ZOOM } from '../../src/domain/view/zoom.ts';
import { anyPlace, within } from '../arbitraries.ts';

const PADDING = { top: 40, right: 20, bottom: 60, left: 300 };
const anyCamera: fc.Arbitrary<Camera> = fc.record({
  lng: within(-180, 180),
  lat: within(-75, 75),
  zoom: within(ZOOM.min, ZOOM.max),
  bearing: fc.constantFrom(0, 0, 30, -120),
  projection: fc.constantFrom(...PROJECTIONS),
  viewport: fc.record({
    width: fc.integer({ min: 600, max: 2000 }),
    height: fc.integer({ min: 480, max: 1200 }),
    padding: fc.constantFrom(PADDING, { top: 0, right: 0, bottom: 0, left: 0 }),
  }),
});

describe('what is seen, as an area', () => {
  it('holds the places that fall in the free part, and no other', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, within(-1, 1), within(-1, 1), (camera, far, east, north) => {
        const { width, height, padding } = camera.viewport;
        const area = seenArea(camera)!;
        expect(area.length).toBeGreaterThanOrEqual(VERTICES.min);
        expect(area.length).toBeLessThanOrEqual(VERTICES.max);
        const near = 60 / 2 ** camera.zoom;
        const nearby: [number, number] = [camera.lng + east * near, camera.lat + north * near * 0.5];
        const project = projector(camera);
        for (const place of [far, nearby]) {
          if (Math.abs(place[0]) > 180 || Math.abs(place[1]) > 84) continue;
          const { x, y, visible } = project(place);
          const inside = Math.min(
            x - padding.left,
            width - padding.right - x,
            y - padding.top,
            height - padding.bottom - y,
          );
          // Near the sides and the horizon, 64 vertices and 4 decimals leave some pixels open.
          if (Math.abs(inside) < 6) continue;
          // So do the edges of the flat world, where it is turned.
          const aside = Math.abs(((place[0] - camera.lng + 540) % 360) - 180);
          const atEdge = aside > 178 || Math.abs(place[1]) > 76;
          if (camera.projection === 'flat' && atEdge && camera.bearing !== 0) continue;
          const out = Math.hypot(
            x - (padding.left + width - padding.right) / 2,
            y - (padding.top + height - padding.bottom) / 2,
          );
          if (camera.projection === 'globe' && out > 0.98 * discRadius(camera)) continue;
          expect(holds(regionOfArea(area), place), `${String(place)} at ${x}, ${y}`).toBe(
            visible && inside > 0,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the cap up to the horizon, where the whole globe is seen', () => {
    const viewport = { width: 1000, height: 800, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const camera: Camera = { lng: 170, lat: 60, zoom: 0.5, bearing: 0, projection: 'globe', viewport };
    const area = seenArea(camera)!;
    const radius = (512 * 2 ** 0.5) / (2 * Math.PI) / 0.5;
    const horizon = Math.acos(radius / (radius + 1200));
    for (const place of area) expect(geoDistance([170, 60], place)).toBeCloseTo(horizon, 2);
    const cap = 2 * Math.PI * (1 - Math.cos(horizon));
    // d3-geo has the inside on the right.
    const seen = geoArea({
      type: 'Polygon',
      coordinates: [[...area, area[0]!].map(([...place]) => place).toReversed()],
    });
    expect(seen / cap).toBeGreaterThan(0.98);
    expect(seen / cap).toBeLessThan(1);
  });

  it('is all of the flat world, where that is seen', () => {
    const viewport = { width: 1000, height: 800, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const camera: Camera = { lng: 10, lat: 0, zoom: 0, bearing: 0, projection: 'flat', viewport };
    const region = regionOfArea(seenArea(camera)!);
    fc.assert(
      fc.property(within(-180, 180), within(-84, 84), (lng, lat) => {
        fc.pre(Math.abs(lng + 170) > 0.001);
        expect(holds(region, [lng, lat])).toBe(true);
      }),
    );
    expect([holds(region, [0, 88]), holds(region, [0, -88])]).toEqual([false, false]);
  });

  it('has few vertices close up, and null where panels cover all', () => {
    const viewport = { width: 1000, height: 800, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const camera: Camera = { lng: 5, lat: 45, zoom: 8, bearing: 0, projection: 'globe', viewport };
    expect(seenArea(camera)!.length).toBeLessThanOrEqual(16);
    const covered = { ...viewport, padding: { top: 0, right: 500, bottom: 0, left: 500 } };
    expect(seenArea({ ...camera, viewport: covered })).toBeNull();
  });
});
