/**
 * Draws pictures of the map, one after the other, in a hidden map of its own: base map, covered territories and
 * symbols on one canvas. Always in the light palette, since it is for paper.
 */
import type { DrawnSymbol } from '../symbols/draw-symbols.ts';
import type { Camera } from '../../domain/view/camera.ts';
import type { createEngine, Engine, EngineCamera } from '../base/engine.ts';
import { drawLabels, furtherPlaces, namesOfSymbol } from '../labels/draw-labels.ts';
import { IN_THE_PAGE } from '../labels/labels.ts';
import { fetchLabels, MORE_CITIES_ZOOM } from '../labels/fetch-labels.ts';
import type { Label } from '../labels/labels.ts';
import { Typesetter } from '../labels/set-text.ts';
import { once } from '../../platform/fetch-json.ts';
import { geoUrl } from '../../platform/geo-files.ts';
import { DETAIL_ZOOM, mapStyle, type DetailFile, type DetailState } from '../base/style.ts';
import type { Atlas, Lang } from '../../domain/collection/records.ts';
import type { Projection, View } from '../../domain/view/view.ts';
import { PALETTE_COLOURS } from '../../theme/palettes.ts';
import { contextOf, drawSnapshot } from './draw-snapshot.ts';
import type { MapSnapshot } from './map-snapshot.ts';

/** The size of a picture in CSS pixels, and how many pixels of it make one of those. */
export interface Format {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** Where each symbol is, in CSS pixels. */
  readonly symbols: readonly DrawnSymbol[];
}

export interface OffscreenMap {
  /** Draws the map of a snapshot; call it again only once it has resolved. */
  draw(snapshot: MapSnapshot): Promise<Picture>;
  close(): void;
}

const colours = PALETTE_COLOURS.light;
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const NO_DETAILS: DetailState = { admin1: 'absent', detail: 'absent' };

/** Opens a hidden map of a size; close it when done. */
export function openOffscreenMap(
  atlas: Atlas,
  lang: Lang,
  { width, height, pixelRatio }: Format,
): OffscreenMap {
  const viewport = { width, height, padding: NO_PADDING };
  const room = document.createElement('div');
  room.inert = true;
  // In the document, since MapLibre needs an element with a size; invisible.
  Object.assign(room.style, {
    position: 'fixed',
    visibility: 'hidden',
    left: '0',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
    zIndex: '-1',
    fontFamily: "'Alegreya Sans', sans-serif",
  });
  document.body.append(room);
  let base: Promise<BaseMap> | null = null;
  const typesetter = new Typesetter();
  const fetched = {
    first: once(() => fetchLabels('labels.json')),
    cities: once(() => fetchLabels('cities.json')),
  };
  /** The names of a zoom; without those that cannot be fetched. */
  async function labelsFor(zoom: number): Promise<Label[]> {
    const files = zoom >= MORE_CITIES_ZOOM ? [fetched.first, fetched.cities] : [fetched.first];
    const parts = await Promise.allSettled(files.map((fetchPart) => fetchPart()));
    for (const part of parts) if (part.status === 'rejected') console.error(part.reason);
    return parts.flatMap((part) => (part.status === 'fulfilled' ? part.value : []));
  }

  async function draw(snapshot: MapSnapshot): Promise<Picture> {
    const view = snapshot.view(viewport);
    base ??= openBaseMap(room, { pixelRatio, view, projection: snapshot.projection });
    const drawn = await (await base).show(view, snapshot.projection);
    const camera: Camera = { ...drawn.camera, projection: snapshot.projection, viewport };

    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * pixelRatio);
    canvas.height = Math.round(height * pixelRatio);
    const context = contextOf(canvas);
    context.drawImage(drawn.canvas, 0, 0, canvas.width, canvas.height);
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);

    const layer = () => {
      const made = document.createElement('canvas');
      [made.width, made.height] = [canvas.width, canvas.height];
      room.append(made);
      return made;
    };
    const [names, above] = [layer(), layer()];
    const symbols = drawSnapshot(context, contextOf(above), snapshot, { atlas, camera, colours, pixelRatio });
    drawLabels(
      contextOf(names),
      {
        labels: await labelsFor(camera.zoom),
        symbols: [
          ...symbols.map((symbol) => ({ ...symbol, names: namesOfSymbol(symbol, atlas, lang) })),
          ...furtherPlaces(snapshot.selected, atlas, camera, lang),
        ],
        subjects: new Set(snapshot.selected ? [snapshot.selected.id] : []),
        lang,
        sizes: IN_THE_PAGE,
        covered: [],
      },
      camera,
      colours,
      typesetter,
      new Map(),
      () => 1,
      pixelRatio,
    );
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (const made of [names, above]) {
      context.drawImage(made, 0, 0);
      made.remove();
    }
    return { canvas, symbols };
  }

  return {
    draw,
    close() {
      // `draw` has already reported a failed map.
      base?.then((map) => map.destroy()).catch(() => undefined);
      room.remove();
    },
  };
}

