import { describe, expect, it } from 'vitest';
import { listCell, numberCell, truthCell } from '../../../src/domain/table/cell.ts';
import { placesOf } from '../../../src/domain/table/geometry.ts';
import { bytesOf, fixture, refusalOf, workbookOf } from './made.ts';

const json = (value: unknown) => workbookOf(bytesOf(JSON.stringify(value)), 'table.json');

describe('JSON', () => {
  it('flattens nested objects, and keeps arrays of scalars as several values', async () => {
    const { format, sheets } = await json([
      { nom: 'a', lieu: { ville: 'Lyon', point: { lat: 45.7 } }, mots: ['eau', 'air'], actif: true },
      { nom: 'b', autre: null, mots: [], liens: [{ url: 'x' }] },
    ]);
    expect(format).toBe('json');
    expect(sheets[0]!.rows).toEqual([
      ['nom', 'lieu.ville', 'lieu.point.lat', 'mots', 'actif', 'autre', 'liens'],
      ['a', 'Lyon', numberCell(45.7), listCell(['eau', 'air']), truthCell(true), '', ''],
      ['b', '', '', '', '', '', '[{"url":"x"}]'],
    ]);
  });
  it('keeps fields apart whose dotted names are equal', async () => {
    const { sheets } = await json([{ a: { b: 1 }, 'a.b': 2 }]);
    expect(sheets[0]!.rows).toEqual([
      ['a.b', 'a.b (2)'],
      [numberCell(1), numberCell(2)],
    ]);
  });
  it('keeps as JSON what is nested too deep', async () => {
    let deep: object = { end: 1 };
    for (let level = 0; level < 40; level++) deep = { in: deep };
    const [names, cells] = (await json([deep])).sheets[0]!.rows;
    expect(String(names![0]).split('.')).toHaveLength(32);
    expect(cells![0]).toMatch(/^\{"in":.*"end":1/);
  });
  it('has a sheet for each array of an object', async () => {
    const { sheets } = await json({ format: 'x', lieux: [{ nom: 'a' }], gens: [{ nom: 'b' }] });
    expect(sheets.map(({ name }) => name)).toEqual(['lieux', 'gens']);
  });
  it('may be rows of cells', async () => {
    expect(
      (
        await json([
          ['nom', 'age'],
          ['a', 3],
        ])
      ).sheets[0],
    ).toMatchObject({
      named: false,
      rows: [
        ['nom', 'age'],
        ['a', numberCell(3)],
      ],
    });
  });
  it.each([
    ['{"a":1}', { code: 'no-table', format: 'json' }],
    ['[]', { code: 'no-table', format: 'json' }],
    ['{"format":"atlas-collection/1"}', { code: 'own-collection' }],
  ])('%s is refused', async (text, refusal) =>
    expect(await refusalOf(bytesOf(text), 'x.json')).toEqual(refusal),
  );
  it('that is broken is refused with what was found', async () => {
    expect(await refusalOf(bytesOf('[{"a":1},'), 'x.json')).toMatchObject({
      code: 'damaged',
      format: 'json',
    });
  });
});

describe('GeoJSON', () => {
  it('makes rows of features, with their geometry beside them', async () => {
    const { format, sheets } = await workbookOf(fixture('10-features.geojson'), '10-features.geojson');
    const [sheet] = sheets;
    expect(format).toBe('geojson');
    expect(sheet!.rows[0]).toEqual(['id', 'name', 'kind']);
    expect(sheet!.rows).toHaveLength(8);
    const places = sheet!.geometries!.map((geometry) => geometry && placesOf(geometry));
    const points = places.map(
      (own) => own?.positions.map((at) => (at.kind === 'point' ? at.lngLat : at)) ?? null,
    );
    expect(points).toEqual([
      null,
      [[4.832, 45.7578]],
      null,
      [[4.5, 45.5]],
      [
        [2.35, 48.85],
        [-0.77, 48.08],
      ],
      [[178.44, -18.14]],
      [{ kind: 'problem', problem: 'off-world', text: '200 | 10' }],
      [[4.03, 49.26]],
    ]);
    expect(places.map((own) => own?.outline?.type ?? null)).toEqual([
      null,
      null,
      null,
      'Polygon',
      null,
      null,
      null,
      null,
    ]);
  });

  it('converts the reference systems that it names', async () => {
    const read = (system: string, coordinates: number[]) =>
      json({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: system } },
        features: [
          { type: 'Feature', properties: { nom: 'Lyon' }, geometry: { type: 'Point', coordinates } },
        ],
      });
    const { sheets } = await read('urn:ogc:def:crs:EPSG::2154', [842395.1, 6519229.4]);
    const [lng, lat] = (sheets[0]!.geometries![1] as GeoJSON.Point).coordinates;
    expect([lng!.toFixed(3), lat!.toFixed(3)]).toEqual(['4.832', '45.758']);
    expect((await read('urn:ogc:def:crs:OGC:1.3:CRS84', [4, 45])).notices).toEqual([]);
    expect((await read('urn:ogc:def:crs:EPSG::27572', [4, 45])).notices).toEqual([
      { code: 'unknown-system', system: '27572' },
    ]);
  });

  it('is a row where it is one geometry', async () => {
    const { sheets } = await json({
      type: 'Feature',
      properties: { nom: 'a' },
      geometry: { type: 'Point', coordinates: [1, 2] },
    });
    expect(sheets[0]!.rows).toEqual([['nom'], ['a']]);
  });
});

