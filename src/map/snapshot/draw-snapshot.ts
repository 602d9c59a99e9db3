import type { Atlas } from '../../domain/collection/records.ts';
import { metresPerPixel, type Camera } from '../../domain/view/camera.ts';
import { drawGround } from '../ground/draw-ground.ts';
import { drawSymbols, type DrawnSymbol } from '../symbols/draw-symbols.ts';
import { sceneOf } from '../symbols/scene.ts';
import type { Colours } from '../../theme/palettes.ts';
import type { MapSnapshot } from './map-snapshot.ts';

/** The 2D context of a canvas in device pixels. Throws where the browser has none left. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas left to draw a picture on.');
  return context;
}

/**
 * Draws what a snapshot shows: what is covered of the ground on a map that is there already, in the CSS pixels of
 * the camera, and the symbols on a cleared canvas of their own, which stands in the page.
 *
 * @param pixelRatio device pixels for one CSS pixel of the camera
 * @returns where each symbol is, in CSS pixels
 */
export function drawSnapshot(
  map: CanvasRenderingContext2D,
  symbols: CanvasRenderingContext2D,
  snapshot: MapSnapshot,
  {
    atlas,
    camera,
    colours,
    pixelRatio,
  }: { atlas: Atlas; camera: Camera; colours: Colours; pixelRatio: number },
): readonly DrawnSymbol[] {
  drawGround(map, camera, colours, snapshot.covered);
  return drawSymbols(
    symbols,
    sceneOf(atlas, snapshot.shown, snapshot.selected, metresPerPixel(camera)),
    camera,
    colours,
    { pointed: null, results: new Set(snapshot.shown.map(({ id }) => id)), fan: null },
    pixelRatio,
  ).symbols;
}
