import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  IN_THE_PAGE,
  isInTime,
  labelsOf,
  onStage,
  priorityOf,
  sizeOf,
  type Label,
} from '../../src/map/labels/labels.ts';
import {
  isWithin,
  placeLabels,
  type Box,
  type Candidate,
  type Room,
} from '../../src/map/labels/place-labels.ts';

const file = (name: string) =>
  labelsOf(JSON.parse(readFileSync(`basemap/out/${name}.json`, 'utf8')) as FeatureCollection);
const labels = [...file('labels'), ...file('cities')];
const found = (name: string): Label =>
  labels.find(({ names, kind }) => kind === 'city' && names.fr === name)!;

describe('names of the base map', () => {
  it('have keys of their own', () => {
    expect(new Set(labels.map(({ key }) => key)).size).toBe(labels.length);
  });

  it('come one rank after the other, at zooms that are not whole too', () => {
    const countriesAt = (zoom: number) =>
      labels.filter((label) => label.kind === 'country' && isInTime(label, zoom)).length;
    expect(countriesAt(1.7)).toBeLessThan(countriesAt(1.85));
    expect(countriesAt(1.85)).toBe(countriesAt(2.1));
    expect(countriesAt(2.35)).toBeLessThan(countriesAt(2.45));
  });

  it('are never smaller than 9.5 pixels, and grow with the zoom', () => {
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.double({ min: 0, max: 9, noNaN: true }), (label, zoom) => {
        expect(sizeOf(label, zoom)).toBeGreaterThanOrEqual(9.5);
        expect(sizeOf(label, zoom + 0.5)).toBeGreaterThanOrEqual(sizeOf(label, zoom));
      }),
    );
  });

  it('have large cities larger than small towns, and capitals before their neighbours', () => {
    expect(sizeOf(found('Londres'), 7.2)).toBeGreaterThan(sizeOf(found('Didcot'), 7.2) + 2);
    expect(priorityOf(found('Paris'))).toBeLessThan(priorityOf(found('Lyon')));
  });
});

const BOUNDS = { left: 0, top: 0, right: 800, bottom: 600 };
const room = (part: Partial<Room> = {}): Room => ({
  bounds: BOUNDS,
  disc: null,
  symbols: [],
  covered: [],
  most: Infinity,
  ...part,
});
const candidate = (key: string, x: number, y: number, part: Partial<Candidate> = {}): Candidate => ({
  key,
  point: { x, y, visible: true },
  width: 60,
  height: 12,
  anchors: 'beside',
  clearance: 5,
  dot: 2,
  ...part,
});
const NONE = new Map<string, number>();

