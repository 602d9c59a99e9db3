/** The chronology as a chart of its own: the issues above the line, the dates of the initiatives in lanes below it. */
import { firstDay, lastDay } from '../domain/time/calendar.ts';
import type { Sign } from '../domain/collection/signs.ts';
import type { ContextBand, Initiative, Lang } from '../domain/collection/records.ts';
import { axisOf, monthsOf, type Stretch } from '../domain/timeline/axis.ts';
import { bandsOf, placeBandLabels } from '../domain/timeline/band-labels.ts';
import type { Issue } from '../domain/timeline/issues.ts';
import { heightOf, LANE_SIZES } from '../domain/timeline/lanes.ts';
import { marksOf, type Mark } from '../domain/timeline/marks.ts';
import { spread } from '../domain/timeline/spread.ts';
import { candidatesOf, placeLabels } from '../domain/timeline/tick-labels.ts';
import { COLOURS, INNER, MARGIN, textWidthBound, symbol, textNode, type Body } from './chart-frame.ts';
import { wrapLines } from './wrap-lines.ts';
import { node, type XmlNode } from './xml.ts';

export interface TimeInput {
  readonly lang: Lang;
  readonly stretch: Stretch;
  readonly initiatives: readonly Initiative[];
  /** The ids of those that answer the question; the others are dimmed. */
  readonly shown: ReadonlySet<string>;
  readonly issues: readonly Issue[];
  readonly context: readonly ContextBand[];
  /** The themes, for the legend, and the sign of each record. */
  readonly themes: readonly { readonly sign: Sign; readonly label: string }[];
  readonly signOf: (record: Initiative) => Sign;
  /** What is said below: how many have no date of their own. */
  readonly note: string;
}

const TEXT = 14;
const DISC = 13;

/** The timeline: from its top, in CSS pixels, to its nodes of SVG and their height. */
export function timeChart({
  lang,
  stretch,
  initiatives,
  shown,
  issues,
  context,
  themes,
  signOf,
  note,
}: TimeInput): Body {
  return (top) => {
    const axis = axisOf(stretch, INNER);
    const at = (x: number) => MARGIN + x;
    const baseline = top + 66;
    const lanesTop = baseline + 28;
    const marks = marksOf(initiatives, axis);
    const foot = lanesTop + heightOf(marks.map(({ row }) => row)) + 6;

    const bands = bandsOf(context, axis);
    const names = placeBandLabels(
      bands.map(({ start }) => start),
      bands.map(({ band }) => textWidthBound(band.label[lang], TEXT) + 8),
      [0, INNER],
    );
    const nodes: XmlNode[] = bands.flatMap(({ start, end }, index) => [
      node('rect', {
        x: at(start),
        y: baseline,
        width: end - start,
        height: foot - baseline + 6 + names[index]!.line * 20,
        fill: COLOURS.wash,
        stroke: COLOURS.rule,
        'stroke-width': 1,
      }),
    ]);
    bands.forEach(({ band }, index) => {
      const { x, line } = names[index]!;
      nodes.push(
        textNode(band.label[lang], {
          x: at(x) + 3,
          y: foot + 20 + line * 20,
          size: TEXT,
          family: 'serif',
          italic: true,
        }),
      );
    });

    const labels = placeLabels(candidatesOf(axis, lang), (text) => textWidthBound(text, TEXT), INNER);
    nodes.push(
      node('path', { d: `M${at(0)} ${baseline}H${at(INNER)}`, stroke: COLOURS.ink, 'stroke-width': 1.5 }),
      ...monthsOf(axis).map((month) =>
        node('path', {
          d: `M${at(axis.at(month))} ${baseline}v${month.endsWith('-01-01') ? 24 : 8}`,
          stroke: COLOURS.ink,
          'stroke-width': 1,
        }),
      ),
      ...labels.map(({ x, text, strong }) =>
        textNode(text, { x: at(x) + 3, y: baseline + 19, size: TEXT, weight: strong ? 700 : 400 }),
      ),
      ...issueNodes(issues, axis, top, baseline),
      ...marks.flatMap((mark) => markNodes(mark, signOf(mark.record), lanesTop, shown.has(mark.record.id))),
    );

    let y = foot + 20 + (Math.max(-1, ...names.map(({ line }) => line)) + 1) * 20 + 14;
    let x = MARGIN;
    for (const { sign, label } of themes) {
      const width = 26 + textWidthBound(label, TEXT) + 18;
      if (x + width > MARGIN + INNER && x > MARGIN) [x, y] = [MARGIN, y + 24];
      nodes.push(symbol(sign, x + 8, y - 5, 16), textNode(label, { x: x + 22, y, size: TEXT }));
      x += width;
    }
    for (const line of wrapLines(note, INNER, (text) => textWidthBound(text, TEXT))) {
      y += 24;
      nodes.push(textNode(line, { x: MARGIN, y, size: TEXT, fill: COLOURS.muted }));
    }
    return { nodes, height: y + 6 - top };
  };
}

