/** Fetches the names of the base map, which come in two files. */
import type { FeatureCollection } from 'geojson';
import { fetchGeo } from '../../platform/geo-files.ts';
import { labelsOf, type Label } from './labels.ts';

/** From this zoom on the file of the smaller cities is needed. */
export const MORE_CITIES_ZOOM = 3.6;

/** @throws as `fetchGeo` does */
export async function fetchLabels(file: 'labels.json' | 'cities.json'): Promise<Label[]> {
  return labelsOf(await fetchGeo<FeatureCollection>(file));
}
