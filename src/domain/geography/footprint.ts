/** The footprint of a place: a point, or a territory with its outline. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat, Place } from '../collection/records.ts';

/**
 * The outline of a territory: GeoJSON as RFC 7946 has it, so in degrees (WGS 84), cut at the antimeridian,
 * its edges straight in longitude and latitude. Must not be mutated: results are cached by its identity.
 */
export type Outline = Polygon | MultiPolygon;

/** Outlines load when they are needed; undefined: not there yet, or there is none. */
export type Outlines = (place: string) => Outline | undefined;

/** What of the ground a place takes. */
export type Footprint =
  /** A building, a town, or a territory of which no outline is known: nothing but its point counts. */
  | { readonly kind: 'point'; readonly at: LngLat }
  /** A territory, or somewhere unknown within one. */
  | { readonly kind: 'territory'; readonly at: LngLat; readonly outline: Outline }
  /** A territory whose outline is not loaded: its point stands for it until then. */
  | { readonly kind: 'awaited'; readonly at: LngLat };

/**
 * Whether a place is a territory with a known outline, not a point. Where all that is known of a place is
 * « in Québec », that is Québec.
 */
export function hasOutline({ precision, outline }: Pick<Place, 'precision' | 'outline'>): boolean {
  return (precision === 'territory' || precision === 'unknown-within') && outline !== undefined;
}

/** The footprint of a place, as far as its outline is loaded. */
export function footprintOf(place: Place, outlines: Outlines): Footprint {
  const at = place.coordinates;
  if (!hasOutline(place)) return { kind: 'point', at };
  const outline = outlines(place.id);
  return outline ? { kind: 'territory', at, outline } : { kind: 'awaited', at };
}