describe('places of names on the screen', () => {
  it('are right of the point first, then where there is room', () => {
    const [first, second] = placeLabels([candidate('a', 100, 100), candidate('b', 110, 100)], room(), NONE);
    expect(first).toMatchObject({ key: 'a', align: 'left' });
    expect(second).toBeUndefined();
    const [, beside] = placeLabels([candidate('a', 100, 100), candidate('b', 200, 100)], room(), NONE);
    expect(beside).toMatchObject({ key: 'b', align: 'left' });
  });

  it('are beside the symbol that stands on the point', () => {
    const symbols = [{ x: 100, y: 100, radius: 14 }];
    const [label] = placeLabels(
      [candidate('Paris', 100, 100, { clearance: 16, dot: 0 })],
      room({ symbols }),
      NONE,
    );
    expect(label!.box.left).toBe(116);
    expect(placeLabels([candidate('Reims', 95, 105)], room({ symbols }), NONE)[0]?.box).not.toMatchObject({
      left: 100,
    });
  });

  it('stay where they were, as long as they can', () => {
    const [moved] = placeLabels([candidate('a', 790, 100)], room(), NONE);
    expect(moved).toMatchObject({ align: 'right' });
    const [kept] = placeLabels([candidate('a', 400, 100)], room(), new Map([['a', moved!.anchor]]));
    expect(kept).toMatchObject({ align: 'right' });
  });

  it('of an area do not move onto the globe, if their own is past its edge', () => {
    const disc = { x: 400, y: 300, radius: 200 };
    const area = candidate('Russie', 400, 103, { anchors: 'upon', dot: 0 });
    expect(placeLabels([area], room({ disc }), NONE)).toEqual([]);
    expect(
      placeLabels([{ ...area, point: { x: 400, y: 130, visible: true } }], room({ disc }), NONE),
    ).toHaveLength(1);
  });

  it('are not given to what a symbol says already', () => {
    const twice = [candidate('symbol', 100, 100), candidate('city', 300, 100, { repeats: 'symbol' })];
    expect(placeLabels(twice, room(), NONE).map(({ key }) => key)).toEqual(['symbol']);
    expect(placeLabels([twice[1]!], room(), NONE).map(({ key }) => key)).toEqual(['city']);
  });

  it('are a dozen at most around the subject of a slide, which has its own besides', () => {
    const around = Array.from({ length: 20 }, (_, rank) =>
      candidate(`town ${rank}`, 50 + 140 * (rank % 5), 60 + 100 * Math.floor(rank / 5), { isAround: true }),
    );
    const placed = placeLabels(
      [candidate('Kampala', 400, 20), ...around],
      room({ most: onStage(1080).most }),
      NONE,
    );
    expect(placed).toHaveLength(13);
    expect(placed[0]!.key).toBe('Kampala');
    expect(placeLabels(around, room({ most: IN_THE_PAGE.most }), NONE)).toHaveLength(20);
  });

  it.each([390, 768, 1080, 2160])('of the subject are 2.6 %% of a map of %i px at least', (height) => {
    expect(onStage(height).subject! / height).toBeGreaterThanOrEqual(0.026);
  });

  it('never meet each other, a symbol, a control, or an edge', () => {
    const point = fc.record({ x: fc.integer({ min: -20, max: 820 }), y: fc.integer({ min: -20, max: 620 }) });
    const candidates = fc.uniqueArray(
      fc.record({
        key: fc.string({ minLength: 1, maxLength: 4 }),
        point: point.map((at) => ({ ...at, visible: true })),
        width: fc.integer({ min: 10, max: 140 }),
        height: fc.integer({ min: 10, max: 40 }),
        anchors: fc.constantFrom('upon' as const, 'beside' as const),
        clearance: fc.integer({ min: 4, max: 6 }),
        dot: fc.constantFrom(0, 3),
      }),
      { maxLength: 40, selector: ({ key }) => key },
    );
    const symbols = fc.array(
      point.map((at) => ({ ...at, radius: 14 })),
      { maxLength: 8 },
    );
    const covered = [{ left: 0, top: 0, right: 70, bottom: 200 }];
    const disc = { x: 400, y: 300, radius: 330 };
    fc.assert(
      fc.property(candidates, symbols, (asked, around) => {
        const placed = placeLabels(asked, room({ disc, symbols: around, covered }), NONE);
        const meets = (a: Box, b: Box) =>
          a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        for (const [rank, { box }] of placed.entries()) {
          expect(isWithin(box, disc)).toBe(true);
          expect(box.left >= 0 && box.top >= 0 && box.right <= 800 && box.bottom <= 600).toBe(true);
          expect(covered.some((other) => meets(box, other))).toBe(false);
          for (const other of placed.slice(rank + 1)) {
            expect(meets(box, other.box)).toBe(false);
            expect(other.dotBox !== null && meets(box, other.dotBox)).toBe(false);
          }
          for (const { x, y, radius } of around) {
            const nearest = {
              x: Math.max(box.left, Math.min(x, box.right)),
              y: Math.max(box.top, Math.min(y, box.bottom)),
            };
            expect(Math.hypot(nearest.x - x, nearest.y - y)).toBeGreaterThanOrEqual(radius - 1e-9);
          }
        }
      }),
    );
  });
});
