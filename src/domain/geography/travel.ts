/**
 * The voyage: a walk round the Earth that passes each of some initiatives once, always eastward. Its
 * order is that of the longitudes of their main places, counted from Kampala's meridian, so that it goes
 * from Kampala by the Indian Ocean to the Americas and Montréal, over Europe, and comes round again. On
 * one meridian it goes from north to south; at one place, in the order of the ids.
 *
 * Always the nearest of those that are left would be no such order: what is next would depend on where
 * one began, and one could not walk back.
 */
import { distance } from '@turf/turf';
import { mainPlace } from '../collection/main-place.ts';
import type { Neighbour } from './neighbours.ts';
import type { Atlas, Initiative } from '../collection/records.ts';

/** The longitude where the voyage begins, in degrees: Kampala's, as in `data/places`. */
const KAMPALA = 32.58219;

/** The initiatives in the order of the voyage, from Kampala's meridian eastward; not depending on the order given. */
export function eastwardOrder(records: readonly Initiative[], places: Atlas['places']): Initiative[] {
  return records
    .map((record) => {
      const [lng, lat] = mainPlace(record, places).coordinates;
      return { record, east: (lng - KAMPALA + 720) % 360, lat };
    })
    .sort((a, b) => a.east - b.east || b.lat - a.lat || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}

/** The next initiative on either side, and how far it is along a great circle, in metres. */
export interface Legs {
  readonly west: Neighbour;
  readonly east: Neighbour;
}

/** Where the voyage through some initiatives goes on from one, itself among them or not; null: nowhere. */
export function legsFrom(
  here: Initiative,
  records: readonly Initiative[],
  places: Atlas['places'],
): Legs | null {
  const order = eastwardOrder([here, ...records.filter(({ id }) => id !== here.id)], places);
  if (order.length < 2) return null;
  const at = order.indexOf(here);
  const leg = (step: number): Neighbour => {
    const record = order[(at + step + order.length) % order.length]!;
    const [from, to] = [here, record].map((one) => mainPlace(one, places).coordinates);
    return { record, metres: distance(from!, to!, { units: 'meters' }) };
  };
  return { west: leg(-1), east: leg(1) };
}
