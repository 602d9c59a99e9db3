/**
 * Draws a scene above the base map, on a canvas of its own: filtering repaints this canvas and never
 * the map. Also says where each symbol landed, for pointing and clicking.
 */
import { geoInterpolate } from 'd3-geo';
import type { LngLat, Precision } from '../../domain/collection/records.ts';
import type { Sign } from '../../domain/collection/signs.ts';
import type { Colours } from '../../theme/palettes.ts';
import { clearCanvas } from '../../platform/clear-canvas.ts';
import {
  discRadius,
  freeCentre,
  globeness,
  horizonPoint,
  projector,
  type Camera,
  type ScreenPoint,
} from '../../domain/view/camera.ts';
import type { SeatedFan } from './fan.ts';
import { symbolRadius } from './cluster.ts';
import type { Mark, Scene } from './scene.ts';
import { shapeOf } from '../../theme/symbol-shapes.ts';

/** A symbol as drawn: its middle and radius in CSS pixels, and the initiatives it stands for. */
export interface DrawnSymbol {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly ids: readonly string[];
  /** Whether it sits in a fan, where it is no other's neighbour. */
  readonly fanned: boolean;
}
export interface Drawing {
  /** What can be pointed at: the symbols on the near side, uppermost last. */
  readonly symbols: readonly DrawnSymbol[];
  /** How many initiatives were accepted for drawing, on either side of the globe. */
  readonly drawn: number;
}

/** The smallest touch target, as a radius in CSS pixels. */
const TARGET = 14;
const SYMBOL = 20;
/** Of the dot at the edge of the globe, towards a result on its far side that is pointed at; CSS pixels. */
const RIM_RADIUS = 6;

const paths = new Map<Sign, Path2D>();
function shape(sign: Sign): Path2D {
  const path = paths.get(sign) ?? new Path2D(shapeOf(sign));
  paths.set(sign, path);
  return path;
}

/**
 * Draws a scene for a camera, on a cleared canvas.
 *
 * @param pixelRatio device pixels for one CSS pixel, on each axis
 */
export function drawSymbols(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  colours: Colours,
  state: {
    readonly pointed: string | null;
    readonly results: ReadonlySet<string>;
    /** The fan with its positions; null where it is out of sight. */
    readonly fan: SeatedFan<Mark> | null;
  },
  pixelRatio: number,
): Drawing {
  const project = projector(camera);
  const symbols: DrawnSymbol[] = [];
  let drawn = 0;
  const family = getComputedStyle(context.canvas).fontFamily;
  clearCanvas(context, pixelRatio);

  neatLine(context, camera, colours);
  dimmedDots(context, scene.dimmed, project, camera, colours);
  // In the answer, though outside the slide's spotlight.
  drawn += scene.dimmed.filter(({ id }) => state.results.has(id)).length;
  if (scene.selected) {
    for (const { at } of scene.secondary) {
      greatCircleLine(context, scene.selected.at, at, project, colours.accent);
      const point = project(at);
      if (point.visible) dot(context, point, 4.5, colours.land, colours.accent);
    }
  }

  // The group pointed at is drawn above its neighbours.
  const above =
    state.pointed === null
      ? undefined
      : scene.clusters.find(({ members }) => members.some(({ id }) => id === state.pointed));
  const groups = above ? [...scene.clusters.filter((group) => group !== above), above] : scene.clusters;
  for (const group of groups) {
    const { members, at } = group;
    drawn += members.length;
    const point = project(at);
    const pointed = group === above;
    if (!point.visible) {
      const edge = pointed && horizonPoint(camera, at);
      if (edge) dot(context, { ...edge, visible: true }, RIM_RADIUS, colours.accent, colours.ink);
      continue;
    }
    const [only] = members;
    const radius = symbolRadius(members.length);
    if (members.length > 1) ring(context, point, members, radius, colours, pointed, family);
    else if (only) symbol(context, point, only, colours, pointed ? 'pointed' : 'plain');
    symbols.push({
      ...point,
      radius: Math.max(TARGET, radius),
      ids: members.map(({ id }) => id),
      fanned: false,
    });
  }
  drawn += scene.fan.length;
  const { selected } = scene;
  const { fan } = state;
  if (selected && !scene.fan.some(({ id }) => id === selected.id)) {
    if (state.results.has(selected.id)) drawn += 1;
    const point = project(selected.at);
    if (point.visible) {
      symbol(context, point, selected, colours, 'selected');
      symbols.push({ ...point, radius: 22, ids: [selected.id], fanned: false });
    }
  }
  if (fan) {
    leaderLines(context, fan, colours);
    for (const { mark, x, y } of fan.seated) {
      const point = { x, y, visible: true };
      const isSelected = mark.id === selected?.id;
      symbol(
        context,
        point,
        mark,
        colours,
        isSelected ? 'selected' : mark.id === state.pointed ? 'pointed' : 'plain',
      );
      symbols.push({ ...point, radius: fan.seat / 2, ids: [mark.id], fanned: true });
    }
  }
  return { symbols, drawn };
}

