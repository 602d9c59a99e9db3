import { group } from 'd3-array';
import { isWithin, type Day } from '../domain/time/calendar.ts';
import { columnsOf, type Columns } from '../domain/question/columns.ts';
import { cross } from '../domain/question/cross.ts';
import type { Compared } from '../domain/question/compared.ts';
import type { Facet } from '../domain/collection/facets.ts';
import { finderOf, type Finder, type Hit } from '../domain/search/finder.ts';
import { countryName, formatCoordinates } from '../domain/text/format.ts';
import type { Geography } from '../domain/geography/geography.ts';
import { asksWhere, type Near } from '../domain/geography/where.ts';
import {
  goesOn,
  hasPeriod,
  isSameQuestion,
  NO_QUESTION,
  partsOf,
  questionOf,
  without,
  withMode,
  withValues,
  type Mode,
  type Part,
  type Question,
} from '../domain/question/question.ts';
import { mainPlace } from '../domain/collection/main-place.ts';
import { recount, type Recount } from '../domain/question/recount.ts';
import type { Atlas, Initiative, Lang, LngLat, Place, Text } from '../domain/collection/records.ts';
import { closingOf, cornersOf, linkOf, slideOf, type Slide } from '../domain/tours/slides.ts';
import type { Tour } from '../domain/tours/tours.ts';
import { together } from '../domain/question/together.ts';
import { translator, type Translate } from '../words/messages/messages.ts';
import type { Decks } from './decks.svelte.ts';
import type { Camera, HeldCamera } from '../domain/view/camera.ts';
import { asArea, asSearch, type Dropped } from '../domain/address/codecs.ts';
import { decode, DEFAULT_ADDRESS, encode } from '../domain/address/address.ts';
import { roundNear } from '../domain/geography/where.ts';
import { roundView, type Projection, type View } from '../domain/view/view.ts';
import type { Address, Crossing, Palette, Panel } from '../domain/address/keys.ts';
import type { Screen, Stage } from '../domain/address/stage.ts';

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

/** What the list would show without the search, the period, or all that is chosen in one facet. */
export interface Relaxation {
  readonly parts: readonly [Part, ...Part[]];
  readonly count: number;
}

/** By the numbers of `Located.mask`; written here too, so that the locator need not be loaded to be known. */
const RELATIONS = [undefined, 'touches', 'within'] as const;

const pointKey = ([lng, lat]: LngLat): string => `${lng.toFixed(4)},${lat.toFixed(4)}`;

/** What a slide decides, and what leaves it when it is changed. */
const ASKED = [
  ...(Object.keys(NO_QUESTION) as (keyof Question)[]),
  'sel',
  'panel',
  'compare',
  'view',
] as const;
type Asked = Pick<Address, (typeof ASKED)[number]>;
const asked = (address: Address): Asked =>
  Object.fromEntries(ASKED.map((key) => [key, address[key]])) as unknown as Asked;
const NO_ASKED = asked(DEFAULT_ADDRESS);
const isUnasked = (address: Address): boolean => encode({ ...DEFAULT_ADDRESS, ...asked(address) }) === '';

/** Up to so many degrees, a link's rounding, two points are one. */
const HERE = 1e-4;

/** How many changes of the question can be undone. */
const DEEPEST = 50;

/** What a gesture on the map draws: the middle of a circle, a rectangle by two corners, an outline by its vertices. */
export type Tool = 'point' | 'rectangle' | 'polygon';

/** What answers « where? », which is fetched when it is first wanted. */
export type GeographyState =
  { readonly status: 'absent' | 'loading' | 'failed' } | ({ readonly status: 'ready' } & Geography);

/** The tours, which are fetched when a talk begins. By id. */
export type ToursState =
  | { readonly status: 'absent' | 'loading' | 'failed' }
  | {
      readonly status: 'ready';
      readonly tours: ReadonlyMap<string, Tour>;
      /** Those that the reader makes. */
      readonly made?: Decks;
    };

