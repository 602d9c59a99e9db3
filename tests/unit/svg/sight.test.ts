import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { projector, type Camera } from '../../../src/domain/view/camera.ts';
import { PROJECTIONS } from '../../../src/domain/view/view.ts';
import { featureOfLines } from '../../../src/map/svg/lines.ts';
import { isOutOfSight, sightOf } from '../../../src/map/svg/sight.ts';

const WIDTH = 1000;
const HEIGHT = 600;
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyPlace: fc.Arbitrary<LngLat> = fc.tuple(between(-180, 180), between(-85, 85));
const anyCamera: fc.Arbitrary<Camera> = fc.record({
  lng: between(-180, 180),
  lat: between(-80, 80),
  zoom: between(0.5, 8.5),
  bearing: between(-180, 180),
  projection: fc.constantFrom(...PROJECTIONS),
  viewport: fc.record({
    width: fc.constant(WIDTH),
    height: fc.constant(HEIGHT),
    padding: fc.record({
      top: between(0, 200),
      right: between(0, 400),
      bottom: between(0, 200),
      left: between(0, 400),
    }),
  }),
});
/** A line of two places that are so near to one another that nothing stands between them. */
const lineAt = ([lng, lat]: LngLat) =>
  featureOfLines({
    type: 'MultiLineString',
    coordinates: [
      [
        [lng, lat],
        [lng, lat],
      ],
    ],
  }).lines[0]!;

describe('what a camera sees', () => {
  it('falls where `projector` says', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, (camera, place) => {
        const [sight, line, fallen] = [sightOf(camera), lineAt(place), { x: 0, y: 0, hidden: false }];
        const expected = projector(camera)(place);
        // Of the flat map's copies, `projector` means the nearest.
        const copy = Math.round((camera.lng - place[0]) / 360);
        sight.project(line.vertices, 0, copy, fallen);
        expect(fallen.hidden).toBe(!expected.visible);
        if (fallen.hidden) return;
        const isNear = Math.abs(expected.x) < 2 * WIDTH && Math.abs(expected.y) < 2 * HEIGHT;
        // In 32 bits, and farther out less exact.
        const apart = Math.hypot(fallen.x - expected.x, fallen.y - expected.y);
        expect(apart).toBeLessThan(isNear ? 0.05 : 0.001 * Math.hypot(expected.x, expected.y));
      }),
    );
  });

  it('is never said to be out of sight where it is on the screen', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, (camera, place) => {
        const { x, y, visible } = projector(camera)(place);
        const isOnScreen = visible && x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
        fc.pre(isOnScreen);
        const [sight, line] = [sightOf(camera), lineAt(place)];
        expect(isOutOfSight(sight, line.cap)).toBe(false);
        expect(sight.copies(line.west, line.east)).toContain(
          camera.projection === 'flat' || sight.antipode === null
            ? Math.round((camera.lng - place[0]) / 360)
            : 0,
        );
      }),
    );
  });
});
