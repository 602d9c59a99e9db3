/**
 * Travelling (« Voyager »): a round trip of the Earth that visits each of some initiatives once, always
 * eastward, in the order of the longitudes of their main places, counted from the meridian that the collection
 * names, and comes round again. On one meridian it goes from north to south; at one place, in the order of the ids.
 *
 * Not the nearest unvisited one: then the next stop would depend on the first, and the way back would differ.
 */
import { distance } from '@turf/turf';
import { placed } from '../collection/main-place.ts';
import type { Neighbour } from './neighbours.ts';
import type { Atlas, Initiative, LngLat } from '../collection/records.ts';

/** What a journey is made in: the places, and the meridian where it begins. */
export type Ground = Pick<Atlas, 'places' | 'head'>;

/** A stop of a journey. */
interface Stop {
  readonly record: Initiative;
  readonly at: LngLat;
}

/** The initiatives that have a place, from the meridian of the collection eastward, whatever their given order. */
export function eastwardOrder(records: readonly Initiative[], ground: Ground): Initiative[] {
  return stopsOf(records, ground).map(({ record }) => record);
}

function stopsOf(records: readonly Initiative[], { places, head }: Ground): Stop[] {
  const { meridian = -180 } = head.home;
  const east = ({ at: [lng] }: Stop) => (lng - meridian + 720) % 360;
  return placed(records, places)
    .map(({ record, place }): Stop => ({ record, at: place.coordinates }))
    .sort((a, b) => east(a) - east(b) || b.at[1] - a.at[1] || (a.record.id < b.record.id ? -1 : 1));
}

/** The next initiative on either side, and how far it is along a great circle, in metres. */
export interface Legs {
  readonly west: Neighbour;
  readonly east: Neighbour;
}

/**
 * The next initiatives to the east and the west of one, which need not be among them; null where there is no
 * other, or this one has no place.
 */
export function legsFrom(here: Initiative, records: readonly Initiative[], ground: Ground): Legs | null {
  const stops = stopsOf([here, ...records.filter(({ id }) => id !== here.id)], ground);
  const at = stops.findIndex(({ record }) => record === here);
  if (stops.length < 2 || at < 0) return null;
  const leg = (step: number): Neighbour => {
    const { record, at: to } = stops[(at + step + stops.length) % stops.length]!;
    return { record, metres: distance(stops[at]!.at, to, { units: 'meters' }) };
  };
  return { west: leg(-1), east: leg(1) };
}
