/** What is being drawn on the map, as a pure value: points so far, and what they make. */
import type { Tool } from '../state/atlas.svelte.ts';
import type { LngLat } from '../domain/records.ts';
import { VERTICES } from '../state/url.ts';

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

/**
 * A rectangle of the screen as an outline on the ground, each side cut so that it follows the screen's; null
 * where a part of it is off the globe.
 */
export function rectangleOutline(
  a: Spot,
  b: Spot,
  place: (x: number, y: number) => LngLat | null,
): readonly LngLat[] | null {
  const PIECES = 8;
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
