/**
 * The base map without WebGL: the same style, drawn as SVG. It does what `base/engine.ts` does, in its place where
 * WebGL 2 is missing or lost, or the address asks for it.
 */
import type { StyleSpecification } from 'maplibre-gl';
import type { DeltaCollection } from '../../../basemap/delta-geojson.ts';
import {
  discRadius,
  freeCentre,
  globeness,
  type Camera,
  type CameraPose,
  type Padding,
} from '../../domain/view/camera.ts';
import { roundView, type View } from '../../domain/view/view.ts';
import { fetchJson } from '../../platform/fetch-json.ts';
import { fileOfDeltaUrl } from '../base/delta-url.ts';
import type { createEngine as createWebglEngine, Engine, EngineCamera } from '../base/engine.ts';
import type { DetailFile } from '../base/style.ts';
import { drawnLayers, type Finish } from './drawn-layers.ts';
import { listenToGestures, type Point } from './gestures.ts';
import { featureOfLines, featuresOfDeltas, type Feature } from './lines.ts';
import { allowed, dragged, flight, zoomedAt } from './moves.ts';
import { LayersSvg, paintLayers, type Disc } from './show-layers.ts';

/** How long the map rests before it is drawn as exact as can be, in milliseconds. */
const REST = 120;
/** How long a flight takes, a turn to the north, and a zoom by a double click, in milliseconds. */
const FLIGHT = 900;
const SHORT = 300;

interface Target {
  readonly view: View;
  readonly padding: Padding;
}
const isSameTarget = (a: Target, b: Target) =>
  JSON.stringify([roundView(a.view), a.padding]) === JSON.stringify([roundView(b.view), b.padding]);

const isDetail = (source: string): source is DetailFile => source === 'admin1' || source === 'detail';

