/** The view of the map, as a link holds it. */
import { roundTo } from '../geography/rounding.ts';

/** A camera: the middle of the free part of the map (degrees, WGS 84), and the zoom. */
export interface View {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

export const PROJECTIONS = ['globe', 'flat'] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** A camera as exact as a link holds it: 4 decimals of a degree (11 m), 2 of a zoom. */
export function roundView({ lng, lat, zoom }: View): View {
  return { lng: roundTo(4, lng), lat: roundTo(4, lat), zoom: roundTo(2, zoom) };
}
