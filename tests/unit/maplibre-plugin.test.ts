import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../build/plugins/maplibre-plugin.ts';

describe('MapLibre’s style sheet', () => {
  it('loses the rules of controls, popups and markers, and no other', () => {
    const css =
      '.maplibregl-map{a:b}.maplibregl-canvas,.maplibregl-ctrl-group button{c:d}.maplibregl-popup{e:f}@media (x){.maplibregl-ctrl{g:h}.maplibregl-canvas{i:j}}';
    expect(withoutControls(css)).toBe(
      '.maplibregl-map{a:b}.maplibregl-canvas{c:d}@media (x){.maplibregl-canvas{i:j}}',
    );
  });

  it('keeps what lays the map’s canvas out, in the version installed', () => {
    const css = withoutControls(readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.css', 'utf8'));
    expect(css).toContain('.maplibregl-canvas{position:absolute');
    expect(css).toContain('touch-action:none');
    expect(css).not.toMatch(/maplibregl-(ctrl|popup|marker)/);
  });
});
