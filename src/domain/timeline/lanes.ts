/** Marks of dates, stacked in rows so that no ink and no target covers another. */

export interface Inked {
  /** Where the ink begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The middle of its pointer target. */
  readonly at: number;
}

/** The distance between two rows, the side of a target, and the air between two marks of a row. */
export interface Room {
  readonly pitch: number;
  readonly target: number;
  readonly gap: number;
}
export const ROOM: Room = { pitch: 12, target: 24, gap: 4 };

/** The row of each mark, the first free one for each in turn. */
export function stack(marks: readonly Inked[], { pitch, target, gap }: Room = ROOM): number[] {
  const rows: number[] = [];
  const clash = (a: Inked, b: Inked, apart: number) =>
    (apart === 0 && a.start < b.end + gap && b.start < a.end + gap) ||
    (apart * pitch < target && Math.abs(a.at - b.at) < target);
  marks.forEach((mark, place) => {
    let row = 0;
    while (marks.slice(0, place).some((other, at) => clash(mark, other, Math.abs(rows[at]! - row)))) row += 1;
    rows.push(row);
  });
  return rows;
}

/** How high the rows stand together. */
export function heightOf(rows: readonly number[], { pitch, target }: Room = ROOM): number {
  return target + pitch * Math.max(0, ...rows);
}
