import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { inOrder, Z_ORDER } from '../../src/map/base/layer-order.ts';
import { DELTA_PROTOCOL, fileOfDeltaUrl } from '../../src/map/base/delta-url.ts';
import { mapStyle, type DetailFile, type DetailState, type StyleInput } from '../../src/map/base/style.ts';
import { PALETTES } from '../../src/domain/address/keys.ts';
import { PROJECTIONS } from '../../src/domain/view/view.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

const OURS = 'https://atlas.example/';
const STATES = ['absent', 'loading', 'ready'] as const;
const ABSENT: DetailState = { admin1: 'absent', detail: 'absent' };
const ALL_DETAILS: DetailState[] = STATES.flatMap((admin1) => STATES.map((detail) => ({ admin1, detail })));

function input(part: Partial<StyleInput> = {}): StyleInput {
  return {
    colours: PALETTE_COLOURS.light,
    projection: 'globe',
    details: ABSENT,
    geoUrl: (file) => `${OURS}geo/${file}`,
    ...part,
  };
}

const every = PALETTES.flatMap((palette) =>
  PROJECTIONS.flatMap((projection) =>
    ALL_DETAILS.map((details) => ({
      name: `${palette}, ${projection}, ${Object.values(details).join(' ')}`,
      style: mapStyle(input({ colours: PALETTE_COLOURS[palette], projection, details })),
    })),
  ),
);

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

describe('the style of the map', () => {
  it('is made for each palette, projection and state of the details', () => {
    expect(every).toHaveLength(3 * 2 * 9);
  });

  it('is valid by the style specification, whatever it is made for', () => {
    const faults = every.flatMap(({ name, style }) =>
      validateStyleMin(style).map(({ message }) => `${name}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it('would be found out if it were not valid', () => {
    const style = mapStyle(input());
    const [sea, ...rest] = style.layers;
    const wrong = { ...sea, paint: { 'background-colour': 'red' } } as unknown as typeof sea;
    expect(validateStyleMin({ ...style, layers: [wrong!, ...rest] })).not.toEqual([]);
  });

  it('has its layers in the z-order, each once', () => {
    for (const { name, style } of every) {
      const ids = style.layers.map(({ id }) => id);
      expect(ids, name).toEqual(Z_ORDER.filter((id) => ids.includes(id)));
    }
  });

  it('uses every layer of the z-order somewhere', () => {
    const used = new Set(every.flatMap(({ style }) => style.layers.map(({ id }) => id)));
    expect(Z_ORDER.filter((id) => !used.has(id))).toEqual([]);
  });

  it('gives each layer a source that it has, and each source a layer', () => {
    for (const { name, style } of every) {
      const used = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
      expect(new Set(used), name).toEqual(new Set(Object.keys(style.sources)));
    }
  });

  it('asks nothing of anyone else', () => {
    for (const { name, style } of every) {
      const foreign = textsIn(style)
        .map((text) => (text.startsWith(`${DELTA_PROTOCOL}:`) ? fileOfDeltaUrl(text) : text))
        .filter((text) => /^(\w+:)?\/\/|^\w+:\//.test(text) && !text.startsWith(OURS));
      expect(foreign, name).toEqual([]);
    }
  });

  it('needs no glyphs nor sprite from a server', () => {
    const style = mapStyle(input());
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it('is a function of its input alone', () => {
    expect(mapStyle(input())).toEqual(mapStyle(input()));
  });
});

describe('the files of the base map', () => {
  function asked(details: DetailState): string[] {
    const files = new Set<string>();
    mapStyle(
      input({
        details,
        geoUrl: (file) => {
          files.add(file);
          return OURS + file;
        },
      }),
    );
    return [...files].sort();
  }

  it('are one, as long as no detail is wanted', () => {
    expect(asked(ABSENT)).toEqual(['world.json']);
  });

  it.each<DetailFile>(['admin1', 'detail'])('have %s besides, once it is wanted', (file) => {
    for (const state of ['loading', 'ready'] as const) {
      expect(asked({ ...ABSENT, [file]: state })).toEqual([`${file}.json`, 'world.json']);
    }
  });

  it('leave the coarse ground in place at all zooms, until the fine one is there', () => {
    const landOf = (detail: DetailState['detail']) =>
      mapStyle(input({ details: { ...ABSENT, detail } })).layers.find(({ id }) => id === 'land')!;
    expect(landOf('absent').maxzoom).toBeUndefined();
    expect(landOf('loading').maxzoom).toBeUndefined();
    expect(landOf('ready').maxzoom).toBeGreaterThan(0);
  });

  it('hand over from coarse to fine ground at one zoom, without a gap', () => {
    const { layers } = mapStyle(input({ details: { ...ABSENT, detail: 'ready' } }));
    for (const id of ['land', 'coast', 'border', 'shore']) {
      const [coarse, fine] = [
        layers.find((layer) => layer.id === id)!,
        layers.find((layer) => layer.id === `${id}-detail`)!,
      ];
      expect(fine.minzoom, id).toBe(coarse.maxzoom);
    }
  });
});

describe('what the style takes from its input', () => {
  it('has the flat map flat at all zooms, and the globe round at first', () => {
    expect(mapStyle(input({ projection: 'flat' })).projection).toEqual({ type: 'mercator' });
    expect(textsIn(mapStyle(input({ projection: 'globe' })).projection)).toEqual(
      expect.arrayContaining(['vertical-perspective', 'mercator']),
    );
  });

  it('has no colour but those of its palette', () => {
    for (const palette of PALETTES) {
      const colours = PALETTE_COLOURS[palette];
      const own: string[] = textsIn(colours);
      const details: DetailState = { admin1: 'ready', detail: 'ready' };
      const used = textsIn(mapStyle(input({ colours, details }))).filter((text) =>
        /^#|^(rgb|hsl)a?\(/.test(text),
      );
      expect(used.length).toBeGreaterThan(10);
      expect(used.filter((colour) => !own.includes(colour))).toEqual([]);
    }
  });
});

describe('the z-order', () => {
  it('sorts layers, whatever order they come in', () => {
    expect(inOrder([{ id: 'land' }, { id: 'coast' }, { id: 'sea' }]).map(({ id }) => id)).toEqual([
      'sea',
      'land',
      'coast',
    ]);
  });

  it('refuses a layer that it does not have', () => {
    expect(() => inOrder([{ id: 'sea' }, { id: 'clouds' }])).toThrow('clouds');
  });

  it('refuses a layer that comes twice', () => {
    expect(() => inOrder([{ id: 'sea' }, { id: 'land' }, { id: 'sea' }])).toThrow('sea');
  });

  it('names no layer twice', () => {
    expect(new Set(Z_ORDER).size).toBe(Z_ORDER.length);
  });
});
