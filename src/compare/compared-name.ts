import type { Compared } from '../domain/compared.ts';
import { optionLabel } from '../filters/option-label.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { roundNear } from '../state/url.ts';

/** What a selection is called: « Tourisme », « Québec », « 50 km autour de Lyon ». */
export function comparedName(state: AtlasState, compared: Compared): string {
  const { atlas, lang, t } = state;
  switch (compared.kind) {
    case 'facet':
      return optionLabel(state, compared.facet, compared.value);
    case 'in':
      return atlas.places[compared.place]?.name[lang] ?? compared.place;
    case 'near': {
      const { lng, lat, km } = compared.near;
      const middle = Object.values(atlas.places).find(({ coordinates: [x, y] }) => {
        const there = roundNear({ lng: x, lat: y, km });
        return there.lng === lng && there.lat === lat;
      });
      return middle
        ? t('compare.around', { km, place: middle.name[lang] })
        : t('compare.aroundPoint', { km, lat, lng });
    }
  }
}
