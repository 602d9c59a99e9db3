/**
 * The layer `country`: a point in each country, with its names from the Unicode locale data of Node and the
 * corrections of `lists/country-labels.yaml`.
 */
import { geoArea } from 'd3-geo';
import type { Polygon } from 'geojson';
import { countryFeatures, readCountries } from '../sources/country-topology.ts';
import { layerFeature, type LayerFeature } from './geojson-text.ts';
import { interiorPoint } from '../geometry/interior-point.ts';
import { readList } from '../sources/inputs.ts';
import { KM2_PER_STERADIAN } from '../geometry/earth.ts';

/** One correction: a place for the label, its first zoom, its names. */
interface Correction {
  at?: [number, number];
  minzoom?: number;
  fr?: string;
  en?: string;
}

/** Areas, km², from which a country has rank 1, 2… and the zoom of each rank; what is smaller has rank 6. */
const RANKS = [
  { from: 2_500_000, minzoom: 1 },
  { from: 700_000, minzoom: 1.8 },
  { from: 230_000, minzoom: 2.4 },
  { from: 60_000, minzoom: 3 },
  { from: 8_000, minzoom: 3.8 },
  { from: 0, minzoom: 4.5 },
];

export function countryLabels(): LayerFeature[] {
  return namedCountries()
    .sort((a, b) => b.area - a.area)
    .map(({ at, minzoom, name_fr, name_en }) =>
      layerFeature(
        'country',
        { type: 'Point', coordinates: at.map((value) => Math.round(value * 100) / 100) },
        { name_fr, name_en, minzoom },
      ),
    );
}

interface NamedCountry {
  /** ISO 3166-1 alpha-2, or one of `lists/territories.yaml`. */
  code: string;
  /** In km². */
  area: number;
  at: [number, number];
  minzoom: number | undefined;
  name_fr: string;
  name_en: string;
}

/** Every country that Natural Earth draws, with the point where its name and its mark stand. */
export function namedCountries(): NamedCountry[] {
  const corrections = readList<Record<string, Correction>>('country-labels.yaml');
  const french = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return countryFeatures(readCountries('50m')).features.flatMap(
    ({ properties: { code }, geometry }): NamedCountry[] => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const parts = polygons.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
      const areas = parts.map((part) => geoArea(part) * KM2_PER_STERADIAN);
      const largest = parts[areas.indexOf(Math.max(...areas))];
      const correction = corrections[code] ?? {};
      const isoName = (names: Intl.DisplayNames): string | undefined =>
        code.length === 2 ? names.of(code) : undefined;
      const names = { fr: correction.fr ?? isoName(french), en: correction.en ?? isoName(english) };
      if (!largest || !names.fr || !names.en) return [];
      const area = areas.reduce((sum, km2) => sum + km2, 0);
      const rank = RANKS.findIndex(({ from }) => area >= from);
      return [
        {
          code,
          area,
          at: correction.at ?? interiorPoint(largest),
          minzoom: correction.minzoom ?? RANKS[rank]?.minzoom,
          name_fr: printable(names.fr),
          name_en: printable(names.en),
        },
      ];
    },
  );
}

/** “Bosnia & Herzegovina” and the like are written out; the parts in brackets are for lists, not for maps. */
function printable(name: string): string {
  return name
    .replaceAll(' & ', ' and ')
    .replaceAll('\u202F', '\u00A0')
    .replace(/ \(.*\)$/, '');
}
