/**
 * Which rows of a long list are rendered: those near the view, and those that the keyboard may go to next.
 * Spacers replace the others: measured where they were rendered, else estimated; scroll anchoring corrects a
 * wrong estimate.
 *
 * Not a library: the known headless one is as large as the rest of the list's code.
 */
import { scrollerOf } from './scroller.ts';

/** How far beyond the view rows are rendered, in CSS pixels. */
const BEYOND = 800;
/** The height of a row before any has been measured, in CSS pixels. */
const ESTIMATE = 90;

export interface Row<T> {
  readonly item: T;
  /** Its index in the whole list. */
  readonly index: number;
  /** The height of the rows left out before it, in CSS pixels. */
  readonly gap: number;
}

export class ListWindow<T extends { readonly id: string }> {
  readonly #items: () => readonly T[];
  readonly #alwaysRendered: () => T | null;
  /** The part of the list in the scrolled view, in CSS pixels from the list's top. */
  #view = $state.raw({ top: 0, bottom: 1000 });
  #focused = $state.raw<string | null>(null);
  /** By id, in CSS pixels. */
  #heights = $state.raw<ReadonlyMap<string, number>>(new Map());

  readonly #tops = $derived.by(() => {
    const items = this.#items();
    const heights = this.#heights;
    const known = [...heights.values()];
    const usual = known.length > 0 ? known.reduce((sum, height) => sum + height) / known.length : ESTIMATE;
    const tops = new Float64Array(items.length + 1);
    items.forEach(({ id }, index) => (tops[index + 1] = tops[index]! + (heights.get(id) ?? usual)));
    return tops;
  });

  /** The rows to render, in order. */
  readonly rows: readonly Row<T>[] = $derived.by(() => {
    const items = this.#items();
    const indexes = this.#indexes(items);
    return indexes.map((index, at) => {
      const after = at === 0 ? 0 : indexes[at - 1]! + 1;
      return { item: items[index]!, index, gap: this.#tops[index]! - this.#tops[after]! };
    });
  });

  /** @param alwaysRendered an item that is always rendered: the one that is open */
  constructor(items: () => readonly T[], alwaysRendered: () => T | null) {
    this.#items = items;
    this.#alwaysRendered = alwaysRendered;
  }

  #indexes(items: readonly T[]): number[] {
    const tops = this.#tops;
    const { top, bottom } = this.#view;
    // The ends are where Tab comes in, from before the list and from after it.
    const indexes = new Set([0, items.length - 1]);
    const from = Math.max(0, tops.findIndex((start) => start > top - BEYOND) - 1);
    for (let index = from; index < items.length && tops[index]! < bottom + BEYOND; index++)
      indexes.add(index);
    const focused = items.findIndex(({ id }) => id === this.#focused);
    if (focused >= 0) for (const index of [focused - 1, focused, focused + 1]) indexes.add(index);
    const item = this.#alwaysRendered();
    if (item) indexes.add(items.indexOf(item));
    return [...indexes].filter((index) => index >= 0 && index < items.length).sort((a, b) => a - b);
  }

  /** Attach to the list: follows its scrolling, its size and its focus. */
  readonly list = (list: HTMLElement): (() => void) => {
    const scroller = scrollerOf(list);
    const look = () => {
      const view = scroller.getBoundingClientRect();
      const { top } = list.getBoundingClientRect();
      const now = { top: view.top - top, bottom: view.bottom - top };
      if (now.top !== this.#view.top || now.bottom !== this.#view.bottom) this.#view = now;
    };
    const follow = (to: EventTarget | null) => {
      const row = to instanceof Element && list.contains(to) && to.closest<HTMLElement>('[data-id]');
      this.#focused = (row && row.dataset.id) || null;
    };
    const onFocus = ({ target }: FocusEvent) => follow(target);
    // The row that receives the focus must be rendered before the focus moves.
    const onBlur = ({ relatedTarget }: FocusEvent) => follow(relatedTarget);
    // In the next frame: an observer that changes sizes at once is called again for them.
    const resized = new ResizeObserver(() => requestAnimationFrame(look));
    resized.observe(scroller);
    // A list that gets shorter is scrolled by that.
    resized.observe(list);
    scroller.addEventListener('scroll', look, { passive: true });
    list.addEventListener('focusin', onFocus);
    list.addEventListener('focusout', onBlur);
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', look);
      list.removeEventListener('focusin', onFocus);
      list.removeEventListener('focusout', onBlur);
    };
  };

  readonly #measured = new ResizeObserver((entries) => {
    requestAnimationFrame(() => {
      const heights = new Map(this.#heights);
      for (const { target, borderBoxSize } of entries) {
        const { id } = (target as HTMLElement).dataset;
        // A row that has been taken away has no height.
        if (id && target.isConnected) heights.set(id, borderBoxSize[0]!.blockSize);
      }
      if ([...heights].some(([id, height]) => this.#heights.get(id) !== height)) this.#heights = heights;
    });
  });
  /** Attach to each row, which carries its `data-id`. */
  readonly row = (row: HTMLElement): (() => void) => {
    this.#measured.observe(row);
    return () => this.#measured.unobserve(row);
  };
}