interface BaseMap {
  show(view: View, projection: Projection): Promise<{ canvas: HTMLCanvasElement; camera: EngineCamera }>;
  destroy(): void;
}

interface Look {
  readonly pixelRatio: number;
  readonly view: View;
  readonly projection: Projection;
}

/** Draws by WebGL, or as SVG where that is not there; rejects where neither program comes. */
async function openBaseMap(container: HTMLElement, look: Look): Promise<BaseMap> {
  const webgl = await import('../base/engine.ts')
    .then(({ createEngine }) => openWith(createEngine, container, look))
    .catch((error: unknown) => {
      console.error(error);
      return null;
    });
  if (webgl) return webgl;
  const { createEngine } = await import('../svg/svg-engine.ts');
  const svg = await openWith(createEngine, container, look);
  if (!svg) throw new Error('expected a map that needs no WebGL, found none');
  return svg;
}

/** Resolves to null where an engine cannot draw the map. */
async function openWith(
  create: typeof createEngine,
  container: HTMLElement,
  { view: start, projection: first, pixelRatio }: Look,
): Promise<BaseMap | null> {
  let details = NO_DETAILS;
  let projection = first;
  const style = () => mapStyle({ colours, projection, details, geoUrl });
  /** Asks for what a zoom needs, as the map on the page does. */
  const want = (zoom: number) => {
    for (const [file, from] of Object.entries(DETAIL_ZOOM) as [DetailFile, number][])
      if (zoom >= from && details[file] === 'absent') details = { ...details, [file]: 'loading' };
  };
  want(start.zoom);
  let camera: EngineCamera = { ...start, bearing: 0, padding: NO_PADDING };
  let made: Engine | null = null;
  const isThere = await new Promise<boolean>((resolve) => {
    made = create(
      container,
      { style: style(), view: start, padding: NO_PADDING, cooperative: false, still: { pixelRatio } },
      {
        ready: () => resolve(true),
        failed: () => resolve(false),
        restored: () => undefined,
        geodataFailed: () => undefined,
        detailReady: (file) => {
          details = { ...details, [file]: 'ready' };
          made?.setStyle(style());
        },
        moved: (seen) => (camera = seen),
        settled: () => undefined,
        pointed: () => undefined,
        clicked: () => undefined,
        prevented: () => undefined,
      },
    );
    if (!made) resolve(false);
  });
  const engine = made as Engine | null;
  if (!engine || !isThere) {
    engine?.destroy();
    return null;
  }
  return {
    async show(view, next) {
      projection = next;
      want(view.zoom);
      engine.setStyle(style());
      engine.moveTo(view, NO_PADDING, false);
      const canvas = await engine.drawn();
      return { canvas, camera };
    },
    destroy: () => engine.destroy(),
  };
}
