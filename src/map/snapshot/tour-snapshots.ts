/** The maps of a tour: that of its cover, with all that it is about, and one for each step. */
import { DEFAULT_ADDRESS } from '../../domain/address/address.ts';
import type { Initiative } from '../../domain/collection/records.ts';
import { shown } from '../../domain/tours/shown.ts';
import { slideOf, type Slide } from '../../domain/tours/slides.ts';
import type { Tour } from '../../domain/tours/tours.ts';
import type { AtlasState } from '../../state/atlas.svelte.ts';
import { snapshotOfShown, type MapSnapshot } from './map-snapshot.ts';

export interface TourSnapshot {
  readonly slide: Slide;
  /** The initiatives that the slide is about. */
  readonly shown: readonly Initiative[];
  readonly snapshot: MapSnapshot;
}

/** The map of one slide, by its number; whatever is on the screen stays as it is. */
export function tourSnapshot(atlas: AtlasState, tour: Tour, number: number): TourSnapshot {
  const slide = slideOf(tour, number);
  const snapshot = snapshotOfShown(
    atlas.atlas,
    atlas.geography.value,
    shown(atlas.answers.sources, DEFAULT_ADDRESS, slide),
  );
  if (slide.kind === 'step') return { slide, shown: snapshot.shown, snapshot };
  const about = new Set(tour.steps.flatMap(({ initiatives }) => initiatives));
  const all = atlas.atlas.initiatives.filter(({ id }) => about.has(id));
  return { slide, shown: all, snapshot: { ...snapshot, shown: all } };
}

/** The maps of the cover and of every step. */
export function tourSnapshots(atlas: AtlasState, tour: Tour): TourSnapshot[] {
  return [0, ...tour.steps.map((_, index) => index + 1)].map((number) => tourSnapshot(atlas, tour, number));
}
