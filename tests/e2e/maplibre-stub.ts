/**
 * Stands in for `maplibre-gl` in the build of the end-to-end tests (`vite build --mode e2e`), because MapLibre
 * draws WebGL in software on a machine without a GPU. It keeps a camera, hears the pointer and sends the events
 * that `src/map/base/engine.ts` listens to; of the base map it paints only the background. It fetches nothing of
 * the style, and a flight takes a few frames. What depends on the real engine is tested by the tests tagged `@map`.
 */
import type { StyleSpecification } from 'maplibre-gl';
import { clampZoom } from '../../src/domain/view/zoom.ts';
import { pan, projector, unprojector, type Camera, type Padding } from '../../src/domain/view/camera.ts';

interface CameraOptions {
  /** `[lng, lat]`, degrees. */
  readonly center?: [number, number];
  readonly zoom?: number;
  readonly bearing?: number;
  readonly padding?: Padding;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type Listener = (event: Record<string, unknown>) => void;

export class GPUInitializationError extends Error {}

export function setWorkerUrl(): void {
  // There is no worker.
}

/** How many frames a flight takes. */
const FLIGHT = 8;
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
/** How far a pressed pointer may move and still click, in CSS pixels: MapLibre's `clickTolerance`. */
const CLICK_TOLERANCE = 3;
/** How far a wheel must turn for one zoom, in CSS pixels. */
const WHEEL_ZOOM = 300;
/** Degrees of bearing for a CSS pixel of a drag with the right button. */
const TURN = 0.8;

/** The part of MapLibre's `Map` that the atlas uses. */
export class Map {
  readonly #container: HTMLElement;
  readonly #frame = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #cooperative: boolean;
  readonly #pixelRatio: number;
  readonly #listeners = new globalThis.Map<string, Set<Listener>>();
  readonly #observer: ResizeObserver;
  readonly #gone = new AbortController();
  #style: StyleSpecification;
  #camera: Omit<Camera, 'projection' | 'viewport'>;
  #padding = NO_PADDING;
  #isMoving = false;
  /** The flight that waits for its next frame. */
  #flight: { frame: number; data: object } | null = null;

