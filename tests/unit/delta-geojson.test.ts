import fc from 'fast-check';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { deltaText, geojsonOf, type DeltaCollection } from '../../basemap/delta-geojson.ts';
import { deltaUrl, fileOfDeltaUrl } from '../../src/map/base/delta-url.ts';

const DECIMALS = 2;
const feature = (geometry: Geometry): Feature => ({ type: 'Feature', properties: { layer: 'x' }, geometry });
const read = (text: string) => geojsonOf(JSON.parse(text) as DeltaCollection);

const degrees = (most: number) =>
  fc.integer({ min: -most * 100, max: most * 100 }).map((steps) => steps / 100 + 0);
const line = fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 1, maxLength: 8 });
const lines = fc.array(line, { minLength: 1, maxLength: 4 });
const geometry = fc.oneof(
  line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  lines.map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  lines.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  fc
    .array(lines, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
);

describe('lines and areas as differences', () => {
  it('are read as they were', () => {
    fc.assert(
      fc.property(fc.array(geometry), (geometries) => {
        const features = geometries.map(feature);
        expect(read(deltaText(features, DECIMALS))).toEqual({ type: 'FeatureCollection', features });
      }),
    );
  });

  it('cannot be points, nor finer than said', () => {
    expect(() => deltaText([feature({ type: 'Point', coordinates: [0, 0] })], DECIMALS)).toThrow(/Point/);
    const fine = feature({ type: 'LineString', coordinates: [[0.001, 0]] });
    expect(() => deltaText([fine], DECIMALS)).toThrow(/0\.001/);
  });
});

describe('the address of a file of differences', () => {
  it('leads to that file, also after a browser has resolved it', () => {
    for (const file of ['https://a.example/b c/?d=e&f#g', 'blob:https://a.example/1-2', 'blob:null/3'])
      expect(fileOfDeltaUrl(new URL(deltaUrl(file)).href)).toBe(file);
  });

  it('must name one', () => {
    expect(() => fileOfDeltaUrl('deltas://file')).toThrow(/expected the address/);
  });
});
