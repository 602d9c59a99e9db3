import { decode, DEFAULT_ADDRESS } from '../domain/address/address.ts';
import type { Dropped } from '../domain/address/codecs.ts';
import type { Address } from '../domain/address/keys.ts';
import type { Atlas } from '../domain/collection/records.ts';
import { isSameQuestion } from '../domain/question/question.ts';
import { addressOn, isAside, isEmpty, isSlideKey, isStraying } from '../domain/tours/shown.ts';
import type { Slide } from '../domain/tours/slides.ts';
import type { Camera } from '../domain/view/camera.ts';
import { roundView, type View } from '../domain/view/view.ts';

interface Inputs {
  /** The slide that a talk is on. */
  readonly slide: () => Slide | null;
  /** The camera as the map shows it. */
  readonly camera: () => Camera | null;
}

/** The address, as written in the link, and as shown, with what the slide adds. */
export class AddressState {
  readonly #collection: Atlas;
  readonly #inputs: Inputs;
  #written = $state.raw<Address>(DEFAULT_ADDRESS);
  #dropped = $state.raw<readonly Dropped[]>([]);

  /** The address as shown: the link's, with the slide's parts while the talk is on its slide. */
  readonly shown: Address = $derived.by(() => addressOn(this.#written, this.#inputs.slide()));

  constructor(collection: Atlas, inputs: Inputs) {
    this.#collection = collection;
    this.#inputs = inputs;
  }

  /** What the link says: in a talk, without what the slide shows. */
  get written(): Address {
    return this.#written;
  }
  /** What of the last link was dropped. */
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
  /** Corrects a part of the address that turned out to be invalid. */
  drop(part: Partial<Address>, dropped: Dropped): void {
    this.#written = { ...this.#written, ...part };
    this.#dropped = [...this.#dropped, dropped];
  }
  dismissDropped(): void {
    this.#dropped = [];
  }

  /** Changes a part of what is shown. A talk strays from its slide if the slide decides that part. */
  change(part: Partial<Address>): void {
    const before = this.shown;
    const slide = this.#inputs.slide();
    // When a talk strays, the slide's parts are copied into the address.
    const leaves = Object.keys(part).some(isSlideKey);
    const after: { -readonly [Key in keyof Address]: Address[Key] } = {
      ...(leaves ? before : this.#written),
      ...part,
    };
    if (slide && leaves) {
      const isOnlyLook = Object.keys(part).every((key) => key === 'view');
      // The slide's open record is closed by whatever else is asked or opened, after a look around too.
      if (!isAside(this.#written, slide) && !isOnlyLook && !('sel' in part)) after.sel = null;
      // The slide's view is for what the slide asks.
      if (!isStraying(this.#written) && !isSameQuestion(before, after) && after.view === before.view)
        after.view = null;
      // An address without a question, record or view would mean the slide: the camera's view tells them
      // apart.
      if (!isOnlyLook && isEmpty(after)) after.view = this.here;
    }
    this.#written = after;
  }
}
