import { encode } from '../domain/address/address.ts';
import type { Dropped } from '../domain/address/codecs.ts';
import {
  partOfRecord,
  type Address,
  type Palette,
  type Panel,
  type Renderer,
} from '../domain/address/keys.ts';
import { facetIds, themeFacet, type Facet } from '../domain/collection/facets.ts';
import type { Atlas, Initiative, Lang, LngLat } from '../domain/collection/records.ts';
import type { Finder } from '../domain/search/finder.ts';
import type { Geography } from '../domain/geography/geography.ts';
import { inFacetOrder, type Compared } from '../domain/question/compared.ts';
import { partsOf, type Part } from '../domain/question/question.ts';
import type { Shown } from '../domain/tours/shown.ts';
import type { Camera } from '../domain/view/camera.ts';
import { roundView, type Projection, type View } from '../domain/view/view.ts';
import { translator, type Translate } from '../words/messages/messages.ts';
import { AddressState } from './address.svelte.ts';
import { Answers } from './answers.svelte.ts';
import { CameraState } from './camera.svelte.ts';
import { Fetched } from './fetched.svelte.ts';
import { LanguageState } from './language.svelte.ts';
import type { Loadable } from './loadable.svelte.ts';
import { PlaceLookup } from './place-lookup.svelte.ts';
import { PlaceNames } from './place-names.svelte.ts';
import { QuestionState } from './question.svelte.ts';
import { StageState } from './stage.svelte.ts';
import type { Tours } from './tours.svelte.ts';

/** The system's preferences, for what the address does not say. Getters may be reactive. */
export interface Environment {
  readonly lang: Lang;
  readonly palette: Palette;
  /** The language that is loaded from the start, where the other one must be before it is shown; absent: both are. */
  readonly onlyLang?: Lang;
}

/** What a gesture on the map draws: the middle of a circle, a rectangle by two corners, an outline by its vertices. */
export type Tool = 'point' | 'rectangle' | 'polygon';

/**
 * The one state of the atlas: an address, and what the reader points at. Everything visible is derived from
 * it; components read it and call its methods. The question, its answers, the talk and the camera are classes
 * of their own.
 */
export class AtlasState {
  readonly atlas: Atlas;
  /** Whether any record can stand on the map. */
  readonly hasPlaces: boolean;
  readonly language: LanguageState;
  readonly question: QuestionState;
  readonly answers: Answers;
  readonly places: PlaceLookup;
  readonly stage: StageState;
  readonly cameraState: CameraState;
  readonly #environment: Environment;
  readonly #address: AddressState;
  readonly #fetched: Fetched;
  readonly #names: PlaceNames;
  readonly #initiatives: ReadonlyMap<string, Initiative>;
  #pointed = $state.raw<string | null>(null);
  #tool = $state.raw<Tool | null>(null);

