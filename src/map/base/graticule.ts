import type { MultiLineString } from 'geojson';

/** How far apart the points of a line are, in degrees: what bends on the globe is drawn as short chords. */
const CHORD = 4;
/**
 * Meridians and parallels every `step` degrees, `[lng, lat]`, WGS 84. As d3-geo's `geoGraticule`; written out
 * because the first view needs nothing else of that library.
 */
export function graticule(step: number): MultiLineString {
  const meridians = range(-180, 180 - step, step).map((lng) =>
    range(-90, 90, CHORD).map((lat) => [lng, lat]),
  );
  const parallels = range(step - 90, 90 - step, step).map((lat) =>
    range(-180, 180, CHORD).map((lng) => [lng, lat]),
  );
  return { type: 'MultiLineString', coordinates: [...meridians, ...parallels] };
}

/** From one number to another, by steps, both of them among the numbers. */
function range(from: number, to: number, step: number): number[] {
  const steps = Math.ceil((to - from) / step);
  return Array.from({ length: steps + 1 }, (_, at) => Math.min(to, from + at * step));
}
