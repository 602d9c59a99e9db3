/** The map of the present state as a picture for a slide. */
import { themeCounts } from '../words/theme-counts.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import type { Credits } from './credits.ts';
import { snapshotOf } from '../map/snapshot/map-snapshot.ts';
import { posterOf } from './poster.ts';
import { geographySettled } from '../state/geography-settled.svelte.ts';

/** The map as a PNG of 3840 × 2160 pixels, with its title, its legend and its credits. Rejects where it cannot be drawn. */
export async function mapPoster(atlas: AtlasState, credits: Credits): Promise<Blob> {
  await geographySettled(atlas);
  const { t, lang, results } = atlas;
  const { title, subtitle } = atlas.atlas.head;
  return posterOf({
    atlas: atlas.atlas,
    lang,
    snapshot: snapshotOf(atlas),
    credits,
    name: [title[lang], subtitle?.[lang] ?? ''],
    legend: themeCounts(atlas, results),
    signs: {
      group: t('legend.group'),
      dimmed: t('legend.filtered'),
      outside: (count) => t('paper.outside', { count }),
    },
  });
}
