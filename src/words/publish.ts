/** The open data that the build publishes: the same records, for a map and for a spreadsheet. */
import type { FeatureCollection, Point } from 'geojson';
import type { Atlas } from '../domain/collection/records.ts';
import { formatCsv, type Separator } from '../domain/text/csv.ts';
import { publishedColumns, publishedRow, type Column, type PublishedRow } from './published-columns.ts';
import { placesOf } from './published-row.ts';

/**
 * GeoJSON (RFC 7946): one point per initiative and place, with flat properties (`publishedColumns`). The id of a
 * feature is `<initiative>/<place>`.
 */
export function toGeoJSON(atlas: Atlas): FeatureCollection<Point, PublishedRow> {
  const columns = publishedColumns(atlas);
  return {
    type: 'FeatureCollection',
    features: atlas.initiatives.flatMap((initiative) =>
      placesOf(atlas, initiative).map((located) => ({
        type: 'Feature',
        id: `${initiative.id}/${located.place.id}`,
        geometry: { type: 'Point', coordinates: [...located.place.coordinates] },
        properties: publishedRow(columns, initiative, located),
      })),
    ),
  };
}

/**
 * The columns of the CSV, which has one line per initiative: the properties of the GeoJSON for the first place, where
 * the initiative stands (empty where it has none), then its coordinates and its other places.
 */
export function csvColumns(atlas: Atlas): Column[] {
  const coordinate =
    (axis: 0 | 1): Column['cell'] =>
    (_, located) =>
      located?.place.coordinates[axis] ?? null;
  return [
    ...publishedColumns(atlas),
    {
      name: 'lng',
      type: 'number',
      title: { fr: 'Longitude', en: 'Longitude' },
      description: { fr: 'En degrés décimaux, WGS 84.', en: 'In decimal degrees, WGS 84.' },
      constraints: { minimum: -180, maximum: 180 },
      cell: coordinate(0),
    },
    {
      name: 'lat',
      type: 'number',
      title: { fr: 'Latitude', en: 'Latitude' },
      description: { fr: 'En degrés décimaux, WGS 84.', en: 'In decimal degrees, WGS 84.' },
      constraints: { minimum: -90, maximum: 90 },
      cell: coordinate(1),
    },
    {
      name: 'other_places',
      type: 'string',
      title: { fr: 'Autres lieux', en: 'Other places' },
      description: {
        fr: 'Les identifiants des autres lieux et leurs rôles\u00A0: «\u00A0<lieu> (<rôle>)\u00A0».',
        en: 'The ids of the other places and their roles: “<place> (<role>)”.',
      },
      constraints: {},
      cell: (initiative) =>
        placesOf(atlas, initiative)
          .slice(1)
          .map(({ place, role }) => `${place.id} (${role})`)
          .join(' ; '),
    },
  ];
}

/** CSV of `csvColumns`, its numbers as programs write them. A text that a spreadsheet could take for a formula is preceded by an apostrophe. */
export function toCsv(atlas: Atlas, separator?: Separator): string {
  const columns = csvColumns(atlas);
  return formatCsv(
    [
      columns.map(({ name }) => name),
      ...atlas.initiatives.map((initiative) => {
        const [first] = placesOf(atlas, initiative);
        return columns.map(({ cell }) => cell(initiative, first));
      }),
    ],
    separator && { separator },
  );
}
