/** Where an initiative must be: the spatial parts of a question, which `locator.ts` answers. */
import type { LngLat } from '../collection/records.ts';
import { roundTo } from './rounding.ts';

/** A circle on the globe: its middle (degrees, WGS 84) and its radius along great circles, in kilometres. */
export interface Near {
  readonly lng: number;
  readonly lat: number;
  readonly km: number;
}

/** Where an initiative must be. Each key is a part of its own; `relation.ts` says what being there means. */
export interface SpatialQuestion {
  /** Inside this territory: the id of a place, or of an outline (`region:53`); null: anywhere. */
  readonly in: string | null;
  /** Around a point. */
  readonly near: Near | null;
  /** The vertices of a drawn outline, `[lng, lat]`, not closed. */
  readonly area: readonly LngLat[] | null;
}

/** The spatial parts, in the order of the address. */
export const SPATIAL_KINDS = ['in', 'near', 'area'] as const satisfies readonly (keyof SpatialQuestion)[];
export type SpatialKind = (typeof SPATIAL_KINDS)[number];

/** Whether a question asks where. */
export function asksWhere(question: SpatialQuestion): boolean {
  return SPATIAL_KINDS.some((kind) => question[kind] !== null);
}

/** A circle as exact as a link holds it: 4 decimals of a degree (11 m), 1 of a kilometre. */
export function roundNear({ lng, lat, km }: Near): Near {
  return { lng: roundTo(4, lng), lat: roundTo(4, lat), km: roundTo(1, km) };
}
