/** What is being drawn on the map, as a pure value: points so far, and what they make. */
import type { Tool } from '../state/atlas.svelte.ts';
import { direction, sum, toLngLat, toVector } from '../domain/geography/sphere.ts';
import type { LngLat } from '../domain/collection/records.ts';
import { VERTICES } from '../domain/address/limits.ts';

/** A point of the screen, in CSS pixels from the map's top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How many points end a drawing by themselves. */
const ENOUGH: Record<Tool, number> = { point: 1, rectangle: 2, polygon: VERTICES.max };

/** Whether nothing can be added to a drawing. */
export function isComplete(tool: Tool, points: number): boolean {
  return points >= ENOUGH[tool];
}

/** Whether the reader may say that a drawing is done. */
export function canEnd(tool: Tool, points: number): boolean {
  return tool === 'polygon' ? points >= VERTICES.min : isComplete(tool, points);
}

/**
 * Whether an outline goes round clockwise on the screen. The inside on the screen is the filter's inside. On
 * the ground it is on the left, which matters for an outline that fits in no hemisphere.
 */
export function isClockwise(outline: readonly Spot[]): boolean {
  const twice = outline.reduce((sum, { x, y }, at) => {
    const next = outline[(at + 1) % outline.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return twice > 0;
}

/** The corners on the screen of the rectangle between two opposite ones, counterclockwise on the ground. */
export function cornersBetween(a: Spot, b: Spot): Spot[] {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return [
    { x: left, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
  ];
}

/** How far, in CSS pixels, a great circle may stand from the straight line that was drawn. */
const STRAIGHT = 1.5;
/** The number of pieces that a bent side is cut into. */
const PIECES = 8;

/**
 * A polygon of the screen as an outline on the ground, counterclockwise; sides that would be bent, as over half
 * the flat world, are cut. Null where a part of it is off the globe.
 */
export function polygonOutline(
  drawn: readonly Spot[],
  place: (x: number, y: number) => LngLat | null,
  project: (place: LngLat) => Spot,
): readonly LngLat[] | null {
  const corners = isClockwise(drawn) ? drawn.toReversed() : drawn;
  const most = Math.min(PIECES, Math.floor(VERTICES.max / corners.length));
  const outline = corners.flatMap((from, at) => {
    const to = corners[(at + 1) % corners.length]!;
    const between = (part: number) => place(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    const [start, end] = [between(0), between(1)];
    const arc = start && end && direction(sum(toVector(start), toVector(end)));
    const middle = arc && project(toLngLat(arc));
    const off = middle
      ? Math.hypot(middle.x - (from.x + to.x) / 2, middle.y - (from.y + to.y) / 2)
      : Infinity;
    const pieces = off <= STRAIGHT ? 1 : most;
    return Array.from({ length: pieces }, (_, piece) => between(piece / pieces));
  });
  return outline.includes(null) ? null : (outline as LngLat[]);
}

/**
 * A rectangle of the screen as an outline on the ground, each side cut so that it follows the screen's; null
 * where a part of it is off the globe.
 */
export function rectangleOutline(
  a: Spot,
  b: Spot,
  place: (x: number, y: number) => LngLat | null,
): readonly LngLat[] | null {
  const corners = cornersBetween(a, b);
  const outline = corners.flatMap((from, at) => {
    const to = corners[(at + 1) % corners.length]!;
    return Array.from({ length: PIECES }, (_, piece) => {
      const part = piece / PIECES;
      return place(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    });
  });
  return outline.includes(null) ? null : (outline as LngLat[]);
}
