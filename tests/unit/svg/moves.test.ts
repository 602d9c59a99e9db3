import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projector, unprojector, type Camera, type CameraPose } from '../../../src/domain/view/camera.ts';
import { ZOOM } from '../../../src/domain/view/zoom.ts';
import { allowed, dragged, flight, zoomedAt } from '../../../src/map/svg/moves.ts';

const viewport = { width: 900, height: 600, padding: { top: 0, right: 0, bottom: 40, left: 200 } };
const camera = (part: Partial<Camera> = {}): Camera => ({
  lng: 2,
  lat: 46,
  zoom: 4,
  bearing: 0,
  projection: 'globe',
  viewport,
  ...part,
});
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyPose: fc.Arbitrary<CameraPose> = fc.record({
  lng: between(-180, 180),
  lat: between(-80, 80),
  zoom: between(0, ZOOM.max),
  bearing: between(-180, 180),
});

describe('a pose that is allowed', () => {
  it('never shows the end of the flat world, and stays as it is from then on', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        const found = allowed(pose, { projection: 'flat', viewport });
        const level = { ...camera({ projection: 'flat' }), ...found, bearing: 0 };
        const project = projector({
          ...level,
          viewport: { ...viewport, padding: { ...viewport.padding, left: 0 } },
        });
        expect(project([found.lng, 85.051129]).y).toBeLessThan(0.01);
        expect(project([found.lng, -85.051129]).y).toBeGreaterThan(
          viewport.height - viewport.padding.bottom - 0.01,
        );
        const again = allowed(found, { projection: 'flat', viewport });
        expect(again.lat).toBeCloseTo(found.lat, 6);
        expect(again.zoom).toBeCloseTo(found.zoom, 9);
      }),
    );
  });

  it('is any on the globe, between the nearest and the farthest zoom', () => {
    expect(allowed({ lng: 190, lat: 89, zoom: -1 }, { projection: 'globe', viewport })).toEqual({
      lng: -170,
      lat: 85.051129,
      zoom: ZOOM.min,
    });
  });
});

describe('a gesture', () => {
  it.each([
    ['on the globe', camera()],
    ['as the globe flattens', camera({ zoom: 5.2 })],
    ['on the flat map, turned', camera({ projection: 'flat', bearing: 40 })],
  ])('keeps what is under the pointer there, as it zooms %s', (_, before) => {
    const at = { x: 700, y: 150 };
    const place = unprojector(before)(at.x, at.y)!;
    const after = { ...before, ...zoomedAt(before, at, 0.4) };
    expect(after.zoom).toBeCloseTo(before.zoom + 0.4);
    const now = projector(after)(place);
    expect(Math.hypot(now.x - at.x, now.y - at.y)).toBeLessThan(1);
  });

  it('drags the map with the pointer', () => {
    const before = camera({ zoom: 7 });
    const place = unprojector(before)(500, 300)!;
    const now = projector({ ...before, ...dragged(before, 30, -20) })(place);
    expect(now.x).toBeCloseTo(530, 0);
    expect(now.y).toBeCloseTo(280, 0);
  });
});

describe('a flight', () => {
  it('begins and ends where it should, the short way around', () => {
    const [from, to] = [
      { lng: 170, lat: 10, zoom: 7, bearing: 20 },
      { lng: -170, lat: 12, zoom: 6, bearing: 0 },
    ];
    const way = flight(from, to);
    for (const [part, pose] of [
      [0, from],
      [1, to],
    ] as const) {
      const found = way(part);
      for (const key of ['lng', 'lat', 'zoom', 'bearing'] as const)
        expect(found[key]).toBeCloseTo(pose[key], 6);
    }
    expect(Math.abs(way(0.5).lng)).toBeGreaterThan(170);
    // It rises to see where it goes.
    expect(way(0.5).zoom).toBeLessThan(6);
  });

  it('goes nowhere without a way, and never beyond its zooms', () => {
    fc.assert(
      fc.property(anyPose, anyPose, between(0, 1), (from, to, part) => {
        const { lng, lat, zoom } = flight(from, to)(part);
        expect([lng, lat, zoom].every(Number.isFinite)).toBe(true);
        expect(zoom).toBeLessThanOrEqual(Math.max(from.zoom, to.zoom) + 1e-9);
      }),
    );
    const pose = { lng: 5, lat: 5, zoom: 3, bearing: 0 };
    expect(flight(pose, pose)(0.5)).toEqual(pose);
  });
});