/**
 * The one state of the atlas: an address, and what the reader points at. Everything visible is
 * derived from it; components read it and call its verbs.
 */
export class AtlasState {
  readonly atlas: Atlas;
  readonly #environment: Environment;
  readonly #columns: Columns;
  readonly #initiatives: ReadonlyMap<string, Initiative>;
  /** What the link says. */
  #written = $state.raw<Address>(DEFAULT_ADDRESS);
  #dropped = $state.raw<readonly Dropped[]>([]);
  #pointed = $state.raw<string | null>(null);
  #seen = $state.raw<SeenCamera | null>(null);
  /** The questions before the present one, the latest last. */
  #past = $state.raw<readonly Question[]>([]);
  /** The question before a gesture that is under way: until it ends, the gesture is no step. */
  #held = $state.raw<Question | null>(null);
  #lastQuestion: Question | null = null;
  #geography = $state.raw<GeographyState>({ status: 'absent' });
  /** Whether something on the page asked for the geography, beside the question and the selection. */
  #asksGeography = $state.raw(false);
  #tool = $state.raw<Tool | null>(null);
  /** The names of points that are no place of the atlas, by `pointKey`: what a search has told of them. */
  #pointNames = $state.raw<ReadonlyMap<string, Text>>(new Map());

  /** Where a hand holds the camera in this window; null where none does. */
  #hand = $state.raw<HeldCamera | null>(null);
  /** Where the other window's hand holds it. */
  #led = $state.raw<HeldCamera | null>(null);

  #tours = $state.raw<ToursState>({ status: 'absent' });
  #asksTours = $state.raw(false);
  /** The address before the talk. */
  #before: Address = DEFAULT_ADDRESS;

  /** The slide on the stage; null where there is no talk, or its tour is not loaded. */
  readonly slide: Slide | null = $derived.by(() => {
    const { stage } = this.#written;
    const tour = stage ? this.#tour(stage.tour) : undefined;
    return stage && tour ? slideOf(tour, stage.step) : null;
  });
  /** Whether a talk has left its slide: something else is asked, or looked at. */
  readonly isStraying: boolean = $derived.by(() => this.#written.stage !== null && !isUnasked(this.#written));
  /** Whether it has left it for something else to say, and not only for another view of the same. */
  readonly isAside: boolean = $derived.by(() => {
    const { slide } = this;
    if (!slide || !this.isStraying) return false;
    const said = (part: Asked) => encode({ ...DEFAULT_ADDRESS, ...part, view: null });
    return said(asked(this.#written)) !== said(this.#slideAddress(slide));
  });
  /** All that is shown: what the link says, or what the slide does as long as the talk is on it. */
  readonly #address: Address = $derived.by(() => {
    const { slide } = this;
    if (!slide || this.isStraying) return this.#written;
    return { ...this.#written, ...this.#slideAddress(slide) };
  });

  /** The question alone, the same object until it changes: a pan or a selection asks nothing anew. */
  readonly #question: Question = $derived.by(() => {
    const { address } = this;
    if (!this.#lastQuestion || !isSameQuestion(this.#lastQuestion, address)) {
      this.#lastQuestion = questionOf(address);
    }
    return this.#lastQuestion;
  });

