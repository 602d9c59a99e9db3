/** Boxes on a line, moved as little as can be (least squares) so that none overlap. */

export interface Box {
  /** The preferred position of its anchor. */
  readonly wanted: number;
  /** How far it reaches to the left and to the right of its anchor. */
  readonly before: number;
  readonly after: number;
}

/**
 * The anchors of boxes that keep their order, do not overlap and stay between two ends, if there is room.
 * Pools adjacent violators: the least-squares answer under an order.
 */
export function spread(boxes: readonly Box[], start: number, end: number): number[] {
  let reach = 0;
  const offsets = boxes.map(({ before, after }, index) => {
    reach += index === 0 ? 0 : boxes[index - 1]!.after + before;
    return { reach, after };
  });
  const pools: { sum: number; size: number }[] = [];
  boxes.forEach(({ wanted }, index) => {
    let pool = { sum: wanted - offsets[index]!.reach, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  });
  const lowest = start + (boxes[0]?.before ?? 0);
  const highest = end - (offsets.at(-1)?.reach ?? 0) - (offsets.at(-1)?.after ?? 0);
  const even = pools.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size));
  return even.map((at, index) => Math.max(lowest, Math.min(highest, at)) + offsets[index]!.reach);
}
