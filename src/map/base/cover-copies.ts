/** On a flat map that is wider than the world, the base map repeats the world at its sides. */
import { flatWorldWidth, freeCentre, globeness, type Camera } from '../../domain/view/camera.ts';
import { RADIANS } from '../../domain/geography/sphere.ts';
import type { Colours } from '../../theme/palettes.ts';

/** The line along the edges of the world, in CSS pixels, as around the globe. */
const EDGE = 1.4;

/** Covers all but one world, the one around the camera: the symbols and names stand in it. Draws in CSS pixels. */
export function coverCopies(context: CanvasRenderingContext2D, camera: Camera, colours: Colours): void {
  if (globeness(camera) > 0) return;
  const { viewport, bearing, zoom } = camera;
  const { x, y } = freeCentre(viewport);
  const half = flatWorldWidth(zoom) / 2;
  /** Farther from the middle than every corner. */
  const reach = viewport.width + viewport.height;
  if (half > reach) return;
  context.save();
  context.translate(x, y);
  context.rotate(-bearing * RADIANS);
  context.fillStyle = colours.paper;
  context.strokeStyle = colours.ink;
  context.lineWidth = EDGE;
  context.beginPath();
  for (const side of [-1, 1]) {
    context.fillRect(side * half, -reach, side * reach, 2 * reach);
    context.moveTo(side * half, -reach);
    context.lineTo(side * half, reach);
  }
  context.stroke();
  context.restore();
}
