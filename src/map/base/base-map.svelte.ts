/**
 * Owns the base map: loads the engine that draws it, and holds its state for the page. WebGL draws it where it can;
 * where it is missing, lost or not asked for, an SVG does, and gives it back as soon as WebGL is there again.
 */
import type { StyleSpecification } from 'maplibre-gl';
import type { Renderer } from '../../domain/address/keys.ts';
import type { View } from '../../domain/view/view.ts';
import type { CameraPose, Padding } from '../../domain/view/camera.ts';
import type { createEngine, Engine, EngineCamera, EngineEvents, Gesture } from './engine.ts';
import { DETAIL_ZOOM, NO_DETAILS, type DetailFile, type DetailState } from './style.ts';

/** What the engine is made with: see `createEngine`. */
export interface Start {
  readonly style: StyleSpecification;
  readonly view: View;
  readonly padding: Padding;
  readonly cooperative: boolean;
}
/** What the base map passes on to the page. */
export type BaseMapEvents = Pick<EngineEvents, 'moved' | 'settled' | 'pointed' | 'clicked'>;
/** Imports the engines, of which the second is only needed without WebGL. */
export type LoadEngines = Record<Renderer, () => Promise<{ createEngine: typeof createEngine }>>;

/** Where the engines draw, and what they are made with. */
interface Mount {
  readonly container: HTMLElement;
  readonly start: () => Start;
  readonly events: BaseMapEvents;
}
/** An engine, in an element of its own, which is shown once it has drawn. */
interface Layer {
  readonly renderer: Renderer;
  readonly element: HTMLElement;
  engine: Engine | null;
}

export class BaseMap {
  /** `ready` once the first view is drawn. */
  phase = $state.raw<'loading' | 'ready' | 'failed'>('loading');
  /** What draws the map, or is about to. */
  renderer = $state.raw<Renderer>('webgl');
  /** Whether a file of the base map could not be loaded. */
  geodataMissing = $state.raw(false);
  details = $state.raw<DetailState>(NO_DETAILS);
  /** The last gesture that was left to the host page; a new object for each. */
  prevented = $state.raw<{ gesture: Gesture } | null>(null);
  /** What the commands go to. */
  #engine = $state.raw<Engine | null>(null);
  readonly #load: LoadEngines;
  #mount: Mount | null = null;
  #wanted: Renderer = 'webgl';
  /** What is seen. */
  #shown: Layer | null = null;
  /** What is to take its place. */
  #next: Layer | null = null;
  /** What has lost its WebGL context, and may be given it back. */
  #lost: Layer | null = null;
  /** What the engine was last told, and said. */
  #style: StyleSpecification | null = null;
  #camera: EngineCamera | null = null;

  constructor(load: LoadEngines) {
    this.#load = load;
  }