/**
 * The symbols at a point of the screen that overlap too much to be touched one by one, as near the edge of
 * the globe.
 */
export function symbolsAt(symbols: readonly DrawnSymbol[], at: { x: number; y: number }): DrawnSymbol[] {
  const top = symbolAt(symbols, at);
  if (!top || top.fanned) return top ? [top] : [];
  return symbols.filter(({ x, y, fanned }) => !fanned && Math.hypot(x - top.x, y - top.y) < TARGET);
}

/** The uppermost symbol at a point of the screen, if any. */
export function symbolAt(
  symbols: readonly DrawnSymbol[],
  at: { x: number; y: number },
): DrawnSymbol | undefined {
  return symbols.findLast(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) <= radius);
}

/** The double line around the globe, gone before it flattens. */
function neatLine(context: CanvasRenderingContext2D, camera: Camera, colours: Colours) {
  if (globeness(camera) < 1) return;
  const { x, y } = freeCentre(camera.viewport);
  const radius = discRadius(camera);
  context.strokeStyle = colours.ink;
  for (const [gap, width] of [
    [0, 1.4],
    [6, 0.7],
  ] as const) {
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius + gap, 0, 2 * Math.PI);
    context.stroke();
  }
}

const DIMMED_RADIUS = 2.5;
/** Draws the dimmed marks; of those that would cover each other to the pixel, one. */
function dimmedDots(
  context: CanvasRenderingContext2D,
  dimmed: readonly Mark[],
  project: (place: LngLat) => ScreenPoint,
  { viewport: { width, height } }: Camera,
  colours: Colours,
) {
  const columns = Math.ceil(width) + 2 * DIMMED_RADIUS;
  const taken = new Set<number>();
  for (const { at } of dimmed) {
    const { x, y, visible } = project(at);
    const seen =
      visible &&
      x > -DIMMED_RADIUS &&
      y > -DIMMED_RADIUS &&
      x < width + DIMMED_RADIUS &&
      y < height + DIMMED_RADIUS;
    const pixel = Math.round(y) * columns + Math.round(x);
    if (!seen || taken.has(pixel)) continue;
    taken.add(pixel);
    dot(context, { x, y, visible }, DIMMED_RADIUS, colours.muted, colours.land);
  }
}

function dot(
  context: CanvasRenderingContext2D,
  { x, y }: ScreenPoint,
  radius: number,
  fill: string,
  stroke: string,
) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = stroke;
  context.lineWidth = 1.5;
  context.stroke();
}

