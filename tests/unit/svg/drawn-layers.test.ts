import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DeltaCollection } from '../../../basemap/delta-geojson.ts';
import { PALETTES } from '../../../src/domain/address/keys.ts';
import type { Camera } from '../../../src/domain/view/camera.ts';
import { PROJECTIONS, type Projection } from '../../../src/domain/view/view.ts';
import { mapStyle } from '../../../src/map/base/style.ts';
import { drawnLayers, type Sources } from '../../../src/map/svg/drawn-layers.ts';
import { featureOfLines, featuresOfDeltas } from '../../../src/map/svg/lines.ts';
import { numberAt, passes } from '../../../src/map/svg/style-values.ts';
import { graticule } from '../../../src/map/base/graticule.ts';
import { PALETTE_COLOURS } from '../../../src/theme/palettes.ts';

const viewport = { width: 900, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const read = (file: string) =>
  featuresOfDeltas(JSON.parse(readFileSync(`basemap/out/${file}.json`, 'utf8')) as DeltaCollection);
const sources: Sources = new Map([
  ['graticule', [featureOfLines(graticule(15))]],
  ['world', read('world')],
  ['admin1', read('admin1')],
]);
const styleOf = (palette: (typeof PALETTES)[number], projection: Projection) =>
  mapStyle({
    colours: PALETTE_COLOURS[palette],
    projection,
    details: { admin1: 'ready', detail: 'absent' },
    geoUrl: (file) => `https://atlas.example/geo/${file}`,
  });
const camera = (zoom: number, projection: Projection): Camera => ({
  lng: 2,
  lat: 46,
  zoom,
  bearing: 0,
  projection,
  viewport,
});

describe('the layers of the style', () => {
  it.each(PALETTES.flatMap((palette) => PROJECTIONS.map((projection) => [palette, projection] as const)))(
    'are all drawn, in its order, whatever the zoom: %s, %s',
    (palette, projection) => {
      const style = styleOf(palette, projection);
      for (const zoom of [1, 3, 5.3, 8]) {
        const shown = style.layers.filter(
          ({ minzoom = 0, maxzoom = 24 }) => zoom >= minzoom && zoom < maxzoom,
        );
        const layers = drawnLayers(style, sources, camera(zoom, projection), 'moving');
        expect(layers).toHaveLength(shown.length);
        expect(layers.map(({ kind }) => kind)).toEqual(
          shown.map(({ type }) => (type === 'line' ? 'line' : 'area')),
        );
        expect(layers[0]).toMatchObject({ path: null, colour: PALETTE_COLOURS[palette].sea });
      }
    },
  );

  it('draw a soft edge as lines above one another, the widest the palest', () => {
    const style = styleOf('light', 'globe');
    const [shore] = style.layers.filter(({ id }) => id === 'shore');
    const lines = drawnLayers({ ...style, layers: [shore!] }, sources, camera(3, 'globe'), 'still');
    expect(lines.length).toBeGreaterThan(2);
    const widths = lines.map((line) => (line.kind === 'line' ? line.width : 0));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(lines.every(({ opacity }) => opacity > 0 && opacity < 1)).toBe(true);
  });

  it('leave out what has not loaded', () => {
    const layers = drawnLayers(styleOf('light', 'globe'), new Map(), camera(3, 'globe'), 'still');
    expect(layers.every(({ path }) => path === null || path === '')).toBe(true);
  });
});

describe('the language of the style', () => {
  it('gives a number by zoom, as it is before the first stop and after the last', () => {
    const value = ['interpolate', ['linear'], ['zoom'], 2, 1, 4, 3, 8, 4];
    expect([0, 2, 3, 4, 6, 8, 9].map((zoom) => numberAt(zoom, value))).toEqual([1, 1, 2, 3, 3.5, 4, 4]);
    expect(numberAt(3, 0.6)).toBe(0.6);
    expect(() => numberAt(3, ['step', ['zoom'], 1])).toThrow('by zoom');
  });

  it('filters by a property', () => {
    const river = { layer: 'river' };
    expect(passes(undefined, river)).toBe(true);
    expect(passes(['==', ['get', 'layer'], 'river'], river)).toBe(true);
    expect(passes(['all', ['==', ['get', 'layer'], 'river'], ['!=', ['get', 'a'], 1]], river)).toBe(true);
    expect(passes(['all', ['==', ['get', 'layer'], 'river'], ['==', ['get', 'a'], 1]], river)).toBe(false);
    expect(() => passes(['has', 'layer'], river)).toThrow('expected a filter');
  });
});
