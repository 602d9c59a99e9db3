/** The zooms that a camera may have; beyond the closest one, generalised borders would be visibly wrong. */
export const ZOOM = { min: 0, max: 8.5 } as const;

/** How close what must be shown brings the camera, where it is so small that it could be seen from closer. */
export const CLOSEST = {
  /** The smallest territory or circle of a question: as close as it can be seen. */
  question: ZOOM.max,
  /** The results in countries: one of them still shows its country. */
  countries: 5,
  /** All results. */
  results: 6,
  /** The territory of the open record. */
  territory: 8.4,
  /** Several initiatives of a slide, on stage and on paper. */
  slide: 7,
  /** A town or a site on a slide, on a plate of the common size. */
  pointOnStage: 5.2,
  /** A step of the tour of a first visit, which shows where in the world it is. */
  journey: 5,
  /** The slide that comes next, for the speaker: without borders and names, only coasts show where a place is. */
  nextSlide: 4,
} as const;

/** The nearest zoom that a camera may have. */
export function clampZoom(zoom: number): number {
  return Math.max(ZOOM.min, Math.min(ZOOM.max, zoom));
}
