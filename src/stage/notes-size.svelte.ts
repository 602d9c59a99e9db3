/** How large the letters of the notes are, kept in this browser over the slides and the talks. */
import { readStored, writeStored } from '../platform/storage.ts';

const KEY = 'atlas.notes-size';

/** In rem. `automatic`: the largest that lets the notes of a slide fit, from `least`. */
export const NOTES = { min: 1, max: 2.6, step: 0.2, automatic: 1.5, least: 1.05 } as const;

/** Where the browser keeps nothing, the size lasts until the page closes. */
function stored(): number | null {
  const size = Number(readStored('localStorage', KEY) ?? NaN);
  return size >= NOTES.min && size <= NOTES.max ? size : null;
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
    writeStored('localStorage', KEY, String(this.#chosen));
  }
}
export const notesSize = new NotesSize();
