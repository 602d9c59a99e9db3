/**
 * The key that a shortcut means, a letter in lower case. Keyboards of other scripts give their own letters (« и » for
 * B on a Russian one): there the key is named by its position. Wherever a Latin letter is given it counts, so that
 * AZERTY and QWERTZ keep their own.
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  // Of one key of an Arabic keyboard two letters come: « لا ».
  if (/^\P{Script=Latin}+$/u.test(key) && /\p{L}|؟/u.test(key)) {
    const letter = /^Key([A-Z])$/.exec(code)?.[1];
    if (letter) return letter.toLowerCase();
    if (key === '؟') return '?';
  }
  return key.length === 1 ? key.toLowerCase() : key;
}
