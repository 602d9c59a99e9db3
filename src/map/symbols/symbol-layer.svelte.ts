/** Owns the canvas of the symbols: what is drawn on it, what a pointer hits, and what is expanded as a fan or a list. */
import type { Initiative } from '../../domain/collection/records.ts';
import { metresPerPixel, type Viewport } from '../../domain/view/camera.ts';
import type { AtlasState } from '../../state/atlas.svelte.ts';
import { PALETTE_COLOURS } from '../../theme/palettes.ts';
import { freeFrame } from '../camera/free-frame.ts';
import { actionOfClick, actionOfKey, type ClickAction } from './click-action.ts';
import { drawSymbols, symbolAt, symbolsAt, type DrawnSymbol } from './draw-symbols.ts';
import { fanWithin, seat } from './fan.ts';
import { markOf, sceneOf } from './scene.ts';

const NONE: readonly never[] = [];

export class SymbolLayer {
  readonly #atlas: AtlasState;
  readonly #viewport: () => Viewport;
  /** The symbols of the last drawing, where a pointer hits them. */
  drawn: readonly DrawnSymbol[] = NONE;
  /** The ids of the symbol under the pointer. */
  pointed = $state.raw<readonly string[]>(NONE);
  /** What is expanded, and which of it the keyboard came from: a new object for each. */
  expanded = $state.raw<{ readonly ids: ReadonlySet<string>; readonly start: string | null } | null>(null);

  readonly #frame = $derived.by(() => freeFrame(this.#viewport()));
  /** In steps of half a zoom: between two of them the clusters do not change. */
  readonly #resolution = $derived.by(() => {
    const { camera } = this.#atlas;
    return camera ? 2 ** (Math.ceil(Math.log2(metresPerPixel(camera)) * 2) / 2) : Infinity;
  });
  /** The expanded initiatives that are still among the results; none where only one is left. */
  readonly members: readonly Initiative[] = $derived.by(() => {
    const { expanded } = this;
    const found = expanded ? this.#atlas.results.filter(({ id }) => expanded.ids.has(id)) : NONE;
    return found.length > 1 ? found : NONE;
  });
  readonly #layout = $derived.by(() => {
    const { left, top, right, bottom } = this.#frame;
    return fanWithin(this.members.length, Math.min(right - left, bottom - top) / 2);
  });
  readonly #scene = $derived.by(() =>
    sceneOf(
      this.#atlas.atlas,
      this.#atlas.results,
      this.#atlas.selected,
      this.#resolution,
      this.#layout ? this.members : NONE,
      this.#atlas.stage.spotlight,
    ),
  );
  /** How the members are shown: as a fan where the map has room for one, else as a list. */
  readonly shape = $derived.by(() => (this.#layout ? 'fan' : this.members.length > 0 ? 'list' : null));
  /** The fan on the screen; null where there is none, or it is out of sight, for instance behind the globe. */
  readonly fan = $derived.by(() => {
    const { camera } = this.#atlas;
    return this.#layout && camera && seat(this.#scene.fan, this.#layout, camera, this.#frame);
  });
  readonly #resultIds = $derived.by(() => new Set(this.#atlas.results.map(({ id }) => id)));

  constructor(atlas: AtlasState, viewport: () => Viewport) {
    this.#atlas = atlas;
    this.#viewport = viewport;
  }

  /**
   * Draws the present state.
   *
   * @returns how many initiatives the drawing accepted; null where there is nothing to draw for
   */
  draw(context: CanvasRenderingContext2D, pixelRatio: number): number | null {
    const { camera, palette, pointed } = this.#atlas;
    if (!camera) return null;
    const { symbols, drawn } = drawSymbols(
      context,
      this.#scene,
      camera,
      PALETTE_COLOURS[palette],
      { pointed, results: this.#resultIds, fan: this.fan },
      pixelRatio,
    );
    this.drawn = symbols;
    return drawn;
  }

  /** Points at the symbol under the pointer, in CSS pixels; true where there is one. */
  point(at: { x: number; y: number } | null): boolean {
    const symbol = at && symbolAt(this.drawn, at);
    this.pointed = symbol?.ids ?? NONE;
    this.#atlas.point(this.pointed[0] ?? null);
    return Boolean(symbol);
  }

  click(at: { x: number; y: number }): void {
    const hits = symbolsAt(this.drawn, at);
    // The fan stays open while one of its records is open.
    if (!hits[0]?.fanned) this.collapse();
    const ids = hits.flatMap((hit) => hit.ids);
    const { camera, address } = this.#atlas;
    this.#run(actionOfClick(ids, this.#marks(), camera, this.#viewport(), address.projection));
  }

  /** Opens an initiative that the keyboard points at. */
  openByKey(id: string): void {
    this.#run(actionOfKey(id, this.#marks()));
  }

  collapse(): void {
    this.expanded = null;
  }

  #marks() {
    return this.#atlas.results.flatMap((record) => markOf(record, this.#atlas.atlas) ?? []);
  }

  #run(action: ClickAction | null): void {
    switch (action?.kind) {
      case 'select':
        this.#atlas.select(action.id);
        break;
      case 'zoom':
        this.#atlas.look(action.view);
        break;
      case 'expand':
        this.expanded = { ids: action.ids, start: action.start };
    }
  }
}
