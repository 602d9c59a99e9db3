/** What the layers of the style show to a camera, as paths of an SVG or of a canvas. Pure. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Camera } from '../../domain/view/camera.ts';
import { pathOfAreas, pathOfLines } from './line-path.ts';
import type { Feature, Line } from './lines.ts';
import { sightOf } from './sight.ts';
import { isShownAt, numberAt, passes } from './style-values.ts';

/** One path, in tenths of CSS pixels (`PER_PIXEL`). */
export type Drawn = {
  /** The path's `d`; null: all of the map. */
  readonly path: string | null;
  readonly colour: string;
  readonly opacity: number;
} & (
  | { readonly kind: 'area' }
  | {
      readonly kind: 'line';
      /** In CSS pixels. */
      readonly width: number;
      readonly dash: readonly number[];
    }
);

/** The features of each source that has loaded. */
export type Sources = ReadonlyMap<string, readonly Feature[]>;

/** How exact the paths are: while the map moves, the eye sees less than at rest. */
export type Finish = 'moving' | 'still';
/** Vertices nearer to one another than this, in CSS pixels, are left out. */
const LEAST: Record<Finish, number> = { moving: 1.5, still: 0.5 };
/** A soft edge is made of so many lines above one another. */
const SOFT: Record<Finish, number> = { moving: 1, still: 4 };

/** The layers that are seen, from the lowest up. */
export function drawnLayers(
  style: StyleSpecification,
  sources: Sources,
  camera: Camera,
  finish: Finish,
): Drawn[] {
  const sight = sightOf(camera);
  const paths = new Map<string, string>();
  /** The same lines are drawn by several layers. */
  const pathOf = (layer: Extract<LayerSpecification, { source: string }>): string => {
    const isArea = layer.type === 'fill';
    const key = JSON.stringify([layer.source, layer.filter, isArea]);
    const known = paths.get(key);
    if (known !== undefined) return known;
    const lines = linesOf(sources.get(layer.source) ?? [], layer.filter);
    const path = (isArea ? pathOfAreas : pathOfLines)(lines, sight, LEAST[finish]);
    paths.set(key, path);
    return path;
  };
  return style.layers.flatMap((layer): Drawn[] => {
    if (!isShownAt(camera.zoom, layer)) return [];
    switch (layer.type) {
      case 'background':
        return [
          { kind: 'area', path: null, colour: colourOf(layer.paint?.['background-color']), opacity: 1 },
        ];
      case 'fill':
        return [
          { kind: 'area', path: pathOf(layer), colour: colourOf(layer.paint?.['fill-color']), opacity: 1 },
        ];
      case 'line':
        return linesOfLayer(layer, camera.zoom, pathOf(layer), SOFT[finish]);
      default:
        throw new Error(`expected areas or lines, but the layer « ${layer.id} » is of type ${layer.type}`);
    }
  });
}

/** The lines of some features, in their order. The arrays are kept, since they are asked for in each frame. */
function linesOf(features: readonly Feature[], filter: unknown): readonly Line[] {
  const passing = features.filter(({ properties }) => passes(filter, properties));
  return passing.length === 1 ? passing[0]!.lines : passing.flatMap(({ lines }) => lines);
}

function linesOfLayer(
  layer: Extract<LayerSpecification, { type: 'line' }>,
  zoom: number,
  path: string,
  soft: number,
): Drawn[] {
  const { paint = {} } = layer;
  const width = numberAt(zoom, paint['line-width'] ?? 1);
  const blur = numberAt(zoom, paint['line-blur'] ?? 0);
  const dash = (paint['line-dasharray'] as number[] | undefined) ?? [];
  const line = {
    kind: 'line',
    path,
    colour: colourOf(paint['line-color']),
    dash: dash.map((length) => length * width),
  } as const;
  if (blur === 0) return [{ ...line, width, opacity: 1 }];
  // Each line covers a part of what MapLibre's blur would: from the widest, which is the palest.
  let covered = 0;
  return Array.from({ length: soft }, (_, at) => {
    const inwards = (at + 0.5) / soft;
    const alpha = Math.min(1, (inwards * width) / 2 / blur);
    const opacity = (alpha - covered) / (1 - covered);
    covered = alpha;
    return { ...line, width: width * (1 - at / soft), opacity };
  });
}

function colourOf(colour: unknown): string {
  if (typeof colour !== 'string') throw new Error(`expected a colour, but this is ${JSON.stringify(colour)}`);
  return colour;
}
