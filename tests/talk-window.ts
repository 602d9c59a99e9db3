import type { Parts } from '../src/stage/spot.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

/** A window of a talk of this size in CSS pixels, whose column is so wide, with the map under it. */
export const talkWindow = (width: number, height: number, column: number): Parts => ({
  map: box(0, 0, width, height),
  slide: box(0, 0, column, height),
  camera: {
    lng: 2,
    lat: 47,
    zoom: 4,
    bearing: 0,
    projection: 'globe',
    viewport: { width, height, padding: { top: 0, right: 0, bottom: 22, left: column } },
  },
  isCovered: false,
});
