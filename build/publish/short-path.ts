/**
 * A path of straight lines through whole pixels, as d3-geo writes it, in fewer letters: without points that repeat the
 * last or lie on the line between their neighbours, and each as its distance from the last.
 */
export function shortPath(path: string): string {
  return path
    .split('M')
    .slice(1)
    .map((line) => {
      const isClosed = line.endsWith('Z');
      const points = line
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number) as [number, number]);
      return written(withoutNeedless(points), isClosed);
    })
    .join('');
}

type Point = readonly [x: number, y: number];

function withoutNeedless(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (last && before && isBetween(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Whether a point lies on the way from one to another, without a turn back. */
function isBetween([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean {
  const [toX, toY, onX, onY] = [bx - ax, by - ay, cx - bx, cy - by];
  return toX * onY === toY * onX && toX * onX + toY * onY > 0;
}

/** A line; nothing where it is a point or covers no area. */
function written(points: readonly Point[], isClosed: boolean): string {
  const [first, ...others] = points;
  if (!first || others.length < (isClosed ? 3 : 1)) return '';
  let [x, y] = first;
  const steps = others.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  // A minus sign parts two numbers as well as a space.
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${isClosed ? 'z' : ''}`;
}
