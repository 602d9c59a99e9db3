import type { Plugin } from 'vite';

const RULE = /([^{}]+)\{[^{}]*\}/g;
const UNUSED = /\.maplibregl-(ctrl|popup|marker)/;

/** MapLibre's style sheet without its own controls, popups and markers, which this map has none of. */
export function withoutControls(css: string): string {
  return css.replace(RULE, (rule, selectors: string) => {
    const used = selectors.split(',').filter((selector) => !UNUSED.test(selector));
    return used.length === 0 ? '' : rule.replace(selectors, used.join(','));
  });
}

/**
 * Vite plugin for two things of MapLibre's package:
 *
 * - it leaves out of the style sheet what this map has not, seven of eight kilobytes (brotli);
 * - importing the worker starts it, although the package says that no import does anything by itself.
 */
export function maplibrePlugin(): Plugin {
  return {
    name: 'atlas-maplibre',
    enforce: 'pre',
    transform(code, id) {
      if (/\/maplibre-gl\.css$/.test(id)) return { code: withoutControls(code), map: null };
      if (/\/maplibre-gl-worker\.mjs$/.test(id)) return { code, map: null, moduleSideEffects: true };
      return undefined;
    },
  };
}
