import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projector, type Camera } from '../../src/domain/view/camera.ts';
import { fanOf, fanWithin, MOST, seat, type Fan } from '../../src/map/symbols/fan.ts';
import type { Positioned } from '../../src/map/symbols/cluster.ts';
import { anyPlace, within } from '../arbitraries.ts';

const COUNTS = Array.from({ length: 199 }, (_, rank) => rank + 2);
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);
const closest = ({ seats }: Fan) =>
  Math.min(...seats.flatMap((one, rank) => seats.slice(rank + 1).map((other) => distance(one, other))));

describe('a fan', () => {
  it('has a seat for each, and no two overlap', () => {
    for (const count of COUNTS) {
      const fan = fanOf(count, 44);
      expect(fan.seats).toHaveLength(count);
      expect(closest(fan), String(count)).toBeGreaterThanOrEqual(44 - 1e-9);
    }
  });

  it('leaves the place itself free, and stays in its circle', () => {
    for (const count of COUNTS) {
      const fan = fanOf(count, 44);
      const reaches = fan.seats.map(({ x, y }) => Math.hypot(x, y));
      expect(Math.min(...reaches), String(count)).toBeGreaterThanOrEqual(44 - 1e-9);
      expect(Math.max(...reaches) + 22, String(count)).toBeLessThanOrEqual(fan.radius + 1e-9);
    }
  });

  it('is as tight as a spiral can be: its circle is at most two and a half times its seats', () => {
    for (const count of COUNTS.filter((count) => count > 30)) {
      const { radius } = fanOf(count, 44);
      expect(radius ** 2 / (count * 22 ** 2), String(count)).toBeLessThan(2.5);
    }
  });

  it('begins at the top, and goes on clockwise', () => {
    for (const count of COUNTS) {
      const { seats } = fanOf(count, 44);
      expect(seats[0]!.x).toBeCloseTo(0, 9);
      expect(seats[0]!.y).toBeLessThan(0);
      for (const [rank, { x, y }] of seats.entries()) {
        const next = seats[rank + 1];
        if (next) expect(x * next.y - y * next.x, `${rank} of ${count}`).toBeGreaterThan(-1e-6);
      }
    }
  });

  it('takes the widest seats that there is room for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MOST }), within(10, 500), (count, room) => {
        const fan = fanWithin(count, room);
        if (fan) {
          expect(fan.radius).toBeLessThanOrEqual(room);
          expect(fan.seat).toBeGreaterThanOrEqual(28);
          if (fan.seat < 44) expect(fanOf(count, fan.seat + 2).radius).toBeGreaterThan(room);
        } else expect(fanOf(count, 28).radius).toBeGreaterThan(room);
      }),
    );
  });

  it('gives way to a list where it is no help', () => {
    expect(fanWithin(MOST + 1, 10_000)).toBeNull();
    expect(fanWithin(1, 10_000)).toBeNull();
    expect(fanWithin(0, 10_000)).toBeNull();
    expect(fanWithin(MOST, 60)).toBeNull();
  });

  it('has 30 on a desktop as wide as a finger, and 8 on a phone', () => {
    expect(fanWithin(30, 250)?.seat).toBe(44);
    expect(fanWithin(8, 85)?.seat).toBe(44);
  });
});

