/** Fetches what is known of territories and towns, each file once, when it is first needed. */
import type { Outline, Outlines } from '../domain/geography/footprint.ts';
import type { Size, Sizes } from '../domain/similar.ts';
import { geoUrl } from '../map/files.ts';
import type { GazetteerColumns } from '../domain/gazetteer.ts';
import type { OutlineTopology } from '../domain/outlines.ts';
import type { Place } from '../domain/records.ts';

/** What the outlines say. */
export interface Ground {
  readonly outlines: (places: Record<string, Place>) => Outlines;
  readonly areaOf: Sizes;
}

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

/** The outlines of territories. Rejects where they cannot be had; the next call tries again. */
export const loadGround = once(async (): Promise<Ground> => {
  const [{ outlineIdsOf, outlineOf, outlinesKnown }, file] = await Promise.all([
    import('../domain/outlines.ts'),
    fetchGeo('outlines.json'),
  ]);
  const topology = file as OutlineTopology;
  const known = outlinesKnown(topology);
  // The same object each time: answers are kept by the identity of an outline, and of their function.
  const made = new Map<string, Outline | undefined>();
  const functions = new WeakMap<Record<string, Place>, Outlines>();
  return {
    outlines(places) {
      const kept = functions.get(places);
      if (kept) return kept;
      const outlines: Outlines = (id) => {
        const place = places[id];
        if (!place) return undefined;
        if (!made.has(id)) made.set(id, outlineOf(topology, outlineIdsOf(place))?.geometry);
        return made.get(id);
      };
      functions.set(places, outlines);
      return outlines;
    },
    areaOf(place) {
      const parts = outlineIdsOf(place).map((id) => known.get(id));
      if (parts.length === 0 || parts.includes(undefined)) return undefined;
      return {
        value: parts.reduce((sum, part) => sum + part!.area, 0),
        approximate: parts.some((part) => part!.approximate),
      };
    },
  };
});

/** How many people live in a town. Rejects where the gazetteer cannot be had; the next call tries again. */
export const loadPopulations = once(async (): Promise<Sizes> => {
  const [{ townOfPlace }, file] = await Promise.all([
    import('../domain/gazetteer.ts'),
    fetchGeo('gazetteer.json'),
  ]);
  const sizes = new Map<string, Size | undefined>();
  return (place) => {
    if (!sizes.has(place.id)) {
      const town = townOfPlace(file as GazetteerColumns, place);
      sizes.set(place.id, town && { value: town.population, approximate: false });
    }
    return sizes.get(place.id);
  };
});
