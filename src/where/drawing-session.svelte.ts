/** A drawing while it is made: the points that are set, the crosshair, and what the pointer and the keys do. */
import type { LngLat } from '../domain/collection/records.ts';
import { freeCentre, projector, unprojector, type Padding } from '../domain/view/camera.ts';
import type { AtlasState, Tool } from '../state/atlas.svelte.ts';
import {
  canEnd,
  cornersBetween,
  isComplete,
  polygonOutline,
  rectangleOutline,
  type Spot,
} from './drawing.ts';
import { asRadius, radiusFor } from './radius.ts';

/** The parts of the state that a drawing reads and changes. */
export interface DrawingState extends Pick<AtlasState, 'camera' | 'take'> {
  readonly question: Pick<AtlasState['question'], 'lookAround' | 'lookWithin'>;
}
export type DrawingKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>;

/** A click this near to the first point closes an outline, in CSS pixels. */
const CLOSING = 12;
/** A pointer that moves by more, in CSS pixels, drags: it sets no point, but the opposite corner of a rectangle. */
const DRAG = 8;
/** How far the arrows move the crosshair, in CSS pixels: with Shift, with Control, alone. */
const STEP = { shift: 60, control: 1, plain: 12 } as const;
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y);

/** One drawing, from its first point until it is asked for or left. */
export class DrawingSession {
  readonly tool: Tool;
  readonly #state: DrawingState;
  readonly #padding: () => Padding;
  points = $state.raw<readonly LngLat[]>([]);
  /** The pointer, or the crosshair that the arrows move. */
  crosshair = $state.raw<Spot>({ x: 0, y: 0 });
  byKeyboard = $state.raw(false);
  /** Whether the last point was off the globe. */
  missed = $state.raw(false);
  /** Where the pointer went down; null while it is up. */
  #pressed: Spot | null = null;

  readonly #project = $derived.by(() => this.#state.camera && projector(this.#state.camera));
  readonly #unproject = $derived.by(() => this.#state.camera && unprojector(this.#state.camera));
  /** The points on the screen. */
  readonly spots: readonly Spot[] = $derived.by(() => {
    const project = this.#project;
    return project ? this.points.map((point) => project(point)) : [];
  });
  /** What the drawing would be if a point were set at the crosshair. */
  readonly outline: readonly Spot[] = $derived.by(() => {
    const [first] = this.spots;
    if (!first) return [];
    return this.tool === 'rectangle'
      ? cornersBetween(first, this.crosshair)
      : [...this.spots, this.crosshair];
  });
  readonly canEnd = $derived.by(() => canEnd(this.tool, this.points.length));

  constructor(state: DrawingState, tool: Tool, padding: () => Padding) {
    this.#state = state;
    this.tool = tool;
    this.#padding = padding;
    if (state.camera) this.crosshair = freeCentre(state.camera.viewport);
  }

  add(spot: Spot): void {
    const at = this.#unproject?.(spot.x, spot.y) ?? null;
    this.missed = at === null;
    if (!at) return;
    const [first] = this.spots;
    const closes =
      this.tool === 'polygon' && this.points.length >= 3 && first && distance(first, spot) < CLOSING;
    if (!closes) this.points = [...this.points, at];
    if (closes || isComplete(this.tool, this.points.length)) this.finish();
  }

  removeLast(): void {
    this.points = this.points.slice(0, -1);
  }

  cancel(): void {
    this.#state.take(null);
  }

  /** Filters by what is drawn, and closes the tool; does nothing with too few points. */
  finish(): void {
    const { camera } = this.#state;
    const [project, unproject] = [this.#project, this.#unproject];
    if (!camera || !project || !unproject || !this.canEnd) return;
    if (this.tool === 'point') {
      const [lng, lat] = this.points[0]!;
      this.#state.question.lookAround({ lng, lat, km: asRadius(radiusFor(camera, [lng, lat])) }, 'stays');
    } else if (this.tool === 'rectangle') {
      const [first, second] = this.spots;
      const area = rectangleOutline(first!, second!, unproject);
      this.missed = area === null;
      if (!area) {
        this.points = this.points.slice(0, 1);
        return;
      }
      this.#state.question.lookWithin(area);
    } else this.#state.question.lookWithin(polygonOutline(this.spots, unproject, project) ?? this.points);
    this.#state.take(null);
  }

  /**
   * @param isOnMap whether the key was pressed on the map, not on a button of the tool
   * @returns whether the key is one of the tool's
   */
  press(event: DrawingKey, isOnMap: boolean): boolean {
    const { key } = event;
    const arrow = ARROWS[key];
    if (key === 'Escape') this.cancel();
    else if (!isOnMap) return false;
    else if (arrow) {
      if (!this.#moveCrosshair(arrow, event)) return false;
    } else if (key === 'Enter' || key === ' ') {
      this.byKeyboard = true;
      this.add(this.crosshair);
    } else if (key === 'Backspace' || key === 'Delete') this.removeLast();
    else return false;
    return true;
  }

  #moveCrosshair([right, down]: readonly [number, number], { shiftKey, ctrlKey }: DrawingKey): boolean {
    const { camera } = this.#state;
    if (!camera) return false;
    const by = shiftKey ? STEP.shift : ctrlKey ? STEP.control : STEP.plain;
    const { width, height } = camera.viewport;
    const padding = this.#padding();
    const { x, y } = this.crosshair;
    this.byKeyboard = true;
    this.crosshair = {
      x: Math.max(padding.left, Math.min(width - padding.right, x + right * by)),
      y: Math.max(padding.top, Math.min(height - padding.bottom, y + down * by)),
    };
    return true;
  }

  pointerMoved(spot: Spot): void {
    this.byKeyboard = false;
    this.crosshair = spot;
  }

  pointerPressed(spot: Spot): void {
    this.pointerMoved(spot);
    this.#pressed = spot;
    if (this.tool === 'rectangle' && this.points.length === 0) this.add(spot);
  }

  /** A click sets a point; a drag sets none, but a drag that began a rectangle ends it. */
  pointerReleased(spot: Spot): void {
    const pressed = this.#pressed;
    if (!pressed) return;
    this.#pressed = null;
    const isDrag = distance(pressed, spot) > DRAG;
    const isRectangle = this.tool === 'rectangle';
    const began = isRectangle && this.points.length === 1 && distance(this.spots[0]!, pressed) < 1;
    this.crosshair = spot;
    if (began ? isDrag : !isDrag || isRectangle) this.add(spot);
  }
}
