/** Slides as pictures, one PNG for each, in a ZIP archive. */
import { zip } from 'fflate';
import { PALETTE_COLOURS } from '../theme/palettes.ts';
import { loadFonts } from './fonts.ts';
import type { SlideContent } from './slide.ts';
import { canvasOf, pngOf } from './picture-file.ts';
import { LEADING, layOutSlide, SLIDE_SIZES, type SlideShape } from './slide-layout.ts';

/** Pixels for each point: 1920 × 1080 for a slide of 960 × 540. */
const PIXEL_RATIO = 2;
/** How far below the top of a line its baseline is, in em: the ascent of the page's fonts. */
const ASCENT = 0.92;
const FAMILIES = {
  serif: "'Alegreya', Georgia, serif",
  sans: "'Alegreya Sans', 'Gill Sans', 'Trebuchet MS', sans-serif",
} as const;
const { paper, rule } = PALETTE_COLOURS.light;

/** The archive: `01.png`, `02.png`… Rejects where the browser makes no picture of this size. */
export async function slidePictures(slides: readonly SlideContent[], shape: SlideShape): Promise<Blob> {
  await loadFonts();
  const digits = Math.max(2, String(slides.length).length);
  const files: Record<string, Uint8Array> = {};
  for (const [at, slide] of slides.entries()) {
    const picture = await pictureOf(slide, shape);
    files[`${String(at + 1).padStart(digits, '0')}.png`] = new Uint8Array(await picture.arrayBuffer());
  }
  return new Promise((resolve, reject) => {
    // PNG is compressed already.
    zip(files, { level: 0 }, (error, bytes) => {
      if (error) reject(error);
      else resolve(new Blob([bytes], { type: 'application/zip' }));
    });
  });
}

async function pictureOf(content: SlideContent, shape: SlideShape): Promise<Blob> {
  const { width, height } = SLIDE_SIZES[shape];
  const layout = layOutSlide(content, SLIDE_SIZES[shape]);
  const context = canvasOf(width * PIXEL_RATIO, height * PIXEL_RATIO, paper);
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.fillStyle = rule;
  context.fillRect(layout.rule.x, layout.rule.y, layout.rule.width, 0.75);
  for (const { lines, x, y, size, family, bold, colour } of layout.texts) {
    context.font = `${bold ? 700 : family === 'serif' ? 500 : 400} ${size}px ${FAMILIES[family]}`;
    context.fillStyle = colour;
    lines.forEach((line, rank) => context.fillText(line, x, y + size * (rank * LEADING + ASCENT)));
  }
  if (content.picture && layout.picture) {
    const image = await createImageBitmap(content.picture.file);
    const { x, y, width, height } = layout.picture;
    context.drawImage(image, x, y, width, height);
    image.close();
  }
  return pngOf(context.canvas);
}
