/** The strokes that a speaker draws on the slides of a talk; both windows show them. */
import { lineString, simplify } from '@turf/turf';
import * as v from 'valibot';
import { DEFAULT_ADDRESS, encode } from '../domain/address/address.ts';
import { slideKey } from '../domain/tours/slides.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { Pair, PART, placeOn, pointsOf, type Part, type Parts } from './spot.ts';

/** The most points that the pointer gives to one stroke: after them another one begins. */
export const MOST_POINTS = 1000;
/** How far a stroke may lie from where the pointer was, in CSS pixels. */
const TOLERANCE = 0.8;

/** A line on one part of the window, as `Spot` says it. A single place is a dot. */
export const Stroke = v.object({
  on: PART,
  places: v.pipe(v.array(Pair), v.minLength(1), v.maxLength(MOST_POINTS)),
});
export type Stroke = v.InferOutput<typeof Stroke>;

/** The strokes of a talk, the oldest first, by what is shown: `shownKey`. */
export const Ink = v.pipe(v.record(v.string(), v.pipe(v.array(Stroke), v.readonly())), v.readonly());
export type Ink = v.InferOutput<typeof Ink>;

/** Names what is shown: a slide, by the id of its step, or the question and the record that the talk has strayed to. */
export function shownKey({ stage, written, atlas }: AtlasState): string {
  if (stage.isAside) {
    const { lang, palette, projection, renderer, embed, view } = DEFAULT_ADDRESS;
    return `?${encode({ ...written, lang, palette, projection, renderer, embed, view, stage: null }, atlas)}`;
  }
  return stage.slide ? slideKey(stage.slide) : '';
}

/**
 * A stroke of points of the window, in CSS pixels, as few as draw the same line; null where none is on the part.
 * To a metre on the ground, to a fraction of a pixel elsewhere.
 */
export function strokeOf(
  parts: Parts,
  on: Part,
  points: readonly (readonly [number, number])[],
): Stroke | null {
  const line = points.map(([x, y]) => [x, y]);
  const few =
    line.length < 3
      ? line
      : simplify(lineString(line), { tolerance: TOLERANCE, highQuality: true }).geometry.coordinates;
  const places = few.flatMap(([x = 0, y = 0]): Pair[] => {
    const at = placeOn(parts, on, x, y);
    return at ? [[Number(at[0].toFixed(5)), Number(at[1].toFixed(5))]] : [];
  });
  return places.length > 0 ? { on, places } : null;
}

/** A stroke as the path of an SVG over the window; it is interrupted where it is out of sight. */
export function pathOf(parts: Parts, { on, places }: Stroke): string {
  const points = pointsOf(parts, on, places);
  return points
    .map((point, at) => {
      if (!point) return '';
      const place = `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
      if (at > 0 && points[at - 1]) return `L${place}`;
      // A line to itself has round ends: a dot.
      return `M${place}L${place}`;
    })
    .join('');
}

/** The pen of one window, and the strokes of the talk. */
export class Pen {
  #isOn = $state(false);
  #isDown = $state(false);
  #ink = $state.raw<Ink>({});

  /** Whether the pointer of this window draws. */
  get isOn(): boolean {
    return this.#isOn;
  }
  /** Whether a stroke is being drawn in this window. */
  get isDown(): boolean {
    return this.#isDown;
  }
  get ink(): Ink {
    return this.#ink;
  }
  toggle(): void {
    this.#isOn = !this.#isOn;
    this.#isDown = false;
  }
  /** Takes the strokes of the other window, or those that were stored. */
  receive(ink: Ink): void {
    this.#ink = ink;
  }
  strokesOn(key: string): readonly Stroke[] {
    return this.#ink[key] ?? [];
  }
  /** Draws a stroke as far as it goes; it takes the place of the last one while the pen is down. */
  draw(key: string, stroke: Stroke): void {
    const strokes = this.strokesOn(key);
    this.#write(key, [...(this.#isDown ? strokes.slice(0, -1) : strokes), stroke]);
    this.#isDown = true;
  }
  /** Ends the stroke. */
  lift(): void {
    this.#isDown = false;
  }
  undo(key: string): void {
    this.#write(key, this.strokesOn(key).slice(0, -1));
  }
  clear(key: string): void {
    this.#write(key, []);
  }
  #write(key: string, strokes: readonly Stroke[]): void {
    this.#isDown = false;
    this.#ink = { ...this.#ink, [key]: strokes };
  }
}
