/** A text as a search reads it: lower case, accents off, œ and æ in two letters. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}

/** The words of a text, and where they stand in it. The parts of « 1 800 » are one word. */
export function wordsOf(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/\d{1,3}(?:[\s.,]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: fold(match[0].replaceAll(/[\s.,]/g, '')),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
