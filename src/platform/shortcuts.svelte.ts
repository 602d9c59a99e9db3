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
