/** The zooms that a camera may have; the closest is where generalised borders stop being honest. */
export const ZOOM = { min: 0, max: 8.5 } as const;

/** The nearest zoom that a camera may have. */
export function clampZoom(zoom: number): number {
  return Math.max(ZOOM.min, Math.min(ZOOM.max, zoom));
}
