import atlas from 'virtual:atlas';
import { distance } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { footprintOf, type Outlines } from '../../../src/domain/geography/footprint.ts';
import { locatorOf, RELATIONS } from '../../../src/domain/geography/locator.ts';
import { relationTo, type SpatialFilter } from '../../../src/domain/geography/relation.ts';
import { NO_QUESTION } from '../../../src/domain/question/question.ts';
import type { Near } from '../../../src/domain/geography/where.ts';
import type { LngLat } from '../../../src/domain/collection/records.ts';
import { anyArea, anyNear, anyTerritory } from '../../arbitraries.ts';

const none: Outlines = () => undefined;
/** A box of two degrees about each territory, made once: what an outline decides is kept by its identity. */
const boxes = new Map<string, Polygon>(
  Object.values(atlas.places)
    .filter(({ outline }) => outline !== undefined)
    .map(({ id, coordinates: [lng, lat] }) => {
      const corners: LngLat[] = [
        [lng - 1, lat - 1],
        [lng + 1, lat - 1],
        [lng + 1, lat + 1],
        [lng - 1, lat + 1],
      ];
      return [id, { type: 'Polygon', coordinates: [[...corners, corners[0]!]] }];
    }),
);
const all: Outlines = (id) => boxes.get(id);

const placesThatCount = (at: number) =>
  atlas.initiatives[at]!.places.filter(({ role }) => role !== 'mentioned').map(
    ({ place }) => atlas.places[place]!,
  );
/** The best relation of a record, place by place. */
const bestOf = (at: number, asked: SpatialFilter, outlines: Outlines, own?: string) =>
  Math.max(
    0,
    ...placesThatCount(at).map((place) =>
      place.id === own
        ? RELATIONS.indexOf('within')
        : RELATIONS.indexOf(relationTo(asked, footprintOf(place, outlines))),
    ),
  );

describe('where the records stand', () => {
  it('is nowhere asked, for no question', () => {
    expect(locatorOf(atlas)(NO_QUESTION, none)).toEqual([]);
  });

  it.each([
    ['no outline is loaded', none],
    ['all are', all],
  ])('is the best of the places that count, where %s', (_, outlines) => {
    const locate = locatorOf(atlas);
    fc.assert(
      fc.property(anyNear, anyArea, anyTerritory, (near, area, territory) => {
        fc.pre(atlas.places[territory]?.outline?.kind !== 'country');
        const found = locate({ in: territory, near, area }, outlines);
        expect(found.map(({ kind }) => kind)).toEqual(['in', 'near', 'area']);
        const outline = outlines(territory);
        const expected = [
          (at: number) =>
            outline
              ? bestOf(at, { kind: 'territory', outline }, outlines, territory)
              : 2 * Number(placesThatCount(at).some(({ id }) => id === territory)),
          (at: number) => bestOf(at, { kind: 'circle', near }, outlines),
          (at: number) => bestOf(at, { kind: 'polygon', area }, outlines),
        ].map((relation) => Array.from(atlas.initiatives, (_, at) => relation(at)));
        expect(found.map(({ mask }) => [...mask])).toEqual(expected);
      }),
    );
  });

  it('is told by the country of each place, for a country', () => {
    for (const territory of ['country:CA', 'country:FR', 'finland']) {
      const code = territory === 'finland' ? 'FI' : territory.slice(-2);
      const [found] = locatorOf(atlas)({ ...NO_QUESTION, in: territory }, none);
      expect(found!.awaited).toEqual([]);
      atlas.initiatives.forEach((_, at) => {
        const isThere = placesThatCount(at).some(({ country }) => country === code);
        expect(found!.mask[at], territory).toBe(isThere ? 2 : 0);
      });
    }
  });

  it('is told by distance, for points', () => {
    const near: Near = { lng: 4.8357, lat: 45.764, km: 400 };
    const [found] = locatorOf(atlas)({ ...NO_QUESTION, near }, none);
    atlas.initiatives.forEach((_, at) => {
      const closest = Math.min(
        ...placesThatCount(at).map(({ coordinates }) => distance([near.lng, near.lat], coordinates)),
      );
      expect(found!.mask[at]).toBe(closest <= near.km ? 2 : 0);
    });
    expect(found!.mask.some((code) => code > 0)).toBe(true);
  });

  it('says which outlines would decide, but are not there', () => {
    const locate = locatorOf(atlas);
    const near: Near = { lng: 0, lat: 0, km: 1000 };
    const [before] = locate({ ...NO_QUESTION, near }, none);
    expect(new Set(before!.awaited)).toEqual(new Set(boxes.keys()));
    const [after] = locate({ ...NO_QUESTION, near }, all);
    expect(after!.awaited).toEqual([]);
    expect(locate({ ...NO_QUESTION, in: 'quebec' }, none)[0]!.awaited).toEqual(['quebec']);
  });

  it('counts no place that is only mentioned: Mauritius names Iceland', () => {
    const [found] = locatorOf(atlas)({ ...NO_QUESTION, in: 'iceland' }, all);
    const naming = atlas.initiatives.findIndex(({ places }) =>
      places.some(({ place }) => place === 'iceland'),
    );
    expect(found!.mask[naming]).toBe(0);
  });

  it('is kept, until something else is asked or another outline has come', () => {
    const locate = locatorOf(atlas);
    const outlines = vi.fn(all);
    const question = { ...NO_QUESTION, near: { lng: 0, lat: 45, km: 500 } };
    const [first] = locate(question, outlines);
    const asked = outlines.mock.calls.length;
    expect(locate({ ...question }, outlines)[0]).toBe(first);
    expect(outlines).toHaveBeenCalledTimes(asked);
    expect(locate({ ...question, near: { ...question.near } }, outlines)[0]).not.toBe(first);
    expect(locate(question, (id) => all(id))[0]).not.toBe(first);
  });
});
