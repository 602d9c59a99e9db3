import type { Atlas, Lang, LngLat, Place, Text } from '../domain/collection/records.ts';
import type { Geography } from '../domain/geography/geography.ts';
import { countryName, formatCoordinates } from '../domain/text/format.ts';

/** Points within so many degrees are the same: links round to that. */
const SAME_POINT = 1e-4;

const keyOf = ([lng, lat]: LngLat): string => `${lng.toFixed(4)},${lat.toFixed(4)}`;

/** What the territories and points of a question are called. */
export class PlaceNames {
  readonly #places: Atlas['places'];
  readonly #geography: () => Geography | null;
  /** The names of points that are no place of the atlas: what a search has told of them. */
  #learnt = $state.raw<ReadonlyMap<string, Text>>(new Map());

  constructor({ places }: Atlas, geography: () => Geography | null) {
    this.#places = places;
    this.#geography = geography;
  }

  /** The name of a territory that a question can ask for; empty while unknown. */
  territory(id: string, lang: Lang): string {
    const place = Object.hasOwn(this.#places, id) ? this.#places[id] : undefined;
    if (place) return place.name[lang];
    const [kind, code = ''] = id.split(':');
    if (kind === 'country') return countryName(code, lang);
    return this.#geography()?.names.get(id)?.[lang] ?? '';
  }
  /** What stands at a point `[lng, lat]`: a place of the atlas, or a town that was searched; else its coordinates. */
  point([lng, lat]: LngLat, lang: Lang): string {
    const isThere = ({ coordinates: [x, y] }: Place) =>
      Math.abs(x - lng) < SAME_POINT && Math.abs(y - lat) < SAME_POINT;
    const place = Object.values(this.#places).find(isThere);
    const name = place?.name ?? this.#learnt.get(keyOf([lng, lat]));
    return name?.[lang] ?? formatCoordinates([lng, lat], lang);
  }
  /** Remembers the name of a point `[lng, lat]`. */
  learn(point: LngLat, names: Text): void {
    this.#learnt = new Map([...this.#learnt, [keyOf(point), names]]);
  }
}
