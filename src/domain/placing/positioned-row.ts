/** A position that a row writes, beside what the other cells of the row say of where it lies. */
import type { LngLat } from '../collection/records.ts';
import type { Placer } from './place-row.ts';
import type { PlaceCells, Placement, Spot, SpotKind, TableContext } from './spots.ts';

/** A row with a position. */
export interface PositionedRow {
  /** `[lng, lat]` in degrees, WGS 84. */
  readonly at: LngLat;
  /** ISO 3166-1 alpha-2, of the row's own cells. */
  readonly country?: string;
  /** Where the town lies that the row names: several, where it is one of them. */
  readonly towns?: readonly LngLat[];
}

const TOWNS: ReadonlySet<SpotKind> = new Set(['commune', 'arrondissement', 'former-commune', 'town']);

/**
 * A row with its position; null where it writes none.
 *
 * @param table Where most of the table lies: it tells homonyms apart.
 */
export function positionedRow(
  { coordinates, ...named }: PlaceCells,
  table: TableContext,
  { places, placeRow }: Placer,
): PositionedRow | null {
  if (!coordinates) return null;
  const placement = placeRow(named, table);
  const towns = spotsOf(placement).filter(({ kind }) => TOWNS.has(kind));
  const countries = places.world.findCountry(named.country ?? '');
  const spot = placement.kind === 'placed' ? placement.spot : undefined;
  const country = countries.length === 1 ? countries[0] : spot?.country;
  return {
    at: [coordinates[0], coordinates[1]],
    ...(country !== undefined && { country }),
    ...(towns.length > 0 && { towns: towns.map((town) => town.at) }),
  };
}

function spotsOf(placement: Placement): readonly Spot[] {
  if (placement.kind === 'placed') return placement.spot ? [placement.spot] : [];
  return placement.kind === 'no-place' ? [] : placement.candidates;
}
