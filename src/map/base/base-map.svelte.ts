/** Owns the base map: loads MapLibre, makes the one engine of the page, and holds its state for the page. */
import type { StyleSpecification } from 'maplibre-gl';
import type { View } from '../../domain/view/view.ts';
import type { CameraPose, Padding } from '../../domain/view/camera.ts';
import type { createEngine, Engine, EngineCamera, EngineEvents, Failure, Gesture } from './engine.ts';
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
type LoadEngine = () => Promise<{ createEngine: typeof createEngine }>;

export class BaseMap {
  /** `ready` once the first view is drawn. */
  phase = $state.raw<'loading' | 'ready' | 'failed'>('loading');
  /** Why there is no map; null where there is one, or may be one. */
  failure = $state.raw<Failure | null>(null);
  /** Whether a file of the base map could not be loaded. */
  geodataMissing = $state.raw(false);
  details = $state.raw<DetailState>(NO_DETAILS);
  /** The last gesture that was left to the host page; a new object for each. */
  prevented = $state.raw<{ gesture: Gesture } | null>(null);
  #engine = $state.raw<Engine | null>(null);
  readonly #load: LoadEngine;

  /** @param load imports the engine: a parameter for tests, which have no WebGL */
  constructor(load: LoadEngine = () => import('./engine.ts')) {
    this.#load = load;
  }

  /**
   * Loads MapLibre and makes the map in a container.
   *
   * @param start read once the engine is loaded
   * @returns destroys the map
   */
  mount(container: HTMLElement, start: () => Start, events: BaseMapEvents): () => void {
    let engine: Engine | null = null;
    let isUnmounted = false;
    void this.#load()
      .then(({ createEngine }) => {
        if (isUnmounted) return;
        engine = createEngine(container, start(), {
          ...events,
          ready: () => (this.phase = 'ready'),
          failed: (why) => this.#fail(why),
          geodataFailed: () => (this.geodataMissing = true),
          detailReady: (file) => (this.details = { ...this.details, [file]: 'ready' }),
          moved: (camera, byHand) => {
            events.moved(camera, byHand);
            this.#requestDetails(camera);
          },
          prevented: (gesture) => (this.prevented = { gesture }),
        });
        this.#engine = engine;
      })
      .catch((error: unknown) => {
        console.error(error);
        this.#fail('load');
      });
    return () => {
      isUnmounted = true;
      this.#engine = null;
      engine?.destroy();
    };
  }

  /** Requests the files that a zoom needs; they are then part of the style. */
  #requestDetails({ zoom }: EngineCamera): void {
    for (const [file, from] of Object.entries(DETAIL_ZOOM) as [DetailFile, number][]) {
      if (zoom >= from && this.details[file] === 'absent')
        this.details = { ...this.details, [file]: 'loading' };
    }
  }

  #fail(why: Failure): void {
    this.phase = 'failed';
    this.failure = why;
  }

  // The engine's commands; without an engine they do nothing, and an effect that calls them runs again with it.
  setStyle(style: StyleSpecification): void {
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
  /** The canvas of the map, to be read at once; undefined where there is none. */
  seen(): HTMLCanvasElement | undefined {
    return this.#engine?.seen();
  }
}
