/** How large the letters of the notes are, kept in this browser over the slides and the talks. */
const KEY = 'atlas.notes-size';

/** In rem. `automatic`: the largest that lets the notes of a slide fit, from `least`. */
export const NOTES = { min: 1, max: 2.6, step: 0.2, automatic: 1.5, least: 1.05 } as const;

/** Storage is refused in some private windows: the size then lasts until the page closes. */
function stored(): number | null {
  try {
    const size = Number(localStorage.getItem(KEY) ?? NaN);
    return size >= NOTES.min && size <= NOTES.max ? size : null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

class NotesSize {
  #chosen = $state(stored());

  /** In rem. */
  get value(): number {
    return this.#chosen ?? NOTES.automatic;
  }
  /** Whether the speaker has chosen it, so that longer notes scroll rather than shrink. */
  get isChosen(): boolean {
    return this.#chosen !== null;
  }
  /** Larger or smaller by one step. */
  change(direction: 1 | -1): void {
    const size = this.value + direction * NOTES.step;
    this.#chosen = Math.round(Math.max(NOTES.min, Math.min(NOTES.max, size)) * 10) / 10;
    try {
      localStorage.setItem(KEY, String(this.#chosen));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
}
export const notesSize = new NotesSize();
