import type { Atlas, Initiative, Place } from './records.ts';

/** The place where a record stands, its first; undefined where it has none. */
export function mainPlace(record: Initiative, places: Atlas['places']): Place | undefined {
  return places[record.places[0]?.place ?? ''];
}

/** The records that stand at a place, each with that place. */
export function placed(
  records: readonly Initiative[],
  places: Atlas['places'],
): { readonly record: Initiative; readonly place: Place }[] {
  return records.flatMap((record) => {
    const place = mainPlace(record, places);
    return place ? [{ record, place }] : [];
  });
}
