/**
 * Keeps a border that follows a parallel on its parallel. Simplified, the 49th between Canada and the United
 * States has two vertices: MapLibre draws a straight line between them on Mercator, which is the parallel,
 * and d3-geo a great circle, which bulges by 80 km. Positions in between make the two agree.
 */
import type { Position } from 'geojson';

/** The longest step in longitude, degrees: at 60° of latitude the two lines then part by 400 m. */
const LONGEST = 2;

export function followParallels(line: Position[]): Position[] {
  return line.flatMap((to, i) => {
    const from = line[i - 1];
    if (!from) return [to];
    const [x1 = 0, y1 = 0] = from;
    const [x2 = 0, y2 = 0] = to;
    const steps = Math.max(1, Math.ceil(Math.abs(x2 - x1) / LONGEST));
    return Array.from({ length: steps }, (_, step): Position => {
      const t = (step + 1) / steps;
      return t === 1 ? to : [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
    });
  });
}
