/** What the search says of the places that it proposes, and what choosing one asks. Read by templates: its texts follow the state. */
import type { Text } from '../domain/collection/records.ts';
import {
  placeOfTown,
  type GazetteerPlace,
  type Spot,
  type Territory,
  type Town,
} from '../domain/geography/gazetteer.ts';
import { placesByOutline } from '../domain/geography/outlines.ts';
import { roundNear, type Near } from '../domain/geography/where.ts';
import { countryName } from '../domain/text/format.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';

/** How far around a town one looks at first, in kilometres. */
const AROUND = 50;

/** The words and the question of each place that the search proposes. */
export class Proposal {
  readonly #atlas: AtlasState;
  readonly #territories: ReadonlyMap<string, string>;

  constructor(atlas: AtlasState) {
    this.#atlas = atlas;
    this.#territories = placesByOutline(atlas.atlas.places);
  }

  /** Its name, as the atlas calls it where it is a place of it. */
  name(place: GazetteerPlace): string {
    const atlas = this.#atlas;
    const known =
      place.kind === 'territory' ? atlas.territoryName(this.#territories.get(place.id) ?? '') : '';
    return known || place.names[atlas.lang];
  }

  /** « Ville, Canada, 528 595 habitants » */
  kind(place: GazetteerPlace): string {
    const atlas = this.#atlas;
    if (place.kind === 'territory') {
      const kind = place.id.slice(0, place.id.indexOf(':')) as
        'country' | 'region' | 'departement' | 'epci' | 'admin1';
      return atlas.t(`territory.${kind}`, { count: place.id.split('+').length });
    }
    if (place.kind === 'spot') {
      const { description, region, country } = atlas.atlas.places[place.id]!;
      const within = [region?.[atlas.lang], country && countryName(country, atlas.lang)];
      return [description?.[atlas.lang], within.filter(Boolean).join(', ')].filter(Boolean).join(' · ');
    }
    const country = countryName(place.country, atlas.lang);
    return atlas.t('places.town', {
      country: place.division ? `${country} (${place.division})` : country,
      count: place.population,
    });
  }

  /** « 3 initiatives à 50 km à la ronde »; without their number as long as the outlines of territories are not there. */
  promise(place: GazetteerPlace): string {
    const { t, geography, answers, question } = this.#atlas;
    const where = place.kind === 'territory' ? t('places.inside') : t('places.around', { km: AROUND });
    if (geography.status !== 'ready') return where;
    const asked =
      place.kind === 'territory' ? { in: this.#outlineOf(place) } : { near: roundNear(this.#nearOf(place)) };
    const { length: count } = answers.to({ ...question.present, q: '', ...asked });
    return `${t('map.group', { count })} ${where}`;
  }

  /** What choosing it asks. */
  settled(place: GazetteerPlace): { readonly in: string } | { readonly near: Near; readonly names: Text } {
    return place.kind === 'territory'
      ? { in: this.#outlineOf(place) }
      : { near: this.#nearOf(place), names: place.names };
  }

  #outlineOf({ id }: Territory): string {
    return this.#territories.get(id) ?? id;
  }

  #nearOf(place: Town | Spot): Near {
    const { places } = this.#atlas.atlas;
    const [lng, lat] =
      place.kind === 'spot'
        ? places[place.id]!.coordinates
        : (placeOfTown(place, places)?.coordinates ?? place.at);
    return { lng, lat, km: AROUND };
  }
}