describe('the place of an area', () => {
  const ring = (...pairs: [number, number][]) => [...pairs, pairs[0]!];
  const pointIn = (coordinates: [number, number][][]) =>
    placesOf({ type: 'Polygon', coordinates }).positions[0];

  it('lies within, where the middle of the area does not', () => {
    const horseshoe = ring([0, 0], [10, 0], [10, 10], [8, 10], [8, 2], [2, 2], [2, 10], [0, 10]);
    expect(pointIn([horseshoe])).toEqual({ kind: 'point', lngLat: [1, 6] });
  });
  it('lies in no hole', () => {
    const square = ring([0, 0], [10, 0], [10, 10], [0, 10]);
    const hole = ring([1, 1], [8, 1], [8, 9], [1, 9]);
    expect(pointIn([square, hole])).toEqual({ kind: 'point', lngLat: [9, 5] });
  });
  it('lies in the largest part', () => {
    const [small, large] = [ring([0, 0], [1, 0], [1, 1]), ring([20, 20], [30, 20], [30, 30], [20, 30])];
    expect(placesOf({ type: 'MultiPolygon', coordinates: [[small], [large]] }).positions).toEqual([
      { kind: 'point', lngLat: [25, 25] },
    ]);
  });
  it('is a problem without an area, or off the world', () => {
    expect(pointIn([ring([1, 1], [2, 1], [3, 1])])).toMatchObject({ problem: 'unreadable' });
    expect(pointIn([ring([1, 1], [200, 1], [3, 9])])).toMatchObject({ problem: 'off-world' });
  });
});

describe('KML', () => {
  const kml = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;

  it('makes rows of placemarks', async () => {
    const text = kml(`
      <Folder><Placemark><name>Lyon</name><description><![CDATA[<b>Ville</b>]]></description><styleUrl>#a</styleUrl>
        <ExtendedData><Data name="genre"><value>ville</value></Data></ExtendedData>
        <Point><coordinates>4.832,45.7578,0</coordinates></Point></Placemark></Folder>
      <Placemark><name>Sans lieu</name></Placemark>`);
    const { format, sheets } = await workbookOf(bytesOf(text), 'carte.kml');
    const [sheet] = sheets;
    expect(format).toBe('kml');
    expect(sheet!.rows).toEqual([
      ['name', 'description', 'genre'],
      ['Lyon', '<b>Ville</b>', 'ville'],
      ['Sans lieu', '', ''],
    ]);
    expect(sheet!.geometries).toEqual([null, { type: 'Point', coordinates: [4.832, 45.7578] }, null]);
  });
  it('expands no entity of its own', async () => {
    const text = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><kml><Placemark><name>&b;</name></Placemark></kml>`;
    expect(await refusalOf(bytesOf(text), 'x.kml')).toMatchObject({ code: 'damaged', format: 'kml' });
  });
  it.each([
    [kml('<Placemark><name>'), { code: 'damaged', format: 'kml' }],
    [kml(''), { code: 'no-table' }],
    ['<html><table><tr><td>a</td></tr></table></html>', { code: 'no-table', format: 'xml' }],
  ])('%s is refused', async (text, refusal) =>
    expect(await refusalOf(bytesOf(text), 'x.kml')).toMatchObject(refusal),
  );
});

describe('bounds', () => {
  const csv = (rows: number, columns: number) =>
    bytesOf(
      `${Array.from({ length: columns }, (_, column) => `c${column}`).join(';')}\n${'a;b\n'.repeat(rows)}`,
    );

  it.each([
    [csv(3, 2), { bytes: 10 }, { code: 'too-large', bytes: 18, most: 10 }],
    [csv(4, 2), { rows: 3 }, { code: 'too-many-rows', rows: 4, most: 3 }],
    [csv(1, 9), { columns: 8 }, { code: 'too-many-columns', columns: 9, most: 8 }],
    [csv(4, 2), { cells: 9 }, { code: 'too-many-cells', cells: 10, most: 9 }],
  ])('refuse what is beyond them', async (bytes, bounds, refusal) => {
    expect(await refusalOf(bytes, 'table.csv', { bounds })).toEqual(refusal);
  });
  it('refuse too many cells before they are read', async () => {
    const answer = await refusalOf(bytesOf(';'.repeat(20_000_001)), 'table.csv');
    expect(answer).toEqual({ code: 'too-many-cells', cells: 20_000_001, most: 20_000_000 });
  });
  it('allow what is within them', async () => {
    expect(
      await refusalOf(csv(3, 2), 'table.csv', { bounds: { rows: 3, columns: 2, cells: 8, bytes: 18 } }),
    ).toBeNull();
  });
  it('are those of the product', async () => {
    expect(await refusalOf(csv(200_001, 2), 'table.csv')).toEqual({
      code: 'too-many-rows',
      rows: 200_001,
      most: 200_000,
    });
    expect(await refusalOf(csv(1, 257), 'table.csv')).toMatchObject({ code: 'too-many-columns', most: 256 });
    expect(await refusalOf(new Uint8Array(50_000_001), 'table.csv')).toMatchObject({
      code: 'too-large',
      most: 50_000_000,
    });
  });
});

describe('what is no table', () => {
  it.each([
    ['', { code: 'empty' }],
    [' \n\n', { code: 'empty' }],
    ['%PDF-1.7', { code: 'unknown-format', name: 'x' }],
    ['\0\u0001\u0002'.repeat(20), { code: 'unknown-format', name: 'x' }],
  ])('%j is refused', async (text, refusal) => expect(await refusalOf(bytesOf(text), 'x')).toEqual(refusal));
});
