import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { circleOutline, insideLeft } from '../../src/domain/geography/drawn.ts';
import { holds, regionOfArea } from '../../src/domain/geography/region.ts';
import type { LngLat } from '../../src/domain/collection/records.ts';
import { discRadius, freeCentre, type Camera } from '../../src/domain/view/camera.ts';
import { groundPath, groundRings } from '../../src/map/ground/ground-path.ts';

const camera = (part: Partial<Camera>): Camera => ({
  lng: 0,
  lat: 0,
  zoom: 1,
  bearing: 0,
  projection: 'globe',
  viewport: { width: 1200, height: 800, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
  ...part,
});
const box = (west: number, south: number, east: number, north: number): LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('outlines on the screen', () => {
  it('keep whole rings within the disc of the globe, whatever they cover', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: -80, max: 80 }),
        fc.integer({ min: -170, max: 120 }),
        (lng, lat, west) => {
          const seen = camera({ lng, lat });
          const { x: centreX, y: centreY } = freeCentre(seen.viewport);
          for (const path of groundPath([box(west, -40, west + 60, 50)], seen)) {
            expect(path).toHaveLength(5);
            for (const { x, y } of path) {
              expect(Math.hypot(x - centreX, y - centreY)).toBeLessThan(discRadius(seen) + 1e-6);
            }
          }
        },
      ),
    );
  });

  it('leave out what is wholly behind the globe, and draw no line there', () => {
    expect(groundPath([box(170, -10, 179, 10)], camera({}))).toEqual([]);
    const [half] = groundPath([box(60, -10, 150, 10)], camera({}));
    expect(half!.filter(({ line }) => line).length).toBeLessThan(4);
  });

  it('draw no line along the cut at the antimeridian', () => {
    const [path] = groundPath([box(170, -10, 180, 10)], camera({ lng: 175, zoom: 3 }));
    // Of the four sides, all but the one at 180°.
    expect(path!.map(({ line }) => line)).toEqual([false, true, false, true, true]);
  });

  it('do not smear a ring over the flat map where its camera is on the other side of the world', () => {
    const seen = camera({ projection: 'flat', lng: 180, zoom: 1 });
    const [path] = groundPath([box(-20, 0, 20, 10)], seen);
    const xs = path!.map(({ x }) => x);
    const world = 512 * 2;
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo((40 / 360) * world, 6);
  });

  it('hold the pole of a polar circle on the flat map', () => {
    const circle = circleOutline({ lng: 0, lat: 90, km: 2000 });
    const rings = groundRings(circle, camera({ projection: 'flat' }));
    const lats = rings.flat().map(([, lat]) => lat);
    expect(Math.max(...lats)).toBeCloseTo(90, 1);
    expect(rings.flat().some(([lng]) => lng > 179)).toBe(true);
    expect(rings.flat().some(([lng]) => lng < -179)).toBe(true);
  });

  it('take the smaller side of a drawn outline, whichever way round it was drawn', () => {
    const square = box(0, 0, 10, 10).slice(0, 4);
    expect(insideLeft(square)).toEqual(square);
    expect(insideLeft(square.toReversed())).toEqual(square);
  });

  it('shade the side that is asked for, of an outline that fits in no hemisphere', () => {
    const wide: LngLat[] = [
      [-130, -40],
      [-35, -40],
      [60, -40],
      [60, 60],
      [-35, 60],
      [-130, 60],
    ];
    for (const ring of [wide, wide.toReversed()]) {
      // d3 has the inside on the right.
      const drawn = insideLeft(ring).toReversed();
      const shaded: Polygon = { type: 'Polygon', coordinates: [[...drawn, drawn[0]!].map(([...at]) => at)] };
      for (const place of [
        [2.35, 48.86],
        [139.7, 35.7],
      ] as LngLat[])
        expect(geoContains(shaded, [...place])).toBe(holds(regionOfArea(ring), place));
    }
  });
});
