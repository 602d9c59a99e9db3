import atlas from 'virtual:atlas';
import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { themeOf } from '../../src/domain/collection/facets.ts';
import { sameThemeElsewhere, neighboursOf } from '../../src/domain/geography/neighbours.ts';
import type { Atlas, Initiative, LngLat } from '../../src/domain/collection/records.ts';

const standsAt = ({ places }: Initiative) => atlas.places[places[0]!.place]!;

/** An atlas of two records, that stand at two places. */
function atlasOf(here: LngLat, there: LngLat): Atlas {
  const [sample] = atlas.initiatives;
  const record = (id: string) => ({ ...sample!, id, places: [{ place: id, role: 'site' as const }] });
  const place = (id: string, coordinates: LngLat) => ({ ...standsAt(sample!), id, coordinates });
  return {
    ...atlas,
    initiatives: [record('here'), record('there')],
    places: { here: place('here', here), there: place('there', there) },
  };
}

/** R = 6,371,008.8 m; where a source has another radius, its distance is brought to ours. */
const brought = (kilometres: number, radius: number) => kilometres * (6371.0088 / radius);

describe('the distance to a neighbour', () => {
  it.each<[string, LngLat, LngLat, number, number]>([
    // Definition: the quarter of a great circle, π R / 2.
    ['the equator to the pole', [30, 0], [0, 90], 10007.557, 0.001],
    // Definition: half of a great circle, π R.
    ['a place to its antipode', [10, 20], [-170, -20], 20015.114, 0.001],
    // Rosetta Code, « Haversine formula »: Nashville (BNA) to Los Angeles (LAX), R = 6372.8 km.
    ['Nashville to Los Angeles', [-86.67, 36.12], [-118.4, 33.94], brought(2887.2599506, 6372.8), 0.001],
    // E. Williams, « Aviation Formulary »: Los Angeles (LAX) to New York (JFK), 0.623585 rad.
    ['Los Angeles to New York', [-118.4, 33.95], [-73 - 47 / 60, 40 + 38 / 60], 0.623585 * 6371.0088, 0.01],
    // C. Veness, « Calculate distance, bearing and more », first example, R = 6371 km: 968.9 km.
    ['Land’s End to John o’ Groats', [-5.714722, 50.066389], [-3.07, 58.643889], 968.9, 0.1],
    // MapLibre GL JS, documentation of `LngLat.distanceTo`: 3,935,751.690893987 m.
    ['New York to Los Angeles', [-74.006, 40.7128], [-118.2437, 34.0522], 3935.751690893987, 0.000001],
    // scikit-learn, documentation of `haversine_distances`: Ezeiza to Paris (CDG), R = 6371 km.
    [
      'Buenos Aires to Paris',
      [-58.5166646, -34.83333],
      [2.53844117956, 49.0083899664],
      brought(11099.54035582, 6371),
      0.001,
    ],
    // geopy, README, `great_circle`: Newport, Rhode Island to Cleveland, Ohio, 536.997990696 mi.
    [
      'Newport to Cleveland',
      [-71.312796, 41.49008],
      [-81.695391, 41.499498],
      536.997990696 * 1.609344,
      0.001,
    ],
  ])('is the great circle from %s', (_, here, there, kilometres, tolerance) => {
    const made = atlasOf(here, there);
    const [neighbour] = neighboursOf(made, made.initiatives[0]!);
    expect(neighbour!.record.id).toBe('there');
    expect(Math.abs(neighbour!.metres / 1000 - kilometres)).toBeLessThan(tolerance);
  });

  it('is nothing at the same place', () => {
    const made = atlasOf([2.35, 48.86], [2.35, 48.86]);
    expect(neighboursOf(made, made.initiatives[0]!)[0]!.metres).toBe(0);
  });
});

describe('the neighbours of an initiative', () => {
  it.each(atlas.initiatives)('$id are all the others, never itself, the nearest first', (record) => {
    const neighbours = neighboursOf(atlas, record);
    expect(new Set(neighbours.map(({ record: { id } }) => id))).toEqual(
      new Set(atlas.initiatives.map(({ id }) => id).filter((id) => id !== record.id)),
    );
    expect(neighbours).toHaveLength(atlas.initiatives.length - 1);
    for (const [rank, { metres }] of neighbours.entries()) {
      if (rank > 0) expect(metres).toBeGreaterThanOrEqual(neighbours[rank - 1]!.metres);
    }
  });

  it('are as far from it as it is from them', () => {
    for (const one of atlas.initiatives.slice(0, 5)) {
      for (const { record: other, metres } of neighboursOf(atlas, one)) {
        const back = neighboursOf(atlas, other).find(({ record }) => record === one)!;
        expect(back.metres).toBeCloseTo(metres, 3);
        const angle = geoDistance(standsAt(one).coordinates, standsAt(other).coordinates);
        expect(metres).toBeCloseTo(angle * 6371008.8, 0);
      }
    }
  });

  it('are in the order of the atlas where they are equally far', () => {
    const order = atlas.initiatives.map(({ id }) => id);
    for (const record of atlas.initiatives) {
      const neighbours = neighboursOf(atlas, record);
      for (const [rank, { record: other, metres }] of neighbours.entries()) {
        const next = neighbours[rank + 1];
        if (next?.metres === metres)
          expect(order.indexOf(other.id)).toBeLessThan(order.indexOf(next.record.id));
      }
    }
  });
});

describe('the kindred of an initiative', () => {
  it.each(atlas.initiatives)('$id are of its theme, each in another country, the nearest first', (record) => {
    const kindred = sameThemeElsewhere(atlas, record, Infinity);
    const countries = kindred.map(({ record }) => standsAt(record).country);
    expect(new Set(countries).size).toBe(countries.length);
    expect(countries).not.toContain(standsAt(record).country);
    expect(kindred.every(({ record: kin }) => themeOf(atlas, kin) === themeOf(atlas, record))).toBe(true);
    expect(kindred.map(({ metres }) => metres)).toEqual(
      kindred.map(({ metres }) => metres).sort((a, b) => a - b),
    );
    const elsewhere = atlas.initiatives
      .filter((other) => themeOf(atlas, other) === themeOf(atlas, record))
      .map((other) => standsAt(other).country)
      .filter((country) => country !== standsAt(record).country);
    expect(new Set(countries)).toEqual(new Set(elsewhere));
  });

  it('are each the nearest of their country', () => {
    for (const record of atlas.initiatives) {
      for (const { record: kin, metres } of sameThemeElsewhere(atlas, record, Infinity)) {
        const compatriots = neighboursOf(atlas, record).filter(
          ({ record: other }) =>
            themeOf(atlas, other) === themeOf(atlas, kin) &&
            standsAt(other).country === standsAt(kin).country,
        );
        expect(metres).toBe(compatriots[0]!.metres);
      }
    }
  });

  it('are as many as asked at most', () => {
    for (const record of atlas.initiatives) {
      expect(sameThemeElsewhere(atlas, record, 2)).toEqual(
        sameThemeElsewhere(atlas, record, Infinity).slice(0, 2),
      );
    }
  });
});
