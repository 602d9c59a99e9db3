/**
 * What must be seen, whatever the size of the map. A view of a slide is that of a plate of one size (`PLATE`): its zoom
 * says what that plate shows, and any other map shows all of it. Pure; CSS pixels.
 */
import { overview, type Viewport } from './camera.ts';
import type { Projection, View } from './view.ts';
import { clampZoom } from './zoom.ts';

/** A size in CSS pixels. */
export interface Plate {
  readonly width: number;
  readonly height: number;
}

/** That of the map beside a slide on a window of 1440 × 900: what the views of tours and decks are for. */
export const PLATE: Plate = { width: 900, height: 840 };

/** The part of a map that nothing covers. */
export function freePlate({ width, height, padding }: Viewport): Plate {
  return { width: width - padding.left - padding.right, height: height - padding.top - padding.bottom };
}

/** By how many zooms a plate shows the same larger than another. */
export function zoomBetween(from: Plate, to: Plate): number {
  const ratio = Math.min(to.width / Math.max(1, from.width), to.height / Math.max(1, from.height));
  return Math.log2(Math.max(0.01, ratio));
}

/**
 * A camera that shows on one plate all that another showed on its own. A world that would not fill its plate is brought
 * closer.
 */
export function reframe(view: View, from: Plate, viewport: Viewport, projection: Projection): View {
  const whole = overview(viewport, projection, [view.lng, view.lat]).zoom;
  return { ...view, zoom: clampZoom(Math.max(whole, view.zoom + zoomBetween(from, freePlate(viewport)))) };
}

/** What a map shows of a view, as a view of `PLATE`. */
export function onPlate(view: View, viewport: Viewport): View {
  return { ...view, zoom: clampZoom(view.zoom + zoomBetween(freePlate(viewport), PLATE)) };
}
