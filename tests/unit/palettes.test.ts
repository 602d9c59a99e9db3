/**
 * The bars that every palette passes: themes are told apart with normal and with dichromatic colour
 * vision, symbols stand out from the ground, text is read.
 */
import { describe, expect, it } from 'vitest';
import { OWN_SIGNS } from '../../src/domain/collection/signs.ts';
import { PALETTES } from '../../src/domain/address/keys.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';
import { shapeOf } from '../../src/theme/symbol-shapes.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** Linear sRGB, from 0 to 1 (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const channels = /^#(..)(..)(..)$/.exec(hex)!.slice(1);
  return channels
    .map((channel) => Number.parseInt(channel, 16) / 255)
    .map((value) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    ) as unknown as Triple;
}

/** OKLab (B. Ottosson, 2020), from linear sRGB. */
function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** Machado, Oliveira & Fernandes (2009), severity 1.0, in linear sRGB. */
const VISIONS: Record<string, Matrix> = {
  'normal vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour as a screen can show it. */
const shown = (rgb: Triple): Triple =>
  rgb.map((value) => Math.max(0, Math.min(1, value))) as unknown as Triple;

const difference = (a: string, b: string, vision: Matrix): number => {
  const [one, other] = [a, b].map((colour) => oklab(shown(times(vision, linear(colour)))));
  return Math.hypot(...one!.map((value, axis) => value - other![axis]!));
};

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('the measures', () => {
  it('give white on black a contrast of 21, and #777 on white the known 4.48', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('give red and green the OKLab of their author', () => {
    expect(oklab(linear('#ffffff')).map((value) => value.toFixed(3).replace('-0.000', '0.000'))).toEqual([
      '1.000',
      '0.000',
      '0.000',
    ]);
    // L, a, b of sRGB red.
    for (const [axis, value] of [0.62796, 0.22486, 0.12585].entries()) {
      expect(oklab(linear('#ff0000'))[axis]).toBeCloseTo(value, 4);
    }
  });

  it('keep grey grey, whoever looks', () => {
    for (const vision of Object.values(VISIONS)) {
      for (const value of times(vision, [0.5, 0.5, 0.5])) expect(value).toBeCloseTo(0.5, 4);
    }
  });

  it('bring red and green together for deuteranopes, and not for tritanopes', () => {
    const pair = ['#b33a3a', '#5e7b2a'] as const;
    expect(difference(...pair, VISIONS.deuteranopia!)).toBeLessThan(
      0.5 * difference(...pair, VISIONS['normal vision']!),
    );
    expect(difference(...pair, VISIONS.tritanopia!)).toBeGreaterThan(0.1);
  });
});

describe('the shapes', () => {
  it('are another for each sign', () => {
    const shapes = Array.from({ length: OWN_SIGNS + 1 }, (_, sign) => shapeOf(sign));
    expect(new Set(shapes).size).toBe(OWN_SIGNS + 1);
  });
});

describe.each(PALETTES)('the palette %s', (palette) => {
  const colours = PALETTE_COLOURS[palette];
  type Token = Exclude<keyof typeof colours, 'signs'>;

  function failing(pairs: readonly (readonly [string, string, string, string])[], least: number): string[] {
    return pairs
      .map(([name, a, ground, b]) => ({ text: `${name} on ${ground}`, ratio: contrast(a, b) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ text, ratio }) => `${text}: ${ratio.toFixed(2)}, ${least} needed`);
  }
  const tokens = (texts: readonly Token[], grounds: readonly Token[]) =>
    texts.flatMap((text) => grounds.map((ground) => [text, colours[text], ground, colours[ground]] as const));

  it('writes every colour as six hexadecimal digits', () => {
    const { signs, ...rest } = colours;
    for (const [name, colour] of [
      ...Object.entries(rest),
      ...signs.map((hue, sign) => [`sign ${sign}`, hue] as const),
    ]) {
      expect(colour, name).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  it('has a hue for each sign', () => {
    expect(colours.signs).toHaveLength(OWN_SIGNS + 1);
  });

  it.each(Object.entries(VISIONS))('keeps the signs of themes apart with %s', (_, vision) => {
    const own = colours.signs.slice(0, OWN_SIGNS);
    const close = own
      .flatMap((one, rank) =>
        own.slice(rank + 1).map((other, place) => ({
          pair: `${rank} and ${rank + 1 + place}`,
          apart: difference(one, other, vision),
        })),
      )
      .filter(({ apart }) => apart < 0.11);
    expect(close.map(({ pair, apart }) => `${pair}: ${apart.toFixed(3)}, 0.11 needed`)).toEqual([]);
  });

  it('has symbols that stand out from land, sea, paper and panel', () => {
    const pairs = colours.signs.flatMap((hue, sign) =>
      (['land', 'sea', 'paper', 'panel'] as const).map(
        (ground) => [`sign ${sign}`, hue, ground, colours[ground]] as const,
      ),
    );
    expect(failing(pairs, 3)).toEqual([]);
  });

  it('has body text of 7:1', () => {
    expect(failing(tokens(['ink'], ['paper', 'panel', 'wash']), 7)).toEqual([]);
  });

  it('has secondary text, links and chosen controls of 4.5:1', () => {
    expect(failing(tokens(['muted'], ['paper', 'panel', 'wash']), 4.5)).toEqual([]);
    expect(failing(tokens(['accent'], ['paper', 'panel']), 4.5)).toEqual([]);
    expect(failing(tokens(['onAccent'], ['accent']), 4.5)).toEqual([]);
  });

  it('has strokes of the pen of 4.5:1 on all that they are drawn on', () => {
    expect(failing(tokens(['pen'], ['paper', 'panel', 'wash', 'land', 'sea']), 4.5)).toEqual([]);
  });

  it('has map labels of 4.5:1 on what they lie on', () => {
    expect(failing(tokens(['countryLabel', 'cityLabel'], ['land']), 4.5)).toEqual([]);
    expect(failing(tokens(['oceanLabel'], ['sea']), 4.5)).toEqual([]);
  });
});