  // Derived, not getters: their dependants must not be recomputed with each filter.
  /** The language that is shown. */
  readonly lang: Lang = $derived.by(() => this.language.shown);
  readonly palette: Palette = $derived.by(() => this.address.palette ?? this.#environment.palette);
  readonly #projection: Projection = $derived.by(() => this.address.projection);
  /** Says a message of the interface in the present language. */
  readonly t: Translate = $derived.by(() => translator(this.lang));
  readonly selected: Initiative | null = $derived.by(
    () => this.#initiatives.get(this.address.sel ?? '') ?? null,
  );

  constructor(atlas: Atlas, environment: Environment) {
    this.atlas = atlas;
    this.hasPlaces = Object.keys(atlas.places).length > 0;
    this.#environment = environment;
    this.#initiatives = new Map(atlas.initiatives.map((record) => [record.id, record]));
    this.#names = new PlaceNames(atlas, () => this.geography.value);
    this.#address = new AddressState(atlas, {
      slide: () => this.stage.slide,
      camera: () => this.camera,
    });
    this.cameraState = new CameraState(() => this.#projection);
    this.#fetched = new Fetched(atlas, {
      address: this.#address,
      pointed: () => this.#pointed,
      onOutlines: () => this.question.dropUnknown(),
      onTours: () => this.stage.dropUnknown(),
    });
    this.language = new LanguageState({
      wanted: () => this.address.lang ?? environment.lang,
      first: environment.onlyLang,
    });
    this.stage = new StageState({
      collection: atlas,
      address: this.#address,
      camera: this.cameraState,
      tours: this.tours,
    });
    this.question = new QuestionState(this.#address, {
      theme: themeFacet(atlas)?.id,
      options: (facet) => this.answers.options(facet),
      learnName: (point, names) => this.#names.learn(point, names),
      geography: () => this.geography.value,
    });
    this.answers = new Answers(atlas, {
      question: () => this.question.present,
      geography: this.geography,
      finder: this.finder,
    });
    this.places = new PlaceLookup({ words: () => this.address.q, results: () => this.results.length });
  }

  /** The address as shown: the link's, with the slide's parts while the talk is on its slide. */
  get address(): Address {
    return this.#address.shown;
  }
  /** What the link says: in a talk, without what the slide shows. */
  get written(): Address {
    return this.#address.written;
  }
  /** The fragment of the present state, without `#`. */
  get link(): string {
    return encode(this.written, this.atlas);
  }
  /** What of the last link was dropped. */
  get dropped(): readonly Dropped[] {
    return this.#address.dropped;
  }
  get geography(): Loadable<Geography> {
    return this.#fetched.geography;
  }
  get tours(): Loadable<Tours> {
    return this.#fetched.tours;
  }
  get finder(): Loadable<Finder> {
    return this.#fetched.finder;
  }
  /** The parts of the present question. */
  get parts(): Part[] {
    return partsOf(this.address);
  }
  /** What answers the question: the best hits of a search first, else in the order of the collection. */
  get results(): readonly Initiative[] {
    return this.answers.results;
  }
  /** The records before and after the selected one in the results, going round. */
  get beside(): { previous: Initiative; next: Initiative } | null {
    return this.answers.beside(this.address.sel);
  }
  /** What the page shows, as a picture of it needs it. */
  get shown(): Shown {
    const { address, results, selected, stage } = this;
    return {
      address,
      results,
      selected,
      slide: stage.slide,
      extent: stage.extent,
      spotlight: stage.spotlight,
    };
  }
  /** The camera as the map shows it now, null where there is no map. */
  get camera(): Camera | null {
    return this.cameraState.camera;
  }
  /** The id of the initiative under the pointer or the keyboard's focus, in the list or on the map. */
  get pointed(): string | null {
    return this.#pointed;
  }
  /** The active drawing tool; null: gestures move the map. */
  get tool(): Tool | null {
    return this.#tool;
  }
  /** The name of a territory that a question can ask for; empty while unknown. */
  territoryName(territory: string, lang: Lang = this.lang): string {
    return this.#names.territory(territory, lang);
  }
  /** The name of a point `[lng, lat]`, or its coordinates. */
  pointName(at: LngLat, lang: Lang = this.lang): string {
    return this.#names.point(at, lang);
  }

  /** Fetches languages, outlines, tours and the search as soon as they are needed. Call while a component initialises. */
  fetchWhenWanted(): void {
    this.language.fetchWhenWanted();
    this.#fetched.fetchWhenWanted();
  }

  /** Takes the state of a link. */
  open(fragment: string): void {
    this.#address.read(fragment);
    this.question.forgetPast();
    this.question.dropUnknown();
    this.stage.opened();
  }
  /** Takes the state of a link on back or forward; settings that are no step stay. */
  walk(fragment: string): void {
    const { lang, palette, renderer, projection, cross } = this.address;
    this.open(fragment);
    this.#address.change({ lang, palette, renderer, projection, cross });
  }
  dismissDropped(): void {
    this.#address.dismissDropped();
  }

  /** Opens a record, and lets the camera fit it. */
  select(id: string): void {
    this.#address.change(partOfRecord(this.address, id));
  }
  /** Closes the record; the camera stays where it is. */
  deselect(): void {
    this.#address.change({ sel: null, view: this.#address.here });
  }
  point(id: string | null): void {
    this.#pointed = id;
  }
  openPanel(panel: Panel | null): void {
    this.#address.change({ panel });
  }
  /** Opens the matrix with what it crosses the themes with; null closes it. */
  crossWith(facet: Facet | null): void {
    this.#address.change({ cross: facet });
  }
  /** Sets small questions side by side. */
  compare(compared: readonly Compared[]): void {
    const facets = facetIds(this.atlas);
    this.#address.change({ compare: compared.map((one) => inFacetOrder(one, facets)) });
  }
  /** Moves the camera; null fits the selection, or the whole. */
  look(view: View | null): void {
    this.cameraState.release();
    this.#address.change({ view: view && roundView(view) });
  }
  /** Selects a drawing tool, or none. */
  take(tool: Tool | null): void {
    this.#tool = tool;
  }
  setLang(lang: Lang): void {
    this.#address.change({ lang });
  }
  setPalette(palette: Palette | null): void {
    this.#address.change({ palette });
  }
  setRenderer(renderer: Renderer): void {
    this.#address.change({ renderer });
  }
  setProjection(projection: Projection): void {
    this.#address.change({ projection });
  }
}
