/**
 * The land at 1:110 million, for a globe of a hundred pixels. Beside it, the base map's own file is twenty
 * times larger, and was read in another thread.
 */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topology from '../../../basemap/out/land-110m.json';

const world = topology as unknown as Topology<{ land: GeometryCollection }>;

/** `[lng, lat]`, WGS 84, wound and stitched on the sphere as d3-geo wants it. Natural Earth. */
export const coarseLand = feature(world, world.objects.land);
