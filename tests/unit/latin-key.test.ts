import { expect, it } from 'vitest';
import { latinKey } from '../../src/platform/latin-key.ts';

it.each([
  // Russian, Greek, Hebrew, Arabic, whose B gives two letters.
  ['и', 'KeyB', 'b'],
  ['И', 'KeyB', 'b'],
  ['β', 'KeyB', 'b'],
  ['נ', 'KeyB', 'b'],
  ['لا', 'KeyB', 'b'],
  ['я', 'KeyZ', 'z'],
  ['؟', 'Slash', '?'],
  // AZERTY, QWERTZ and Dvorak give their own letters and signs, Turkish its own i.
  ['z', 'KeyW', 'z'],
  ['Z', 'KeyY', 'z'],
  [',', 'KeyM', ','],
  ['.', 'KeyE', '.'],
  ['é', 'Digit2', 'é'],
  ['ı', 'KeyI', 'ı'],
  ['²', 'Backquote', '²'],
  // No letters.
  ['.', 'Period', '.'],
  [' ', 'Space', ' '],
  ['PageDown', 'PageDown', 'PageDown'],
  ['Dead', 'KeyE', 'Dead'],
  ['Unidentified', '', 'Unidentified'],
])('%s of the key %s is the shortcut %s', (key, code, shortcut) => {
  expect(latinKey({ key, code })).toBe(shortcut);
});
