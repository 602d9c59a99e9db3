/**
 * The boundary with MapLibre: the only module that imports it, so that it loads apart from the page. It owns
 * one map instance; state goes in by `setStyle` and `moveTo`, events come out by `EngineEvents`.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import {
  GPUInitializationError,
  Map as MapLibreMap,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from './maplibre-worker.ts?worker&url';
import { roundView, type View } from '../../domain/view/view.ts';
import { ZOOM } from '../../domain/view/zoom.ts';
import type { CameraPose, Padding } from '../../domain/view/camera.ts';
import type { DetailFile } from './style.ts';

// Without the worker's address the map becomes idle with nothing drawn.
setWorkerUrl(workerUrl);

/** What MapLibre says of its camera: degrees and zoom, degrees of bearing, covered CSS pixels. */
export interface EngineCamera extends CameraPose {
  readonly padding: Padding;
}

export type Failure = 'webgl' | 'lost' | 'load';

/** What a plain gesture would have done if it were not left to the host page. */
export type Gesture = 'wheel_zoom' | 'touch_pan';

export interface EngineEvents {
  /** The base map of the first view is drawn. */
  ready(): void;
  /** The map cannot be shown, or no longer. */
  failed(why: Failure): void;
  /** The WebGL context, whose loss `failed` has told, is back; the map is drawn again next. */
  restored(): void;
  /** A file of the base map failed to load; the rest works. */
  geodataFailed(): void;
  /** A lazily loaded file has loaded. */
  detailReady(file: DetailFile): void;
  /** The camera moved, by a gesture or not: for each frame. */
  moved(camera: EngineCamera, byHand: boolean): void;
  /** The reader's gesture has ended. */
  settled(camera: EngineCamera): void;
  /** The pointer is at a place of the map, in CSS pixels, or has left it. */
  pointed(at: { x: number; y: number } | null): void;
  clicked(at: { x: number; y: number }): void;
  /** A gesture was left to the host page. */
  prevented(gesture: Gesture): void;
}

export interface Engine {
  setStyle(style: StyleSpecification): void;
  /** Moves to a camera, north up, in one flight or at once; does nothing if it is there already. */
  moveTo(view: View, padding: Padding, animate: boolean): void;
  /** Jumps to the camera that the reader moves in another window. */
  follow(camera: CameraPose, padding: Padding): void;
  resetNorth(animate: boolean): void;
  setCursor(cursor: string): void;
  /** Draws in so many device pixels for one CSS pixel. A change of them alone is no resize. */
  setPixelRatio(ratio: number): void;
  /** The canvas as it is on the screen, drawn anew: to be read at once, before the browser clears it. */
  seen(): HTMLCanvasElement;
  /** The canvas once everything is drawn; it can be read where the map was made with `still`. */
  drawn(): Promise<HTMLCanvasElement>;
  destroy(): void;
}

/** How long a lost WebGL context may take to come back, in milliseconds. */
const RECOVERY = 1000;

const isSameView = (a: View, b: View) => a.lng === b.lng && a.lat === b.lat && a.zoom === b.zoom;
const isSamePadding = (a: Padding, b: Padding) =>
  a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;

/** MapLibre's own messages are off: they are in one language, and `prevented` lets the page show its own. */
const SILENT = {
  'CooperativeGesturesHandler.WindowsHelpText': '',
  'CooperativeGesturesHandler.MacHelpText': '',
  'CooperativeGesturesHandler.MobileHelpText': '',
};

/** A camera that the page asked for; it marks the events of that move, apart from the reader's gestures. */
interface Target {
  readonly view: View;
  readonly padding: Padding;
}
const isSameTarget = (a: Target, b: Target) =>
  isSameView(roundView(a.view), roundView(b.view)) && isSamePadding(a.padding, b.padding);

/**
 * Makes the map in a container, at a camera (degrees, WGS 84; CSS pixels).
 *
 * @returns null where WebGL 2 is missing, which `failed` has been told
 */
