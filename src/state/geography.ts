/** Fetches the outlines of territories, and what locates initiatives in them. */
import type { Atlas } from '../domain/collection/records.ts';
import type { Geography } from '../domain/geography/geography.ts';
import type { OutlineTopology } from '../domain/geography/outlines.ts';
import { fetchGeo } from '../platform/geo-files.ts';

/** Rejects where the file or the code does not come. */
export async function fetchGeography(atlas: Atlas): Promise<Geography> {
  const [{ geographyOf }, topology] = await Promise.all([
    import('../domain/geography/geography.ts'),
    fetchGeo<OutlineTopology>('outlines.json'),
  ]);
  return geographyOf(atlas, topology);
}