  /**
   * Loads the engine and makes the map in a container.
   *
   * @param start read once the engine is loaded
   * @returns destroys the map
   */
  mount(container: HTMLElement, start: () => Start, events: BaseMapEvents): () => void {
    this.#mount = { container, start, events };
    this.#open(this.#wanted);
    return () => {
      for (const layer of new Set([this.#next, this.#shown, this.#lost])) remove(layer);
      this.#next = this.#shown = this.#lost = this.#mount = null;
      this.#engine = null;
    };
  }

  /** Draws by what the address asks for. */
  use(renderer: Renderer): void {
    if (renderer === this.#wanted) return;
    this.#wanted = renderer;
    this.#open(renderer);
  }

  /** Tries WebGL once more. */
  retry(): void {
    this.#open('webgl');
  }

  /** Makes an engine, which takes the place of the present one once it has drawn. */
  #open(renderer: Renderer): void {
    if (!this.#mount) return;
    const { container, start, events } = this.#mount;
    const layer: Layer = { renderer, element: document.createElement('div'), engine: null };
    Object.assign(layer.element.style, { position: 'absolute', inset: '0' });
    if (this.#shown) layer.element.style.visibility = 'hidden';
    else this.renderer = renderer;
    container.append(layer.element);
    remove(this.#next);
    this.#next = layer;
    const load = this.#load[renderer];
    void load()
      .then(({ createEngine }) => {
        if (this.#next !== layer) return;
        layer.engine = createEngine(layer.element, start(), this.#eventsOf(layer, events));
        if (!layer.engine) return;
        if (!this.#shown) this.#engine = layer.engine;
        else if (this.#camera) layer.engine.follow(this.#camera, this.#camera.padding);
      })
      .catch((error: unknown) => {
        console.error(error);
        this.#fail(layer);
      });
  }

  #eventsOf(layer: Layer, events: BaseMapEvents): EngineEvents {
    /** Passes on what the engine says that has the commands. */
    const passed =
      <T extends unknown[]>(pass: (...said: T) => void) =>
      (...said: T) => {
        if (layer === (this.#shown ?? this.#next)) pass(...said);
      };
    return {
      settled: passed(events.settled),
      pointed: passed(events.pointed),
      clicked: passed(events.clicked),
      moved: passed((camera, byHand) => {
        this.#camera = camera;
        events.moved(camera, byHand);
        this.#requestDetails(camera);
      }),
      prevented: passed((gesture) => (this.prevented = { gesture })),
      detailReady: passed((file) => (this.details = { ...this.details, [file]: 'ready' })),
      geodataFailed: () => (this.geodataMissing = true),
      ready: () => this.#show(layer),
      failed: (why) => {
        if (why === 'lost' && layer === this.#shown) this.#lost = layer;
        this.#fail(layer);
      },
      restored: () => this.#restore(layer),
    };
  }

  /** Shows an engine that has drawn, in place of the present one. */
  #show(layer: Layer): void {
    if (layer !== this.#next) return;
    const [before, lost] = [this.#shown, this.#lost];
    if (layer.renderer === 'webgl') {
      for (const old of new Set([before, lost])) remove(old);
      this.#lost = null;
    } else if (before !== lost) remove(before);
    else if (lost) lost.element.style.visibility = 'hidden';
    layer.element.style.visibility = '';
    [this.#shown, this.#next] = [layer, null];
    this.#engine = layer.engine;
    this.renderer = layer.renderer;
    this.phase = 'ready';
  }

  /** The WebGL context of an engine is back: it takes its place once it has drawn what is seen now. */
  #restore(layer: Layer): void {
    if (layer !== this.#lost || !layer.engine) return;
    this.#lost = null;
    remove(this.#next);
    this.#next = null;
    if (layer === this.#shown) return;
    this.#next = layer;
    if (this.#style) layer.engine.setStyle(this.#style);
    if (this.#camera) layer.engine.follow(this.#camera, this.#camera.padding);
    void layer.engine.drawn().then(() => this.#show(layer));
  }

  /** Where WebGL draws no more, the SVG takes its place; where that does not come, there is no map. */
  #fail(layer: Layer): void {
    if (layer !== this.#shown && layer !== this.#next) return;
    if (layer.renderer === 'webgl' && this.#shown?.renderer !== 'svg') {
      this.#open('svg');
      return;
    }
    remove(this.#next);
    this.#next = null;
    if (this.#shown === this.#lost) this.phase = 'failed';
  }

  /** Requests the files that a zoom needs; they are then part of the style. */
  #requestDetails({ zoom }: EngineCamera): void {
    for (const [file, from] of Object.entries(DETAIL_ZOOM) as [DetailFile, number][]) {
      if (zoom >= from && this.details[file] === 'absent')
        this.details = { ...this.details, [file]: 'loading' };
    }
  }

  // The engine's commands; without an engine they do nothing, and an effect that calls them runs again with it.
  setStyle(style: StyleSpecification): void {
    this.#style = style;
    this.#engine?.setStyle(style);
  }
  moveTo(view: View, padding: Padding, animate: boolean): void {
    this.#engine?.moveTo(view, padding, animate);
  }
  follow(camera: CameraPose, padding: Padding): void {
    this.#engine?.follow(camera, padding);
  }
  resetNorth(animate: boolean): void {
    this.#engine?.resetNorth(animate);
  }
  setCursor(cursor: string): void {
    this.#engine?.setCursor(cursor);
  }
  setPixelRatio(ratio: number): void {
    this.#engine?.setPixelRatio(ratio);
  }
  /** The canvas of the map, to be read at once; undefined where there is none. */
  seen(): HTMLCanvasElement | undefined {
    return this.#engine?.seen();
  }
}

function remove(layer: Layer | null): void {
  layer?.engine?.destroy();
  layer?.element.remove();
}
