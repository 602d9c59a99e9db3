import type { Plugin } from 'vite';
import { PALETTE_COLOURS, type Colours } from '../../src/theme/palettes.ts';

const NAME = 'virtual:palettes.css';
const RESOLVED = `\0${NAME}`;

/** What style sheets use. The colours of the map are read by the programs that draw it. */
const STYLED = ['paper', 'panel', 'rule', 'wash', 'ink', 'muted', 'accent', 'onAccent', 'pen'] as const;

/** The custom properties of a palette: `onAccent` → `--on-accent`, a sign → `--sign-0`. */
function properties(colours: Colours): string {
  const named = [
    ...STYLED.map((name) => [name, colours[name]]),
    ...colours.signs.map((colour, sign) => [`sign-${sign}`, colour]),
  ];
  return named
    .map(
      ([name, colour]) => `--${name!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour};`,
    )
    .join('');
}

/**
 * The palettes as CSS custom properties. Until the page has chosen a palette (`<html data-palette>`), the system's
 * preference holds, so that nothing flashes.
 */
export function palettesCss(): string {
  const { light, dark, projector } = PALETTE_COLOURS;
  return [
    `:root,:root[data-palette=light]{color-scheme:light;${properties(light)}}`,
    // Paper is light, whatever the screen is.
    `@media screen and (prefers-color-scheme:dark){:root:not([data-palette]){color-scheme:dark;${properties(dark)}}}`,
    `@media screen{:root[data-palette=dark]{color-scheme:dark;${properties(dark)}}`,
    `:root[data-palette=projector]{color-scheme:light;${properties(projector)}}}`,
  ].join('\n');
}

/** Vite plugin: `virtual:palettes.css`, the palettes of the page. */
export function palettesPlugin(): Plugin {
  const css = palettesCss();
  return {
    name: 'atlas-palettes',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? css : undefined),
  };
}
