/** Fetches the tours when a talk first needs them. */
import type { AtlasState } from './atlas.svelte.ts';

/** Call while a component initialises. */
export function keepTours(atlas: AtlasState): void {
  $effect(() => {
    if (atlas.wantsTours && atlas.tours.status === 'absent') void load(atlas);
  });
}

async function load(atlas: AtlasState): Promise<void> {
  atlas.receiveTours({ status: 'loading' });
  try {
    const { default: tours } = await import('virtual:tours');
    atlas.receiveTours({ status: 'ready', tours: new Map(tours.map((tour) => [tour.id, tour])) });
  } catch (error) {
    console.error(error);
    atlas.receiveTours({ status: 'failed' });
  }
}