export function createEngine(
  container: HTMLElement,
  start: {
    style: StyleSpecification;
    view: View;
    padding: Padding;
    /** Embedded: a plain gesture must scroll the host page. */
    cooperative: boolean;
    /** For a picture without interaction: device pixels for one CSS pixel. */
    still?: { readonly pixelRatio: number };
  },
  events: EngineEvents,
): Engine | null {
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      container,
      style: start.style,
      center: [start.view.lng, start.view.lat],
      zoom: start.view.zoom,
      minZoom: ZOOM.min,
      maxZoom: ZOOM.max,
      maxPitch: 0,
      keyboard: false,
      attributionControl: false,
      dragRotate: true,
      touchPitch: false,
      fadeDuration: 150,
      cooperativeGestures: start.cooperative,
      locale: SILENT,
      ...(start.still && {
        interactive: false,
        fadeDuration: 0,
        pixelRatio: start.still.pixelRatio,
        canvasContextAttributes: { preserveDrawingBuffer: true },
      }),
    });
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    events.failed('webgl');
    return null;
  }
  /** The target of the camera; null while it rests, or follows a gesture. */
  let bound: Target | null = null;
  const optionsOf = ({ view: { lng, lat, zoom }, padding }: Target) => ({
    center: [lng, lat] as [number, number],
    zoom,
    bearing: 0,
    padding,
  });
  function jumpTo(target: Target) {
    map.jumpTo(optionsOf(target), { ours: target });
  }

  map.setPadding(start.padding);
  jumpTo(start);
  // The points are reached through their own list: the canvas is no Tab stop.
  map.getCanvas().tabIndex = -1;
  map.getCanvas().setAttribute('aria-hidden', 'true');
  map.getCanvas().removeAttribute('role');

  const camera = (): EngineCamera => {
    const { lng, lat } = map.getCenter().wrap();
    const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
    return {
      lng,
      lat,
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      padding: { top, right, bottom, left },
    };
  };
  const seen = new Set<string>();
  let drawnRatio = devicePixelRatio;
  let ready = false;
  let recovery: ReturnType<typeof setTimeout> | undefined;

  /** Neither a move of ours nor a resize, which MapLibre reports as a move without a cause. */
  const isByHand = (event: object) => !('ours' in event) && map.isMoving();
  /** The target of the last flight that was aborted, unless by a gesture. */
  let cut: Target | null = null;
  /** Whether the reader's gesture has moved the map since it last came to rest. */
  let isGestureActive = false;

  map.on('move', (event) => {
    const byHand = isByHand(event);
    if (byHand) [isGestureActive, cut] = [true, null];
    events.moved(camera(), byHand);
  });
  map.on('resize', () => {
    // A resize aborts `flyTo`: jump to its target.
    if (cut) jumpTo(cut);
    cut = null;
    events.moved(camera(), false);
  });
  // Another projection may constrain the camera without a move event.
  map.on('projectiontransition', () => events.moved(camera(), false));
  map.on('styledata', () => events.moved(camera(), false));
  map.on('moveend', (event) => {
    const wasGesture = isGestureActive;
    isGestureActive = false;
    if (!('ours' in event)) {
      if (wasGesture) events.settled(camera());
    } else if (bound && event.ours === bound) {
      const [target, now] = [bound, camera()];
      bound = null;
      // A flight from the flat map to the globe ends some hundredths off its zoom.
      const missed = Math.abs(now.zoom - target.view.zoom);
      const there = isSameTarget({ view: { ...now, zoom: target.view.zoom }, padding: now.padding }, target);
      if (there && missed > 0 && missed < 0.1) jumpTo(target);
      cut = there && missed < 0.1 ? null : target;
    }
  });
  map.on('sourcedata', (event) => {
    if (!event.isSourceLoaded || seen.has(event.sourceId)) return;
    if (event.sourceId === 'detail' || event.sourceId === 'admin1') {
      seen.add(event.sourceId);
      events.detailReady(event.sourceId);
    }
  });
  map.once('load', () => {
    ready = true;
    events.moved(camera(), false);
    events.ready();
  });
  map.on('error', ({ error }) => {
    console.error(error);
    // Only an error of a file names its address; any other before the first drawing is the program's own.
    if (ready || 'url' in error) events.geodataFailed();
    else events.failed('load');
  });
  map.on('webglcontextlost', () => {
    recovery = setTimeout(() => events.failed('lost'), RECOVERY);
  });
  map.on('webglcontextrestored', () => {
    clearTimeout(recovery);
    events.restored();
  });
  map.on('mousemove', ({ point }) => events.pointed(point));
  map.on('mouseout', () => events.pointed(null));
  map.on('click', ({ point }) => events.clicked(point));
  map.on('cooperativegestureprevented', ({ gestureType }) => events.prevented(gestureType));

  // A style set while the last one is still loading would be rebuilt from scratch: it waits.
  let [shown, wanted, readable] = [start.style, start.style, false];
  const show = () => {
    if (!readable || wanted === shown) return;
    shown = wanted;
    map.setStyle(wanted, { diff: true });
  };
  map.on('style.load', () => {
    readable = true;
    show();
  });
  // A restored context loads the style again.
  map.on('webglcontextlost', () => (readable = false));

  return {
    setStyle(style) {
      wanted = style;
      show();
    },
    moveTo(view, padding, animate) {
      const target = { view, padding };
      const now = camera();
      // During a flight, compare with its target.
      if (isSameTarget(bound ?? { view: now, padding: now.padding }, target)) return;
      bound = target;
      if (animate) map.flyTo({ ...optionsOf(target), curve: 1.3, maxDuration: 3200 }, { ours: target });
      else jumpTo(target);
    },
    follow({ lng, lat, zoom, bearing }, padding) {
      bound = null;
      map.jumpTo({ center: [lng, lat], zoom, bearing, padding }, { ours: true });
    },
    resetNorth(animate) {
      // A flight brings north up by itself.
      if (bound) return;
      // Not marked as ours: a gesture too would turn the other window of a talk.
      map.easeTo({ bearing: 0, duration: animate ? 300 : 0 });
    },
    setCursor(cursor) {
      map.getCanvas().style.cursor = cursor;
    },
    setPixelRatio(ratio) {
      if (ratio === drawnRatio) return;
      drawnRatio = ratio;
      // It asks for the ratio itself, at each resize only.
      map.resize();
    },
    seen() {
      map.redraw();
      return map.getCanvas();
    },
    drawn() {
      return new Promise((resolve) => {
        map.once('idle', () => resolve(map.getCanvas()));
        // An idle map fires no further `idle` event.
        map.triggerRepaint();
      });
    },
    destroy() {
      clearTimeout(recovery);
      map.remove();
    },
  };
}
