/** The key in `localStorage`. */
const KEY = 'atlas.shortcuts';

/**
 * Storage is refused in some private windows and sandboxed frames: the choice then lasts until the page
 * closes.
 */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/**
 * Whether single keys are shortcuts: on, until the reader says otherwise (they get in the way of speech
 * input: WCAG 2.1.4, RGAA 12.10).
 */
class Shortcuts {
  #on = $state(stored() !== 'off');

  get on(): boolean {
    return this.#on;
  }
  set on(value: boolean) {
    this.#on = value;
    try {
      localStorage.setItem(KEY, value ? 'on' : 'off');
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
}
export const shortcuts = new Shortcuts();

/**
 * The character of a key that is a shortcut now, in lower case; null where such keys are off, another key is held with
 * it, a text is being typed, a dialog is open, or something else has handled it.
 */
export function shortcutOf(event: KeyboardEvent): string | null {
  const { key, target } = event;
  if (!shortcuts.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return null;
  return document.querySelector('dialog:modal') ? null : key.toLowerCase();
}