  constructor(options: {
    container: HTMLElement;
    style: StyleSpecification;
    center: [number, number];
    zoom: number;
    cooperativeGestures: boolean;
    interactive?: boolean;
    pixelRatio?: number;
  }) {
    const { container, style, center, zoom, cooperativeGestures, interactive = true } = options;
    this.#container = container;
    this.#style = style;
    this.#cooperative = cooperativeGestures;
    this.#pixelRatio = options.pixelRatio ?? devicePixelRatio;
    this.#camera = { lng: center[0], lat: center[1], zoom: clampZoom(zoom), bearing: 0 };
    container.classList.add('maplibregl-map');
    this.#frame.className = 'maplibregl-canvas-container';
    this.#canvas.className = 'maplibregl-canvas';
    for (const element of [this.#frame, this.#canvas]) {
      Object.assign(element.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
    }
    this.#frame.append(this.#canvas);
    container.append(this.#frame);
    this.#paint();
    if (interactive) this.#hear();
    let isFirst = true;
    this.#observer = new ResizeObserver(() => {
      // It also says what the size is at first.
      if (isFirst) isFirst = false;
      else this.#resized();
    });
    this.#observer.observe(container);
    // Not by a timer or a frame, which the clock of a test may hold.
    queueMicrotask(() => {
      for (const event of ['style.load', 'styledata', 'load', 'idle']) this.#fire(event);
      this.#loadSources(Object.keys(style.sources));
    });
  }

  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  once(event: string, listener: Listener): void {
    const once: Listener = (said) => {
      this.#listeners.get(event)?.delete(once);
      listener(said);
    };
    this.on(event, once);
  }

  getCanvas(): HTMLCanvasElement {
    return this.#canvas;
  }

  getCenter(): { lng: number; lat: number; wrap(): { lng: number; lat: number } } {
    const { lng, lat } = this.#camera;
    return { lng, lat, wrap: () => ({ lng: ((((lng + 180) % 360) + 360) % 360) - 180, lat }) };
  }

  getZoom(): number {
    return this.#camera.zoom;
  }

  getBearing(): number {
    return this.#camera.bearing;
  }

  getPadding(): Padding {
    return this.#padding;
  }

  isMoving(): boolean {
    return this.#isMoving;
  }

  setPadding(padding: Padding): void {
    this.jumpTo({ padding });
  }

  jumpTo(options: CameraOptions, data: object = {}): void {
    this.#stop();
    this.#move(options, data);
    this.#fire('moveend', data);
  }

  flyTo(options: CameraOptions, data: object = {}): void {
    this.#stop();
    this.#isMoving = true;
    const { lng, lat, zoom, bearing } = this.#camera;
    const end = { center: [lng, lat] as [number, number], zoom, bearing, ...options };
    const flight = { frame: 0, data };
    const fly = (left: number): void => {
      const after = (from: number, to: number) => to + ((from - to) * left) / FLIGHT;
      const center: [number, number] = [after(lng, end.center[0]), after(lat, end.center[1])];
      if (left === 0) this.#flight = null;
      else flight.frame = requestAnimationFrame(() => fly(left - 1));
      this.#move({ ...end, center, zoom: after(zoom, end.zoom), bearing: after(bearing, end.bearing) }, data);
      if (left > 0) return;
      this.#isMoving = false;
      this.#fire('moveend', data);
    };
    flight.frame = requestAnimationFrame(() => fly(FLIGHT - 1));
    this.#flight = flight;
  }

  easeTo(options: CameraOptions & { duration?: number }): void {
    this.flyTo(options);
  }

  setStyle(style: StyleSpecification): void {
    const added = Object.keys(style.sources).filter((source) => !(source in this.#style.sources));
    this.#style = style;
    this.#paint();
    queueMicrotask(() => {
      this.#fire('styledata');
      this.#loadSources(added);
      this.#fire('idle');
    });
  }

  setMissingStyleImageResolver(): void {
    // Nothing of the style is drawn.
  }

  addImage(): void {
    // Nothing of the style is drawn.
  }

  redraw(): void {
    this.#paint();
  }

  triggerRepaint(): void {
    queueMicrotask(() => this.#fire('idle'));
  }

  remove(): void {
    if (this.#flight) cancelAnimationFrame(this.#flight.frame);
    this.#gone.abort();
    this.#observer.disconnect();
    this.#listeners.clear();
    this.#frame.remove();
  }

  #fire(event: string, said: object = {}): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener({ type: event, ...said });
  }

  /** Breaks a flight off where it is. */
  #stop(): void {
    if (!this.#flight) return;
    const { frame, data } = this.#flight;
    cancelAnimationFrame(frame);
    this.#flight = null;
    this.#isMoving = false;
    this.#fire('moveend', data);
  }

  #move({ center, zoom, bearing, padding }: CameraOptions, data: object): void {
    const camera = this.#camera;
    this.#camera = {
      lng: center?.[0] ?? camera.lng,
      lat: center?.[1] ?? camera.lat,
      zoom: clampZoom(zoom ?? camera.zoom),
      bearing: bearing ?? camera.bearing,
    };
    this.#padding = padding ?? this.#padding;
    this.#fire('move', data);
  }

  /** A gesture's step; it comes to rest when `#rest` is called. */
  #moveByHand(options: CameraOptions): void {
    this.#stop();
    this.#isMoving = true;
    this.#move(options, {});
  }

  #rest(): void {
    this.#isMoving = false;
    this.#fire('moveend');
  }

  #loadSources(sources: readonly string[]): void {
    for (const sourceId of sources) this.#fire('sourcedata', { sourceId, isSourceLoaded: true });
  }

