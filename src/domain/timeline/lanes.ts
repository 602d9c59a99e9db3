/** Marks of dates, stacked in rows so that no ink and no target covers another. */

export interface Inked {
  /** Where the ink begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The preferred middle of its pointer target. */
  readonly at: number;
  /** The part of the ink on which that middle may be; absent: only where it is preferred. */
  readonly slide?: readonly [number, number];
}

/** The distance between two rows, the side of a target, and the air between two marks of a row. */
export interface Room {
  readonly pitch: number;
  readonly target: number;
  readonly gap: number;
}
export const LANE_SIZES: Room = { pitch: 12, target: 24, gap: 4 };

/** Where a mark stands: its row, and the middle of its target. */
export interface Seat {
  readonly row: number;
  readonly at: number;
}

/** How often the order of the marks is changed to find fewer rows. */
const ROUNDS = 40;

/**
 * The seat of each mark, in as few rows as a short search finds. In each round every mark takes the first free row,
 * its target as near to the preferred point as there is room; then the marks of the last row come earlier in the
 * order (“squeaky wheel” optimization, Joslin and Clements 1999). The same marks always get the same seats.
 */
export function stack(marks: readonly Inked[], room: Room = LANE_SIZES): Seat[] {
  const isFixed = (index: number) => !marks[index]!.slide;
  const length = (index: number) => marks[index]!.end - marks[index]!.start;
  let order = [...marks.keys()].sort(
    (a, b) => Number(isFixed(b)) - Number(isFixed(a)) || length(a) - length(b) || a - b,
  );
  let best = seatsOf(marks, order, room);
  let seats = best;
  for (let round = 1; round < ROUNDS; round++) {
    const last = lastRow(seats);
    const next = [...order];
    for (const index of order.filter((mark) => seats[mark]!.row === last)) {
      const from = next.indexOf(index);
      next.splice(from, 1);
      next.splice(Math.max(0, from - Math.ceil(next.length / 3)), 0, index);
    }
    order = next;
    seats = seatsOf(marks, order, room);
    if (lastRow(seats) < lastRow(best)) best = seats;
  }
  return best;
}

const lastRow = (seats: readonly Seat[]) => Math.max(0, ...seats.map(({ row }) => row));

/** The seats of the marks, each in the first row that is free for it, one after another in an order. */
function seatsOf(marks: readonly Inked[], order: readonly number[], { pitch, target, gap }: Room): Seat[] {
  const seats: Seat[] = [];
  const seated: { mark: Inked; seat: Seat }[] = [];
  for (const index of order) {
    const mark = marks[index]!;
    const [from, to] = mark.slide ?? [mark.at, mark.at];
    let seat: Seat | undefined;
    for (let row = 0; !seat; row++) {
      const isCovered = seated.some(
        (other) =>
          other.seat.row === row && mark.start < other.mark.end + gap && other.mark.start < mark.end + gap,
      );
      if (isCovered) continue;
      const near = seated.filter((other) => Math.abs(other.seat.row - row) * pitch < target);
      const at = [mark.at, from, to, ...near.flatMap(({ seat: { at } }) => [at - target, at + target])]
        .filter((x) => x >= from && x <= to)
        .filter((x) => near.every((other) => Math.abs(other.seat.at - x) >= target))
        .sort((a, b) => Math.abs(a - mark.at) - Math.abs(b - mark.at))[0];
      if (at !== undefined) seat = { row, at };
    }
    seats[index] = seat;
    seated.push({ mark, seat });
  }
  return seats;
}

/** How high the rows stand together. */
export function heightOf(rows: readonly number[], { pitch, target }: Room = LANE_SIZES): number {
  return target + pitch * Math.max(0, ...rows);
}
