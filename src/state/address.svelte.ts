import { decode, DEFAULT_ADDRESS } from '../domain/address/address.ts';
import type { Dropped } from '../domain/address/codecs.ts';
import type { Address } from '../domain/address/keys.ts';
import type { Atlas } from '../domain/collection/records.ts';
import { isSameQuestion } from '../domain/question/question.ts';
import { addressOn, isEmpty, isSlideKey, isStraying } from '../domain/tours/shown.ts';
import type { Slide } from '../domain/tours/slides.ts';
import type { Camera } from '../domain/view/camera.ts';
import { roundView, type View } from '../domain/view/view.ts';

interface Inputs {
  /** The slide that a talk is on. */
  readonly slide: () => Slide | null;
  /** The camera as the map shows it. */
  readonly camera: () => Camera | null;
}

/** The address: as the link says it, and as it is shown, which on a slide is more. */
export class AddressState {
  readonly #collection: Atlas;
  readonly #inputs: Inputs;
  #written = $state.raw<Address>(DEFAULT_ADDRESS);
  #dropped = $state.raw<readonly Dropped[]>([]);

  /** All that is shown: what the link says, or what the slide does as long as the talk is on it. */
  readonly shown: Address = $derived.by(() => addressOn(this.#written, this.#inputs.slide()));

  constructor(collection: Atlas, inputs: Inputs) {
    this.#collection = collection;
    this.#inputs = inputs;
  }

  /** What the link says: in a talk, without what the slide shows. */
  get written(): Address {
    return this.#written;
  }
  /** What the last link read held that means nothing. */
  get dropped(): readonly Dropped[] {
    return this.#dropped;
  }
  /** Where the camera is, as a link holds it; null where nothing says it. */
  get here(): View | null {
    const camera = this.#inputs.camera();
    return this.shown.view ?? (camera && roundView(camera));
  }

  /** Takes the state of a fragment. */
  read(fragment: string): void {
    const { address, dropped } = decode(fragment, this.#collection);
    this.#written = address;
    this.#dropped = dropped;
  }
  write(address: Address): void {
    this.#written = address;
  }
  /** Writes a part of the address of which is known by now that it meant nothing. */
  drop(part: Partial<Address>, dropped: Dropped): void {
    this.#written = { ...this.#written, ...part };
    this.#dropped = [...this.#dropped, dropped];
  }
  dismissDropped(): void {
    this.#dropped = [];
  }

  /** Changes a part of what is shown. A talk strays from its slide with it, unless the slide does not decide that part. */
  change(part: Partial<Address>): void {
    const before = this.shown;
    const slide = this.#inputs.slide();
    // On a slide, only what leaves it takes along what it shows.
    const leaves = Object.keys(part).some(isSlideKey);
    const after: { -readonly [Key in keyof Address]: Address[Key] } = {
      ...(leaves ? before : this.#written),
      ...part,
    };
    if (slide && leaves) {
      // What a slide has open is no answer to what is asked next.
      if (!isStraying(this.#written) && !isSameQuestion(before, after)) {
        if (after.sel === before.sel) after.sel = null;
        if (after.view === before.view) after.view = null;
      }
      // An address on which nothing is asked would be the slide again: the camera's view keeps them apart.
      const isOnlyLook = Object.keys(part).every((key) => key === 'view');
      if (!isOnlyLook && isEmpty(after)) after.view = this.here;
    }
    this.#written = after;
  }
}
