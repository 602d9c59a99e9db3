/** MapLibre's worker, which also reads the lines and areas of the base map (`basemap/delta-geojson.ts`). */
import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import type { AddProtocolAction } from 'maplibre-gl';
import { geojsonOf, type DeltaCollection } from '../../../basemap/delta-geojson.ts';
import { DELTA_PROTOCOL, fileOfDeltaUrl } from './delta-url.ts';

/** MapLibre's worker offers this to scripts beside it. */
declare const self: { addProtocol(protocol: string, action: AddProtocolAction): void };

self.addProtocol(DELTA_PROTOCOL, async ({ url }, { signal }) => {
  const file = fileOfDeltaUrl(url);
  const response = await fetch(file, { signal });
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
  return { data: geojsonOf((await response.json()) as DeltaCollection) };
});