/** Number, date and count of each issue, as near to its date as they can stand side by side. */
function issueNodes(
  issues: readonly Issue[],
  axis: ReturnType<typeof axisOf>,
  top: number,
  baseline: number,
): XmlNode[] {
  const boxes = issues.map(({ date, count, published }) => {
    const [from, to] = [axis.at(firstDay(published.start)), axis.after(lastDay(published.start))];
    return {
      wanted: published.precision === 'day' ? from : (from + to) / 2,
      before: DISC + 4,
      after: DISC + 8 + Math.max(textWidthBound(date, TEXT), textWidthBound(String(count), TEXT)) + 8,
    };
  });
  const anchors = spread(boxes, 0, axis.width);
  const y = top + 22;
  return issues.flatMap(({ number, date, count }, index) => {
    const x = MARGIN + anchors[index]!;
    return [
      node('path', {
        d: `M${x} ${y + DISC}L${MARGIN + boxes[index]!.wanted} ${baseline}`,
        stroke: COLOURS.ink,
        'stroke-width': 1,
        fill: 'none',
      }),
      node('circle', {
        cx: x,
        cy: y,
        r: DISC,
        fill: COLOURS.paper,
        stroke: COLOURS.ink,
        'stroke-width': 1.5,
      }),
      textNode(String(number), { x, y: y + 5, size: 15, weight: 700, family: 'serif', anchor: 'middle' }),
      textNode(date, { x: x + DISC + 6, y: y - 2, size: TEXT, family: 'serif', italic: true }),
      textNode(String(count), { x: x + DISC + 6, y: y + 14, size: TEXT, weight: 700 }),
    ];
  });
}

/** A date: its stretch, and the symbol of its theme, or a dot where the question sets it aside. */
function markNodes(mark: Mark, sign: Sign, top: number, isShown: boolean): XmlNode[] {
  const y = top + LANE_SIZES.target / 2 + mark.row * LANE_SIZES.pitch;
  const [start, end] = [MARGIN + mark.start, MARGIN + mark.end];
  const hue = isShown ? COLOURS.signs[sign]! : COLOURS.muted;
  const line = { stroke: hue, 'stroke-opacity': isShown ? 0.6 : 0.3, fill: 'none' };
  const stretch = node('path', { d: `M${start} ${y}H${end}`, 'stroke-width': 5, ...line });
  const arrow = node('path', {
    d: `M${end - 6} ${y - 5}L${end} ${y}L${end - 6} ${y + 5}`,
    'stroke-width': 2,
    ...line,
  });
  return [
    ...(mark.kind === 'tick' ? [] : [stretch]),
    ...(mark.isOngoing ? [arrow] : []),
    ...(isShown
      ? [
          node('circle', { cx: MARGIN + mark.at, cy: y, r: 9, fill: COLOURS.paper }),
          symbol(sign, MARGIN + mark.at, y, 16),
        ]
      : [node('circle', { cx: MARGIN + mark.at, cy: y, r: 2.5, fill: COLOURS.muted })]),
  ];
}
