/** The layer `ocean`: oceans and seas, from the hand list `lists/seas.yaml`. */
import { layerFeature, type LayerFeature } from './geojson-text.ts';
import { readList } from '../sources/inputs.ts';

interface Sea {
  fr: string;
  en: string;
  at: [number, number];
  rank: 1 | 2 | 3 | 4;
}

const MINZOOM = { 1: 0, 2: 2.5, 3: 4, 4: 5 } as const;

export function seaLabels(): LayerFeature[] {
  return readList<Sea[]>('seas.yaml').map(({ fr, en, at, rank }) =>
    layerFeature(
      'ocean',
      { type: 'Point', coordinates: at },
      { name_fr: fr, name_en: en, minzoom: MINZOOM[rank] },
    ),
  );
}
