/**
 * The picture that stands for the atlas where its link is shared: the world in the Equal Earth projection with the
 * symbols of the records, and the title. It is drawn as SVG with the title as outlines, so that the rasteriser needs no
 * font of the system and each machine draws the same.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { geoEqualEarth, geoGraticule10, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import opentype from 'opentype.js';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { placed } from '../../src/domain/collection/main-place.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { signOf } from '../../src/domain/collection/signs.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';
import { shapeOf } from '../../src/theme/symbol-shapes.ts';
import { html, type Markup } from './html.ts';
import { PICTURE_SIZE, PLAIN_MAP_SIZE } from './picture-size.ts';
import { shortPath } from './short-path.ts';

const require = createRequire(import.meta.url);
const { width, height } = PICTURE_SIZE;
const COLOURS = PALETTE_COLOURS.light;
/** In pixels. Sharing shows the picture at a third of its size: the symbols are large. */
const MARGIN = 48;
const SYMBOL = 30;
const TITLE = { size: 62, subtitle: 38, height: 150 };

/** The world in the Equal Earth projection, with the symbols of the records, fitted into a part of a picture. */
function worldWith(
  atlas: Atlas,
  extent: [[number, number], [number, number]],
  { symbol, digits }: { readonly symbol: number; readonly digits: number },
): Markup[] {
  const land = JSON.parse(readFileSync('basemap/out/land-110m.json', 'utf8')) as Topology;
  const projection = geoEqualEarth()
    .rotate([-(atlas.head.home.centre?.[0] ?? 0), 0])
    .fitExtent(extent, { type: 'Sphere' });
  const exact = geoPath(projection).digits(digits);
  const path = (shape: GeoPermissibleObjects) => {
    const drawn = exact(shape) ?? '';
    return digits === 0 ? shortPath(drawn) : drawn;
  };
  const symbols = placed(atlas.initiatives, atlas.places).flatMap(({ record, place }) => {
    const at = projection(place.coordinates);
    return at ? [{ sign: signOf(atlas, record), x: at[0], y: at[1] }] : [];
  });
  return [
    html`<path d="${path({ type: 'Sphere' })}" fill="${COLOURS.sea}" stroke="${COLOURS.coast}" />`,
    html`<path d="${path(geoGraticule10())}" fill="none" stroke="${COLOURS.graticule}" />`,
    html`<path
      d="${path(feature(land, land.objects['land']!))}"
      fill="${COLOURS.land}"
      stroke="${COLOURS.coast}"
    />`,
    ...symbols.map(
      ({ sign, x, y }) =>
        // The shapes stand in a box of 24 by 24.
        html`<path
          d="${shapeOf(sign)}"
          transform="translate(${(x - symbol / 2).toFixed(1)} ${(y - symbol / 2).toFixed(1)}) scale(${symbol / 24})"
          fill="${COLOURS.signs[sign]}"
          stroke="${COLOURS.paper}"
          stroke-width="1.6"
          paint-order="stroke"
        />`,
    ),
  ];
}

/** The picture as SVG. */
export function pictureSvg(atlas: Atlas): string {
  const { title, subtitle } = atlas.head;
  const extent: [[number, number], [number, number]] = [
    [MARGIN, TITLE.height],
    [width - MARGIN, height - MARGIN / 2],
  ];
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    <rect width="100%" height="100%" fill="${COLOURS.paper}" />
    ${worldWith(atlas, extent, { symbol: SYMBOL, digits: 1 })}
    ${words(title.fr, '500-normal', TITLE.size, 80, COLOURS.ink)}
    ${subtitle && words(subtitle.fr, '400-italic', TITLE.subtitle, 128, COLOURS.muted)}
  </svg>`.text;
}

/** The map as SVG for a page without JavaScript: small, so its coordinates are whole pixels. */
export function plainMapSvg(atlas: Atlas): string {
  const { width, height } = PLAIN_MAP_SIZE;
  const extent: [[number, number], [number, number]] = [
    [1, 1],
    [width - 1, height - 1],
  ];
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    ${worldWith(atlas, extent, { symbol: 16, digits: 0 })}
  </svg>`.text;
}

/** A line of words as outlines, in the font of the titles; made smaller where it would be too wide. */
function words(text: string, face: string, size: number, baseline: number, colour: string): Markup {
  const { buffer, byteOffset, byteLength } = readFileSync(
    require.resolve(`@fontsource/alegreya/files/alegreya-latin-${face}.woff`),
  );
  const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
  const fitted = Math.min(size, (size * (width - 2 * MARGIN)) / font.getAdvanceWidth(text, size));
  return html`<path d="${font.getPath(text, MARGIN, baseline, fitted).toPathData(1)}" fill="${colour}" />`;
}

let ready: Promise<void> | undefined;

/** The picture as PNG. */
export async function picturePng(atlas: Atlas): Promise<Uint8Array> {
  // It can be started once only.
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  return new Resvg(pictureSvg(atlas)).render().asPng();
}
