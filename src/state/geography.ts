/** Fetches the outlines of territories, and what locates initiatives in them. */
import type { Atlas } from '../domain/collection/records.ts';
import type { Geography } from '../domain/geography/geography.ts';
import { geoUrl } from '../platform/geo-files.ts';

/** Rejects where the file or the code does not come. */
export async function fetchGeography(atlas: Atlas): Promise<Geography> {
  const [{ geographyOf }, response] = await Promise.all([
    import('../domain/geography/geography.ts'),
    fetch(geoUrl('outlines.json')),
  ]);
  if (!response.ok) throw new Error(`outlines.json: HTTP ${response.status}`);
  return geographyOf(atlas, await response.json());
}
