/** The files published under `geo/`, and what there is to say of the outlines in them. */
import type { OutlineTopology } from '../../src/domain/geography/outlines.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { cachedGeodata } from '../../src/pipeline/basemap/cache.ts';
import { outlineReferences } from '../../src/pipeline/basemap/outlines.ts';
import { readGeography } from '../../src/pipeline/basemap/packages.ts';
import { checkOutlines, type OutlineReport, type StatedAreas } from '../checks/check-outlines.ts';

/** The files of `geo/`, and what is wrong with their outlines. */
export async function checkedGeodata({
  places,
}: Atlas): Promise<{ files: ReadonlyMap<string, string>; report: OutlineReport }> {
  const files = await cachedGeodata(outlineReferences(places));
  const outlines = JSON.parse(files.get('outlines.json') ?? '') as OutlineTopology;
  return { files, report: checkOutlines(places, outlines, readGeography<StatedAreas>('outline-areas.yaml')) };
}
