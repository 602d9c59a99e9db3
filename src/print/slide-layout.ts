/** Where the parts of a slide stand in a file of slides. Lengths are in points (1/72 inch). */
import { PALETTE_COLOURS } from '../theme/palettes.ts';
import { textWidthBound } from './chart-frame.ts';
import { wrapLines } from './wrap-lines.ts';
import { TOUR_MAP, type SlideContent } from './slide.ts';

/** The two shapes of a projector; the names of the choice. */
export type SlideShape = '16:9' | '4:3';

export interface SlideSize {
  readonly width: number;
  readonly height: number;
  /** The width that a picture has beside the text. */
  readonly picture: number;
}

/** The sizes that PowerPoint calls widescreen and standard. */
export const SLIDE_SIZES: Readonly<Record<SlideShape, SlideSize>> = {
  // The map is as high as the slide.
  '16:9': { width: 960, height: 540, picture: (540 * TOUR_MAP.width) / TOUR_MAP.height },
  '4:3': { width: 720, height: 540, picture: 350 },
};

/** A text in its box, from the top of the box. */
export interface TextBox {
  readonly part: 'over' | 'title' | 'sentence' | 'figure' | 'label' | 'point' | 'line' | 'link' | 'foot';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly family: 'serif' | 'sans';
  readonly bold: boolean;
  readonly colour: string;
  readonly address?: string;
  /** The lines where nothing else breaks them: in a picture. */
  readonly lines: readonly string[];
}

export interface SlideLayout {
  readonly texts: readonly TextBox[];
  /** The box of the map, the chart or the picture, of its own proportions; null where the slide has none. */
  readonly picture: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
  /** The line below `over`. */
  readonly rule: { readonly x: number; readonly y: number; readonly width: number };
}

const MARGIN = 34;
/** Height of a line, in em: what PowerPoint and LibreOffice give to the fonts that may stand in. */
export const LEADING = 1.2;
/** How much wider bold letters are. */
const BOLD = 1.12;
const { ink, muted, accent } = PALETTE_COLOURS.light;

type Style = Pick<TextBox, 'family' | 'bold' | 'colour'>;
const SERIF: Style = { family: 'serif', bold: false, colour: ink };
const SANS: Style = { family: 'sans', bold: false, colour: ink };
const QUIET: Style = { ...SANS, colour: muted };

/** The sizes of the texts, in points, the largest first: the first set in which the column holds all is taken. */
const SETS = [1, 0.9, 0.8, 0.7, 0.6, 0.5].map((scale) => ({
  title: 38 * scale,
  sentence: 21 * scale,
  figure: 66 * scale,
  label: 17 * scale,
  point: 28 * scale,
  line: 15 * Math.max(scale, 0.7),
}));
const [SMALL, SMALLEST] = [11, 9];

/** Lays out a slide. Every text is whole: its size gives way, down to the half. */
export function layOutSlide(content: SlideContent, size: SlideSize): SlideLayout {
  const width = content.picture ? size.width - size.picture - 2 * MARGIN : size.width * 0.72;
  const x = MARGIN;
  const box = (
    part: TextBox['part'],
    text: string,
    y: number,
    points: number,
    style: Style,
    address?: string,
  ): TextBox => {
    const widthOf = (part: string) => textWidthBound(part, points) * (style.bold ? BOLD : 1);
    const lines = wrapLines(text, width, widthOf);
    const height = lines.length * points * LEADING;
    return { part, text, x, y, width, height, size: points, lines, ...style, ...(address && { address }) };
  };
  const over = box('over', content.over, MARGIN, SMALL, { ...SANS, bold: true });
  const ruleY = MARGIN + over.height + 4;
  const foot = box('foot', content.foot, 0, SMALLEST, QUIET);
  const footY = size.height - MARGIN / 2 - foot.height;
  const link = content.link
    ? [box('link', content.link.text, 0, SMALL, { ...SANS, colour: accent }, content.link.address)]
    : [];
  const linkY = footY - 6 - (link[0]?.height ?? 0);

  const column = (set: (typeof SETS)[number]): { texts: TextBox[]; end: number } => {
    let y = ruleY + 16;
    const texts: TextBox[] = [];
    const put = (made: TextBox, gap: number) => {
      texts.push(made);
      y += made.height + gap;
    };
    put(box('title', content.title, y, set.title, SERIF), 10);
    if (content.sentence !== '') put(box('sentence', content.sentence, y, set.sentence, SANS), 14);
    if (content.figure) {
      // A number and its unit stay on one line.
      const { value, label } = content.figure;
      const fits = Math.min(set.figure, (set.figure * width) / textWidthBound(value, set.figure));
      put(box('figure', value, y, fits, { ...SERIF, colour: content.hue }), 0);
      put(box('label', label, y, set.label, QUIET), 14);
    }
    for (const point of content.points) put(box('point', point, y, set.point, SERIF), 12);
    for (const line of content.lines) put(box('line', line, y, set.line, QUIET), 5);
    return { texts, end: y };
  };
  const fitting = SETS.map(column).find(({ end }) => end <= linkY) ?? column(SETS.at(-1)!);
  return {
    texts: [
      over,
      ...fitting.texts,
      ...link.map((made) => ({ ...made, y: linkY })),
      ...(content.foot === '' ? [] : [{ ...foot, y: footY }]),
    ],
    picture: content.picture && contained(content.picture.ratio, size),
    rule: { x, y: ruleY, width },
  };
}

/** The box of a picture at the right of a slide, as large as it can be, in the middle of the height. */
function contained(ratio: number, { width, height, picture }: SlideSize) {
  const wide = Math.min(picture, height / ratio);
  return {
    x: width - picture + (picture - wide) / 2,
    y: (height - wide * ratio) / 2,
    width: wide,
    height: wide * ratio,
  };
}
