/** The zooms that a camera may have; beyond the closest one, generalised borders would be visibly wrong. */
export const ZOOM = { min: 0, max: 8.5 } as const;

/** The nearest zoom that a camera may have. */
export function clampZoom(zoom: number): number {
  return Math.max(ZOOM.min, Math.min(ZOOM.max, zoom));
}
