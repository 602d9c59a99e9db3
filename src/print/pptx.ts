/**
 * Slides as a PowerPoint file (ECMA-376), by PptxGenJS: texts that can be edited, the map as a picture with its
 * alternative, the notes, and the link of each slide. Loaded when such a file is asked for.
 */
import PptxGenJS from 'pptxgenjs';
import type { Lang } from '../domain/collection/records.ts';
import { PALETTE_COLOURS } from '../theme/palettes.ts';
import type { SlideContent } from './slide.ts';
import { LEADING, layOutSlide, SLIDE_SIZES, type SlideShape, type TextBox } from './slide-layout.ts';

/** Media type of a presentation (ECMA-376, part 1, § 15.2.20). */
export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * The fonts of the file's theme: those nearest to the page's that offices have. The page's own are on no other
 * machine, and what stands in for them may be of another kind and width.
 */
const FONTS = { serif: 'Georgia', sans: 'Calibri' } as const;
const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const { paper, rule } = PALETTE_COLOURS.light;

const inches = (points: number) => points / 72;
/** As Office writes a colour. */
const hex = (colour: string) => colour.slice(1);

export interface Presentation {
  readonly title: string;
  readonly author: string;
  readonly lang: Lang;
  readonly shape: SlideShape;
  readonly slides: readonly SlideContent[];
}

/** The file. Rejects where a picture cannot be read. */
export async function writePptx({ title, author, lang, shape, slides }: Presentation): Promise<Blob> {
  const size = SLIDE_SIZES[shape];
  const file = new PptxGenJS();
  file.title = title;
  file.author = author;
  file.theme = { headFontFace: FONTS.serif, bodyFontFace: FONTS.sans };
  file.defineLayout({ name: shape, width: inches(size.width), height: inches(size.height) });
  file.layout = shape;
  const master = 'atlas';
  const place = { x: inches(34), y: inches(60), w: inches(360), h: inches(90) };
  file.defineSlideMaster({
    title: master,
    background: { color: hex(paper) },
    // A title of its own kind: outlines and screen readers find it.
    objects: [{ placeholder: { options: { name: 'title', type: 'title', ...place }, text: '' } }],
  });

  for (const content of slides) {
    const layout = layOutSlide(content, size);
    const slide = file.addSlide({ masterName: master });
    for (const text of layout.texts) slide.addText(text.text, optionsOf(text, lang));
    slide.addShape('line', {
      x: inches(layout.rule.x),
      y: inches(layout.rule.y),
      w: inches(layout.rule.width),
      h: 0,
      line: { color: hex(rule), width: 0.75 },
    });
    if (content.picture && layout.picture) {
      const { x, y, width, height } = layout.picture;
      slide.addImage({
        data: await dataUrlOf(content.picture.file),
        x: inches(x),
        y: inches(y),
        w: inches(width),
        h: inches(height),
        altText: content.picture.alt,
      });
    }
    if (content.notes !== '') slide.addNotes(content.notes);
  }
  return (await file.write({ outputType: 'blob', compression: true })) as Blob;
}

function optionsOf(text: TextBox, lang: Lang): PptxGenJS.TextPropsOptions {
  const { part, x, y, width, height, size, family, bold, colour, address } = text;
  return {
    x: inches(x),
    y: inches(y),
    w: inches(width),
    h: inches(height),
    margin: 0,
    align: 'left',
    valign: 'top',
    fontFace: FONTS[family],
    fontSize: Math.round(size * 10) / 10,
    bold,
    color: hex(colour),
    lang: LOCALES[lang],
    lineSpacingMultiple: LEADING / 1.2,
    objectName: part,
    // A number and its unit stay on one line, in whatever font.
    wrap: part !== 'figure',
    ...(part === 'title' && { placeholder: 'title' }),
    ...(address && { hyperlink: { url: address } }),
  };
}

function dataUrlOf(file: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('A picture could not be read.'));
    reader.readAsDataURL(file);
  });
}
