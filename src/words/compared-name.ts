import type { Compared } from '../domain/question/compared.ts';
import { optionLabel } from './option-label.ts';
import type { PlaceWording } from './wording.ts';

/** What a selection is called: « Tourisme », « Québec », « 50 km autour de Lyon ». */
export function comparedName(state: PlaceWording, compared: Compared): string {
  const { t } = state;
  switch (compared.kind) {
    case 'facet':
      return optionLabel(state, compared.facet, compared.value);
    case 'in':
      return state.territoryName(compared.place);
    case 'near': {
      const { lng, lat, km } = compared.near;
      return t('compare.around', { km, place: state.pointName([lng, lat]) });
    }
  }
}
