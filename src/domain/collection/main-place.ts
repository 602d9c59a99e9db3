import type { Atlas, Initiative, Place } from './records.ts';

/**
 * The place where a record stands: its first.
 *
 * @throws {Error} where the data names a place that does not exist, which the compiler refuses
 */
export function mainPlace(record: Initiative, places: Atlas['places']): Place {
  const place = places[record.places[0]?.place ?? ''];
  if (!place) throw new Error(`The initiative ${record.id} stands at no place.`);
  return place;
}
