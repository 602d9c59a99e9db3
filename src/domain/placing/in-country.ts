/** Whether a position is in a country, by the outlines of the atlas. Pure. */
import type { OutlineTopology } from '../../../basemap/formats.ts';
import type { LngLat } from '../collection/records.ts';
import { outlineOf } from '../geography/outlines.ts';
import { boundaryIsNearer, holds, regionOfOutline, type Region } from '../geography/region.ts';
import { MEAN_RADIUS, toVector } from '../geography/sphere.ts';

/**
 * Whether a position, `[lng, lat]` in degrees, is in a country (ISO 3166-1 alpha-2), or so near that its simplified
 * outline cannot tell; undefined where the country has no outline.
 */
export type IsInCountry = (at: LngLat, country: string) => boolean | undefined;

/** So near outside, in kilometres, a position may be inside: on a quay, or on an island that the outline leaves away. */
const TOLERANCE = 40;

/** Each country's outline is unpacked when it is first asked for. */
export function inCountry(topology: OutlineTopology): IsInCountry {
  const regions = new Map<string, Region | null>();
  return (at, country) => {
    let region = regions.get(country);
    if (region === undefined) {
      const outline = outlineOf(topology, [`country:${country}`]);
      regions.set(country, (region = outline ? regionOfOutline(outline.geometry) : null));
    }
    if (!region) return undefined;
    return holds(region, at) || boundaryIsNearer(region, toVector(at), TOLERANCE / MEAN_RADIUS);
  };
}
