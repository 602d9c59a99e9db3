/**
 * The files published under `geo/`, from those that `basemap/` has made and committed, and what there is to say
 * of the outlines in them.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { MadeFrom, OutlineTopology } from '../../basemap/formats.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { AREAS_FILE, checkOutlines, type OutlineReport, type StatedAreas } from '../checks/check-outlines.ts';
import { lineFinder } from '../source/parse-files.ts';
import { publishedOutlines } from '../checks/published-outlines.ts';

const BASEMAP = new URL('../../basemap/', import.meta.url);
const PUBLISHED = [
  'world',
  'detail',
  'admin1',
  'labels',
  'cities',
  'outlines',
  'gazetteer',
  'communes',
  'towns',
].map((name) => `${name}.json`);

/** The files of `geo/` by name, and what is wrong with their outlines. `data` are the files of the atlas's data. */
export async function checkedGeodata(
  { places }: Atlas,
  data: ReadonlyMap<string, string>,
): Promise<{ files: ReadonlyMap<string, string>; report: OutlineReport }> {
  const read = (name: string) => readFile(new URL(name, BASEMAP), 'utf8');
  const files = new Map<string, string>();
  for (const name of PUBLISHED) files.set(name, await read(`out/${name}`));
  const outlines = publishedOutlines(JSON.parse(files.get('outlines.json') ?? '') as OutlineTopology, places);
  files.set('outlines.json', JSON.stringify(outlines));
  const report = checkOutlines({
    places,
    outlines,
    drawnFor: new Set((JSON.parse(await read('made-from.json')) as MadeFrom).outlines),
    stated: (parse(data.get(AREAS_FILE) ?? '') ?? {}) as StatedAreas,
    lineOf: lineFinder(data),
  });
  return { files, report };
}
