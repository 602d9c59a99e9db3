import { asArea, asSearch } from '../domain/address/codecs.ts';
import type { Address } from '../domain/address/keys.ts';
import type { Facet } from '../domain/collection/facets.ts';
import type { LngLat, Text } from '../domain/collection/records.ts';
import type { Geography } from '../domain/geography/geography.ts';
import { roundNear, type Near } from '../domain/geography/where.ts';
import { toggleCell, toggleGroup, toggleValue, withPeriod } from '../domain/question/choose.ts';
import {
  isContinuation,
  isSameQuestion,
  NO_QUESTION,
  questionOf,
  without,
  withMode,
  withValues,
  type Mode,
  type SpokenPart,
  type Question,
} from '../domain/question/question.ts';
import type { Day } from '../domain/time/calendar.ts';
import type { AddressState } from './address.svelte.ts';
import { UndoHistory } from './undo.svelte.ts';

interface Inputs {
  /** The facet that is the theme; undefined where there is none. */
  readonly theme: Facet | undefined;
  /** The values that a facet offers, in the order of its taxonomy. */
  readonly options: (facet: Facet) => readonly string[];
  /** Remembers the name of a point `[lng, lat]` that was found by it. */
  readonly learnName: (point: LngLat, names: Text) => void;
  /** The outlines of territories; null until they are there. */
  readonly geography: () => Geography | null;
}

/** The question that is asked, what changes it, and the way back. */
export class QuestionState {
  readonly #address: AddressState;
  readonly #inputs: Inputs;
  readonly #undo = new UndoHistory();
  #last: Question | null = null;

  /** The question alone, the same object until it changes: a pan or a selection asks nothing anew. */
  readonly present: Question = $derived.by(() => {
    const address = this.#address.shown;
    if (!this.#last || !isSameQuestion(this.#last, address)) this.#last = questionOf(address);
    return this.#last;
  });

  constructor(address: AddressState, inputs: Inputs) {
    this.#address = address;
    this.#inputs = inputs;
  }

  /** Chooses one value of a facet besides those that are chosen, or takes it away. */
  toggle(facet: Facet, value: string): void {
    this.#change(toggleValue(this.present, facet, value, this.#inputs.options(facet)));
  }
  /** Chooses all of a group of values besides what is chosen in the facet; if they all are, takes them away. */
  toggleTogether(facet: Facet, group: readonly string[]): void {
    this.#change(toggleGroup(this.present, facet, group, this.#inputs.options(facet)));
  }
  /** Chooses one term of the theme and one value of another facet alone; chosen alone already, takes both away. */
  toggleCell(term: string, facet: Facet, value: string): void {
    const { theme } = this.#inputs;
    if (theme === undefined) return;
    this.#change(toggleCell(this.present, { facet: theme, value: term }, { facet, value }));
  }
  /** Says how the chosen values of a facet are asked. */
  setMode(facet: Facet, mode: Mode): void {
    this.#change(withMode(this.present, facet, mode));
  }
  search(q: string): void {
    this.#change({ q: asSearch(q) });
  }
  /** Asks for a period, both days in it; null is open. */
  during(from: Day | null, to: Day | null): void {
    this.#change(withPeriod(this.present, from, to));
  }
  /** Whether a period includes the initiatives without a date of their own. */
  includeUndated(undated: boolean): void {
    this.#change({ undated });
  }
  /** Asks for what is in a territory, and lets the camera fit it. */
  lookIn(territory: string): void {
    this.#change({ in: territory, view: null });
  }
  /** Asks for what is in a territory, or around a town, that was found by its name, which is searched no longer. */
  askPlace(found: { readonly in: string } | { readonly near: Near; readonly names: Text }): void {
    if ('in' in found) {
      this.#change({ in: found.in, q: '', view: null });
      return;
    }
    const near = roundNear(found.near);
    this.#inputs.learnName([near.lng, near.lat], found.names);
    this.#change({ near, q: '', view: null });
  }
  /** Asks for what is around a point; the camera fits the circle, or stays where it is. */
  lookAround(near: Near, camera: 'fits' | 'stays'): void {
    this.#change({ near: roundNear(near), view: camera === 'fits' ? null : this.#address.here });
  }
  /** Asks for what is inside an outline that was drawn where the camera is; one with too few vertices asks nothing. */
  lookWithin(area: readonly LngLat[]): void {
    this.#change({ area: asArea(area), view: this.#address.here });
  }
  /** Takes parts from the question. */
  remove(...parts: readonly SpokenPart[]): void {
    this.#change(parts.reduce<Question>(without, this.present));
  }
  /** Forgets one facet, or the whole question. */
  clear(facet?: Facet): void {
    this.#change(facet ? withValues(this.present, facet, []) : NO_QUESTION);
  }

  get canUndo(): boolean {
    return this.#undo.canUndo;
  }
  /** Puts the question back as it was before its last change. */
  undo(): void {
    const before = this.#undo.pop();
    if (before) this.#address.change(before);
  }
  /** Whether a gesture is under way. */
  get isGestureActive(): boolean {
    return this.#undo.isGestureActive;
  }
  /** Begins a gesture: all that it asks on its way is one change, or none if it is taken back. */
  beginGesture(): void {
    this.#undo.beginGesture(this.present);
  }
  /** Ends a gesture: with what it asks now, or with what was asked before it. */
  endGesture(restore: boolean): void {
    const before = this.#undo.endGesture();
    if (!before) return;
    if (restore) this.#address.change(before);
    else if (!isSameQuestion(before, this.present)) this.#undo.remember(before);
  }
  /** Clears the undo history, and a gesture under way. */
  forgetPast(): void {
    this.#undo.clear();
  }

  /** Changes the question, and remembers the one before it. */
  #change(part: Partial<Address>): void {
    const before = this.present;
    this.#address.change(part);
    const after = this.present;
    if (!isSameQuestion(before, after) && !isContinuation(before, after)) this.#undo.remember(before);
  }
  /** Drops a territory that does not exist. A link may be read before it is known which there are. */
  dropUnknown(): void {
    const { in: territory } = this.#address.written;
    const geography = this.#inputs.geography();
    if (territory === null || !geography || geography.outline(territory)) return;
    this.#address.drop({ in: null }, { key: 'in', value: territory });
  }
}
