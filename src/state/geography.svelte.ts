/** Fetches what answers « where? » when the state first needs it. */
import type { OutlineTopology } from '../domain/geography/outlines.ts';
import type { AtlasState } from './atlas.svelte.ts';
import { fetchGeo } from '../platform/geo-files.ts';

/** Call while a component initialises. */
export function keepGeography(atlas: AtlasState): void {
  $effect(() => {
    if (atlas.wantsGeography && atlas.geography.status === 'absent') void load(atlas);
  });
}

async function load(atlas: AtlasState): Promise<void> {
  atlas.receiveGeography({ status: 'loading' });
  try {
    const [{ geographyOf }, topology] = await Promise.all([
      import('../domain/geography/geography.ts'),
      fetchGeo<OutlineTopology>('outlines.json'),
    ]);
    atlas.receiveGeography({ status: 'ready', ...geographyOf(atlas.atlas, topology) });
  } catch (error) {
    console.error(error);
    atlas.receiveGeography({ status: 'failed' });
  }
}
