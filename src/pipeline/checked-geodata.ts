/** The files published under `geo/`, and what there is to say of the outlines in them. */
import type { OutlineTopology } from '../domain/outlines.ts';
import type { Atlas } from '../domain/records.ts';
import { cachedGeodata } from './basemap/cache.ts';
import { outlineReferences } from './basemap/outlines.ts';
import { readGeography } from './basemap/packages.ts';
import { checkOutlines, type OutlineReport, type StatedAreas } from './check-outlines.ts';

/** The files of `geo/`, and what is wrong with their outlines. */
export async function checkedGeodata({
  places,
}: Atlas): Promise<{ files: ReadonlyMap<string, string>; report: OutlineReport }> {
  const files = await cachedGeodata(outlineReferences(places));
  const outlines = JSON.parse(files.get('outlines.json') ?? '') as OutlineTopology;
  return { files, report: checkOutlines(places, outlines, readGeography<StatedAreas>('outline-areas.yaml')) };
}
