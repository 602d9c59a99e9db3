/** The map as a picture for a slide: 16:9, with its title, its legend, and where it comes from. */
import type { Sign } from '../domain/collection/signs.ts';
import type { Atlas, Lang } from '../domain/collection/records.ts';
import { shapeOf } from '../theme/symbol-shapes.ts';
import { PALETTE_COLOURS } from '../theme/palettes.ts';
import { loadFonts } from './fonts.ts';
import type { Credits } from './credits.ts';
import type { MapSnapshot } from '../map/snapshot/map-snapshot.ts';
import { openOffscreenMap, type Picture } from '../map/snapshot/offscreen-map.ts';
import { canvasOf, pngOf } from './picture-file.ts';
import { fitLines, wrapLines } from './wrap-lines.ts';

/** In CSS pixels, three pixels for each: 3840 × 2160. */
export const POSTER = { width: 1280, height: 720, pixelRatio: 3 } as const;
/** Where the map begins, and the neat line around the whole. */
const MAP = { left: 372, edge: 14 };
const MAP_SIZE = { width: POSTER.width - MAP.left - MAP.edge, height: POSTER.height - 2 * MAP.edge };
const COLUMN = { left: 40, width: 306 };
const SERIF = "'Alegreya', Georgia, serif";
const SANS = "'Alegreya Sans', 'Gill Sans', 'Trebuchet MS', sans-serif";
const colours = PALETTE_COLOURS.light;

export interface Poster {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly snapshot: MapSnapshot;
  readonly credits: Credits;
  /** The first line of the title, in capitals, and what follows it. */
  readonly name: readonly [string, string];
  readonly legend: readonly { readonly sign: Sign; readonly label: string; readonly count: number }[];
  /** What the other signs mean. */
  readonly signs: {
    readonly group: string;
    readonly dimmed: string;
    outside(count: number): string;
  };
}

/** The picture as a PNG file. */
export async function posterOf(poster: Poster): Promise<Blob> {
  const { atlas, lang, snapshot } = poster;
  const { width, height, pixelRatio } = POSTER;
  const { left, edge } = MAP;
  const offscreen = openOffscreenMap(atlas, lang, { ...MAP_SIZE, pixelRatio });
  try {
    const [map] = await Promise.all([offscreen.draw(snapshot), loadFonts()]);
    const context = canvasOf(width * pixelRatio, height * pixelRatio, colours.paper);
    context.drawImage(map.canvas, left * pixelRatio, edge * pixelRatio);
    context.scale(pixelRatio, pixelRatio);
    drawNeatLine(context);
    drawColumn(context, poster, map);
    return await pngOf(context.canvas);
  } finally {
    offscreen.close();
  }
}

function drawNeatLine(context: CanvasRenderingContext2D) {
  const { edge, left } = MAP;
  const { width, height } = POSTER;
  context.strokeStyle = colours.ink;
  context.lineWidth = 2;
  context.strokeRect(edge - 6, edge - 6, width - 2 * (edge - 6), height - 2 * (edge - 6));
  context.lineWidth = 0.8;
  context.strokeRect(edge, edge, width - 2 * edge, height - 2 * edge);
  context.strokeStyle = colours.rule;
  context.beginPath();
  context.moveTo(left, edge);
  context.lineTo(left, height - edge);
  context.stroke();
}

/** The line height of the question, in em; and its distance from the legend, in CSS pixels. */
const LEADING = 1.12;
const GAP = 24;

