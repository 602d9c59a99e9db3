/** Fetches how many people live in towns, once, when it is first needed. */
import type { Size, Sizes } from '../domain/geography/similar.ts';
import { once } from '../platform/fetch-json.ts';
import { fetchGeo } from '../platform/geo-files.ts';
import type { GazetteerColumns } from '../domain/geography/gazetteer.ts';

/** How many people live in a town. Rejects where the gazetteer cannot be had; the next call tries again. */
export const loadPopulations = once(async (): Promise<Sizes> => {
  const [{ townOfPlace }, file] = await Promise.all([
    import('../domain/geography/gazetteer.ts'),
    fetchGeo<GazetteerColumns>('gazetteer.json'),
  ]);
  const sizes = new Map<string, Size | undefined>();
  return (place) => {
    if (!sizes.has(place.id)) {
      // Only places of the atlas are matched to towns.
      const town = 'coordinates' in place ? townOfPlace(file, place) : undefined;
      sizes.set(place.id, town && { value: town.population, approximate: false });
    }
    return sizes.get(place.id);
  };
});