  // Derived, not getters: what depends on one of them must not be made anew with each filter.
  readonly lang: Lang = $derived.by(() => this.#address.lang ?? this.#environment.lang);
  readonly palette: Palette = $derived.by(() => this.#address.palette ?? this.#environment.palette);
  readonly #projection: Projection = $derived.by(() => this.#address.projection);

  readonly #recount = $derived.by(() => this.#answer(this.#question));
  /** What answers the question: the best hits of a search first, else in the order of the dossier. */
  readonly results: readonly Initiative[] = $derived.by(() => {
    const found = this.atlas.initiatives.filter((_, place) => this.#recount.fails[place] === 0);
    const { hits } = this;
    const score = ({ id }: Initiative) => hits?.get(id)?.score ?? 0;
    return hits ? found.toSorted((a, b) => score(b) - score(a)) : found;
  });
  /** What the search found, whatever else is asked; null where there is none. */
  readonly hits: ReadonlyMap<string, Hit> | null = $derived.by(() => this.#find(this.#question.q));
  /** The initiatives that only lack a date of their own to be in the results. */
  readonly withoutDate: readonly Initiative[] = $derived.by(() => {
    if (!hasPeriod(this.#question) || this.#question.undated) return [];
    const { fails } = this.#answer({ ...this.#question, from: null, to: null });
    return this.atlas.initiatives.filter(({ dates }, place) => fails[place] === 0 && dates.length === 0);
  });
  /** What the list would show without each thing that the question asks, the most first. */
  readonly relaxations: readonly Relaxation[] = $derived.by(() => {
    const about = group(partsOf(this.#question), (part) => (part.kind === 'facet' ? part.facet : part.kind));
    return [...about.values()]
      .map((parts) => ({
        parts: parts as [Part, ...Part[]],
        count: this.#answer(parts.reduce(without, this.#question)).count,
      }))
      .toSorted((a, b) => b.count - a.count);
  });
  readonly selected: Initiative | null = $derived.by(
    () => this.#initiatives.get(this.#address.sel ?? '') ?? null,
  );

  /** Whether the geography is needed: by the question or the comparison, to draw the territory that is open or pointed at, or by what was opened. */
  readonly wantsGeography: boolean = $derived.by(
    () =>
      this.#asksGeography ||
      asksWhere(this.#question) ||
      (this.#address.panel === 'compare' && this.#address.compare.some(({ kind }) => kind !== 'facet')) ||
      [this.#address.sel, this.#pointed].some((id) =>
        this.#initiatives.get(id ?? '')?.places.some(({ place }) => this.atlas.places[place]?.outline),
      ),
  );
  /** How the results lie to what is asked of where they are; null where nothing is. */
  readonly relations: ReadonlyMap<string, 'touches' | 'within'> | null = $derived.by(() => {
    const geography = this.#geography;
    if (!asksWhere(this.#question) || geography.status !== 'ready') return null;
    const located = geography.locate(this.#question);
    return new Map(
      this.atlas.initiatives.flatMap(({ id }, place) => {
        const relation = RELATIONS[Math.min(...located.map(({ mask }) => mask[place]!))];
        return relation ? [[id, relation] as const] : [];
      }),
    );
  });

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
    this.#initiatives = new Map(atlas.initiatives.map((record) => [record.id, record]));
  }

  #finder: Finder | undefined;
  #find(q: string): ReadonlyMap<string, Hit> | null {
    if (q === '') return null;
    // Indexed when first asked: not every reader searches.
    this.#finder ??= finderOf(this.atlas);
    return this.#finder(q);
  }

  /** The answer to a question: its search, its period and where are masks beside its facets. */
  #answer(question: Question): Recount {
    const { initiatives } = this.atlas;
    const masks: Uint8Array[] = [];
    const hits = question.q === this.#question.q ? this.hits : this.#find(question.q);
    if (hits) masks.push(Uint8Array.from(initiatives, ({ id }) => Number(hits.has(id))));
    if (hasPeriod(question)) {
      const stays = (record: Initiative) =>
        record.dates.length === 0 ? question.undated : isWithin(record, question);
      masks.push(Uint8Array.from(initiatives, (record) => Number(stays(record))));
    }
    if (asksWhere(question)) {
      const geography = this.#geography;
      // Nothing is there or not before it is known where things are.
      if (geography.status !== 'ready') masks.push(new Uint8Array(initiatives.length));
      else masks.push(...geography.locate(question).map(({ mask }) => mask));
    }
    return recount(this.#columns, question, masks);
  }

  /** What answers another question than the present one, in the order of the dossier. */
  answerTo(question: Question): readonly Initiative[] {
    const { fails } = this.#answer(question);
    return this.atlas.initiatives.filter((_, place) => fails[place] === 0);
  }

  get address(): Address {
    return this.#address;
  }
  /** What the link says: in a talk, without what the slide shows. */
  get written(): Address {
    return this.#written;
  }
  /** The fragment of the present state, without `#`. */
  get link(): string {
    return encode(this.#written);
  }
  /** What the last link read held that means nothing. */
  get dropped(): readonly Dropped[] {
    return this.#dropped;
  }
  /** The id of the initiative under the pointer or the keyboard's focus, in the list or on the map. */
  get pointed(): string | null {
    return this.#pointed;
  }
  /** The parts of the present question. */
  get parts(): Part[] {
    return partsOf(this.#address);
  }
  get geography(): GeographyState {
    return this.#geography;
  }
  /** Whether the answer waits for the geography. */
  get isLocating(): boolean {
    const { status } = this.#geography;
    return asksWhere(this.#question) && (status === 'absent' || status === 'loading');
  }
  /** The name of a territory that a question can ask for; empty while unknown. */
  territoryName(territory: string, lang: Lang = this.lang): string {
    const place = Object.hasOwn(this.atlas.places, territory) ? this.atlas.places[territory] : undefined;
    if (place) return place.name[lang];
    const [kind, code = ''] = territory.split(':');
    if (kind === 'country') return countryName(code, lang);
    return this.#geography.status === 'ready' ? (this.#geography.names.get(territory)?.[lang] ?? '') : '';
  }
  /** What stands at a point: a place of the atlas, or a town that was searched; else its coordinates. */
  pointName([lng, lat]: LngLat, lang: Lang = this.lang): string {
    const isThere = ({ coordinates: [x, y] }: Place) => Math.abs(x - lng) < HERE && Math.abs(y - lat) < HERE;
    const place = Object.values(this.atlas.places).find(isThere);
    const name = place?.name ?? this.#pointNames.get(pointKey([lng, lat]));
    return name?.[lang] ?? formatCoordinates([lng, lat], lang);
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
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
  /** For each group of options of a facet, what the list would show if they were all that is chosen in it. */
  countsTogether(facet: Facet, groups: readonly (readonly string[])[]): number[] {
    return together(this.#columns, this.#recount, this.#question, facet, groups);
  }
  /** Per theme (a row) and option of another facet: what the list would show with those two alone. */
  crossed(facet: Crossing): number[][] {
    return cross(this.#columns, this.#recount, 'theme', facet);
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
    this.#written = address;
    if (!address.stage) this.#before = DEFAULT_ADDRESS;
    this.#dropped = dropped;
    this.#past = [];
    // A gesture that was under way is over: what it drew on is gone.
    this.#held = null;
    this.#dropUnknownTerritory();
    this.#dropUnknownSlide();
  }
  /** An address is read before it is known which territories have an outline. */
  #dropUnknownTerritory(): void {
    const { in: territory } = this.#written;
    const geography = this.#geography;
    if (territory === null || geography.status !== 'ready' || geography.outline(territory)) return;
    this.#written = { ...this.#written, in: null };
    this.#dropped = [...this.#dropped, { key: 'in', value: territory }];
  }
  /** So is a talk before it is known which tours there are. */
  #dropUnknownSlide(): void {
    const { stage } = this.#written;
    // A deck in the link is unpacked first.
    if (!stage || this.#tours.status !== 'ready' || this.#written.deck !== null) return;
    const tour = this.#tour(stage.tour);
    if (!tour) {
      this.#written = { ...this.#written, stage: null };
      this.#dropped = [...this.#dropped, { key: 'tour', value: stage.tour }];
    } else if (stage.step > closingOf(tour)) {
      this.#written = { ...this.#written, stage: { ...stage, step: 0 } };
      this.#dropped = [...this.#dropped, { key: 'step', value: String(stage.step) }];
    }
  }
  #tour(id: string): Tour | undefined {
    const tours = this.#tours;
    return tours.status === 'ready' ? (tours.tours.get(id) ?? tours.made?.tours.get(id)) : undefined;
  }
  /** What became of the deck that the link held: the id of a deck that is known now; null: it means nothing. */
  receiveDeck(id: string | null): void {
    const { deck, stage } = this.#written;
    if (deck === null) return;
    const place = stage ?? { step: 0, screen: 'audience', kiosk: null };
    this.#written = { ...this.#written, deck: null, stage: id === null ? null : { ...place, tour: id } };
    if (id === null) this.#dropped = [...this.#dropped, { key: 'deck', value: deck }];
    this.#dropUnknownSlide();
  }
  /** What a slide asks and shows. */
  #slideAddress(slide: Slide): Asked {
    if (slide.kind !== 'step') return NO_ASKED;
    const [only, ...others] = slide.step.initiatives;
    return {
      ...asked(decode(linkOf(slide.step), this.atlas).address),
      sel: only && others.length === 0 ? only : null,
    };
  }
  /**
   * The places that the camera must show on a slide, `[lng, lat]`; empty where something else decides, as a
   * single initiative does, which is fitted as an open record is.
   */
  readonly slideExtent: readonly LngLat[] = $derived.by(() => {
    const { slide } = this;
    if (slide?.kind !== 'step' || this.isStraying) return [];
    const { extent, initiatives } = slide.step;
    if (extent) return cornersOf(extent);
    if (initiatives.length < 2) return [];
    return initiatives.flatMap((id) => {
      const record = this.#initiatives.get(id);
      return record ? [mainPlace(record, this.atlas.places).coordinates] : [];
    });
  });
  /** The ids of the initiatives that the slide is about; null where it is about none more than others. */
  readonly spotlight: ReadonlySet<string> | null = $derived.by(() => {
    const { slide } = this;
    if (slide?.kind !== 'step' || this.isAside || slide.step.initiatives.length === 0) return null;
    return new Set(slide.step.initiatives);
  });
  /** Whether the tours are needed: for a talk, or to choose one. */
  get wantsTours(): boolean {
    return this.#written.stage !== null || this.#written.deck !== null || this.#asksTours;
  }
  /** Asks for the tours before a talk does. */
  askTours(): void {
    this.#asksTours = true;
  }
  get tours(): ToursState {
    return this.#tours;
  }
  /** What became of the tours that a talk needs; absent asks for them again. */
  receiveTours(tours: ToursState): void {
    this.#tours = tours;
    this.#dropUnknownSlide();
  }
  /** Begins a tour at its cover; it plays by itself where seconds for each slide are given. */
  present(tour: string, kiosk: number | null = null): void {
    if (!this.#written.stage) this.#before = this.#written;
    this.#goTo({ tour, step: 0, screen: 'audience', kiosk });
  }
  /** Goes on with another tour, at one of its slides: a talk that was changed on its way. */
  goOnWith(tour: string, step: number): void {
    const { stage } = this.#written;
    if (stage) this.#goTo({ ...stage, tour, step });
  }
  /** Takes the state of the other window of a talk; this one stays what it is. */
  follow(link: string, screen: Screen): void {
    const { address } = decode(link, this.atlas);
    this.#written = { ...address, stage: address.stage && { ...address.stage, screen } };
  }
  /** Goes to a slide, exactly as it is: 0 is the cover. Beyond the first and the last there is none. */
  goTo(step: number): void {
    const { stage } = this.#written;
    const { slide } = this;
    if (!stage || !slide) return;
    this.#goTo({ ...stage, step: Math.min(Math.max(step, 0), closingOf(slide.tour)) });
  }
  /** Back from wherever the talk has strayed. */
  resume(): void {
    this.goTo(this.#written.stage?.step ?? 0);
  }
  #goTo(stage: Stage): void {
    this.#hand = null;
    this.#led = null;
    this.#written = { ...this.#written, ...NO_ASKED, stage };
  }
  /** Leaves the stage, for what was there before. */
  leaveStage(): void {
    const { lang, palette, embed, projection } = this.#written;
    this.#hand = null;
    this.#led = null;
    this.#written = { ...this.#before, lang, palette, embed, projection, stage: null };
  }

  /** Takes the state of a link that the reader walks back or forward to: what is no step stays. */
  walk(fragment: string): void {
    const { lang, palette, projection, cross: crossing } = this.#address;
    this.open(fragment);
    this.#change({ lang, palette, projection, cross: crossing });
  }
  dismissDropped(): void {
    this.#dropped = [];
  }

  /** Opens a record, and lets the camera fit it. */
  select(id: string): void {
    this.#change({ sel: id, panel: null, view: null });
  }
  /** Closes the record; the camera stays where it is. */
  deselect(): void {
    this.#change({ sel: null, view: this.#here() });
  }
  point(id: string | null): void {
    this.#pointed = id;
  }

  toggle(facet: Facet, value: string): void {
    const chosen = this.#address[facet];
    const values = this.#columns.options[facet].filter(
      (option) => chosen.includes(option) !== (option === value),
    );
    this.#change(withValues(this.#address, facet, values));
  }
  /** Chooses all of a group of options besides what is chosen in the facet; if they all are, takes them away. */
  toggleTogether(facet: Facet, group: readonly string[]): void {
    const chosen = this.#address[facet];
    const all = group.every((value) => chosen.includes(value));
    const values = this.#columns.options[facet].filter((option) =>
      group.includes(option) ? !all : chosen.includes(option),
    );
    this.#change(withValues(this.#address, facet, values));
  }
  /** Chooses one theme and one value of another facet alone; chosen alone already, takes both away. */
  toggleCell(theme: string, facet: Crossing, value: string): void {
    const { address } = this;
    const isAlone = String(address.theme) === theme && String(address[facet]) === value;
    const plain = withMode(withMode(address, 'theme', 'any'), facet, 'any');
    const themed = withValues(plain, 'theme', isAlone ? [] : [theme]);
    this.#change(withValues(themed, facet, isAlone ? [] : [value]));
  }
  /** Says how the chosen values of a facet are asked. */
  ask(facet: Facet, mode: Mode): void {
    this.#change(withMode(this.#address, facet, mode));
  }
  search(q: string): void {
    this.#change({ q: asSearch(q) });
  }
  /** Asks for a period, both days in it; null is open. Days the wrong way round are turned. */
  during(from: Day | null, to: Day | null): void {
    const [first, last] = from !== null && to !== null && from > to ? [to, from] : [from, to];
    this.#change({ from: first, to: last, ...(first === null && last === null && { undated: false }) });
  }
  /** Whether a period keeps the initiatives without a date of their own. */
  keepUndated(undated: boolean): void {
    this.#change({ undated });
  }
  /** Asks for what is in a territory, and lets the camera fit it. */
  lookIn(territory: string): void {
    this.#change({ in: territory, view: null });
  }
  /** Asks for what is in a territory, or around a town, that was found by its name: the words have done their work. */
  settleOn(found: { readonly in: string } | { readonly near: Near; readonly names: Text }): void {
    if ('in' in found) this.#change({ in: found.in, q: '', view: null });
    else {
      const near = roundNear(found.near);
      this.#pointNames = new Map([...this.#pointNames, [pointKey([near.lng, near.lat]), found.names]]);
      this.#change({ near, q: '', view: null });
    }
  }
  /** Asks for what is around a point; the camera fits the circle, or stays where it is. */
  lookAround(near: Near, camera: 'fits' | 'stays'): void {
    this.#change({ near: roundNear(near), view: camera === 'fits' ? null : this.#here() });
  }
  /** Asks for what is inside an outline that was drawn where the camera is; one without vertices enough asks nothing. */
  lookWithin(area: readonly LngLat[]): void {
    this.#change({ area: asArea(area), view: this.#here() });
  }
  #here(): View | null {
    return this.#address.view ?? (this.camera && roundView(this.camera));
  }
  /** What the map is drawn on with; null: gestures move it. */
  get tool(): Tool | null {
    return this.#tool;
  }
  /** Takes a tool, or puts it down. */
  take(tool: Tool | null): void {
    this.#tool = tool;
  }
  /** Asks for the geography before a question needs it. */
  askGeography(): void {
    this.#asksGeography = true;
  }
  /** What became of the geography that was asked for; absent asks for it again. */
  receiveGeography(geography: GeographyState): void {
    this.#geography = geography;
    this.#dropUnknownTerritory();
  }
  /** Takes parts from the question. */
  remove(...parts: readonly Part[]): void {
    this.#change(parts.reduce<Question>(without, this.#address));
  }
  /** Forgets one facet, or the whole question. */
  clear(facet?: Facet): void {
    this.#change(facet ? withValues(this.#address, facet, []) : NO_QUESTION);
  }
  /** Whether a gesture is under way. */
  get isHeld(): boolean {
    return this.#held !== null;
  }
  /** Begins a gesture: all that it asks on its way is one change, or none if it is taken back. */
  hold(): void {
    this.#held = this.#question;
  }
  /** Ends a gesture: with what it asks now, or with what was asked before it. */
  release(restore: boolean): void {
    const before = this.#held;
    if (!before) return;
    if (restore) this.#change(before);
    this.#held = null;
    if (!isSameQuestion(before, this.#address)) this.#remember(before);
  }
  #remember(before: Question): void {
    this.#past = [...this.#past, questionOf(before)].slice(-DEEPEST);
  }

  /** Puts the question back as it was before its last change. */
  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    const past = this.#past.slice(0, -1);
    this.#change(before);
    this.#past = past;
  }

  openPanel(panel: Panel | null): void {
    this.#change({ panel });
  }
  /** Opens the matrix with what it crosses the themes with; null closes it. */
  crossWith(facet: Crossing | null): void {
    this.#change({ cross: facet });
  }

  /** Sets small questions side by side. */
  compare(compared: readonly Compared[]): void {
    this.#change({ compare: compared });
  }

  /** Moves the camera; null fits the selection, or the whole. */
  look(view: View | null): void {
    this.#hand = null;
    this.#led = null;
    this.#change({ view: view && roundView(view) });
  }
  /** What the map says of its camera, frame by frame, and whether a gesture moves it. */
  report(camera: SeenCamera, byHand = false): void {
    this.#seen = camera;
    if (!byHand) return;
    const { lng, lat, zoom, bearing } = camera;
    this.#hand = { lng, lat, zoom, bearing };
    this.#led = null;
  }
  /** Where a hand holds the camera, in this window or the other one of a talk; null where none does. */
  get held(): HeldCamera | null {
    return this.#hand ?? this.#led;
  }
  /** Where the other window's hand holds the camera. */
  get led(): HeldCamera | null {
    return this.#led;
  }
  /** Follows the hand of the other window; null when it has let go. */
  lead(camera: HeldCamera | null): void {
    this.#hand = null;
    this.#led = camera;
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
    const before = this.#address;
    // On a slide, only what leaves it takes along what it shows.
    const leaves = Object.keys(part).some((key) => key in NO_ASKED);
    const after: { -readonly [Key in keyof Address]: Address[Key] } = {
      ...(leaves ? before : this.#written),
      ...part,
    };
    // What a slide has open is no answer to what is asked next.
    if (this.slide && !this.isStraying && !isSameQuestion(before, after)) {
      if (after.sel === before.sel) after.sel = null;
      if (after.view === before.view) after.view = null;
    }
    // Nothing is asked any more, which is something else than the slide again.
    const isOnlyLook = Object.keys(part).every((key) => key === 'view');
    if (leaves && !isOnlyLook && this.slide && isUnasked(after)) after.view = this.#here();
    const isStep = !this.#held && !isSameQuestion(before, after) && !goesOn(before, after);
    if (isStep) this.#remember(before);
    this.#written = after;
  }
}
