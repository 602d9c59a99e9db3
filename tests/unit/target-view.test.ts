import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../src/domain/collection/facets.ts';
import type { LngLat } from '../../src/domain/collection/records.ts';
import { projector } from '../../src/domain/view/camera.ts';
import { freeFrame } from '../../src/map/camera/free-frame.ts';
import { fittedView, placesInCountries } from '../../src/map/camera/target-view.ts';
import { within } from '../arbitraries.ts';
import { ask } from '../ask.ts';

const viewport = { width: 1000, height: 700, padding: { top: 40, right: 300, bottom: 100, left: 60 } };
const record = (id: string) => atlas.initiatives.find((one) => one.id === id)!;
const box = (lng: number, lat: number, size: number): LngLat[] => [
  [lng - size, lat - size / 2],
  [lng + size, lat - size / 2],
  [lng + size, lat + size / 2],
  [lng - size, lat + size / 2],
];

describe('the camera of a record', () => {
  it('has its whole territory in the free part of the map, once its outline is known', () => {
    fc.assert(
      fc.property(within(-170, 170), within(-60, 60), within(0.02, 15), (lng, lat, size) => {
        const own = box(lng, lat, size);
        const view = fittedView(record('hotel-comme-on-m'), atlas, { own, question: [] }, viewport, 'globe');
        const project = projector({ ...view, bearing: 0, projection: 'globe', viewport });
        for (const corner of own) {
          const { x, y, visible } = project(corner);
          expect(visible && x > 60 && x < 700 && y > 40 && y < 600).toBe(true);
        }
        expect(view.zoom).toBeLessThan(8);
      }),
    );
  });

  it('is nearer for a smaller territory', () => {
    const zoomOf = (size: number) =>
      fittedView(
        record('hotel-comme-on-m'),
        atlas,
        { own: box(0, 48, size), question: [] },
        viewport,
        'globe',
      ).zoom;
    expect(zoomOf(0.2)).toBeGreaterThan(zoomOf(2));
    expect(zoomOf(2)).toBeGreaterThan(zoomOf(10));
  });

  it('keeps results in countries clear of the scale and the buttons at the foot of the map', () => {
    fc.assert(
      fc.property(within(-170, 170), within(-50, 50), within(0.02, 15), (lng, lat, size) => {
        const countries = box(lng, lat, size);
        const view = fittedView(null, atlas, { own: [], question: [], countries }, viewport, 'globe');
        const project = projector({ ...view, bearing: 0, projection: 'globe', viewport });
        for (const place of countries) expect(project(place).y).toBeLessThan(freeFrame(viewport).bottom - 16);
      }),
    );
  });

  it('shows all results where countries are asked for, and the whole where they are excluded', () => {
    const results = atlas.initiatives.filter((one) => valuesOf(atlas, one, 'country').includes('FR'));
    const question = ask({ country: ['FR'] });
    const countries = placesInCountries(question, results, atlas);
    const view = fittedView(null, atlas, { own: [], question: [], countries }, viewport, 'globe');
    const project = projector({ ...view, bearing: 0, projection: 'globe', viewport });
    for (const place of countries) expect(project(place).visible).toBe(true);
    expect(countries).toHaveLength(results.length);
    expect(view.zoom).toBeGreaterThan(3);
    expect(placesInCountries({ ...question, not: ['country'] }, results, atlas)).toEqual([]);
  });

  it('goes by the kind of its place while no outline is known', () => {
    const zoomOf = (id: string) =>
      fittedView(record(id), atlas, { own: [], question: [] }, viewport, 'globe').zoom;
    expect(zoomOf('guide-confiance')).toBeLessThan(zoomOf('occitanie-by-decathlon'));
    expect(zoomOf('occitanie-by-decathlon')).toBeLessThan(zoomOf('hotel-comme-on-m'));
    expect(zoomOf('hotel-comme-on-m')).toBeLessThan(zoomOf('challenges-innovation'));
  });
});
