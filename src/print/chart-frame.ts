/**
 * The frame of a chart as a file of its own: its title, the question in words, a legend, and where it comes from.
 * Text stays text, in the atlas's fonts where they are installed, else in common ones.
 */
import type { Sign } from '../domain/collection/signs.ts';
import { shapeOf } from '../theme/symbol-shapes.ts';
import { PALETTE_COLOURS } from '../theme/palettes.ts';
import type { Credits } from './credits.ts';
import { wrapLines } from './wrap-lines.ts';
import { node, type XmlNode } from './xml.ts';

/** Paper has one palette. */
export const COLOURS = PALETTE_COLOURS.light;
/** The width of every chart and the air around it, in units of its drawing. */
export const WIDTH = 1120;
export const MARGIN = 40;
export const INNER = WIDTH - 2 * MARGIN;

const SANS = "'Alegreya Sans', 'Gill Sans', 'Trebuchet MS', sans-serif";
const SERIF = "Alegreya, Georgia, 'Times New Roman', serif";

/** An upper bound of a text's width in any of the fonts, so that nothing overlaps with fallback fonts. */
export function textWidthBound(text: string, size: number): number {
  return text.length * size * 0.56;
}

export interface Words {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
  readonly fill?: string;
  readonly family?: 'sans' | 'serif';
  readonly italic?: boolean;
}

/** One line of text. */
export function textNode(text: string, how: Words): XmlNode {
  return node(
    'text',
    {
      x: how.x,
      y: how.y,
      'font-family': how.family === 'serif' ? SERIF : SANS,
      'font-size': how.size,
      ...(how.weight && { 'font-weight': how.weight }),
      ...(how.italic && { 'font-style': 'italic' }),
      ...(how.anchor && { 'text-anchor': how.anchor }),
      fill: how.fill ?? COLOURS.ink,
    },
    text,
  );
}

/** A sign, its middle at a point. */
export function symbol(sign: Sign, x: number, y: number, size: number): XmlNode {
  const scale = size / 24;
  return node('path', {
    d: shapeOf(sign),
    fill: COLOURS.signs[sign]!,
    transform: `translate(${(x - size / 2).toFixed(2)} ${(y - size / 2).toFixed(2)}) scale(${scale.toFixed(4)})`,
  });
}

/** The body of a chart: drawn from `top` downwards, between the margins. */
export type Body = (top: number) => { readonly nodes: readonly XmlNode[]; readonly height: number };

const TITLE = { size: 30, line: 36 };
const SMALL = { size: 13, line: 18 };

/** A standalone SVG chart with an accessible name and description. */
export function chartOf(
  { title, question, source, made }: Credits,
  lang: string,
  { name, description, body }: { name: string; description: string; body: Body },
): XmlNode {
  const questionLines = wrapLines(question, INNER, (text) => textWidthBound(text, TITLE.size));
  const over = MARGIN + 8;
  const titleFoot = over + 14 + questionLines.length * TITLE.line;
  const nameAt = titleFoot + 34;
  const { nodes, height } = body(nameAt + 20);
  const footTop = nameAt + 20 + height + 24;
  const foot = [source, `${title}. ${made}`].flatMap((text) =>
    wrapLines(text, INNER, (part) => textWidthBound(part, SMALL.size)),
  );
  const whole = Math.ceil(footTop + 12 + foot.length * SMALL.line + MARGIN / 2);
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${whole}`,
      width: WIDTH,
      height: whole,
      'xml:lang': lang,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    node('title', { id: 'title' }, `${name} — ${question}`),
    node('desc', { id: 'description' }, description),
    node('rect', { width: WIDTH, height: whole, fill: COLOURS.paper }),
    textNode(title, { x: MARGIN, y: over, size: 15, weight: 700, fill: COLOURS.muted }),
    ...questionLines.map((line, rank) =>
      textNode(line, {
        x: MARGIN,
        y: over + 10 + (rank + 1) * TITLE.line,
        size: TITLE.size,
        weight: 500,
        family: 'serif',
      }),
    ),
    textNode(name, { x: MARGIN, y: nameAt, size: 19, family: 'serif', italic: true }),
    ...nodes,
    node('path', {
      d: `M${MARGIN} ${footTop}H${WIDTH - MARGIN}`,
      stroke: COLOURS.ink,
      'stroke-width': 1,
      fill: 'none',
    }),
    ...foot.map((line, rank) =>
      textNode(line, {
        x: MARGIN,
        y: footTop + 4 + (rank + 1) * SMALL.line,
        size: SMALL.size,
        fill: COLOURS.muted,
      }),
    ),
  );
}
