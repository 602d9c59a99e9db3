/** Puts drawn layers on the screen, as the paths of an SVG, or on a canvas, for paper. */
import type { Viewport } from '../../domain/view/camera.ts';
import type { Drawn } from './drawn-layers.ts';
import { PER_PIXEL } from './line-path.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a layer is clipped by: the globe's disc, in CSS pixels; null: nothing. */
export type Disc = { readonly x: number; readonly y: number; readonly radius: number } | null;

/** An SVG that shows drawn layers. */
export class LayersSvg {
  readonly element = document.createElementNS(SVG, 'svg');
  readonly #paths: SVGPathElement[] = [];

  constructor() {
    this.element.setAttribute('aria-hidden', 'true');
    this.element.setAttribute('preserveAspectRatio', 'none');
    Object.assign(this.element.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  }

  show(layers: readonly Drawn[], viewport: Viewport, disc: Disc): void {
    const { width, height } = viewport;
    set(this.element, 'viewBox', `0 0 ${width * PER_PIXEL} ${height * PER_PIXEL}`);
    this.element.style.clipPath = disc ? `circle(${disc.radius}px at ${disc.x}px ${disc.y}px)` : '';
    while (this.#paths.length < layers.length) {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('fill-rule', 'evenodd');
      path.setAttribute('stroke-linejoin', 'round');
      this.#paths.push(path);
      this.element.append(path);
    }
    for (const path of this.#paths.splice(layers.length)) path.remove();
    layers.forEach((layer, at) => {
      const path = this.#paths[at]!;
      set(path, 'd', layer.path ?? wholeMap(viewport));
      set(path, 'opacity', String(layer.opacity));
      set(path, 'fill', layer.kind === 'area' ? layer.colour : 'none');
      set(path, 'stroke', layer.kind === 'line' ? layer.colour : 'none');
      set(path, 'stroke-width', layer.kind === 'line' ? String(layer.width * PER_PIXEL) : '0');
      set(path, 'stroke-dasharray', layer.kind === 'line' ? inPath(layer.dash).join(' ') : '');
    });
  }
}

/** Draws layers on a canvas of the viewport's size. */
export function paintLayers(
  context: CanvasRenderingContext2D,
  layers: readonly Drawn[],
  viewport: Viewport,
  disc: Disc,
  pixelRatio: number,
): void {
  context.save();
  context.scale(pixelRatio, pixelRatio);
  if (disc) {
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius, 0, 2 * Math.PI);
    context.clip();
  }
  context.scale(1 / PER_PIXEL, 1 / PER_PIXEL);
  context.lineJoin = 'round';
  for (const layer of layers) {
    const path = new Path2D(layer.path ?? wholeMap(viewport));
    context.globalAlpha = layer.opacity;
    if (layer.kind === 'area') {
      context.fillStyle = layer.colour;
      context.fill(path, 'evenodd');
    } else {
      context.strokeStyle = layer.colour;
      context.lineWidth = layer.width * PER_PIXEL;
      context.setLineDash(inPath(layer.dash));
      context.stroke(path);
    }
  }
  context.restore();
}

const inPath = (lengths: readonly number[]) => lengths.map((length) => length * PER_PIXEL);
const wholeMap = ({ width, height }: Viewport) =>
  `M0 0h${width * PER_PIXEL}v${height * PER_PIXEL}h${-width * PER_PIXEL}z`;

/** A path that is set again is parsed and drawn again. */
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
