/** Breaks a text into lines of a width, where there is no page to do it: on a canvas, and in an SVG. */

/** How wide a text is, in the units of the width. */
export type Measure = (text: string) => number;

/**
 * The lines of a text, broken at its spaces, never at a no-break space; a word wider than the width is cut.
 * Joined with spaces, they are the text, but for words that were cut.
 */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = cut(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function cut(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/**
 * A text in the largest of some sizes in which it fits a width and a number of lines that goes with the size;
 * in the last one where none does, cut short.
 */
export function fitLines(
  text: string,
  sizes: readonly { readonly size: number; readonly most: number }[],
  width: number,
  measure: (text: string, size: number) => number,
): { readonly size: number; readonly lines: readonly string[] } {
  let last: { size: number; lines: readonly string[] } = { size: 0, lines: [] };
  for (const { size, most } of sizes) {
    const lines = wrapLines(text, width, (part) => measure(part, size));
    if (lines.length <= most) return { size, lines };
    last = { size, lines: shorten(lines.slice(0, most), width, (part) => measure(part, size)) };
  }
  return last;
}

function shorten(lines: readonly string[], width: number, measure: Measure): string[] {
  let end = `${lines.at(-1) ?? ''}…`;
  while (end.length > 1 && measure(end) > width) end = `${end.slice(0, -2)}…`;
  return [...lines.slice(0, -1), end];
}
