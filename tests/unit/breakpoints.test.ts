import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withBreakpoints } from '../../build/plugins/breakpoints-plugin.ts';
import { BREAKPOINTS } from '../../src/theme/breakpoints.ts';

describe('a breakpoint in a style sheet', () => {
  it('is replaced by its condition, nested or not', () => {
    expect(
      withBreakpoints('@media (--phone) { a { color: red } @media (--portrait) { b { top: 0 } } }'),
    ).toBe(
      `@media ${BREAKPOINTS.phone} { a { color: red } @media ${BREAKPOINTS.portrait} { b { top: 0 } } }`,
    );
  });
  it('leaves other conditions and custom properties alone', () => {
    const css = '@media print { a { width: var(--phone) } }';
    expect(withBreakpoints(css)).toBe(css);
  });
  it('is refused where it is unknown, or combined with another condition', () => {
    expect(() => withBreakpoints('@media (--large) {}')).toThrow('--large');
    expect(() => withBreakpoints('@media (--narrow) and (max-height: 1em) {}')).toThrow('combined');
    expect(() => withBreakpoints('@media print, (--phone) {}')).toThrow('combined');
  });
});

it('no other file has a condition of the size of the window', () => {
  const sized = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts|css)$/.test(file) && !file.endsWith('breakpoints.ts'))
    .filter((file) => {
      // That of a container is the component's own.
      const text = readFileSync(join('src', file), 'utf8').replaceAll(/@container .*/g, '');
      return /\((?:min|max)-(?:width|height):|\(orientation:/.test(text);
    });
  expect(sized).toEqual([]);
});
