/**
 * How wide a text of the strip is at most, in CSS pixels, without asking the browser: fonts come late,
 * and a label must not move when they do. The widest letters of Alegreya Sans make up for the narrow.
 */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.47;
}
