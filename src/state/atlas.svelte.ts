import { FACETS, optionsOf, type Facet } from '../domain/facets.ts';
import { answer } from '../domain/question.ts';
import type { Atlas, Initiative, Lang } from '../domain/records.ts';
import { translator, type Translate } from '../i18n/messages.ts';
import type { Camera } from '../map/camera.ts';
import {
  decode,
  DEFAULT_ADDRESS,
  encode,
  roundView,
  type Address,
  type Dropped,
  type Palette,
  type Projection,
  type View,
} from './url.ts';

/** What the reader's system prefers, where the address is silent. Getters may be reactive. */
export interface Environment {
  readonly lang: Lang;
  readonly palette: Palette;
}

/**
 * The one state of the atlas: an address, and what the reader points at. Everything visible is
 * derived from it; components read it and call its verbs.
 */
export class AtlasState {
  readonly atlas: Atlas;
  readonly #environment: Environment;
  #address = $state.raw<Address>(DEFAULT_ADDRESS);
  #dropped = $state.raw<readonly Dropped[]>([]);
  #pointed = $state.raw<string | null>(null);
  #camera = $state.raw<Camera | null>(null);

  readonly results: readonly Initiative[] = $derived.by(() => answer(this.atlas, this.#address));
  readonly selected: Initiative | null = $derived.by(
    () => this.atlas.initiatives.find(({ id }) => id === this.#address.sel) ?? null,
  );

  /** Says a message of the interface in the present language. */
  readonly t: Translate = $derived.by(() => translator(this.lang));

  constructor(atlas: Atlas, environment: Environment) {
    this.atlas = atlas;
    this.#environment = environment;
  }

  get address(): Address {
    return this.#address;
  }
  /** The fragment of the present state, without `#`. */
  get link(): string {
    return encode(this.#address);
  }
  /** What the last link read held that means nothing. */
  get dropped(): readonly Dropped[] {
    return this.#dropped;
  }
  get lang(): Lang {
    return this.#address.lang ?? this.#environment.lang;
  }
  get palette(): Palette {
    return this.#address.palette ?? this.#environment.palette;
  }
  /** The id of the initiative under the pointer or the keyboard's focus, in the list or on the map. */
  get pointed(): string | null {
    return this.#pointed;
  }
  /** The camera as the map shows it now, null where there is no map. */
  get camera(): Camera | null {
    return this.#camera;
  }
  /** The facets that restrict the present question. */
  get restricted(): Facet[] {
    return FACETS.filter((facet) => this.#address[facet].length > 0);
  }
  /** The records before and after the selected one in the results, going round. */
  get beside(): { previous: Initiative; next: Initiative } | null {
    const at = this.results.findIndex(({ id }) => id === this.#address.sel);
    const { length } = this.results;
    const previous = this.results[(at - 1 + length) % length];
    const next = this.results[(at + 1) % length];
    return at >= 0 && length > 1 && previous && next ? { previous, next } : null;
  }

  /** Takes the state of a link. */
  open(fragment: string): void {
    const { address, dropped } = decode(fragment, this.atlas);
    this.#address = address;
    this.#dropped = dropped;
  }
  dismissDropped(): void {
    this.#dropped = [];
  }

  /** Opens a record, and lets the camera fit it. */
  select(id: string): void {
    this.#change({ sel: id, view: null });
  }
  /** Closes the record; the camera stays where it is. */
  deselect(): void {
    this.#change({ sel: null, view: this.#address.view ?? (this.#camera && roundView(this.#camera)) });
  }
  point(id: string | null): void {
    this.#pointed = id;
  }

  toggle(facet: Facet, value: string): void {
    const chosen = this.#address[facet];
    this.#change({
      [facet]: optionsOf(this.atlas, facet).filter(
        (option) => chosen.includes(option) !== (option === value),
      ),
    });
  }
  /** Forgets one facet, or the whole question. */
  clear(facets: readonly Facet[] = FACETS): void {
    this.#change(Object.fromEntries(facets.map((facet) => [facet, []])));
  }

  /** Moves the camera; null fits the selection, or the whole. */
  look(view: View | null): void {
    this.#change({ view: view && roundView(view) });
  }
  /** What the map says of its camera, frame by frame. */
  report(camera: Camera): void {
    this.#camera = camera;
  }
  setLang(lang: Lang): void {
    this.#change({ lang });
  }
  setPalette(palette: Palette | null): void {
    this.#change({ palette });
  }
  setProjection(projection: Projection): void {
    this.#change({ projection });
  }

  #change(part: Partial<Address>): void {
    this.#address = { ...this.#address, ...part };
  }
}
