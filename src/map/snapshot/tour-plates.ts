/** The maps of a tour: that of its cover, with all that it is about, and one for each step. */
import { slideOf, type Slide } from '../../domain/tours/slides.ts';
import type { Initiative } from '../../domain/collection/records.ts';
import type { Tour } from '../../domain/tours/tours.ts';
import { AtlasState } from '../../state/atlas.svelte.ts';
import { DEFAULT_ADDRESS, encode } from '../../domain/address/address.ts';
import { plateOf, type Plate } from './plate.ts';

export interface TourPlate {
  readonly slide: Slide;
  /** The initiatives that the slide is about. */
  readonly shown: readonly Initiative[];
  readonly plate: Plate;
}

/** As a state of its own would show them: the one on the screen stays where it is. */
export function tourPlates(atlas: AtlasState, tour: Tour): TourPlate[] {
  const own = new AtlasState(atlas.atlas, { lang: atlas.lang, palette: 'light' });
  own.receiveGeography(atlas.geography);
  own.receiveTours({ status: 'ready', tours: new Map([[tour.id, tour]]) });
  const about = new Set(tour.steps.flatMap(({ initiatives }) => initiatives));
  const all = atlas.atlas.initiatives.filter(({ id }) => about.has(id));
  return [0, ...tour.steps.map((_, rank) => rank + 1)].map((step) => {
    const stage = { tour: tour.id, step, screen: 'audience', kiosk: null } as const;
    own.open(encode({ ...DEFAULT_ADDRESS, lang: atlas.lang, stage }));
    const plate = plateOf(own);
    return step === 0
      ? { slide: slideOf(tour, 0), shown: all, plate: { ...plate, shown: all } }
      : { slide: slideOf(tour, step), shown: plate.shown, plate };
  });
}
