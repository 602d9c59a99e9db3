/** Letters that Unicode does not take apart, as those write them who do not have them. */
const PLAIN: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ĸ: 'k',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/**
 * A text as a search reads it: lower case; ligatures, full-width, circled and styled letters as plain ones; without
 * accents, the turned commas of Hawaiian or Arabic names, and what nobody sees (soft hyphens, zero-width characters).
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/[\p{M}\p{Cf}ʹ-ˁ]/gu, '');
}

/** The words of a text, and where they stand in it. The parts of « 1 800 » are one word. */
export function wordsOf(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/\d{1,3}(?:[\s.,]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}\p{Cf}Ⓐ-ⓩ]+/gu)].flatMap(
    (match) => {
      const word = fold(match[0].replaceAll(/[\s.,]/g, ''));
      return word === '' ? [] : [{ word, from: match.index, to: match.index + match[0].length }];
    },
  );
}
