/**
 * Travelling (« Voyager »): a round trip of the Earth that visits each of some initiatives once, always
 * eastward, in the order of the longitudes of their main places, counted from Kampala's meridian, so that it
 * goes from Kampala by the Indian Ocean to the Americas and Montréal, over Europe, and comes round again. On
 * one meridian it goes from north to south; at one place, in the order of the ids.
 *
 * Not the nearest unvisited one: then the next stop would depend on the first, and the way back would differ.
 */
import { distance } from '@turf/turf';
import { mainPlace } from '../collection/main-place.ts';
import type { Neighbour } from './neighbours.ts';
import type { Atlas, Initiative } from '../collection/records.ts';

/** The longitude where the order begins, in degrees: Kampala's, as in `data/places`. */
const KAMPALA = 32.58219;

/** The initiatives from Kampala's meridian eastward, whatever their given order. */
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

/**
 * The next initiatives to the east and the west of one, which need not be among them; null where there is no
 * other.
 */
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
