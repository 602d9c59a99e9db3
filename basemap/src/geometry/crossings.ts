/** Where lines cross: simplified or rounded, a bend may jump over its neighbour. */
import type { Position } from 'geojson';

/** The side of a cell of the index, in degrees: a few segments each. */
const CELL = 0.5;

/** A line, the rank of the vertex that a segment of it leads to, and the segment's two ends. */
type Segment = readonly [line: number, to: number, x1: number, y1: number, x2: number, y2: number];

/**
 * The segments that cross another, of the same line or not: for each such line, the ranks of the vertices
 * that they lead to. To touch is not to cross.
 */
export function crossings(lines: readonly Position[][]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const record = ([line, to]: Segment): void => {
    found.set(line, (found.get(line) ?? new Set()).add(to));
  };
  for (const segments of cellsOf(lines).values()) {
    segments.forEach((segment, rank) => {
      for (let other = rank + 1; other < segments.length; other += 1) {
        const against = segments[other];
        if (!against || !doCross(segment, against)) continue;
        record(segment);
        record(against);
      }
    });
  }
  return found;
}

function cellsOf(lines: readonly Position[][]): Map<string, Segment[]> {
  const cells = new Map<string, Segment[]>();
  lines.forEach((line, rank) => {
    for (let i = 1; i < line.length; i += 1) {
      const [x1 = 0, y1 = 0] = line[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = line[i] ?? [];
      for (let x = Math.floor(Math.min(x1, x2) / CELL); x <= Math.max(x1, x2) / CELL; x += 1) {
        for (let y = Math.floor(Math.min(y1, y2) / CELL); y <= Math.max(y1, y2) / CELL; y += 1) {
          const key = `${x},${y}`;
          const segments = cells.get(key);
          if (segments) segments.push([rank, i, x1, y1, x2, y2]);
          else cells.set(key, [[rank, i, x1, y1, x2, y2]]);
        }
      }
    }
  });
  return cells;
}

/** In square degrees: below it, binary fractions alone put a point off a line. */
const ROUNDING_ERROR = 1e-12;

function doCross([, , ax, ay, bx, by]: Segment, [, , cx, cy, dx, dy]: Segment): boolean {
  const side = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): number => {
    const twice = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    return Math.abs(twice) < ROUNDING_ERROR ? 0 : twice;
  };
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}
