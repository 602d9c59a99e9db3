import type { Question } from '../domain/question/question.ts';

/** How many changes of the question can be undone. */
const DEEPEST = 50;

/** The questions before the present one. A gesture is one change, or none if it is taken back. */
export class UndoHistory {
  /** The latest last. */
  #past = $state.raw<readonly Question[]>([]);
  /** The question before the gesture that is under way. */
  #beforeGesture = $state.raw<Question | null>(null);

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get isGestureActive(): boolean {
    return this.#beforeGesture !== null;
  }

  /** Stores the question before a change; within a gesture, only the one before it. */
  remember(before: Question): void {
    if (!this.#beforeGesture) this.#past = [...this.#past, before].slice(-DEEPEST);
  }
  /** Takes the question before the last change; undefined where there is none. */
  pop(): Question | undefined {
    const before = this.#past.at(-1);
    this.#past = this.#past.slice(0, -1);
    return before;
  }
  beginGesture(present: Question): void {
    this.#beforeGesture = present;
  }
  /** Ends a gesture, and gives the question before it; null where none was under way. */
  endGesture(): Question | null {
    const before = this.#beforeGesture;
    this.#beforeGesture = null;
    return before;
  }
  /** Forgets all, and the gesture that is under way. */
  clear(): void {
    this.#past = [];
    this.#beforeGesture = null;
  }
}
