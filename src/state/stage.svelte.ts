import { DEFAULT_ADDRESS, decode } from '../domain/address/address.ts';
import type { Address } from '../domain/address/keys.ts';
import type { Screen, Stage } from '../domain/address/stage.ts';
import type { Atlas, LngLat } from '../domain/collection/records.ts';
import { EMPTY_PART, extentOn, isAside, isStraying, spotlightOn } from '../domain/tours/shown.ts';
import { closingOf, isPlate, slideOf, type Slide } from '../domain/tours/slides.ts';
import type { PlateStep, Tour } from '../domain/tours/tours.ts';
import type { AddressState } from './address.svelte.ts';
import type { CameraState } from './camera.svelte.ts';
import type { Loadable } from './loadable.svelte.ts';
import type { Tours } from './tours.svelte.ts';

interface Parts {
  readonly collection: Atlas;
  readonly address: AddressState;
  readonly camera: CameraState;
  readonly tours: Loadable<Tours>;
}

/** The talk: which slide it is on, whether it has left it, and the commands that move it. */
export class StageState {
  readonly #parts: Parts;
  /** The address before the talk. */
  #before: Address = DEFAULT_ADDRESS;

  /** The slide on the stage; null where there is no talk, or its tour is not loaded. */
  readonly slide: Slide | null = $derived.by(() => {
    const { stage } = this.#written;
    const tour = stage ? this.#tour(stage.tour) : undefined;
    return stage && tour ? slideOf(tour, stage.step) : null;
  });
  /** Whether the talk has left its slide: something else is asked, or looked at. */
  readonly isStraying: boolean = $derived.by(() => isStraying(this.#written));
  /** Whether it has strayed to another question or record, not only to another view. */
  readonly isAside: boolean = $derived.by(() => isAside(this.#written, this.slide));
  /** The step of a slide that covers the map; null after straying from it. */
  readonly plate: PlateStep | null = $derived.by(() =>
    this.slide?.kind === 'step' && !this.isStraying && isPlate(this.slide.step) ? this.slide.step : null,
  );
  /** The places `[lng, lat]` that the camera must show; empty where something else decides. */
  readonly extent: readonly LngLat[] = $derived.by(() =>
    extentOn(this.#written, this.slide, this.#parts.collection),
  );
  /** The ids of the initiatives that the slide is about; null where it is about none more than others. */
  readonly spotlight: ReadonlySet<string> | null = $derived.by(() => spotlightOn(this.#written, this.slide));

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get #written(): Address {
    return this.#parts.address.written;
  }
  #tour(id: string): Tour | undefined {
    const { value } = this.#parts.tours;
    return value?.tours.get(id) ?? value?.decks?.tours.get(id);
  }

  /** Begins a tour at its cover; it plays by itself where seconds for each slide are given. */
  present(tour: string, kiosk: number | null = null): void {
    if (!this.#written.stage) this.#before = this.#written;
    this.#show({ tour, step: 0, screen: 'audience', kiosk });
  }
  /** Goes on with another tour, at one of its slides: a talk that was changed on its way. */
  goOnWith(tour: string, step: number): void {
    const { stage } = this.#written;
    if (stage) this.#show({ ...stage, tour, step });
  }
  /** Goes to a slide, exactly as it is: 0 is the cover. Beyond the first and the last there is none. */
  goTo(step: number): void {
    const { stage } = this.#written;
    if (!stage || !this.slide) return;
    this.#show({ ...stage, step: Math.min(Math.max(step, 0), closingOf(this.slide.tour)) });
  }
  /** Back from wherever the talk has strayed. */
  resume(): void {
    this.goTo(this.#written.stage?.step ?? 0);
  }
  /** Takes the state of the other window of a talk; this one stays what it is. */
  follow(link: string, screen: Screen): void {
    const { address } = decode(link, this.#parts.collection);
    // A window that shows no talk has nothing to follow, nor one that shows a tour which does not exist. A deck may
    // come into the storage later than the message.
    const { stage } = address;
    const isDeck = stage?.tour.startsWith('deck-') === true;
    if (stage && (isDeck || this.#parts.tours.status !== 'ready' || this.#tour(stage.tour)))
      this.#parts.address.write({ ...address, stage: { ...stage, screen } });
  }
  /** Leaves the stage, for what was there before. */
  leave(): void {
    const { lang, palette, renderer, embed, projection } = this.#written;
    this.#parts.camera.release();
    this.#parts.address.write({ ...this.#before, lang, palette, renderer, embed, projection, stage: null });
  }
  #show(stage: Stage): void {
    this.#parts.camera.release();
    this.#parts.address.write({ ...this.#written, ...EMPTY_PART, stage });
  }

  /** Call when a link was opened: outside of a talk, a talk to come has nothing to go back to. */
  opened(): void {
    if (!this.#written.stage) this.#before = DEFAULT_ADDRESS;
    this.dropUnknown();
  }
  /** Drops a talk or a step that does not exist. A link is read before it is known which tours there are. */
  dropUnknown(): void {
    const { stage, deck } = this.#written;
    const { address, tours } = this.#parts;
    // A deck in the link is unpacked first.
    if (!stage || tours.status !== 'ready' || deck !== null) return;
    const tour = this.#tour(stage.tour);
    if (!tour) address.drop({ stage: null }, { key: 'tour', value: stage.tour });
    else if (stage.step > closingOf(tour)) {
      address.drop({ stage: { ...stage, step: 0 } }, { key: 'step', value: String(stage.step) });
    }
  }
  /** What became of the deck that the link held: the id of a deck that is known now; null: it means nothing. */
  receiveDeck(id: string | null): void {
    const { deck, stage } = this.#written;
    if (deck === null) return;
    const { address } = this.#parts;
    const position = stage ?? { step: 0, screen: 'audience', kiosk: null };
    if (id === null) address.drop({ deck: null, stage: null }, { key: 'deck', value: deck });
    else address.write({ ...this.#written, deck: null, stage: { ...position, tour: id } });
    this.dropUnknown();
  }
}
