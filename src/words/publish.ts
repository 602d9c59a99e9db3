/** The open data that the build publishes: the same records, for a map and for a spreadsheet. */
import type { FeatureCollection, Point } from 'geojson';
import type { Atlas } from '../domain/collection/records.ts';
import type { Cell } from '../domain/text/csv.ts';
import { formatCsv } from '../domain/text/csv.ts';
import type { PublishedRow } from './published-row.ts';
import { placesOf, publishedRow } from './published-row.ts';

/**
 * GeoJSON (RFC 7946): one point per initiative and place, with flat properties (see
 * `PublishedRow`). The id of a feature is `<initiative>/<place>`.
 */
export function toGeoJSON(atlas: Atlas): FeatureCollection<Point, PublishedRow> {
  return {
    type: 'FeatureCollection',
    features: atlas.initiatives.flatMap((initiative) =>
      placesOf(atlas, initiative).map((located) => ({
        type: 'Feature',
        id: `${initiative.id}/${located.place.id}`,
        geometry: { type: 'Point', coordinates: [...located.place.coordinates] },
        properties: publishedRow(atlas, initiative, located),
      })),
    ),
  };
}

/**
 * CSV, one line per initiative. The columns are the properties of the GeoJSON (see `PublishedRow`)
 * for the first place, where the initiative stands, then:
 *
 * - `lng`, `lat`: the coordinates of that place, degrees, WGS 84, with a decimal point;
 * - `other_places`: the other places and their roles, `<place> (<role>)`.
 *
 * A text that a spreadsheet could take for a formula is preceded by an apostrophe.
 */
export function toCsv(atlas: Atlas): string {
  const lines = atlas.initiatives.map((initiative): Record<string, Cell> => {
    const [first, ...others] = placesOf(atlas, initiative);
    if (!first) throw new Error(`${initiative.id}: expected a place, found none`);
    const [lng, lat] = first.place.coordinates;
    return {
      ...publishedRow(atlas, initiative, first),
      lng,
      lat,
      other_places: others.map(({ place, role }) => `${place.id} (${role})`).join(' ; '),
    };
  });
  return formatCsv([Object.keys(lines[0] ?? {}), ...lines.map((line) => Object.values(line))]);
}
