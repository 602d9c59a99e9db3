/** What a slide shows beside its words, as a picture file. */
import { generate } from 'lean-qr';
import { COLOURS, WIDTH } from './chart-frame.ts';
import { pngOf, canvasOf } from './picture-file.ts';
import type { SlidePicture } from './slide.ts';
import { xmlFile, type XmlNode } from './xml.ts';

/** Pixels of a chart for each unit of its drawing. */
const CHART_RATIO = 2;

/** A chart as a PNG. Rejects where the browser cannot draw it. */
export async function pictureOfSvg(svg: XmlNode, alt: string): Promise<SlidePicture> {
  const [, , , height] = String(svg.attributes['viewBox']).split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const attributes = { ...svg.attributes, xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height };
  const address = URL.createObjectURL(new Blob([xmlFile({ ...svg, attributes })], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const context = canvasOf(WIDTH * CHART_RATIO, height * CHART_RATIO, COLOURS.paper);
    const { canvas } = context;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { file: await pngOf(canvas), alt, ratio: height / WIDTH };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** In pixels and in modules: a module, the quiet zone that the standard asks for, and the paper around it. */
const CODE = { module: 16, quiet: 4, paper: 8 };

/** The QR code of an address as a PNG, black on white. Rejects where the browser makes no picture of this size. */
export async function pictureOfCode(address: string, alt: string): Promise<SlidePicture> {
  const code = generate(address);
  const { module, quiet, paper } = CODE;
  const white = code.size + 2 * quiet;
  const side = (white + 2 * paper) * module;
  const context = canvasOf(side, side, COLOURS.paper);
  context.scale(module, module);
  context.translate(paper, paper);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, white, white);
  context.translate(quiet, quiet);
  context.fillStyle = '#000000';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) context.fillRect(x, y, 1, 1);
  }
  return { file: await pngOf(context.canvas), alt, ratio: 1 };
}

/** A picture that an address `data:…;base64,…` holds. Rejects where it cannot be decoded. */
export async function fileOfAddress(address: string, alt: string): Promise<SlidePicture> {
  const [head = '', letters = ''] = address.split(',');
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const file = new Blob([bytes], { type: head.slice('data:'.length).split(';')[0] ?? '' });
  const bitmap = await createImageBitmap(file);
  const ratio = bitmap.height / bitmap.width;
  bitmap.close();
  return { file, alt, ratio };
}
