/** From the outlines that `basemap/` has made to those of `geo/outlines.json`. Pure. */
import type { OutlineProperties, OutlineTopology } from '../../basemap/formats.ts';
import { outlineIdsOf } from '../../src/domain/geography/outlines.ts';
import type { Atlas, Text } from '../../src/domain/collection/records.ts';

/** Whether an outline is drawn only where a place refers to it: all others are always there. */
export function isDrawnOnRequest(id: string): boolean {
  return id.startsWith('epci:') || id.startsWith('admin1:');
}

/**
 * The same outlines without those that no place refers to any more; those drawn on request have the names of
 * the place that is that territory alone.
 */
export function publishedOutlines(outlines: OutlineTopology, places: Atlas['places']): OutlineTopology {
  const referred = new Set<string>();
  const names = new Map<string, Text>();
  for (const place of Object.values(places)) {
    const ids = outlineIdsOf(place);
    for (const id of ids) referred.add(id);
    if (ids.length === 1) names.set(String(ids[0]), place.name);
  }
  const geometries = outlines.objects.outlines.geometries
    .filter(({ id }) => !isDrawnOnRequest(String(id)) || referred.has(String(id)))
    .map((shape) => {
      const name = isDrawnOnRequest(String(shape.id)) ? names.get(String(shape.id)) : undefined;
      const properties = { ...(name && { names: name }), ...shape.properties } as OutlineProperties;
      return { ...shape, properties };
    });
  return { ...outlines, objects: { outlines: { ...outlines.objects.outlines, geometries } } };
}
