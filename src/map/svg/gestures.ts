/** What the pointer, the fingers and the wheel do on a map, in CSS pixels from its top left corner. */
import type { Gesture } from '../base/engine.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface GestureEvents {
  /** The map is dragged, rightwards and downwards. */
  dragged(right: number, down: number): void;
  /** It comes closer by some zooms, about a point; a jump is to be animated. */
  zoomed(at: Point, zooms: number, isJump: boolean): void;
  /** It is turned, in degrees clockwise of its bearing. */
  turned(degrees: number): void;
  /** A gesture that moved the map has ended. */
  ended(): void;
  pointed(at: Point | null): void;
  clicked(at: Point): void;
  /** A gesture was left to the host page. */
  prevented(gesture: Gesture): void;
}

/** How far a pressed pointer may move and still click. */
const CLICK_TOLERANCE = 3;
/** How far a wheel turns for one zoom, in CSS pixels, and how far two fingers on a touch pad, which comes as a wheel too. */
const WHEEL_ZOOM = 300;
const PAD_ZOOM = 100;
/** CSS pixels of a line, and of a page, that a wheel turns by. */
const LINE = 40;
const PAGE = 800;
/** Degrees of bearing for a CSS pixel of a drag with the right button. */
const TURN = 0.8;
/** A wheel that rests for so long, in milliseconds, has ended. */
const WHEEL_REST = 150;

/**
 * Listens to the gestures on an element, until the signal aborts.
 *
 * @param isCooperative embedded: a plain wheel and one finger are left to the host page
 */
export function listenToGestures(
  element: HTMLElement,
  isCooperative: boolean,
  events: GestureEvents,
  signal: AbortSignal,
): void {
  /** Where each pressed pointer is. */
  const pressed = new Map<number, Point>();
  let start: Point = { x: 0, y: 0 };
  let isTurning = false;
  /** Whether the pressed pointers have moved the map. */
  let isMoving = false;
  let wheel: ReturnType<typeof setTimeout> | undefined;

  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const on = <K extends keyof HTMLElementEventMap>(
    event: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) => element.addEventListener(event, listener, { signal, passive: false });

  element.style.touchAction = isCooperative ? 'pan-x pan-y' : 'none';

  on('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0 && event.button !== 2) return;
    const at = pointOf(event);
    if (pressed.size === 0) [start, isMoving, isTurning] = [at, false, event.button === 2];
    pressed.set(event.pointerId, at);
  });
  on('pointermove', (event) => {
    const before = pressed.get(event.pointerId);
    if (!before) return;
    const at = pointOf(event);
    const isFar = Math.hypot(at.x - start.x, at.y - start.y) >= CLICK_TOLERANCE;
    if (!isMoving && pressed.size === 1 && !isFar) return;
    if (isCooperative && event.pointerType === 'touch' && pressed.size === 1) {
      events.prevented('touch_pan');
      return;
    }
    // What is pressed keeps the gesture, also outside of the map; not before it moves, for the click's sake.
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    isMoving = true;
    pressed.set(event.pointerId, at);
    const [right, down] = [at.x - before.x, at.y - before.y];
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(other, before, at);
    else if (isTurning) events.turned(right * TURN);
    else events.dragged(right, down);
  });
  const release = (event: PointerEvent) => {
    if (!pressed.delete(event.pointerId) || pressed.size > 0 || !isMoving) return;
    isMoving = false;
    events.ended();
  };
  on('pointerup', release);
  on('pointercancel', release);

  /** One of two fingers has moved. */
  function pinch(other: Point, before: Point, now: Point) {
    const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    const apart = (a: Point, b: Point) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
    const [from, to] = [middle(other, before), middle(other, now)];
    events.dragged(to.x - from.x, to.y - from.y);
    events.zoomed(to, Math.log2(apart(other, now) / apart(other, before)), false);
  }

  on('mousemove', (event) => events.pointed(pointOf(event)));
  on('mouseout', () => events.pointed(null));
  on('contextmenu', (event) => event.preventDefault());
  on('click', (event) => {
    const at = pointOf(event);
    // A click comes after a drag too. One that no pointer began comes from a program.
    if (event.detail === 0 || Math.hypot(at.x - start.x, at.y - start.y) < CLICK_TOLERANCE)
      events.clicked(at);
  });
  on('dblclick', (event) => {
    event.preventDefault();
    events.zoomed(pointOf(event), event.shiftKey ? -1 : 1, true);
  });
  on('wheel', (event) => {
    if (isCooperative && !event.ctrlKey && !event.metaKey) {
      events.prevented('wheel_zoom');
      return;
    }
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
    events.zoomed(pointOf(event), (-event.deltaY * unit) / (event.ctrlKey ? PAD_ZOOM : WHEEL_ZOOM), false);
    clearTimeout(wheel);
    wheel = setTimeout(() => events.ended(), WHEEL_REST);
  });
  signal.addEventListener('abort', () => clearTimeout(wheel));
}
