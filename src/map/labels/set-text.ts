/** Sets names in type: breaks them into lines, measures them, and paints each once to be copied onto the map. */
import type { Typeface } from './labels.ts';

/** A name as it is set. Lengths in CSS pixels. */
export interface SetText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly typeface: Typeface;
}

/** `text` and `title` by the names of the page's fonts. */
const FAMILIES = { text: "'Alegreya Sans', sans-serif", title: "'Alegreya', serif" } as const;
/** The width of the light edge around a letter: in em, and at least, in CSS pixels. */
const HALO = { em: 0.08, least: 1.4 } as const;
/** The largest number of cached pictures; beyond it most are of earlier zooms, and the cache is cleared. */
const MOST = 1500;

/** Sets names in the page's fonts, and remembers what it has set. */
export class Typesetter {
  #measuring: CanvasRenderingContext2D | null = null;
  readonly #set = new Map<string, SetText>();
  readonly #pictures = new Map<string, HTMLCanvasElement>();

  /** Forgets what was set, for instance because a font has arrived. */
  forget(): void {
    this.#set.clear();
    this.#pictures.clear();
  }

  /** @param size of the letters */
  set(name: string, typeface: Typeface, size: number): SetText {
    const key = `${name}|${size}|${typeface.family}${typeface.weight}${typeface.spacing}`;
    const known = this.#set.get(key);
    if (known) return known;
    const context = this.#contextToMeasure();
    this.#use(context, typeface, size);
    const text = typeface.capitals ? name.toUpperCase() : name;
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
      if (lines.length > 0 && context.measureText(longer).width <= typeface.width * size)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    const width = Math.max(...lines.map((line) => context.measureText(line).width));
    const height = size + (lines.length - 1) * size * typeface.leading;
    const set = { lines, width, height, size, typeface };
    this.#set.set(key, set);
    return set;
  }

  /** Paints a set name, its middle at a point. */
  paint(
    context: CanvasRenderingContext2D,
    set: SetText,
    { x, y, align }: { readonly x: number; readonly y: number; readonly align: 'left' | 'center' | 'right' },
    colours: { readonly ink: string; readonly halo: string },
    pixelRatio: number,
  ): void {
    const picture = this.#pictureOf(set, align, colours, pixelRatio);
    const onPixel = (length: number) => Math.round(length * pixelRatio) / pixelRatio;
    const [width, height] = [picture.width / pixelRatio, picture.height / pixelRatio];
    context.drawImage(picture, onPixel(x - width / 2), onPixel(y - height / 2), width, height);
  }

  #contextToMeasure(): CanvasRenderingContext2D {
    this.#measuring ??= document.createElement('canvas').getContext('2d');
    if (!this.#measuring) throw new Error('This browser has no canvas left to measure text with.');
    return this.#measuring;
  }

  #pictureOf(
    set: SetText,
    align: 'left' | 'center' | 'right',
    { ink, halo }: { readonly ink: string; readonly halo: string },
    pixelRatio: number,
  ): HTMLCanvasElement {
    const { lines, width, height, size, typeface } = set;
    const key = `${lines.join('|')}|${align}|${size}|${typeface.family}${typeface.weight}|${ink}|${halo}|${pixelRatio}`;
    const known = this.#pictures.get(key);
    if (known) return known;
    if (this.#pictures.size >= MOST) this.#pictures.clear();
    const room = Math.ceil(size / 2);
    const picture = document.createElement('canvas');
    picture.width = Math.ceil((width + 2 * room) * pixelRatio);
    picture.height = Math.ceil((height + 2 * room) * pixelRatio);
    const context = picture.getContext('2d')!;
    context.scale(pixelRatio, pixelRatio);
    this.#use(context, typeface, size);
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 2 * Math.max(HALO.least, HALO.em * size);
    context.strokeStyle = halo;
    context.fillStyle = ink;
    const x = room + { left: 0, center: width / 2, right: width }[align];
    const draw = (how: 'strokeText' | 'fillText') =>
      lines.forEach((line, rank) => context[how](line, x, room + size / 2 + rank * size * typeface.leading));
    draw('strokeText');
    draw('fillText');
    this.#pictures.set(key, picture);
    return picture;
  }

  #use(context: CanvasRenderingContext2D, { family, italic, weight, spacing }: Typeface, size: number): void {
    context.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${FAMILIES[family]}`;
    // Safari before 26 sets the letters without spacing.
    if ('letterSpacing' in context) context.letterSpacing = `${spacing * size}px`;
  }
}