describe('a fan on the screen', () => {
  const FRAME = { left: 380, top: 50, right: 1400, bottom: 700 };
  const VIEWPORT = {
    width: 1410,
    height: 870,
    padding: { top: 46, right: 0, bottom: 170, left: 375 },
  };
  const anyCamera: fc.Arbitrary<Camera> = fc.record({
    lng: within(-180, 180),
    lat: within(-70, 70),
    zoom: within(0, 8.5),
    bearing: within(-180, 180),
    projection: fc.constantFrom('globe' as const, 'flat' as const),
    viewport: fc.constant(VIEWPORT),
  });
  const anyMarks = fc
    .tuple(anyPlace, fc.integer({ min: 2, max: MOST }))
    .map(([at, count]) => Array.from({ length: count }, (_, rank): Positioned => ({ id: `${rank}`, at })));

  it('is whole in the frame while its place is', () => {
    fc.assert(
      fc.property(anyMarks, anyCamera, (marks, camera) => {
        const fan = fanWithin(marks.length, 320)!;
        const { x, y, visible } = projector(camera)(marks[0]!.at);
        const isInside = x >= FRAME.left && x <= FRAME.right && y >= FRAME.top && y <= FRAME.bottom;
        fc.pre(visible && isInside);
        for (const { x, y } of seat(marks, fan, camera, FRAME)!.seated) {
          expect(x - fan.seat / 2).toBeGreaterThanOrEqual(FRAME.left - 1e-6);
          expect(x + fan.seat / 2).toBeLessThanOrEqual(FRAME.right + 1e-6);
          expect(y - fan.seat / 2).toBeGreaterThanOrEqual(FRAME.top - 1e-6);
          expect(y + fan.seat / 2).toBeLessThanOrEqual(FRAME.bottom + 1e-6);
        }
      }),
    );
  });

  it('stands around its place where the frame leaves it the room', () => {
    const camera: Camera = { lng: 2, lat: 46, zoom: 6, bearing: 0, projection: 'flat', viewport: VIEWPORT };
    const marks: Positioned[] = [1, 2, 3].map((rank) => ({ id: `${rank}`, at: [2, 46] }));
    const seated = seat(marks, fanOf(3, 44), camera, FRAME)!;
    const { x, y } = projector(camera)([2, 46]);
    expect(seated).toMatchObject({ x, y });
    expect(seated.seated.map(({ mark }) => mark)).toEqual(marks);
  });

  it('has one for each zoom, and is the same but for where it is', () => {
    fc.assert(
      fc.property(within(0, 8.5), within(0, 8.5), (one, other) => {
        const marks: Positioned[] = Array.from({ length: 30 }, (_, rank) => ({ id: `${rank}`, at: [30, 0] }));
        const at = (zoom: number) =>
          seat(
            marks,
            fanOf(30, 30),
            { lng: 30, lat: 0, zoom, bearing: 0, projection: 'globe', viewport: VIEWPORT },
            FRAME,
          )!;
        const offsets = ({ x, y, seated }: ReturnType<typeof at>) =>
          seated.map((each) => [each.x - x, each.y - y]);
        offsets(at(one)).forEach(([x, y], rank) => {
          expect(x).toBeCloseTo(offsets(at(other))[rank]![0]!, 6);
          expect(y).toBeCloseTo(offsets(at(other))[rank]![1]!, 6);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is not there while its place is behind the globe, or has left the frame', () => {
    const marks: Positioned[] = [1, 2].map((rank) => ({ id: `${rank}`, at: [2, 46] }));
    const camera: Camera = {
      lng: -178,
      lat: -46,
      zoom: 1,
      bearing: 0,
      projection: 'globe',
      viewport: VIEWPORT,
    };
    expect(seat(marks, fanOf(2, 44), camera, FRAME)).toBeNull();
    expect(seat(marks, fanOf(2, 44), { ...camera, lng: 2, lat: 46 }, FRAME)).not.toBeNull();
    const away: Camera = { ...camera, lng: 30, lat: 46, zoom: 8, projection: 'flat' };
    expect(seat(marks, fanOf(2, 44), away, FRAME)).toBeNull();
  });

  it('leaves the frame with its place, never by a jump', () => {
    const marks: Positioned[] = [1, 2, 3, 4].map((rank) => ({ id: `${rank}`, at: [0, 46] }));
    const at = (lng: number) =>
      seat(
        marks,
        fanOf(4, 44),
        { lng, lat: 46, zoom: 5, bearing: 0, projection: 'flat', viewport: VIEWPORT },
        FRAME,
      );
    let seen = 0;
    for (let lng = -20; lng < 20; lng += 0.02) {
      const [here, there] = [at(lng), at(lng + 0.02)];
      if (!here || !there) continue;
      seen += 1;
      // The place goes 0.9 px.
      expect(distance(here, there), `from ${lng}`).toBeLessThan(1);
    }
    expect(seen).toBeGreaterThan(1000);
  });
});
