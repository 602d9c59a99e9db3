import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { townOfPlace, type GazetteerColumns } from '../../src/domain/geography/gazetteer.ts';
import { mainPlace } from '../../src/domain/collection/main-place.ts';
import {
  MAX_RATIO,
  similarTo,
  sizedKindOf,
  logRatio,
  type Size,
  type Sized,
  type Sizes,
} from '../../src/domain/geography/similar.ts';

const places = Object.values(atlas.places);
const size = (value: number): Size => ({ value, approximate: false });
/** Any sizes: some places have none. */
const anySizes: fc.Arbitrary<Sizes> = fc
  .array(fc.option(fc.double({ min: 0.1, max: 1e7, noNaN: true })), {
    minLength: places.length,
    maxLength: places.length,
  })
  .map((values) => {
    const known = new Map(places.map(({ id }, at) => [id, values[at]]));
    return ({ id }: Sized) => {
      const value = known.get(id);
      return typeof value === 'number' ? size(value) : undefined;
    };
  });
const anyPlace = fc.constantFrom(...places);

describe('territories like mine', () => {
  it('are of the same kind, other than itself, within the ratio, the likest first', () => {
    fc.assert(
      fc.property(anyPlace, anySizes, (place, sizes) => {
        const found = similarTo(atlas, place, sizes);
        const ratios = found.map(({ mine, theirs }) => logRatio(mine, theirs));
        expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
        for (const { place: other, record, kind, mine, theirs } of found) {
          expect(other.id).not.toBe(place.id);
          expect(mainPlace(record, atlas.places)!).toBe(other);
          expect(kind).toBe(sizedKindOf(place));
          expect(kind).toBe(sizedKindOf(other));
          expect(Math.max(mine.value / theirs.value, theirs.value / mine.value)).toBeLessThanOrEqual(
            MAX_RATIO * (1 + 1e-9),
          );
        }
      }),
    );
  });

  it('are like one another: the reason is the same either way', () => {
    fc.assert(
      fc.property(anyPlace, anySizes, (place, sizes) => {
        const stands = new Set(atlas.initiatives.map((record) => mainPlace(record, atlas.places)!.id));
        fc.pre(stands.has(place.id));
        for (const { place: other, mine, theirs } of similarTo(atlas, place, sizes)) {
          const back = similarTo(atlas, other, sizes).find(({ place: one }) => one.id === place.id);
          expect(back).toMatchObject({ mine: theirs, theirs: mine });
        }
      }),
    );
  });

  it('leave no initiative out that they should hold', () => {
    const sizes: Sizes = () => size(100);
    const found = similarTo(atlas, atlas.places['mayenne']!, sizes).map(({ place }) => place.id);
    expect([...new Set(found)].toSorted()).toEqual(
      ['alsace', 'charentes', 'seine-et-marne', 'seine-saint-denis'].filter((id) =>
        atlas.initiatives.some((record) => mainPlace(record, atlas.places)!.id === id),
      ),
    );
  });

  it('are found for a territory that is no place of the atlas', () => {
    const rhone: Sized = {
      id: 'departement:69',
      precision: 'territory',
      outline: { kind: 'departement', codes: ['69'] },
    };
    const found = similarTo(atlas, rhone, () => ({ value: 3000, approximate: false }));
    expect(found.map(({ place }) => place.id)).toContain('mayenne');
    expect(found.every(({ kind }) => kind === 'departement')).toBe(true);
  });

  it('are none where nothing is known, or a building is asked about', () => {
    expect(similarTo(atlas, atlas.places['mayenne']!, () => undefined)).toEqual([]);
    expect(similarTo(atlas, atlas.places['heathrow']!, () => size(1))).toEqual([]);
  });
});

describe('the town of a place', () => {
  const towns: GazetteerColumns = {
    name: ['Valence', 'València', 'Valence'],
    lng: [4891, -376, 905],
    lat: [44926, 39470, 44100],
    country: [0, 1, 0],
    countries: ['FR', 'ES'],
    fewer: [0, 100, 700],
    most: 1000,
    division: ['26', '', '82'],
    names: { 1: ['Valence', 'Valencia'] },
    aliases: {},
  };
  const valence = { name: { fr: 'Valence', en: 'Valence' }, country: 'FR' };

  it('has its name, its country, and is the nearest to its point', () => {
    expect(townOfPlace(towns, { ...valence, coordinates: [4.89, 44.93] })).toMatchObject({
      population: 1000,
    });
    expect(townOfPlace(towns, { ...valence, coordinates: [0.9, 44.1] })).toMatchObject({ population: 200 });
  });
  it('is none where no town of that name is near', () => {
    expect(townOfPlace(towns, { ...valence, coordinates: [2.35, 48.85] })).toBeUndefined();
    expect(townOfPlace(towns, { ...valence, country: 'ES', coordinates: [4.89, 44.93] })).toBeUndefined();
  });
});
