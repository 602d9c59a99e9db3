import type { LngLat } from '../../domain/collection/records.ts';

/** The region shortcuts: places `[lng, lat]` on the edge of each, that its camera must show. */
export const REGIONS = {
  world: null,
  europe: [
    [-10, 36],
    [30, 36],
    [-9, 54],
    [27, 66],
  ],
  france: [
    [-4.8, 48.4],
    [8.2, 48.9],
    [2.4, 51.1],
    [3, 42.4],
  ],
  americas: [
    [-123, 54],
    [-60, 51],
    [-70, -30],
    [-40, -20],
  ],
  africa: [
    [-17, 15],
    [10, 36],
    [58, -21],
    [20, -34],
  ],
} as const satisfies Record<string, readonly LngLat[] | null>;
export type Region = keyof typeof REGIONS;
