/** The names of the bands, each from where its band begins, kept in the room and staggered where they touch. */
import type { ContextBand } from '../collection/records.ts';
import { spanOf } from '../time/calendar.ts';
import type { Axis } from './axis.ts';

export interface Band {
  readonly band: ContextBand;
  readonly start: number;
  readonly end: number;
}

/** The part of each band that lies on the axis. */
export function bandsOf(context: readonly ContextBand[], axis: Axis): Band[] {
  return context
    .map((band) => ({ band, span: spanOf(band) }))
    .filter(({ span }) => span.first <= axis.last && (span.last === null || span.last >= axis.first))
    .map(({ band, span }) => ({
      band,
      start: Math.max(0, axis.at(span.first)),
      end: Math.min(axis.width, span.last === null ? axis.width : axis.after(span.last)),
    }));
}

/** Where each label begins, and the line that it stands on. */
export function placeBandLabels(
  starts: readonly number[],
  widths: readonly number[],
  [lowest, highest]: readonly [number, number],
  gap = 10,
): { x: number; line: number }[] {
  const placed: { x: number; line: number; end: number }[] = [];
  starts.forEach((start, index) => {
    const width = widths[index]!;
    const x = Math.max(lowest, Math.min(start, highest - width));
    let line = 0;
    while (placed.some((other) => other.line === line && x < other.end + gap && other.x < x + width + gap)) {
      line += 1;
    }
    placed.push({ x, line, end: x + width });
  });
  return placed.map(({ x, line }) => ({ x, line }));
}
