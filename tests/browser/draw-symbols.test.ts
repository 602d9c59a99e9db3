import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LngLat, Precision } from '../../src/domain/collection/records.ts';
import { NEUTRAL_SIGN, OWN_SIGNS, type Sign } from '../../src/domain/collection/signs.ts';
import {
  discRadius,
  horizonPoint,
  metresPerPixel,
  projector,
  type Camera,
} from '../../src/domain/view/camera.ts';
import { drawSymbols, symbolAt, symbolsAt, type Drawing } from '../../src/map/symbols/draw-symbols.ts';
import { fanOf, seat, type SeatedFan } from '../../src/map/symbols/fan.ts';
import { sceneOf, type Mark, type Scene } from '../../src/map/symbols/scene.ts';
import { PALETTE_COLOURS, type Colours } from '../../src/theme/palettes.ts';
import { anyId, anyQuestion, mildQuestion, within } from '../arbitraries.ts';
import { answer } from '../naive.ts';

const PRECISIONS: readonly Precision[] = ['site', 'city', 'territory', 'unknown-within'];
const WIDTH = 640;
const HEIGHT = 480;
const COLOURS = PALETTE_COLOURS.light;
/** All signs, the neutral one last. */
const SIGNS: readonly Sign[] = [...Array(OWN_SIGNS + 1).keys()];
/** All signs in one hue: what differs then is not colour. */
const ONE_HUE: Colours = {
  ...COLOURS,
  signs: SIGNS.map(() => '#a01010'),
};
const NOBODY: Scene = { clusters: [], fan: [], selected: null, dimmed: [], secondary: [] };
const CAMERA: Camera = {
  lng: 0,
  lat: 0,
  zoom: 4,
  bearing: 0,
  projection: 'flat',
  viewport: { width: WIDTH, height: HEIGHT, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
};

let canvas: HTMLCanvasElement;
beforeEach(() => {
  canvas = document.createElement('canvas');
  document.body.append(canvas);
});
afterEach(() => canvas.remove());

interface Options {
  camera?: Camera;
  colours?: Colours;
  pointed?: string | null;
  results?: readonly string[];
  fan?: SeatedFan<Mark> | null;
  pixelRatio?: number;
}

function draw(scene: Scene, options: Options = {}): Drawing {
  const {
    camera = CAMERA,
    colours = COLOURS,
    pointed = null,
    results = [],
    fan = null,
    pixelRatio = 1,
  } = options;
  const { width, height } = camera.viewport;
  // Setting its size wipes a canvas: done only where that changes.
  if (canvas.width !== width * pixelRatio)
    Object.assign(canvas, { width: width * pixelRatio, height: height * pixelRatio });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const state = { pointed, results: new Set(results), fan };
  return drawSymbols(context, scene, camera, colours, state, pixelRatio);
}

/** The pixels of a square of the canvas: red, green, blue, alpha. */
function pixelsAround({ x, y }: { x: number; y: number }, reach: number): number[][] {
  const side = 2 * reach + 1;
  const { data } = canvas
    .getContext('2d')!
    .getImageData(Math.round(x) - reach, Math.round(y) - reach, side, side);
  return Array.from({ length: side * side }, (_, at) => [...data.slice(at * 4, at * 4 + 4)]);
}
const drawnAt = (point: { x: number; y: number }) => pixelsAround(point, 0)[0]![3]! > 0;
/** How far from a point anything is drawn, in pixels. */
function extentAround(point: { x: number; y: number }, reach = 40): number {
  const side = 2 * reach + 1;
  const distances = pixelsAround(point, reach).map(([, , , alpha], at) =>
    alpha! > 40 ? Math.hypot((at % side) - reach, Math.floor(at / side) - reach) : 0,
  );
  return Math.max(...distances);
}

const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
const mark = (part: Partial<Mark> = {}): Mark => ({
  id: 'one',
  at: [0, 0],
  sign: 1,
  precision: 'site',
  ...part,
});
const alone = (one: Mark): Scene => ({ ...NOBODY, clusters: [{ at: one.at, members: [one] }] });
const togetherAt = (at: LngLat, signs: readonly Sign[]): Scene => ({
  ...NOBODY,
  clusters: [{ at, members: signs.map((sign, rank) => mark({ id: `member-${rank}`, at, sign })) }],
});

/** A question, maybe a selection, and a camera, as the map would draw them. */
const anyDrawing = fc
  .record({
    question: fc.oneof(anyQuestion, mildQuestion),
    selected: fc.option(anyId),
    lng: within(-180, 180),
    lat: within(-60, 60),
    zoom: within(0, 8),
    bearing: within(-180, 180),
    projection: fc.constantFrom('globe' as const, 'flat' as const),
  })
  .map(({ question, selected, ...view }) => {
    const camera: Camera = { ...CAMERA, ...view };
    const results = answer(atlas, question);
    const record = atlas.initiatives.find(({ id }) => id === selected) ?? null;
    const ids = results.map(({ id }) => id);
    return { scene: sceneOf(atlas, results, record, metresPerPixel(camera)), camera, ids };
  });

describe('a drawing', () => {
  it('draws as many initiatives as the question has results', () => {
    fc.assert(
      fc.property(anyDrawing, ({ scene, camera, ids }) => {
        expect(draw(scene, { camera, results: ids }).drawn).toBe(ids.length);
      }),
    );
  });

  it('leaves something to see wherever a symbol is said to be', () => {
    fc.assert(
      fc.property(anyDrawing, ({ scene, camera, ids }) => {
        const { symbols } = draw(scene, { camera, results: ids });
        for (const symbol of symbols) {
          const { x, y } = symbol;
          if (x < 1 || y < 1 || x > WIDTH - 1 || y > HEIGHT - 1) continue;
          expect(drawnAt(symbol), symbol.ids.join()).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has every initiative in the whole view', () => {
    const camera: Camera = { ...CAMERA, projection: 'globe', lng: -14, lat: 26, zoom: 0.8 };
    const scene = sceneOf(atlas, atlas.initiatives, null, metresPerPixel(camera));
    const { symbols, drawn } = draw(scene, { camera, results: atlas.initiatives.map(({ id }) => id) });
    expect(drawn).toBe(atlas.initiatives.length);
    expect(symbols.length).toBeGreaterThan(4);
    expect(symbols.every(drawnAt)).toBe(true);
  });

  it('has each symbol where the camera has its place', () => {
    fc.assert(
      fc.property(anyDrawing, ({ scene, camera, ids }) => {
        for (const { ids: drawn, x, y } of draw(scene, { camera, results: ids }).symbols) {
          const group = scene.clusters.find(({ members }) => members[0]?.id === drawn[0]);
          const at = (group ?? scene.selected!).at;
          expect({ x, y, visible: true }).toEqual(projector(camera)(at));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has no symbol for what is on the far side, but counts it', () => {
    const camera: Camera = { ...CAMERA, projection: 'globe', zoom: 2 };
    const { symbols, drawn } = draw(alone(mark({ at: [180, 0] })), { camera, results: ['one'] });
    expect(symbols).toEqual([]);
    expect(drawn).toBe(1);
    expect(drawnAt(CENTRE)).toBe(false);
  });

  it('wipes the one before', () => {
    draw(alone(mark()));
    expect(drawnAt(CENTRE)).toBe(true);
    draw(NOBODY);
    expect(drawnAt(CENTRE)).toBe(false);
  });

  it('is as fine as the screen', () => {
    draw(alone(mark()));
    const coarse = extentAround(CENTRE);
    draw(alone(mark()), { pixelRatio: 2 });
    const fine = extentAround({ x: 2 * CENTRE.x, y: 2 * CENTRE.y });
    expect(fine / coarse).toBeGreaterThan(1.8);
    expect(fine / coarse).toBeLessThan(2.2);
  });

  it('has the neat line around the globe, and none around the flat map', () => {
    const camera: Camera = { ...CAMERA, projection: 'globe', zoom: 0.5 };
    const rim = { x: CENTRE.x + discRadius(camera), y: CENTRE.y };
    draw(NOBODY, { camera });
    expect(drawnAt(rim)).toBe(true);
    draw(NOBODY, { camera: { ...camera, projection: 'flat' } });
    expect(drawnAt(rim)).toBe(false);
  });
});

describe('the selected initiative', () => {
  const selected = mark({ id: 'chosen' });

  it('counts only where it is a result', () => {
    expect(draw({ ...NOBODY, selected }, { results: ['chosen'] }).drawn).toBe(1);
    expect(draw({ ...NOBODY, selected }, { results: [] }).drawn).toBe(0);
  });

  it('is drawn in any case, larger than others', () => {
    draw({ ...NOBODY, selected });
    const large = extentAround(CENTRE);
    draw(alone(mark()));
    expect(large).toBeGreaterThan(extentAround(CENTRE) + 5);
  });

  it('is above all others', () => {
    const { symbols } = draw({ ...alone(mark()), selected }, { pointed: 'one' });
    expect(symbols.at(-1)!.ids).toEqual(['chosen']);
    expect(symbolAt(symbols, CENTRE)?.ids).toEqual(['chosen']);
  });

  it('has its further places marked, and a thread to them', () => {
    const place: LngLat = [12, 0];
    draw({ ...NOBODY, selected, secondary: [{ at: place, role: 'site' }] });
    const project = projector(CAMERA);
    expect(drawnAt(project(place))).toBe(true);
    const [from, to] = [project([3, 0]), project([9, 0])];
    const between = Array.from({ length: 40 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 39,
      y: from.y,
    }));
    const seen = between.filter(drawnAt).length;
    expect(seen).toBeGreaterThan(5);
    // The thread is dotted.
    expect(seen).toBeLessThan(35);
  });
});

describe('an initiative that the question leaves out', () => {
  it('is a small dot, that cannot be pointed at', () => {
    const { symbols, drawn } = draw({ ...NOBODY, dimmed: [mark()] });
    expect(drawnAt(CENTRE)).toBe(true);
    expect(extentAround(CENTRE)).toBeLessThan(5);
    expect(symbols).toEqual([]);
    expect(drawn).toBe(0);
  });

  it('is much smaller than a result', () => {
    draw(alone(mark()));
    const result = extentAround(CENTRE);
    draw({ ...NOBODY, dimmed: [mark()] });
    expect(extentAround(CENTRE)).toBeLessThan(result / 2);
  });

  it('is not drawn on the far side', () => {
    draw(
      { ...NOBODY, dimmed: [mark({ at: [180, 0] })] },
      { camera: { ...CAMERA, projection: 'globe', zoom: 2 } },
    );
    expect(drawnAt(CENTRE)).toBe(false);
  });
});

describe('pointing', () => {
  it('finds each symbol in its middle, unless another is drawn above it there', () => {
    fc.assert(
      fc.property(anyDrawing, ({ scene, camera, ids }) => {
        const { symbols } = draw(scene, { camera, results: ids });
        for (const [rank, symbol] of symbols.entries()) {
          const above = symbols
            .slice(rank + 1)
            .filter(({ x, y, radius }) => Math.hypot(x - symbol.x, y - symbol.y) <= radius);
          expect(symbolAt(symbols, symbol)).toBe(above.at(-1) ?? symbol);
        }
      }),
    );
  });

  it('finds every symbol about the camera in its middle: none hides another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...atlas.initiatives), within(0, 8), (record, zoom) => {
        const [lng, lat] = atlas.places[record.places[0]!.place]!.coordinates;
        const camera: Camera = { ...CAMERA, projection: 'globe', lng, lat, zoom };
        const { symbols } = draw(sceneOf(atlas, atlas.initiatives, null, metresPerPixel(camera)), { camera });
        const near = symbols.filter(({ x, y }) => Math.hypot(x - CENTRE.x, y - CENTRE.y) < 60);
        expect(near.length).toBeGreaterThan(0);
        for (const symbol of near) expect(symbolAt(symbols, symbol)).toBe(symbol);
      }),
    );
  });

  it('has room for a finger: 24 px at least', () => {
    fc.assert(
      fc.property(anyDrawing, ({ scene, camera, ids }) => {
        for (const symbol of draw(scene, { camera, results: ids }).symbols) {
          expect(symbol.radius).toBeGreaterThanOrEqual(12);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('finds nothing where nothing is', () => {
    const { symbols } = draw(alone(mark()));
    expect(symbolAt(symbols, { x: CENTRE.x + 60, y: CENTRE.y })).toBeUndefined();
    expect(symbolAt([], CENTRE)).toBeUndefined();
  });

  it('has a dot at the edge of the globe, towards a symbol on the far side', () => {
    const camera: Camera = { ...CAMERA, projection: 'globe', zoom: 1 };
    const far = mark({ at: [150, 20] });
    const edge = horizonPoint(camera, far.at)!;
    const colour = () => pixelsAround(edge, 0)[0]!.slice(0, 3);
    draw(alone(far), { camera, results: ['one'] });
    expect(colour()).not.toEqual(rgb(COLOURS.accent));
    draw(alone(far), { camera, results: ['one'], pointed: 'one' });
    expect(colour()).toEqual(rgb(COLOURS.accent));
  });

  it('brings the symbol pointed at above its neighbours, and rings it', () => {
    const neighbours = {
      clusters: ['one', 'other'].map((id) => ({ at: [0, 0] as LngLat, members: [mark({ id })] })),
    };
    const { symbols } = draw({ ...NOBODY, ...neighbours }, { pointed: 'one' });
    expect(symbols.map(({ ids }) => ids[0])).toEqual(['other', 'one']);
    const ringed = extentAround(CENTRE);
    draw({ ...NOBODY, ...neighbours });
    expect(ringed).toBeGreaterThan(extentAround(CENTRE) + 3);
  });
});

describe('a fan', () => {
  const members = SIGNS.map((sign, rank) => mark({ id: `member-${rank}`, sign }));
  const below = mark({ id: 'below', precision: 'city' });
  const scene: Scene = { ...alone(below), fan: members };
  const frame = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };
  const fan = seat(members, fanOf(members.length, 44), CAMERA, frame)!;
  const everyone = [...members, below].map(({ id }) => id);

  it('has each at its seat, above all others, and a leg to its place', () => {
    const { symbols, drawn } = draw(scene, { fan, results: everyone });
    expect(drawn).toBe(members.length + 1);
    for (const { mark, x, y } of fan.seated) {
      expect(drawnAt({ x, y })).toBe(true);
      expect(drawnAt({ x: (x + fan.x) / 2, y: (y + fan.y) / 2 })).toBe(true);
      expect(symbolAt(symbols, { x, y })?.ids).toEqual([mark.id]);
    }
  });

  it('is no neighbour of what it stands over: each is hit for itself', () => {
    const { symbols } = draw(scene, { fan, results: everyone });
    const { x, y } = fan.seated[0]!;
    expect(symbolsAt(symbols, { x, y }).map(({ ids }) => ids)).toEqual([['member-0']]);
    const wide = { x, y, radius: 400, ids: ['other'], fanned: false };
    expect(symbolsAt([...symbols, wide], { x, y })).toEqual([wide]);
  });

  it('counts where it is out of sight, and shows the selected one at its seat alone', () => {
    expect(draw(scene, { fan: null, results: everyone }).drawn).toBe(members.length + 1);
    const [selected = below] = members;
    const { symbols, drawn } = draw({ ...scene, selected }, { fan, results: everyone });
    expect(drawn).toBe(members.length + 1);
    expect(symbols.filter(({ ids }) => ids.includes(selected.id))).toHaveLength(1);
    const { x, y } = fan.seated[0]!;
    expect(symbolAt(symbols, { x, y })?.ids).toEqual([selected.id]);
  });
});

describe('the signs', () => {
  /** Where the hue of the symbol is seen, in a square about it. */
  function mask(scene: Scene): boolean[] {
    draw(scene, { colours: ONE_HUE });
    return pixelsAround(CENTRE, 24).map(([red, green, , alpha]) => alpha! > 128 && red! - green! > 60);
  }
  const differing = (a: readonly boolean[], b: readonly boolean[]) =>
    a.filter((value, at) => value !== b[at]).length;
  const pairs = <T>(all: readonly T[]) =>
    all.flatMap((one, rank) => all.slice(rank + 1).map((other) => [one, other] as const));

  it.each(pairs(SIGNS))('of the signs %s and %s differ in shape, not only in hue', (one, other) => {
    const [a, b] = [mask(alone(mark({ sign: one }))), mask(alone(mark({ sign: other })))];
    const area = a.filter(Boolean).length;
    expect(area).toBeGreaterThan(80);
    // A square and a circle of one area differ by 18 % of it.
    expect(differing(a, b) / area).toBeGreaterThan(0.15);
  });

  it('of the signs look equally large', () => {
    const areas = SIGNS.map((sign) => mask(alone(mark({ sign }))).filter(Boolean).length);
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.35);
  });

  it.each(SIGNS.filter((sign) => sign !== NEUTRAL_SIGN))('of the sign %s have its hue', (sign) => {
    draw(alone(mark({ sign })));
    const [red, green, blue] = pixelsAround(CENTRE, 0)[0]!;
    const hex = `#${[red, green, blue].map((channel) => channel!.toString(16).padStart(2, '0')).join('')}`;
    expect(hex).toBe(COLOURS.signs[sign]);
  });

  /** What is drawn, whatever its colour: how opaque, and how dark. */
  function signOf(precision: Precision): number[] {
    draw(alone(mark({ precision })), { colours: ONE_HUE });
    return pixelsAround(CENTRE, 20).map(([, green, , alpha]) => (alpha! / 255) * (255 - green!));
  }

  it.each(pairs(PRECISIONS))('of the precisions %s and %s differ', (one, other) => {
    const [a, b] = [signOf(one), signOf(other)];
    const changed = a.filter((value, at) => Math.abs(value - b[at]!) > 25).length;
    expect(changed).toBeGreaterThan(100);
  });

  it('of a territory, known or not, spread farther than that of a site', () => {
    const extents = PRECISIONS.map((precision) => {
      draw(alone(mark({ precision })));
      return [precision, extentAround(CENTRE)] as const;
    });
    const of = Object.fromEntries(extents) as Record<Precision, number>;
    expect(of.city).toBeGreaterThan(of.site);
    expect(of.territory).toBeGreaterThan(of.city);
    expect(of['unknown-within']).toBeGreaterThan(of.city);
  });

  it('of a place unknown are hollow', () => {
    draw(alone(mark({ precision: 'unknown-within' })), { colours: ONE_HUE });
    const [red, green] = pixelsAround(CENTRE, 0)[0]!;
    expect(red! - green!).toBeLessThan(60);
  });
});

describe('a group', () => {
  it('shows the hues of its members, and of no other sign', () => {
    const has = (sign: Sign) =>
      pixelsAround(CENTRE, 24).some(([red, green, blue]) => {
        const hex = COLOURS.signs[sign]!;
        return [red, green, blue].every(
          (channel, at) => channel === Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16),
        );
      });
    draw(togetherAt([0, 0], [2, 2, 3]));
    expect(SIGNS.filter(has)).toEqual([2, 3]);
  });

  it('shares its ring out by number', () => {
    draw(togetherAt([0, 0], [0, 4, 4, 4]));
    const close = ([red, green, blue]: number[], hex: string) =>
      [red, green, blue].every(
        (channel, at) => channel === Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16),
      );
    const pixels = pixelsAround(CENTRE, 24);
    const [one, three] = [0, 4].map(
      (sign) => pixels.filter((pixel) => close(pixel, COLOURS.signs[sign]!)).length,
    );
    expect(three! / one!).toBeGreaterThan(2.5);
    expect(three! / one!).toBeLessThan(3.5);
  });

  it('says its number: the middle differs between two and eight', () => {
    draw(togetherAt([0, 0], [3, 3]));
    const two = pixelsAround(CENTRE, 6).flat();
    draw(
      togetherAt(
        [0, 0],
        Array.from({ length: 8 }, () => 3),
      ),
    );
    const eight = pixelsAround(CENTRE, 6).flat();
    expect(two.some((channel, at) => Math.abs(channel - eight[at]!) > 80)).toBe(true);
  });

  it('grows with its number', () => {
    draw(togetherAt([0, 0], [3, 3]));
    const two = extentAround(CENTRE);
    draw(
      togetherAt(
        [0, 0],
        Array.from({ length: 20 }, () => 3),
      ),
    );
    expect(extentAround(CENTRE)).toBeGreaterThan(two + 4);
  });
});
