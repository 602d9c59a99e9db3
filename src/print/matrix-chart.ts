/** The themes against another facet, as a chart of its own. */
import type { Sign } from '../domain/collection/signs.ts';
import { tintOf } from '../theme/tint.ts';
import { COLOURS, INNER, MARGIN, textWidthBound, symbol, textNode, type Body } from './chart-frame.ts';
import { wrapLines } from './wrap-lines.ts';
import { node, type XmlNode } from './xml.ts';

export interface MatrixColumn {
  readonly sign: Sign;
  readonly label: string;
}
export interface MatrixRow {
  readonly label: string;
  /** One for each column. */
  readonly counts: readonly number[];
}

const HEAD = 260;
const SIZE = 15;
const LINE = 18;
const CELL = 36;

/** The matrix: from its top, in CSS pixels, to its nodes of SVG and their height. */
export function matrixChart(columns: readonly MatrixColumn[], rows: readonly MatrixRow[]): Body {
  return (top) => {
    const width = (INNER - HEAD) / columns.length;
    const tint = tintOf('light', Math.max(...rows.flatMap(({ counts }) => counts)));
    const names = columns.map(({ label }) =>
      wrapLines(label, width - 10, (part) => textWidthBound(part, SIZE)),
    );
    const headed = top + 30 + Math.max(...names.map(({ length }) => length)) * LINE + 10;
    const left = (column: number) => MARGIN + HEAD + column * width;
    const nodes: XmlNode[] = columns.flatMap(({ sign }, column) => [
      symbol(sign, left(column) + width / 2, top + 14, 22),
      ...names[column]!.map((part, rank) =>
        textNode(part, {
          x: left(column) + width / 2,
          y: top + 30 + (rank + 1) * LINE,
          size: SIZE,
          anchor: 'middle',
        }),
      ),
    ]);
    let y = headed;
    for (const { label, counts } of rows) {
      const lines = wrapLines(label, HEAD - 16, (part) => textWidthBound(part, SIZE));
      const height = Math.max(CELL, lines.length * LINE + 12);
      const baseline = y + height / 2 + SIZE * 0.35;
      lines.forEach((part, rank) =>
        nodes.push(
          textNode(part, { x: MARGIN, y: baseline + (rank - (lines.length - 1) / 2) * LINE, size: SIZE }),
        ),
      );
      counts.forEach((count, column) => {
        nodes.push(
          node('rect', {
            x: left(column) + 1,
            y: y + 1,
            width: width - 2,
            height: height - 2,
            fill: COLOURS.signs[columns[column]!.sign]!,
            'fill-opacity': tint(count) / 100,
            stroke: COLOURS.rule,
            'stroke-width': 1,
          }),
          textNode(String(count), {
            x: left(column) + width / 2,
            y: baseline,
            size: SIZE + 2,
            anchor: 'middle',
            weight: count > 0 ? 700 : 400,
            fill: count > 0 ? COLOURS.ink : COLOURS.muted,
          }),
        );
      });
      y += height;
    }
    return { nodes, height: y - top };
  };
}
