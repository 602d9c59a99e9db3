import { group } from 'd3-array';
import type { Compared, ComparedPart } from '../domain/question/compared.ts';
import { listParts } from '../domain/text/format.ts';
import { optionLabel } from './option-label.ts';
import type { PlaceWording } from './wording.ts';

/** What a selection is called: « Tourisme », « Québec », « 50 km autour de Lyon », « Tourisme · France ». */
export function comparedName(state: PlaceWording, compared: Compared): string {
  const { t } = state;
  switch (compared.kind) {
    case 'several':
      return compared.parts.length > 0 ? nameOfParts(state, compared.parts) : t('compare.everything');
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

/** Values of one facet are alternatives. */
function nameOfParts(state: PlaceWording, parts: readonly ComparedPart[]): string {
  const byFacet = group(parts, (part) => (part.kind === 'facet' ? part.facet : part.kind));
  return [...byFacet.values()]
    .map((alternatives) => {
      const names = alternatives.map((part) => comparedName(state, part));
      return listParts(names, 'or', state.lang)
        .map(({ text }) => text)
        .join('');
    })
    .join(' · ');
}
