import { geoDistance, geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../src/domain/collection/records.ts';
import {
  discRadius,
  fit,
  FLATTENING,
  freeCentre,
  globeness,
  horizonPoint,
  metresPerPixel,
  overview,
  pan,
  projector,
  unprojector,
  type Camera,
  type Viewport,
} from '../../src/domain/view/camera.ts';
import { PROJECTIONS, roundView } from '../../src/domain/view/view.ts';
import { ZOOM } from '../../src/domain/view/zoom.ts';
import { anyPlace, within } from '../arbitraries.ts';

const RADIANS = Math.PI / 180;
const VIEWPORT: Viewport = { width: 1000, height: 800, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const camera = (part: Partial<Camera>): Camera => ({
  lng: 0,
  lat: 0,
  zoom: 3,
  bearing: 0,
  projection: 'globe',
  viewport: VIEWPORT,
  ...part,
});

/** From a phone to a wall of screens, with panels that leave at least a third of each side. */
const anyViewport: fc.Arbitrary<Viewport> = fc
  .record({ width: fc.integer({ min: 480, max: 3840 }), height: fc.integer({ min: 480, max: 2160 }) })
  .chain(({ width, height }) =>
    fc
      .record({
        top: fc.integer({ min: 0, max: Math.floor(height / 3) }),
        right: fc.integer({ min: 0, max: Math.floor(width / 3) }),
        bottom: fc.integer({ min: 0, max: Math.floor(height / 3) }),
        left: fc.integer({ min: 0, max: Math.floor(width / 3) }),
      })
      .map((padding) => ({ width, height, padding })),
  );
const anyCamera: fc.Arbitrary<Camera> = fc.record({
  lng: within(-180, 180),
  lat: within(-80, 80),
  zoom: within(ZOOM.min, ZOOM.max),
  bearing: within(-180, 180),
  projection: fc.constantFrom(...PROJECTIONS),
  viewport: anyViewport,
});
const anyGlobe = anyCamera.map((camera) => ({
  ...camera,
  projection: 'globe' as const,
  zoom: camera.zoom / 2,
}));

describe('where a place falls', () => {
  it('is the middle of the free part, for the place under the camera', () => {
    fc.assert(
      fc.property(anyCamera, (camera) => {
        const { x, y, visible } = projector(camera)([camera.lng, camera.lat]);
        const centre = freeCentre(camera.viewport);
        expect(x).toBeCloseTo(centre.x, 6);
        expect(y).toBeCloseTo(centre.y, 6);
        expect(visible).toBe(true);
      }),
    );
  });

  it('has a free part between the panels', () => {
    const padding = { top: 100, right: 50, bottom: 0, left: 350 };
    expect(freeCentre({ width: 1000, height: 800, padding })).toEqual({ x: 650, y: 450 });
  });

  it('is by Web Mercator on the flat map: 512 px of world at zoom 0', () => {
    const project = projector(camera({ projection: 'flat', zoom: 0 }));
    expect(project([90, 0])).toMatchObject({ x: 500 + 128, y: 400 });
    // The latitude at which Web Mercator is a square.
    expect(project([0, 85.0511287798])).toMatchObject({ x: 500, y: expect.closeTo(400 - 256, 3) });
    // gd⁻¹(45°) = ln(1 + √2) = 0.881374.
    expect(project([0, 45]).y).toBeCloseTo(400 - (0.881374 * 512) / (2 * Math.PI), 3);
  });

  it('is by vertical perspective on the globe, seen from one and a half heights away', () => {
    const radius = (512 * 8) / (2 * Math.PI);
    const [distance, angle] = [1.5 * 800, 30 * RADIANS];
    const expected = (radius * Math.sin(angle) * distance) / (distance + radius * (1 - Math.cos(angle)));
    const project = projector(camera({ zoom: 3 }));
    expect(project([30, 0])).toMatchObject({
      x: expect.closeTo(500 + expected, 6),
      y: expect.closeTo(400, 6),
    });
    expect(project([0, 30])).toMatchObject({
      x: expect.closeTo(500, 6),
      y: expect.closeTo(400 - expected, 6),
    });
  });

  it.each([
    [0, { x: 1, y: 0 }],
    [90, { x: 0, y: -1 }],
    [180, { x: -1, y: 0 }],
    [-90, { x: 0, y: 1 }],
  ])('turns: east is there when the direction up is %i°', (bearing, way) => {
    for (const projection of PROJECTIONS) {
      const { x, y } = projector(camera({ bearing, projection }))([5, 0]);
      const length = Math.hypot(x - 500, y - 400);
      expect(length).toBeGreaterThan(10);
      expect((x - 500) / length).toBeCloseTo(way.x, 6);
      expect((y - 400) / length).toBeCloseTo(way.y, 6);
    }
  });

  it('is out of sight on the far side of the globe', () => {
    fc.assert(
      fc.property(anyGlobe, anyPlace, (camera, place) => {
        fc.pre(geoDistance([camera.lng, camera.lat], place) > Math.PI / 2);
        expect(projector(camera)(place).visible).toBe(false);
      }),
    );
  });

  it('is on the disc, and in sight up to the horizon, on the globe', () => {
    fc.assert(
      fc.property(anyGlobe, anyPlace, (camera, place) => {
        const { x, y, visible } = projector(camera)(place);
        const { x: centreX, y: centreY } = freeCentre(camera.viewport);
        const out = Math.hypot(x - centreX, y - centreY);
        if (visible) expect(out).toBeLessThanOrEqual(discRadius(camera) + 1e-6);
        const distance = 1.5 * camera.viewport.height;
        const radius = (512 * 2 ** camera.zoom) / (2 * Math.PI) / Math.cos(camera.lat * RADIANS);
        const horizon = Math.acos(radius / (radius + distance));
        const away = geoDistance([camera.lng, camera.lat], place);
        fc.pre(Math.abs(away - horizon) > 1e-6);
        expect(visible).toBe(away < horizon);
      }),
    );
  });

  it('touches the rim of the disc at the horizon', () => {
    const seen = camera({ zoom: 1.5 });
    const radius = (512 * 2 ** 1.5) / (2 * Math.PI);
    const horizon = Math.acos(radius / (radius + 1.5 * 800)) / RADIANS;
    expect(projector(seen)([horizon, 0]).x - 500).toBeCloseTo(discRadius(seen), 6);
  });

  it('is left by the edge where the way to a place on the far side goes under', () => {
    fc.assert(
      fc.property(anyGlobe, anyPlace, (camera, place) => {
        const edge = horizonPoint(camera, place);
        const away = geoDistance([camera.lng, camera.lat], place);
        if (globeness(camera) < 1 || projector(camera)(place).visible) {
          expect(edge).toBeNull();
          return;
        }
        // At the antipode every way is as short.
        fc.pre(away < Math.PI - 1e-3);
        const along = geoInterpolate([camera.lng, camera.lat], place);
        // Just on this side of the horizon.
        const distance = 1.5 * camera.viewport.height;
        const radius = (512 * 2 ** camera.zoom) / (2 * Math.PI) / Math.cos(camera.lat * RADIANS);
        const last = projector(camera)(along((Math.acos(radius / (radius + distance)) - 1e-6) / away));
        expect(last.visible).toBe(true);
        expect(Math.hypot(edge!.x - last.x, edge!.y - last.y)).toBeLessThan(1e-3 * discRadius(camera));
      }),
    );
  });

  it('is in sight wherever it is, on the flat map', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, (camera, place) => {
        expect(projector({ ...camera, projection: 'flat' })(place).visible).toBe(true);
      }),
    );
  });

  it('is a number, wherever it is', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, (camera, place) => {
        const { x, y } = projector(camera)(place);
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
    );
  });

  it('is the same however its longitude is counted', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, fc.constantFrom(-360, 360), (camera, [lng, lat], turn) => {
        fc.pre(Math.abs(Math.abs(lng - camera.lng) - 180) > 1e-6);
        const [one, other] = [projector(camera)([lng, lat]), projector(camera)([lng + turn, lat])];
        expect(other.x).toBeCloseTo(one.x, 4);
        expect(other.y).toBeCloseTo(one.y, 4);
      }),
    );
  });

  it.each(PROJECTIONS)('does not jump across the antimeridian (%s)', (projection) => {
    for (const zoom of [2, 4, 5, 7]) {
      const project = projector(camera({ lng: 179, lat: -17, zoom, projection }));
      const [before, after] = [project([179.9999, -17]), project([-179.9999, -17])];
      expect(after.x - before.x).toBeGreaterThan(0);
      expect(after.x - before.x).toBeLessThan(0.1);
    }
  });
});

