/** The gazetteer of the page. */
import type { Atlas } from '../domain/collection/records.ts';
import { geoUrl } from '../platform/geo-files.ts';
import { gazetteerClient, type AskGazetteer } from './gazetteer-client.ts';

/** Nothing is fetched before the first question. */
export function openGazetteer({ places }: Atlas): AskGazetteer {
  return gazetteerClient(
    () => new Worker(new URL('./gazetteer-worker.ts', import.meta.url), { type: 'module' }),
    { towns: geoUrl('gazetteer.json'), outlines: geoUrl('outlines.json'), places },
  );
}