/** See `createEngine` of `base/engine.ts`. */
export const createEngine: typeof createWebglEngine = (container, start, events) => {
  const gone = new AbortController();
  const svg = new LayersSvg();
  const sources = new Map<string, readonly Feature[]>();
  /** The files that are being fetched. */
  const awaited = new Map<string, Promise<void>>();
  let { style, padding } = start;
  let pose: CameraPose = { ...start.view, bearing: 0 };
  let [isReady, isDirty] = [false, false];
  let finish: Finish = 'still';
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** The flight that waits for its next frame. */
  let flying: { frame: number; target: Target | null; byHand: boolean } | null = null;

  /** The camera as the atlas's own geometry reads it. */
  function seen(): Camera {
    const { clientWidth: width, clientHeight: height } = container;
    const projection = style.projection?.type === 'mercator' ? 'flat' : 'globe';
    return { ...pose, projection, viewport: { width, height, padding } };
  }
  const said = (): EngineCamera => ({ ...pose, padding });

  function discOf(camera: Camera): Disc {
    return globeness(camera) === 1 ? { ...freeCentre(camera.viewport), radius: discRadius(camera) } : null;
  }
  function draw() {
    isDirty = false;
    if (gone.signal.aborted) return;
    const camera = seen();
    svg.show(drawnLayers(style, sources, camera, finish), camera.viewport, discOf(camera));
  }
  /** Draws once for all that changes at one time. */
  function drawSoon() {
    if (!isDirty) queueMicrotask(draw);
    isDirty = true;
  }
  /** Takes a pose, or the nearest one that is allowed. */
  function move(to: CameraPose, byHand: boolean, isMoving: boolean) {
    pose = allowed(to, seen());
    clearTimeout(rest);
    finish = isMoving ? 'moving' : 'still';
    if (isMoving)
      rest = setTimeout(() => {
        finish = 'still';
        draw();
      }, REST);
    drawSoon();
    events.moved(said(), byHand);
  }

  /** Breaks a flight off where it is. */
  function stop() {
    if (flying) cancelAnimationFrame(flying.frame);
    flying = null;
  }
  function jump({ view, padding: covered }: Target) {
    stop();
    padding = covered;
    move({ ...view, bearing: 0 }, false, false);
  }
  function fly(
    way: (part: number) => CameraPose,
    duration: number,
    target: Target | null,
    whenThere: () => void,
  ) {
    stop();
    const current = { frame: 0, target, byHand: target === null };
    const began = performance.now();
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - began) / duration));
      if (part === 1) flying = null;
      else current.frame = requestAnimationFrame(step);
      move(way(part), current.byHand, true);
      if (part === 1) whenThere();
    };
    current.frame = requestAnimationFrame(step);
    flying = current;
  }
  /** Moves by a gesture, at once or in a short flight. */
  function byHand(to: CameraPose) {
    stop();
    move(to, true, true);
  }
  const settled = () => events.settled(said());

  async function fetchSource(name: string, data: unknown): Promise<void> {
    try {
      const features =
        typeof data === 'string'
          ? featuresOfDeltas(await fetchJson<DeltaCollection>(fileOfDeltaUrl(data)))
          : [featureOfLines(data as Parameters<typeof featureOfLines>[0])];
      if (gone.signal.aborted) return;
      sources.set(name, features);
      drawSoon();
      if (isDetail(name)) events.detailReady(name);
    } catch (error) {
      console.error(error);
      if (!gone.signal.aborted) events.geodataFailed();
    }
  }
  /** Fetches what a style names for the first time. */
  async function fetchSources({ sources: named }: StyleSpecification): Promise<void> {
    for (const [name, source] of Object.entries(named))
      if (source.type === 'geojson' && !awaited.has(name)) awaited.set(name, fetchSource(name, source.data));
    await Promise.all(awaited.values());
  }

  pose = allowed(pose, seen());
  container.append(svg.element);
  const observer = new ResizeObserver(() => {
    const target = flying?.target;
    if (target) jump(target);
    else if (isReady) move(pose, false, false);
  });
  observer.observe(container);

  if (!start.still) {
    listenToGestures(
      container,
      start.cooperative,
      {
        dragged: (right, down) => byHand(dragged(seen(), right, down)),
        zoomed(at: Point, zooms, isJump) {
          const to = zoomedAt(seen(), at, zooms);
          if (isJump) fly(flight(pose, to), SHORT, null, settled);
          else byHand(to);
        },
        turned: (degrees) => byHand({ ...pose, bearing: pose.bearing + degrees }),
        ended: settled,
        pointed: (at) => events.pointed(at),
        clicked: (at) => events.clicked(at),
        prevented: (gesture) => events.prevented(gesture),
      },
      gone.signal,
    );
  }
  void fetchSources(style).then(() => {
    if (gone.signal.aborted) return;
    isReady = true;
    draw();
    events.moved(said(), false);
    events.ready();
  });

  function painted(pixelRatio: number): HTMLCanvasElement {
    const camera = seen();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(camera.viewport.width * pixelRatio);
    canvas.height = Math.round(camera.viewport.height * pixelRatio);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser has no canvas left to draw a picture on.');
    const layers = drawnLayers(style, sources, camera, 'still');
    paintLayers(context, layers, camera.viewport, discOf(camera), pixelRatio);
    return canvas;
  }

  return {
    setStyle(wanted) {
      if (wanted === style) return;
      style = wanted;
      void fetchSources(style);
      move(pose, false, false);
    },
    moveTo(view, covered, animate) {
      const target = { view, padding: covered };
      const { viewport, ...camera } = seen();
      const to = allowed({ ...view, bearing: 0 }, { ...camera, viewport: { ...viewport, padding: covered } });
      if (isSameTarget(flying?.target ?? { view: pose, padding }, flying ? target : { ...target, view: to }))
        return;
      if (!animate) {
        jump(target);
        return;
      }
      const [way, from] = [flight(pose, to), padding];
      fly(
        (part) => {
          padding = between(from, covered, part);
          return way(part);
        },
        FLIGHT,
        target,
        () => jump(target),
      );
    },
    follow(to, covered) {
      stop();
      padding = covered;
      move(to, false, true);
    },
    resetNorth(animate) {
      // A flight brings north up by itself.
      if (flying?.target) return;
      fly(flight(pose, { ...pose, bearing: 0 }), animate ? SHORT : 1, null, settled);
    },
    setCursor(cursor) {
      container.style.cursor = cursor;
    },
    // The browser draws an SVG as sharp as its screen.
    setPixelRatio: () => undefined,
    seen: () => painted(devicePixelRatio),
    async drawn() {
      await fetchSources(style);
      return painted(start.still?.pixelRatio ?? devicePixelRatio);
    },
    destroy() {
      gone.abort();
      stop();
      clearTimeout(rest);
      observer.disconnect();
      svg.element.remove();
    },
  } satisfies Engine;
};

function between(from: Padding, to: Padding, part: number): Padding {
  const at = (side: keyof Padding) => from[side] + (to[side] - from[side]) * part;
  return { top: at('top'), right: at('right'), bottom: at('bottom'), left: at('left') };
}