describe('the flattening of the globe', () => {
  it('begins and ends at its zooms', () => {
    const [from, to] = FLATTENING;
    const globe = (zoom: number) => globeness({ projection: 'globe', zoom });
    expect([globe(0), globe(from), globe((from + to) / 2), globe(to), globe(8)]).toEqual([1, 1, 0.5, 0, 0]);
    expect(globeness({ projection: 'flat', zoom: 0 })).toBe(0);
  });

  it('goes without a jump from the globe to the flat map', () => {
    const [from, to] = FLATTENING;
    const at = (zoom: number) => projector(camera({ lat: 46, zoom }))([8, 50]);
    for (const zoom of [from, to]) {
      const [before, after] = [at(zoom - 1e-6), at(zoom + 1e-6)];
      expect(Math.hypot(before.x - after.x, before.y - after.y)).toBeLessThan(0.01);
    }
  });

  it('has each place between where the globe and the flat map have it', () => {
    fc.assert(
      fc.property(
        within(...FLATTENING),
        within(-70, 70),
        within(-6, 6),
        within(-4, 4),
        (zoom, lat, east, north) => {
          const place: LngLat = [east, lat + north];
          const here = camera({ lat, zoom });
          const between = projector(here)(place);
          const flat = projector({ ...here, projection: 'flat' })(place);
          // The globe as it would be at this zoom, from what zooming doubles: seen at a quarter of the size.
          const small = camera({ lat, zoom: zoom - 2, viewport: { ...VIEWPORT, width: 250, height: 200 } });
          const globe = projector(small)(place);
          const among = (value: number, one: number, other: number) =>
            value >= Math.min(one, other) - 1e-6 && value <= Math.max(one, other) + 1e-6;
          expect(among(between.x - 500, flat.x - 500, (globe.x - 125) * 4)).toBe(true);
          expect(among(between.y - 400, flat.y - 400, (globe.y - 100) * 4)).toBe(true);
        },
      ),
    );
  });

  it('is flat past its end, whatever was asked for', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, within(FLATTENING[1], ZOOM.max), (camera, place, zoom) => {
        const seen = { ...camera, zoom };
        expect(projector({ ...seen, projection: 'globe' })(place)).toEqual(
          projector({ ...seen, projection: 'flat' })(place),
        );
      }),
    );
  });
});

