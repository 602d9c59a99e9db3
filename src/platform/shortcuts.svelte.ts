import { latinKey } from './latin-key.ts';
import { readStored, writeStored } from './storage.ts';

/** The key in `localStorage`. Where nothing can be kept, the choice lasts until the page closes. */
const KEY = 'atlas.shortcuts';

/**
 * Whether single keys are shortcuts: on, until the reader says otherwise (they get in the way of speech
 * input: WCAG 2.1.4, RGAA 12.10).
 */
class Shortcuts {
  #on = $state(readStored('localStorage', KEY) !== 'off');

  get on(): boolean {
    return this.#on;
  }
  set on(value: boolean) {
    this.#on = value;
    writeStored('localStorage', KEY, value ? 'on' : 'off');
  }
}
export const shortcuts = new Shortcuts();

/**
 * The key of a shortcut, by `latinKey`; null where such keys are off, another key is held with
 * it, a text is being typed, a dialog is open, or something else has handled it.
 */
export function shortcutOf(event: KeyboardEvent): string | null {
  const { target } = event;
  if (!shortcuts.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return null;
  return document.querySelector('dialog:modal') ? null : latinKey(event);
}