/** A great circle between two places, as far as it is on the near side. */
function greatCircleLine(
  context: CanvasRenderingContext2D,
  from: LngLat,
  to: LngLat,
  project: (place: LngLat) => ScreenPoint,
  colour: string,
) {
  const along = geoInterpolate([...from], [...to]);
  context.beginPath();
  let drawing = false;
  for (let step = 0; step <= 64; step += 1) {
    const { x, y, visible } = project(along(step / 64));
    if (visible && drawing) context.lineTo(x, y);
    else if (visible) context.moveTo(x, y);
    drawing = visible;
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.25;
  context.setLineDash([2, 4]);
  context.stroke();
  context.setLineDash([]);
}

/** Leader lines from the seats of a fan to the positions of its marks, over a disc that dims the map below. */
function leaderLines(context: CanvasRenderingContext2D, fan: SeatedFan<Mark>, colours: Colours) {
  context.beginPath();
  context.arc(fan.x, fan.y, fan.radius + 4, 0, 2 * Math.PI);
  context.fillStyle = colours.land;
  context.globalAlpha = 0.75;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colours.ink;
  context.lineWidth = 0.7;
  context.stroke();
  context.beginPath();
  for (const { x, y, stands } of fan.seated) {
    if (!stands.visible) continue;
    context.moveTo(stands.x, stands.y);
    context.lineTo(x, y);
  }
  context.strokeStyle = colours.muted;
  context.lineWidth = 0.8;
  context.stroke();
  for (const { stands } of fan.seated) {
    if (stands.visible) dot(context, stands, 3.5, colours.ink, colours.land);
  }
}

function circle(context: CanvasRenderingContext2D, radius: number, dash: number[] = []) {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

/** The rings of a symbol, in CSS pixels: how well its place is known, and its state. */
const RING = { city: 13, extent: 16, pointed: 19, selected: [20, 25] } as const;

/** One initiative; what surrounds its shape says how well its place is known. */
function symbol(
  context: CanvasRenderingContext2D,
  { x, y }: ScreenPoint,
  { sign, precision }: { sign: Sign; precision: Precision },
  colours: Colours,
  state: 'plain' | 'pointed' | 'selected',
) {
  const colour = colours.signs[sign]!;
  context.save();
  context.translate(x, y);
  if (precision === 'territory' || precision === 'unknown-within') {
    context.beginPath();
    context.arc(0, 0, RING.extent, 0, 2 * Math.PI);
    context.globalAlpha = 0.2;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.25;
  if (precision === 'city') circle(context, RING.city);
  if (precision === 'unknown-within') circle(context, RING.extent, [3, 2.6]);
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.5;
  if (state === 'pointed') circle(context, RING.pointed);
  if (state === 'selected') {
    context.lineWidth = 2;
    circle(context, RING.selected[0]);
    context.lineWidth = 0.8;
    circle(context, RING.selected[1]);
  }
  const size = { site: SYMBOL, city: SYMBOL * 0.8, territory: SYMBOL * 0.8, 'unknown-within': SYMBOL * 0.8 }[
    precision
  ];
  context.scale(size / 24, size / 24);
  context.translate(-12, -12);
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours.land;
  context.stroke(shape(sign));
  context.fillStyle = precision === 'unknown-within' ? colours.land : colour;
  context.fill(shape(sign));
  if (precision === 'unknown-within') {
    context.strokeStyle = colour;
    context.lineWidth = 2.5;
    context.stroke(shape(sign));
  }
  context.restore();
}

/** Several initiatives: a ring shared out by theme, and their number. */
function ring(
  context: CanvasRenderingContext2D,
  { x, y }: ScreenPoint,
  members: readonly Mark[],
  radius: number,
  colours: Colours,
  pointed: boolean,
  family: string,
) {
  const thickness = 5;
  context.beginPath();
  context.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
  context.fillStyle = colours.land;
  context.fill();
  let from = -Math.PI / 2;
  const counts = colours.signs.map((_, sign) => members.filter((member) => member.sign === sign).length);
  for (const [sign, count] of counts.entries()) {
    const share = count / members.length;
    if (share === 0) continue;
    const to = from + share * 2 * Math.PI;
    context.beginPath();
    context.arc(x, y, radius - thickness / 2, from, to);
    context.strokeStyle = colours.signs[sign]!;
    context.lineWidth = thickness;
    context.stroke();
    from = to;
  }
  if (pointed) {
    context.beginPath();
    context.arc(x, y, radius + 3, 0, 2 * Math.PI);
    context.strokeStyle = colours.ink;
    context.lineWidth = 1.75;
    context.stroke();
  }
  context.fillStyle = colours.ink;
  context.font = `600 ${radius > 18 ? 15 : 13}px ${family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(members.length), x, y + 0.5);
}
