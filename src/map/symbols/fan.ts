/**
 * Fans out the marks at one position: few in a ring, many in a spiral. Geometry of the screen,
 * so that an open fan is the same at every zoom; only its place follows the camera.
 */
import { projector, type Camera, type ScreenPoint } from '../../domain/view/camera.ts';
import type { Frame } from '../camera/free-frame.ts';
import type { Positioned } from './cluster.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
/** The seats of a fan, clockwise from the top, in CSS pixels from its middle. */
export interface Fan {
  readonly seats: readonly Point[];
  /** The diameter of each seat: no two overlap. */
  readonly seat: number;
  /** Of the circle that holds all seats. */
  readonly radius: number;
}
/** A fan on the screen. */
export interface SeatedFan<T extends Positioned> extends Point {
  readonly radius: number;
  readonly seat: number;
  /** The marks with their seats, and where their own positions are on the screen. */
  readonly seated: readonly (Point & { readonly mark: T; readonly stands: ScreenPoint })[];
}

/** The diameter of a seat, in CSS pixels: as wide as a finger, or as narrow as one still hits. */
const SEAT = { widest: 44, narrowest: 28 } as const;
/** Up to this number, a ring; more would leave it empty. */
const RING = 10;
/** The most seats of a fan; more are shown as a list. */
export const MOST = 60;
/** A little more than a seat from one turn to the next, as a spiral cuts its rays aslant. */
const PITCH = 1.02;

/** The widest fan that a circle of this radius has room for; null where only a list has. */
export function fanWithin(count: number, radius: number): Fan | null {
  if (count < 2 || count > MOST) return null;
  for (let seat: number = SEAT.widest; seat >= SEAT.narrowest; seat -= 2) {
    const fan = fanOf(count, seat);
    if (fan.radius <= radius) return fan;
  }
  return null;
}

/** A fan of seats of this diameter. */
export function fanOf(count: number, seat: number): Fan {
  const seats = count <= RING ? ring(count, seat) : spiral(count, seat);
  return { seats, seat, radius: Math.hypot(seats.at(-1)?.x ?? 0, seats.at(-1)?.y ?? 0) + seat / 2 };
}

const TURN = 2 * Math.PI;
const polar = (angle: number, radius: number): Point => ({
  x: radius * Math.sin(angle),
  y: -radius * Math.cos(angle),
});
/** The angle between two seats that touch, at this distance from the middle. */
const between = (seat: number, radius: number) => 2 * Math.asin(seat / (2 * radius));

function ring(count: number, seat: number): Point[] {
  // Never so near that a seat covers the place itself.
  const radius = Math.max(seat, seat / (2 * Math.sin(Math.PI / count)));
  return Array.from({ length: count }, (_, rank) => polar((rank / count) * TURN, radius));
}

/** An Archimedean spiral; each seat touches the next, or nearly. */
function spiral(count: number, seat: number): Point[] {
  const seats: Point[] = [];
  let [angle, radius] = [0, 1.25 * seat];
  for (let rank = 0; rank < count; rank++) {
    seats.push(polar(angle, radius));
    // Going outward, the next is farther than this angle says.
    const step = between(seat, radius);
    angle += step;
    radius += (step / TURN) * PITCH * seat;
  }
  return seats;
}

/**
 * Places a fan around its place. While the place is in the frame, the whole fan is moved into the frame;
 * otherwise it moves out with its place.
 *
 * @returns null where the place is behind the globe, or the fan wholly out of the frame
 */
export function seat<T extends Positioned>(
  marks: readonly T[],
  fan: Fan,
  camera: Camera,
  frame: Frame,
): SeatedFan<T> | null {
  const project = projector(camera);
  const seated = marks.map((mark) => ({ mark, stands: project(mark.at) }));
  const seen = seated.filter(({ stands }) => stands.visible);
  if (seen.length === 0) return null;
  const mean = (axis: 'x' | 'y') => seen.reduce((sum, { stands }) => sum + stands[axis], 0) / seen.length;
  const { radius } = fan;
  const x = shifted(mean('x'), radius, frame.left, frame.right);
  const y = shifted(mean('y'), radius, frame.top, frame.bottom);
  const isOut =
    x + radius < frame.left ||
    x - radius > frame.right ||
    y + radius < frame.top ||
    y - radius > frame.bottom;
  if (isOut) return null;
  return {
    x,
    y,
    radius,
    seat: fan.seat,
    seated: seated.map(({ mark, stands }, rank) => ({
      mark,
      stands,
      x: x + fan.seats[rank]!.x,
      y: y + fan.seats[rank]!.y,
    })),
  };
}

/** Moves a centre inward until its circle fits, at most by a radius. */
function shifted(middle: number, radius: number, from: number, to: number): number {
  const inside = Math.min(Math.max(middle, from + radius), to - radius);
  return middle + Math.min(Math.max(inside - middle, -radius), radius);
}
