/** Fetches how many people live in towns, once, when it is first needed. */
import type { Size, Sizes } from '../domain/geography/similar.ts';
import { geoUrl } from '../platform/geo-files.ts';
import type { GazetteerColumns } from '../domain/geography/gazetteer.ts';

/** A file that is asked for once; again, where it did not come. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function fetchGeo(file: string): Promise<unknown> {
  const response = await fetch(geoUrl(file));
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
  return response.json();
}

/** How many people live in a town. Rejects where the gazetteer cannot be had; the next call tries again. */
export const loadPopulations = once(async (): Promise<Sizes> => {
  const [{ townOfPlace }, file] = await Promise.all([
    import('../domain/geography/gazetteer.ts'),
    fetchGeo('gazetteer.json'),
  ]);
  const sizes = new Map<string, Size | undefined>();
  return (place) => {
    if (!sizes.has(place.id)) {
      // Only a place of the atlas is a town.
      const town = 'coordinates' in place ? townOfPlace(file as GazetteerColumns, place) : undefined;
      sizes.set(place.id, town && { value: town.population, approximate: false });
    }
    return sizes.get(place.id);
  };
});
