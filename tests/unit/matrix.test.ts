import { describe, expect, it } from 'vitest';
import { walk, within } from '../../src/filters/grid-walk.ts';
import { tintOf } from '../../src/theme/tint.ts';
import { PALETTES } from '../../src/domain/address/keys.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

const last = { row: 7, column: 5 };
const press = (row: number, column: number, key: string, ctrlKey = false) =>
  walk({ row, column }, { key, ctrlKey }, last);

describe('walking the grid', () => {
  it.each([
    ['ArrowLeft', 2, 2, 2, 1],
    ['ArrowLeft', 2, 0, 2, 0],
    ['ArrowRight', 2, 5, 2, 5],
    ['ArrowUp', 1, 3, 0, 3],
    ['ArrowDown', 7, 3, 7, 3],
    ['Home', 3, 4, 3, 0],
    ['End', 3, 1, 3, 5],
  ])('%s leads from %i, %i to %i, %i', (key, row, column, toRow, toColumn) => {
    expect(press(row, column, key)).toEqual({ row: toRow, column: toColumn });
  });

  it('never enters the empty corner', () => {
    expect(press(0, 1, 'ArrowLeft')).toEqual({ row: 0, column: 1 });
    expect(press(1, 0, 'ArrowUp')).toEqual({ row: 1, column: 0 });
    expect(press(0, 3, 'Home')).toEqual({ row: 0, column: 1 });
    expect(press(4, 4, 'Home', true)).toEqual({ row: 0, column: 1 });
  });

  it('ends in the last cell with Ctrl and End', () => {
    expect(press(0, 1, 'End', true)).toEqual(last);
  });

  it('leaves other keys alone', () => expect(press(1, 1, 'Enter')).toBeNull());

  it('stays within a grid that has fewer rows than before', () => {
    expect(within({ row: 14, column: 2 }, last)).toEqual({ row: 7, column: 2 });
  });
});

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
/** Relative luminance (WCAG 2.2). */
function luminance(colour: number[]): number {
  const [r, g, b] = colour.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(one: number[], other: number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(PALETTES)('the tint of a cell in the %s palette', (palette) => {
  const { paper, ink, muted, signs } = PALETTE_COLOURS[palette];

  it('leaves a number a contrast of 7, for every sign and count', () => {
    const tint = tintOf(palette, 9);
    for (const hue of signs) {
      for (let count = 0; count <= 9; count++) {
        const share = tint(count) / 100;
        const ground = channels(paper).map((value, at) => channels(hue)[at]! * share + value * (1 - share));
        expect(contrast(ground, channels(count === 0 ? muted : ink))).toBeGreaterThanOrEqual(7);
      }
    }
  });

  it('has none for none, grows with the count, and ends at the greatest', () => {
    const tint = tintOf(palette, 4);
    expect(tint(0)).toBe(0);
    expect(tint(1)).toBeGreaterThan(5);
    expect(tint(2)).toBeGreaterThan(tint(1));
    expect(tint(9)).toBe(tint(4));
  });
});
