import type { Plugin } from 'vite';
import { PALETTE_COLOURS, type Colours } from '../../src/theme/palettes.ts';

const NAME = 'virtual:palettes.css';
const RESOLVED = `\0${NAME}`;

/** The custom properties of a palette: `countryLabel` → `--country-label`, a theme → `--theme-economy`. */
function properties({ theme, ...rest }: Colours): string {
  const named = [
    ...Object.entries(rest),
    ...Object.entries(theme).map(([id, colour]) => [`theme-${id}`, colour]),
  ];
  return named
    .map(
      ([name, colour]) => `--${name!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour};`,
    )
    .join('');
}

/**
 * Vite plugin: `virtual:palettes.css`, the palettes as CSS custom properties. Until the page has
 * chosen a palette (`<html data-palette>`), the system's preference holds, so that nothing flashes.
 */
export function palettesPlugin(): Plugin {
  const { light, dark, projector } = PALETTE_COLOURS;
  const css = [
    `:root,:root[data-palette=light]{color-scheme:light;${properties(light)}}`,
    // Paper is light, whatever the screen is.
    `@media screen and (prefers-color-scheme:dark){:root:not([data-palette]){color-scheme:dark;${properties(dark)}}}`,
    `@media screen{:root[data-palette=dark]{color-scheme:dark;${properties(dark)}}`,
    `:root[data-palette=projector]{color-scheme:light;${properties(projector)}}}`,
  ].join('\n');
  return {
    name: 'atlas-palettes',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? css : undefined),
  };
}
