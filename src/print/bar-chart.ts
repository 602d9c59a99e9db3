/** Facets as bars: solid for the question's counts, pale for those of the whole atlas. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Sign } from '../domain/collection/signs.ts';
import { COLOURS, INNER, MARGIN, textWidthBound, symbol, textNode, type Body } from './chart-frame.ts';
import { wrapLines } from './wrap-lines.ts';
import { node, type XmlNode } from './xml.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** In the whole atlas. */
  readonly total: number;
  readonly chosen: boolean;
  /** Whether others are chosen instead. */
  readonly dimmed: boolean;
  /** Where the bar is one of a theme. */
  readonly sign?: Sign;
}
/** The bars of one facet. */
export interface BarBlock {
  readonly name: string;
  readonly bars: readonly Bar[];
}

const GAP = 48;

/** Lays the blocks out in columns, each under the one that is shortest so far; all bars have the same scale in a block. */
export function barChart(blocks: readonly BarBlock[], columns: number, note: string): Body {
  return (top) => {
    const width = (INNER - GAP * (columns - 1)) / columns;
    const size = columns === 1 ? 22 : 15;
    const feet = Array.from({ length: columns }, () => top);
    const nodes = blocks.flatMap((block) => {
      const shortest = feet.indexOf(Math.min(...feet));
      const x = MARGIN + shortest * (width + GAP);
      const drawn = drawBlock(block, x, feet[shortest]!, width, size, blocks.length > 1);
      feet[shortest] = drawn.foot + size;
      return drawn.nodes;
    });
    const foot = Math.max(...feet) + 8;
    if (note === '') return { nodes, height: foot - 24 - top };
    return {
      nodes: [
        ...nodes,
        node('rect', { x: MARGIN, y: foot - 9, width: 24, height: 8, fill: COLOURS.accent }),
        node('rect', {
          x: MARGIN + 24,
          y: foot - 9,
          width: 24,
          height: 8,
          fill: COLOURS.accent,
          'fill-opacity': 0.25,
        }),
        textNode(note, { x: MARGIN + 60, y: foot, size: 14, fill: COLOURS.muted }),
      ],
      height: foot - top,
    };
  };
}

function drawBlock(
  { name, bars }: BarBlock,
  x: number,
  top: number,
  width: number,
  size: number,
  isNamed: boolean,
) {
  const scale = scaleLinear(
    [0, Math.max(1, max(bars, ({ total, count }) => Math.max(total, count)) ?? 1)],
    [0, width],
  );
  const line = size * 1.25;
  const thick = size / 2.2;
  let y = top;
  const nodes: XmlNode[] = [];
  if (isNamed) {
    const large = size * 1.2;
    for (const part of wrapLines(name, width, (text) => textWidthBound(text, large))) {
      y += large * 1.2;
      nodes.push(textNode(part, { x, y, size: large, family: 'serif', weight: 600 }));
    }
  }
  for (const { label, count, total, chosen, dimmed, sign } of bars) {
    const text = x + (sign !== undefined ? size * 1.6 : 0);
    const room = width - (text - x) - textWidthBound('000', size) - 12;
    const fill = dimmed || count === 0 ? COLOURS.muted : COLOURS.ink;
    const weight = chosen ? 700 : 400;
    y += size * 0.5;
    const lines = wrapLines(label, room, (part) => textWidthBound(part, size));
    for (const [rank, part] of lines.entries()) {
      y += line;
      nodes.push(textNode(part, { x: text, y, size, fill, weight }));
      if (rank === 0 && sign !== undefined)
        nodes.push(symbol(sign, x + size * 0.55, y - size * 0.33, size * 1.1));
    }
    nodes.push(textNode(String(count), { x: x + width, y, size, fill, weight: 700, anchor: 'end' }));
    y += size * 0.35;
    const hue = sign !== undefined ? COLOURS.signs[sign]! : COLOURS.accent;
    const bar = { x, y, height: thick, fill: hue };
    nodes.push(node('path', { d: `M${x} ${y + thick}h${width}`, stroke: COLOURS.rule, 'stroke-width': 1 }));
    if (total > 0) nodes.push(node('rect', { ...bar, width: scale(total), 'fill-opacity': 0.25 }));
    if (count > 0)
      nodes.push(node('rect', { ...bar, width: scale(count), 'fill-opacity': dimmed ? 0.4 : 1 }));
    y += thick;
  }
  return { nodes, foot: y + size };
}