describe('the place under a pixel', () => {
  /** Pixels between two that are on one another. */
  const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    Math.hypot(a.x - b.x, a.y - b.y);

  it('is the one that falls there: from a place to its pixel and back', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, (camera, place) => {
        const project = projector(camera);
        const point = project(place);
        const { width, height } = camera.viewport;
        const isOnScreen = point.x >= 0 && point.x <= width && point.y >= 0 && point.y <= height;
        // Between globe and flat map, far off the screen, Newton's method may lose its way by the horizon.
        fc.pre(point.visible && (isOnScreen || [0, 1].includes(globeness(camera))));
        const found = unprojector(camera)(point.x, point.y);
        expect(found, `${point.x}, ${point.y}`).not.toBeNull();
        expect(apart(project(found!), point)).toBeLessThan(1e-6);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the one that falls there while the globe flattens, by the poles too', () => {
    fc.assert(
      fc.property(
        anyCamera,
        // MapLibre keeps the middle where Web Mercator has it.
        within(-85, 85),
        within(...FLATTENING),
        within(-30, 30),
        within(-15, 15),
        (seen, lat, zoom, east, north) => {
          const camera: Camera = { ...seen, lat, zoom, projection: 'globe' };
          const point = projector(camera)([camera.lng + east, Math.max(-90, Math.min(90, lat + north))]);
          const { width, height } = camera.viewport;
          fc.pre(point.visible && point.x >= 0 && point.x <= width && point.y >= 0 && point.y <= height);
          const found = unprojector(camera)(point.x, point.y);
          expect(found, `${point.x}, ${point.y}`).not.toBeNull();
          expect(apart(projector(camera)(found!), point)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the one that falls there: from a pixel to its place and back', () => {
    fc.assert(
      fc.property(anyCamera, within(0, 1), within(0, 1), (camera, across, down) => {
        const { width, height } = camera.viewport;
        const point = { x: across * width, y: down * height };
        const found = unprojector(camera)(point.x, point.y);
        if (found) {
          const back = projector(camera)(found);
          expect(back.visible).toBe(true);
          expect(apart(back, point)).toBeLessThan(1e-6);
          expect(Math.abs(found[0])).toBeLessThanOrEqual(180);
          expect(Math.abs(found[1])).toBeLessThanOrEqual(90);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is none off the globe, and some on all of its disc', () => {
    fc.assert(
      fc.property(anyGlobe, within(0, 2), within(0, 2 * Math.PI), (camera, out, way) => {
        fc.pre(globeness(camera) === 1 && Math.abs(out - 1) > 1e-9);
        const centre = freeCentre(camera.viewport);
        const reach = out * discRadius(camera);
        const found = unprojector(camera)(centre.x + reach * Math.cos(way), centre.y + reach * Math.sin(way));
        expect(found !== null).toBe(out < 1);
      }),
    );
  });

  it('is none off the flat world', () => {
    const unproject = unprojector(camera({ projection: 'flat', zoom: 0 }));
    expect(unproject(500 + 257, 400)).toBeNull();
    expect(unproject(500, 400 - 257)).toBeNull();
    expect(unproject(500 + 128, 400)).toEqual([expect.closeTo(90, 9), expect.closeTo(0, 9)]);
  });

  it('is under the camera in the middle of the free part', () => {
    fc.assert(
      fc.property(anyCamera, (camera) => {
        const { x, y } = freeCentre(camera.viewport);
        const found = unprojector(camera)(x, y)!;
        expect(found[1]).toBeCloseTo(camera.lat, 6);
        expect(Math.abs(((found[0] - camera.lng + 540) % 360) - 180)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('the camera that fits places', () => {
  /** Places within a hemisphere: all round the camera, or close to one another. */
  const anyRegion = fc
    .tuple(anyPlace, fc.array(anyPlace, { minLength: 1, maxLength: 12 }), within(0.02, 0.95))
    .map(([centre, places, spread]) => places.map((place) => geoInterpolate(centre, place)(spread)))
    .filter((places) => places.every((place) => geoDistance(places[0]!, place) < Math.PI / 2));
  const inFree = ({ width, height, padding }: Viewport, { x, y }: { x: number; y: number }) =>
    x >= padding.left && x <= width - padding.right && y >= padding.top && y <= height - padding.bottom;

  it.each(PROJECTIONS)('shows them all in the free part (%s)', (projection) => {
    fc.assert(
      fc.property(anyRegion, anyViewport, (places, viewport) => {
        const view = fit(places, viewport, projection);
        const floor = overview(viewport, projection, [view.lng, view.lat]).zoom;
        fc.pre(view.zoom > floor + 0.02);
        const project = projector({ ...view, bearing: 0, projection, viewport });
        for (const place of places) {
          const point = project(place);
          expect(point.visible && inFree(viewport, point), `${String(place)} at ${point.x}, ${point.y}`).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(PROJECTIONS)('is no closer than asked, and no wider than needed (%s)', (projection) => {
    fc.assert(
      fc.property(anyRegion, anyViewport, within(1, ZOOM.max), (places, viewport, closest) => {
        const view = fit(places, viewport, projection, closest);
        expect(view.zoom).toBeLessThanOrEqual(closest);
        fc.pre(view.zoom < closest - 0.2);
        const nearer = projector({ ...view, zoom: view.zoom + 0.15, bearing: 0, projection, viewport });
        const margin = 49;
        const padding = Object.fromEntries(
          Object.entries(viewport.padding).map(([side, covered]) => [side, covered + margin]),
        ) as unknown as Viewport['padding'];
        const points = places.map(nearer);
        expect(points.every((point) => point.visible && inFree({ ...viewport, padding }, point))).toBe(false);
      }),
    );
  });

  it('comes as close as asked to one place', () => {
    expect(fit([[4.84, 45.76]], VIEWPORT, 'globe', 6.5)).toEqual({ lng: 4.84, lat: 45.76, zoom: 6.5 });
  });

  it('goes the short way round the antimeridian', () => {
    const view = fit(
      [
        [178, -17],
        [-172, -13],
      ],
      VIEWPORT,
      'globe',
    );
    expect(Math.abs(view.lng)).toBeCloseTo(177, 6);
    expect(view.lng).toBeLessThan(0);
    expect(view.zoom).toBeGreaterThan(4);
  });

  it('shows the whole, when the places are on both sides of the globe', () => {
    const view = fit(
      [
        [0, 0],
        [120, 0],
        [-120, 0],
      ],
      VIEWPORT,
      'globe',
    );
    expect(view.zoom).toBeCloseTo(overview(VIEWPORT, 'globe', [view.lng, view.lat]).zoom, 1);
  });
});

describe('the overview', () => {
  it('has the whole disc in the free part', () => {
    fc.assert(
      fc.property(anyViewport, within(-70, 70), (viewport, lat) => {
        const view = overview(viewport, 'globe', [0, lat]);
        fc.pre(view.zoom > ZOOM.min && view.zoom < FLATTENING[0]);
        const { width, height, padding } = viewport;
        const free = Math.min(width - padding.left - padding.right, height - padding.top - padding.bottom);
        expect(2 * discRadius({ ...view, viewport })).toBeCloseTo(0.94 * free, 6);
      }),
    );
  });

  it('has the whole flat world in the free part, where the zoom can', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        const { width, height, padding } = viewport;
        const { zoom } = overview(viewport, 'flat', [0, 0]);
        fc.pre(zoom > ZOOM.min);
        expect(512 * 2 ** zoom).toBeLessThanOrEqual(width - padding.left - padding.right + 1e-6);
        expect(512 * 2 ** zoom).toBeLessThanOrEqual(2 * (height - padding.top - padding.bottom) + 1e-6);
      }),
    );
  });
});

describe('panning', () => {
  const smallStep = fc.tuple(within(-150, 150), within(-150, 150));
  const anyMiddling = anyCamera.map((camera) => ({ ...camera, lat: camera.lat * 0.75 }));

  it('brings to the middle what stood there by so many pixels, where the map is flat', () => {
    fc.assert(
      fc.property(anyMiddling, within(FLATTENING[1], ZOOM.max), smallStep, (camera, zoom, [right, down]) => {
        const seen = { ...camera, zoom };
        const { lng, lat } = pan(seen, right, down);
        const centre = freeCentre(seen.viewport);
        const { x, y } = projector(seen)([lng, lat]);
        expect(Math.hypot(x - centre.x - right, y - centre.y - down)).toBeLessThan(4);
      }),
    );
  });

  it('goes as it is seen, on the globe too', () => {
    fc.assert(
      fc.property(anyMiddling, within(2, 4), smallStep, (camera, zoom, [right, down]) => {
        fc.pre(Math.hypot(right, down) > 20);
        const seen = { ...camera, zoom, projection: 'globe' as const };
        const { lng, lat } = pan(seen, right, down);
        const centre = freeCentre(seen.viewport);
        const { x, y } = projector(seen)([lng, lat]);
        const turn = Math.atan2(y - centre.y, x - centre.x) - Math.atan2(down, right);
        expect(Math.cos(turn)).toBeGreaterThan(0.85);
      }),
    );
  });

  it.each([
    ['right', 100, 0, 0, { lng: 1, lat: 0 }],
    ['down', 0, 100, 0, { lng: 0, lat: -1 }],
    ['right, where east is up', 100, 0, 90, { lng: 0, lat: -1 }],
    ['up, where east is up', 0, -100, 90, { lng: 1, lat: 0 }],
    ['right, where south is up', 100, 0, 180, { lng: -1, lat: 0 }],
  ] as const)('goes %s', (_, right, down, bearing, way) => {
    const degrees = (100 / (512 * 2 ** 5)) * 360;
    const { lng, lat } = pan(camera({ zoom: 5, bearing }), right, down);
    expect(lng).toBeCloseTo(way.lng * degrees, 6);
    expect(lat).toBeCloseTo(way.lat * degrees, 6);
  });

  it('keeps the zoom, and a camera that a link can hold', () => {
    fc.assert(
      fc.property(anyCamera, within(-5000, 5000), within(-5000, 5000), (camera, right, down) => {
        const moved = pan(camera, right, down);
        expect(moved.zoom).toBe(camera.zoom);
        const { lng, lat } = roundView(moved);
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('crosses the antimeridian', () => {
    expect(pan(camera({ lng: 179.9, zoom: 5 }), 100, 0).lng).toBeCloseTo(
      179.9 + 100 * (360 / (512 * 32)) - 360,
      6,
    );
  });
});

describe('the ground under a pixel', () => {
  // The Earth's circumference over 512 px, R = 6,371,008.8 m: 40,030,228.9 m / 512.
  it('is 78,184 m wide at the equator at zoom 0', () => {
    expect(metresPerPixel({ lng: 0, lat: 0, zoom: 0 })).toBeCloseTo(78184.04, 1);
  });

  // Tile sizes are documented for R = 6,378,137 m: 78,271.517 m at 512 px (OpenStreetMap wiki, « Zoom levels »).
  it('is what Web Mercator says, but for the radius of the Earth', () => {
    const web = metresPerPixel({ lng: 0, lat: 0, zoom: 0 }) * (6378137 / 6371008.8);
    expect(web).toBeCloseTo(78271.517, 2);
  });

  it('halves with each zoom, and shrinks as the cosine of the latitude', () => {
    fc.assert(
      fc.property(within(-85, 85), within(0, 7.5), (lat, zoom) => {
        const here = metresPerPixel({ lng: 0, lat, zoom });
        expect(metresPerPixel({ lng: 0, lat, zoom: zoom + 1 })).toBeCloseTo(here / 2, 6);
        expect(here / metresPerPixel({ lng: 0, lat: 0, zoom })).toBeCloseTo(Math.cos(lat * RADIANS), 9);
      }),
    );
  });

  it.each(PROJECTIONS)('is what the projector does under the camera (%s)', (projection) => {
    for (const zoom of [1, 3, 5.25, 7]) {
      for (const lat of [0, 45, -60]) {
        const seen = camera({ lat, zoom, projection });
        const { y } = projector(seen)([0, lat + 0.01]);
        const metres = 0.01 * RADIANS * 6371008.8;
        expect(((400 - y) * metresPerPixel(seen)) / metres).toBeCloseTo(1, 3);
      }
    }
  });
});