  resize(): void {
    this.#resized();
  }
  #resized(): void {
    this.#stop();
    this.#paint();
    for (const event of ['move', 'resize', 'moveend']) this.#fire(event);
  }

  #paint(): void {
    const { clientWidth, clientHeight } = this.#container;
    this.#canvas.width = Math.round(clientWidth * this.#pixelRatio);
    this.#canvas.height = Math.round(clientHeight * this.#pixelRatio);
    const background = this.#style.layers.find((layer) => layer.type === 'background');
    const context = this.#canvas.getContext('2d');
    if (!context) throw new GPUInitializationError('There is no canvas to paint on.');
    context.fillStyle = String(background?.paint?.['background-color'] ?? 'white');
    context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
  }

  /** The camera as the atlas's own geometry reads it. */
  #seen(): Camera {
    const { clientWidth: width, clientHeight: height } = this.#container;
    const { projection } = this.#style;
    return {
      ...this.#camera,
      projection: projection?.type === 'mercator' ? 'flat' : 'globe',
      viewport: { width, height, padding: this.#padding },
    };
  }

  #pointOf(event: MouseEvent): Point {
    const { left, top } = this.#frame.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #hear(): void {
    const { signal } = this.#gone;
    let pressed: { from: Point; last: Point; button: number; isDrag: boolean } | null = null;
    const hear = <K extends keyof HTMLElementEventMap>(
      event: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => this.#frame.addEventListener(event, listener, { signal });

    hear('mousemove', (event) => this.#fire('mousemove', { point: this.#pointOf(event) }));
    hear('mouseout', () => this.#fire('mouseout'));
    hear('mousedown', (event) => {
      const at = this.#pointOf(event);
      pressed = { from: at, last: at, button: event.button, isDrag: false };
    });
    hear('click', (event) => {
      const point = this.#pointOf(event);
      const { from = point } = pressed ?? {};
      if (Math.hypot(point.x - from.x, point.y - from.y) < CLICK_TOLERANCE) this.#fire('click', { point });
    });
    hear('contextmenu', (event) => event.preventDefault());
    hear('wheel', (event) => {
      if (this.#cooperative && !event.ctrlKey && !event.metaKey) {
        this.#fire('cooperativegestureprevented', { gestureType: 'wheel_zoom' });
        return;
      }
      event.preventDefault();
      this.#zoomAt(this.#pointOf(event), -event.deltaY / WHEEL_ZOOM);
      this.#rest();
    });
    window.addEventListener(
      'mousemove',
      (event) => {
        if (!pressed || event.buttons === 0) return;
        const at = this.#pointOf(event);
        const { from, last, button } = pressed;
        if (!pressed.isDrag && Math.hypot(at.x - from.x, at.y - from.y) < CLICK_TOLERANCE) return;
        pressed = { ...pressed, last: at, isDrag: true };
        if (button === 2) this.#moveByHand({ bearing: this.#camera.bearing + (at.x - last.x) * TURN });
        else this.#panBy(last.x - at.x, last.y - at.y);
      },
      { signal },
    );
    window.addEventListener(
      'mouseup',
      () => {
        if (!pressed?.isDrag) return;
        // The click that follows asks where the button was pressed.
        pressed = { ...pressed, isDrag: false };
        this.#rest();
      },
      { signal },
    );
  }

  #panBy(right: number, down: number): void {
    const { lng, lat } = pan(this.#seen(), right, down);
    this.#moveByHand({ center: [lng, lat] });
  }

  /** Zooms, and keeps what is at a point there, as near as one pan does. */
  #zoomAt({ x, y }: Point, zooms: number): void {
    const place = unprojector(this.#seen())(x, y);
    this.#moveByHand({ zoom: this.#camera.zoom + zooms });
    if (!place) return;
    const now = projector(this.#seen())(place);
    this.#panBy(now.x - x, now.y - y);
  }
}
