/**
 * Lines and areas as the path of an SVG, pure. An area that reaches behind the globe is closed far outside of the
 * globe's disc, by which the caller clips it.
 */
import { angleBetween } from '../../domain/geography/sphere.ts';
import { STRIDE, type Line, type Piece } from './lines.ts';
import { isOutOfSight, type Fallen, type Sight } from './sight.ts';

/** A path has whole numbers, which are shorter and faster to write: so many of them make a CSS pixel. */
export const PER_PIXEL = 10;
/** How far around the globe, in radians, a side may go that is far outside of its disc. */
const FARTHEST_TURN = Math.PI / 4;

/**
 * The path of lines, which end at the horizon.
 *
 * @param least vertices nearer to the one before than this, in CSS pixels, are left out
 */
export function pathOfLines(lines: readonly Line[], sight: Sight, least: number): string {
  const pen = new Pen(sight, least);
  for (const line of lines) {
    if (isOutOfSight(sight, line.cap)) continue;
    for (const copy of sight.copies(line.west, line.east)) {
      pen.lift();
      for (const piece of line.pieces) {
        if (isOutOfSight(sight, piece.cap)) pen.lift();
        else for (let at = piece.first; at <= piece.last; at++) pen.drawTo(line, at, copy);
      }
    }
  }
  pen.lift();
  return pen.path;
}

/** The path of areas, by their rings, to be filled by the even-odd rule. */
export function pathOfAreas(rings: readonly Line[], sight: Sight, least: number): string {
  const pen = new Pen(sight, least);
  let isInside = false;
  for (const ring of rings) {
    const around = isAround(ring, sight);
    if (isOutOfSight(sight, ring.cap) && !around) continue;
    if (around && sight.antipode && holdsAntipode(ring, sight.antipode)) isInside = !isInside;
    for (const copy of sight.copies(ring.west, ring.east)) {
      for (const piece of ring.pieces) {
        const isLeftOut = isOutOfSight(sight, piece.cap) && !isAround(piece, sight);
        const step = isLeftOut ? piece.last - piece.first : 1;
        for (let at = piece.first; at <= piece.last; at += step) pen.turnTo(ring, at, copy);
      }
      pen.close();
    }
  }
  // What holds the antipode is then all but what its ring, drawn on this side, encloses.
  if (isInside) pen.encloseAll();
  return pen.path;
}

/** Whether a cap holds the antipode, so that what it holds may go around the globe's disc. */
function isAround({ cap }: Pick<Piece, 'cap'>, { antipode }: Sight): boolean {
  return antipode !== null && angleBetween(antipode, cap.middle) <= cap.radius;
}

/** Whether the antipode is inside of a ring on the plane of longitude and latitude, where no ring crosses the cut. */
function holdsAntipode({ vertices }: Line, [x, y, z]: readonly [number, number, number]): boolean {
  const lng = Math.atan2(y, x) / (Math.PI / 180);
  let isInside = false;
  for (let at = STRIDE; at < vertices.length; at += STRIDE) {
    const [from, to] = [vertices[at - STRIDE]!, vertices[at]!];
    if (from > lng === to > lng) continue;
    const [low, high] = [vertices[at - STRIDE + 4]!, vertices[at + 4]!];
    if (z < low + ((high - low) * (lng - from)) / (to - from)) isInside = !isInside;
  }
  return isInside;
}

/** Writes a path, as few numbers as are seen. */
class Pen {
  path = '';
  readonly #sight: Sight;
  readonly #least: number;
  readonly #now: Fallen = { x: 0, y: 0, hidden: false };
  /** The vertex before, which may have been left out. */
  readonly #before: Fallen = { x: 0, y: 0, hidden: false };
  /** Where the path is, in its own numbers. */
  #x = 0;
  #y = 0;
  #isDown = false;
  /** Whether the line that is being drawn has a side already. */
  #hasSide = false;

  constructor(sight: Sight, least: number) {
    this.#sight = sight;
    this.#least = least * PER_PIXEL;
  }

  /** Goes on along a line to a vertex, where that is in sight. */
  drawTo(line: Line, at: number, copy: number): void {
    this.#sight.project(line.vertices, at, copy, this.#now);
    if (this.#now.hidden) this.lift();
    else this.#write(this.#now);
  }

  /** Goes on along a ring to a vertex; where both ends of a side are hidden, around the globe's disc. */
  turnTo(ring: Line, at: number, copy: number): void {
    this.#sight.project(ring.vertices, at, copy, this.#now);
    if (this.#isDown && this.#now.hidden && this.#before.hidden) this.#goAround();
    this.#write(this.#now);
  }

  /** Ends a line. */
  lift(): void {
    if (this.#isDown) this.#put(this.#before);
    this.#isDown = false;
  }

  /** Ends a ring. */
  close(): void {
    if (this.#isDown) this.path += 'z';
    this.#isDown = false;
  }

  /** A ring around all that can be seen. */
  encloseAll(): void {
    const { x, y } = this.#sight.centre;
    const reach = 3 * this.#sight.far;
    const corners = [
      [-reach, -reach],
      [reach, -reach],
      [reach, reach],
      [-reach, reach],
    ] as const;
    for (const [right, down] of corners) this.#write({ x: x + right, y: y + down, hidden: true });
    this.close();
  }

  #goAround(): void {
    const { x, y } = this.#sight.centre;
    const from = Math.atan2(this.#before.y - y, this.#before.x - x);
    const turn = Math.atan2(this.#now.y - y, this.#now.x - x) - from;
    const short = Math.atan2(Math.sin(turn), Math.cos(turn));
    const pieces = Math.ceil(Math.abs(short) / FARTHEST_TURN);
    for (let piece = 1; piece < pieces; piece++) {
      const angle = from + (short * piece) / pieces;
      this.#put({
        x: x + this.#sight.far * Math.cos(angle),
        y: y + this.#sight.far * Math.sin(angle),
      });
    }
  }

  #write(point: Fallen): void {
    this.#before.x = point.x;
    this.#before.y = point.y;
    this.#before.hidden = point.hidden;
    if (!this.#isDown) {
      this.#x = Math.round(point.x * PER_PIXEL);
      this.#y = Math.round(point.y * PER_PIXEL);
      this.path += `M${this.#x} ${this.#y}`;
      [this.#isDown, this.#hasSide] = [true, false];
      return;
    }
    const isNear =
      Math.abs(point.x * PER_PIXEL - this.#x) < this.#least &&
      Math.abs(point.y * PER_PIXEL - this.#y) < this.#least;
    if (!isNear) this.#put(point);
  }

  #put({ x, y }: { x: number; y: number }): void {
    const right = Math.round(x * PER_PIXEL) - this.#x;
    const down = Math.round(y * PER_PIXEL) - this.#y;
    if (right === 0 && down === 0) return;
    this.#x += right;
    this.#y += down;
    this.path += `${this.#hasSide ? ' ' : 'l'}${right} ${down}`;
    this.#hasSide = true;
  }
}
