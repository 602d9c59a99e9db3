/** The layer `region`: régions, provinces and nations, from the hand list `lists/regions.yaml`. */
import { layerFeature, type LayerFeature } from './geojson-text.ts';
import { readList } from '../sources/inputs.ts';

interface Region {
  country: string;
  fr: string;
  en: string;
  at: [number, number];
}

const MINZOOM = 5;

export function regionLabels(): LayerFeature[] {
  return readList<Region[]>('regions.yaml').map(({ country, fr, en, at }) =>
    layerFeature(
      'region',
      { type: 'Point', coordinates: at },
      { name_fr: fr, name_en: en, country, minzoom: MINZOOM },
    ),
  );
}