function drawColumn(
  context: CanvasRenderingContext2D,
  { credits, name, legend, signs, snapshot, atlas, lang }: Poster,
  { symbols }: Picture,
) {
  const { left, width } = COLUMN;
  const say = (text: string, x: number, y: number, font: string, fill: string = colours.ink) => {
    context.font = font;
    context.fillStyle = fill;
    context.fillText(text, x, y);
  };
  const measure = (font: string) => (text: string) => {
    context.font = font;
    return context.measureText(text).width;
  };
  context.textBaseline = 'alphabetic';
  let y = 60;
  const over = `700 13px ${SANS}`;
  for (const line of wrapLines(name[0].toLocaleUpperCase(), width, measure(over))) {
    say(line, left, y, over);
    y += 17;
  }
  say(name[1], left, y + 4, `italic 400 17px ${SERIF}`, colours.muted);
  y += 22;
  const small = `400 12px ${SANS}`;
  const seen = symbols.filter(({ x, y }) => x > 0 && y > 0 && x < MAP_SIZE.width && y < MAP_SIZE.height);
  const inSight = new Set(seen.flatMap(({ ids }) => ids));
  const hidden = snapshot.shown.filter(({ id }) => !inSight.has(id)).length;
  const said = [credits.source, credits.map, credits.made, ...(hidden > 0 ? [signs.outside(hidden)] : [])];
  const foot = said.flatMap((text) => wrapLines(text, width, measure(small)));
  const notes: ('group' | 'dimmed')[] = [
    ...(symbols.some(({ ids }) => ids.length > 1) ? (['group'] as const) : []),
    ...(snapshot.shown.length < atlas.initiatives.length ? (['dimmed'] as const) : []),
  ];
  const text = `400 16px ${SANS}`;
  const rows = [
    ...legend.map(({ sign, label, count }) => ({
      sign,
      lines: wrapLines(label, width - 70, measure(text)),
      count,
    })),
    ...notes.map((note) => ({ note, lines: wrapLines(signs[note], width - 40, measure(text)), count: null })),
  ];
  const high = rows.reduce((sum, { lines }) => sum + lines.length * 18 + 8, 0);
  const record = `italic 400 19px ${SERIF}`;
  const opened = snapshot.selected ? wrapLines(snapshot.selected.title[lang], width, measure(record)) : [];
  // The parts below have fixed heights: the question gets the rest.
  const below = foot.length * 15 + 18 + high + GAP + (opened.length > 0 ? 14 + opened.length * 23 : 0);
  const room = POSTER.height - 40 - below - (y + 10);
  const title = fitLines(
    credits.question,
    [40, 33, 27, 21, 17].map((size) => ({ size, most: Math.max(1, Math.floor(room / (size * LEADING))) })),
    width,
    (text, size) => measure(`500 ${size}px ${SERIF}`)(text),
  );
  y += 10;
  for (const line of title.lines) {
    y += title.size * LEADING;
    say(line, left, y, `500 ${title.size}px ${SERIF}`);
  }

  if (opened.length > 0) {
    y += 14;
    for (const line of opened) {
      y += 23;
      say(line, left, y, record, colours.muted);
    }
  }

  let end = POSTER.height - 40;
  for (const line of foot.toReversed()) {
    say(line, left, end, small, colours.muted);
    end -= 15;
  }

  let at = end - 18 - high;
  context.strokeStyle = colours.rule;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(left, end - 2);
  context.lineTo(left + width, end - 2);
  context.stroke();
  for (const row of rows) {
    at += 18;
    if ('sign' in row) {
      context.save();
      context.translate(left, at - 15);
      context.scale(20 / 24, 20 / 24);
      context.fillStyle = colours.signs[row.sign]!;
      context.fill(new Path2D(shapeOf(row.sign)));
      context.restore();
    } else if (row.note === 'group') drawRing(context, left + 10, at - 5, legend);
    else {
      context.beginPath();
      context.arc(left + 10, at - 5, 3, 0, 2 * Math.PI);
      context.fillStyle = colours.muted;
      context.fill();
    }
    row.lines.forEach((line, rank) => say(line, left + 32, at + rank * 18, text));
    if (row.count !== null) {
      context.textAlign = 'right';
      say(String(row.count), left + width, at, `700 16px ${SANS}`);
      context.textAlign = 'left';
    }
    at += (row.lines.length - 1) * 18 + 8;
  }
}

function drawRing(context: CanvasRenderingContext2D, x: number, y: number, legend: Poster['legend']) {
  legend.forEach(({ sign }, index, all) => {
    const part = (2 * Math.PI) / all.length;
    context.beginPath();
    context.arc(x, y, 8, -Math.PI / 2 + index * part, -Math.PI / 2 + (index + 1) * part);
    context.strokeStyle = colours.signs[sign]!;
    context.lineWidth = 4;
    context.stroke();
  });
}
