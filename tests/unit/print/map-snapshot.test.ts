import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overview, projector, type Camera } from '../../../src/domain/view/camera.ts';
import { coarseCamera, coarseProjection } from '../../../src/map/snapshot/coarse-map.ts';
import { onPlate, PLATE, reframe } from '../../../src/domain/view/plate.ts';

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const size = fc.record({
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 300, max: 2000 }),
});
const view = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  zoom: fc.double({ min: 0, max: 8, noNaN: true }),
});

describe('a camera in another frame', () => {
  it('shows all that it showed, at the same place, and fills the frame', () => {
    fc.assert(
      fc.property(view, size, size, (camera, from, to) => {
        const viewport = { ...to, padding: NO_PADDING };
        const there = reframe(camera, from, viewport, 'globe');
        expect([there.lng, there.lat]).toEqual([camera.lng, camera.lat]);
        const whole = overview(viewport, 'globe', [camera.lng, camera.lat]).zoom;
        expect(there.zoom).toBeGreaterThanOrEqual(whole);
        // What a CSS pixel shows of the ground, in each frame.
        const ground = (frame: { width: number }, zoom: number) => frame.width / 2 ** zoom;
        if (there.zoom > whole)
          expect(ground(to, there.zoom)).toBeGreaterThanOrEqual(ground(from, camera.zoom) * 0.999);
      }),
    );
  });
});

describe('a view that is added to a talk', () => {
  it('shows on any screen all that was seen, and hardly more on one of the same shape', () => {
    const [here, there] = [
      { width: 1440, height: 900, padding: NO_PADDING },
      { width: 2880, height: 1800, padding: NO_PADDING },
    ];
    const seen = { lng: 2, lat: 47, zoom: 5 };
    const shown = reframe(onPlate(seen, here), PLATE, there, 'globe');
    // Twice the size is one zoom.
    expect(shown.zoom).toBeGreaterThan(seen.zoom + 0.2);
    expect(shown.zoom).toBeLessThanOrEqual(seen.zoom + 1);
  });

  it('is a globe that fills the plate, where it was the whole world', () => {
    for (const [width, height] of [
      [615, 716],
      [1180, 1050],
      [2360, 2100],
    ] as const) {
      const viewport = { width, height, padding: NO_PADDING };
      const { zoom, lng, lat } = reframe({ lng: 32.6, lat: 12, zoom: 1.3 }, PLATE, viewport, 'globe');
      expect(zoom).toBeGreaterThanOrEqual(overview(viewport, 'globe', [lng, lat]).zoom);
    }
  });
});

describe('the coarse map', () => {
  it('puts each place where the symbols are', () => {
    fc.assert(
      fc.property(
        view,
        size,
        fc.constantFrom('globe' as const, 'flat' as const),
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (seen, frame, projection, lng, lat) => {
          const camera: Camera = coarseCamera({
            ...seen,
            bearing: 0,
            projection,
            viewport: { ...frame, padding: NO_PADDING },
          });
          const { x, y, visible } = projector(camera)([lng, lat]);
          // The copy of a place on the other side of the flat world is another matter.
          if (!visible || Math.abs(((lng - camera.lng + 540) % 360) - 180) > 179.9) return;
          const drawn = coarseProjection(camera)([lng, lat])!;
          expect(Math.hypot(drawn[0] - x, drawn[1] - y)).toBeLessThan(0.01 * 2 ** Math.max(0, seen.zoom - 4));
        },
      ),
    );
  });
});
