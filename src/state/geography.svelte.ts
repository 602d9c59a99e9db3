/** Fetches what answers « where? » when the state first needs it. */
import type { AtlasState } from './atlas.svelte.ts';
import { geoUrl } from '../platform/geo-files.ts';

/** Call while a component initialises. */
export function keepGeography(atlas: AtlasState): void {
  $effect(() => {
    if (atlas.wantsGeography && atlas.geography.status === 'absent') void load(atlas);
  });
}

async function load(atlas: AtlasState): Promise<void> {
  atlas.receiveGeography({ status: 'loading' });
  try {
    const [{ geographyOf }, response] = await Promise.all([
      import('../domain/geography/geography.ts'),
      fetch(geoUrl('outlines.json')),
    ]);
    if (!response.ok) throw new Error(`outlines.json: HTTP ${response.status}`);
    atlas.receiveGeography({ status: 'ready', ...geographyOf(atlas.atlas, await response.json()) });
  } catch (error) {
    console.error(error);
    atlas.receiveGeography({ status: 'failed' });
  }
}
