import { columnsOf, type Columns } from '../domain/columns.ts';
import { FACETS, type Facet } from '../domain/facets.ts';
import { recount } from '../domain/recount.ts';
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

/** What the map says of its camera; the projection is the state's. */
type SeenCamera = Omit<Camera, 'projection'>;

/** What the reader's system prefers, where the address is silent. Getters may be reactive. */
export interface Environment {
  readonly lang: Lang;
  readonly palette: Palette;
}

/** An option of a facet, with what it would give in the present question and what it gives in none. */
export interface OptionCount {
  readonly value: string;
  /** What the list would show if it alone were chosen in its facet; in `match`, if it joined those chosen. */
  readonly count: number;
  /** How many of all initiatives have it. */
  readonly total: number;
}

/**
 * The one state of the atlas: an address, and what the reader points at. Everything visible is
 * derived from it; components read it and call its verbs.
 */
export class AtlasState {
  readonly atlas: Atlas;
  readonly #environment: Environment;
  readonly #columns: Columns;
  #address = $state.raw<Address>(DEFAULT_ADDRESS);
  #dropped = $state.raw<readonly Dropped[]>([]);
  #pointed = $state.raw<string | null>(null);
  #seen = $state.raw<SeenCamera | null>(null);

  // Derived, not getters: what depends on one of them must not be made anew with each filter.
  readonly lang: Lang = $derived.by(() => this.#address.lang ?? this.#environment.lang);
  readonly palette: Palette = $derived.by(() => this.#address.palette ?? this.#environment.palette);
  readonly #projection: Projection = $derived.by(() => this.#address.projection);

  readonly #recount = $derived.by(() => recount(this.#columns, this.#address));
  readonly results: readonly Initiative[] = $derived.by(() =>
    this.atlas.initiatives.filter((_, place) => this.#recount.fails[place] === 0),
  );
  readonly selected: Initiative | null = $derived.by(
    () => this.atlas.initiatives.find(({ id }) => id === this.#address.sel) ?? null,
  );

  /** The camera as the map shows it now, null where there is no map. */
  readonly camera: Camera | null = $derived.by(
    () => this.#seen && { ...this.#seen, projection: this.#projection },
  );

  /** Says a message of the interface in the present language. */
  readonly t: Translate = $derived.by(() => translator(this.lang));

  constructor(atlas: Atlas, environment: Environment) {
    this.atlas = atlas;
    this.#environment = environment;
    this.#columns = columnsOf(atlas);
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
  /** The id of the initiative under the pointer or the keyboard's focus, in the list or on the map. */
  get pointed(): string | null {
    return this.#pointed;
  }
  /** The facets that restrict the present question. */
  get restricted(): Facet[] {
    return FACETS.filter((facet) => this.#address[facet].length > 0);
  }
  /** The options of a facet, in the order of its taxonomy, and their counts. */
  counts(facet: Facet): OptionCount[] {
    const { options, totals } = this.#columns;
    const counts = this.#recount.counts[facet];
    return options[facet].map((value, place) => ({
      value,
      count: counts[place]!,
      total: totals[facet][place]!,
    }));
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
  /** Takes the state of a link that the reader walks back or forward to: what is no step stays. */
  walk(fragment: string): void {
    const { lang, palette, projection } = this.#address;
    this.open(fragment);
    this.#change({ lang, palette, projection });
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
    this.#change({ sel: null, view: this.#address.view ?? (this.camera && roundView(this.camera)) });
  }
  point(id: string | null): void {
    this.#pointed = id;
  }

  toggle(facet: Facet, value: string): void {
    const chosen = this.#address[facet];
    this.#change({
      [facet]: this.#columns.options[facet].filter(
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
  report(camera: SeenCamera): void {
    this.#seen = camera;
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
