import { geoGraticule } from 'd3-geo';
import type { MultiLineString } from 'geojson';

/** Meridians and parallels every `step` degrees, `[lng, lat]`, WGS 84. */
export function graticule(step: number): MultiLineString {
  return geoGraticule().step([step, step]).precision(4)();
}
