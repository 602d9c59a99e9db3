import type { Atlas } from '../domain/collection/records.ts';
import type { Geography } from '../domain/geography/geography.ts';
import { asksWhere } from '../domain/geography/where.ts';
import { questionOfCompared } from '../domain/question/compared.ts';
import type { Finder } from '../domain/search/finder.ts';
import type { AddressState } from './address.svelte.ts';
import { fetchFinder } from './finder.ts';
import { fetchGeography } from './geography.ts';
import { Loadable } from './loadable.svelte.ts';
import { fetchTours, type Tours } from './tours.svelte.ts';

interface Inputs {
  readonly address: AddressState;
  /** The id of the initiative that is pointed at. */
  readonly pointed: () => string | null;
  /** Called once the outlines, or the tours, are there: a link was read before it was known what there is. */
  readonly onOutlines: () => void;
  readonly onTours: () => void;
}

/** What the atlas fetches once it is needed: the outlines, the tours, the index of the search. */
export class Fetched {
  readonly geography: Loadable<Geography>;
  readonly tours: Loadable<Tours>;
  readonly finder: Loadable<Finder>;
  readonly #atlas: Atlas;
  readonly #inputs: Inputs;

  /** Outlines are needed by a question or a comparison, or to draw the territory that is open or pointed at. */
  readonly #needsOutlines: boolean = $derived.by(() => {
    const address = this.#inputs.address.shown;
    return (
      asksWhere(address) ||
      (address.panel === 'compare' && address.compare.some((one) => asksWhere(questionOfCompared(one)))) ||
      [address.sel, this.#inputs.pointed()].some((id) => this.#hasOutline(id))
    );
  });

  constructor(atlas: Atlas, inputs: Inputs) {
    this.#atlas = atlas;
    this.#inputs = inputs;
    this.geography = new Loadable({
      fetch: () => fetchGeography(atlas),
      isNeeded: () => this.#needsOutlines,
      onReady: inputs.onOutlines,
    });
    this.tours = new Loadable({
      fetch: () => fetchTours(atlas),
      isNeeded: () => {
        const { stage, deck } = inputs.address.written;
        return stage !== null || deck !== null;
      },
      onReady: inputs.onTours,
    });
    this.finder = new Loadable({
      fetch: () => fetchFinder(atlas),
      // Later slides of a talk may search.
      isNeeded: () => inputs.address.shown.q !== '' || this.tours.isWanted,
    });
  }

  /** Fetches each as soon as something needs it. Call while a component initialises. */
  fetchWhenWanted(): void {
    for (const loadable of [this.finder, this.geography, this.tours]) loadable.fetchWhenWanted();
  }

  #hasOutline(id: string | null): boolean {
    const places = this.#atlas.initiatives.find((initiative) => initiative.id === id)?.places ?? [];
    return places.some(({ place }) => this.#atlas.places[place]?.outline);
  }
}
