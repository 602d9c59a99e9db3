/**
 * Owns the canvas of the names: fetches the names, keeps their anchors stable while the map moves, and fades
 * new ones in.
 */
import { createSubscriber } from 'svelte/reactivity';
import { on } from 'svelte/events';
import type { AtlasState } from '../../state/atlas.svelte.ts';
import { Loadable } from '../../state/loadable.svelte.ts';
import { PALETTE_COLOURS } from '../../theme/palettes.ts';
import type { DrawnSymbol } from '../symbols/draw-symbols.ts';
import { drawLabels, furtherPlaces, namesOfSymbol } from './draw-labels.ts';
import { fetchLabels, MORE_CITIES_ZOOM } from './fetch-labels.ts';
import type { NameSizes } from './labels.ts';
import type { Box } from './place-labels.ts';
import { Typesetter } from './set-text.ts';

/** How long a name takes to appear, in milliseconds. */
const FADE = 200;

export class LabelLayer {
  readonly #atlas: AtlasState;
  readonly #typesetter = new Typesetter();
  readonly #first = new Loadable({ fetch: () => fetchLabels('labels.json'), isNeeded: () => true });
  readonly #cities = new Loadable({
    fetch: () => fetchLabels('cities.json'),
    isNeeded: () => (this.#atlas.camera?.zoom ?? 0) >= MORE_CITIES_ZOOM,
  });
  readonly #labels = $derived.by(() => [...(this.#first.value ?? []), ...(this.#cities.value ?? [])]);
  /** What is told: the open record, else what the slide is about. */
  readonly #subjects: ReadonlySet<string> = $derived.by(() => {
    const { selected, stage } = this.#atlas;
    return selected ? new Set([selected.id]) : (stage.spotlight ?? new Set());
  });
  /** The anchors of the names drawn last, and since when each is there, in milliseconds. */
  #anchors: ReadonlyMap<string, number> = new Map();
  #since = new Map<string, number>();
  /** Changes when a font has loaded, so that the names are laid out again. */
  readonly #fonts = createSubscriber((update) =>
    on(document.fonts, 'loadingdone', () => {
      this.#typesetter.forget();
      update();
    }),
  );

  constructor(atlas: AtlasState) {
    this.#atlas = atlas;
  }

  /** Call while a component initialises. */
  fetchWhenWanted(): void {
    this.#first.fetchWhenWanted();
    this.#cities.fetchWhenWanted();
  }

  /** Whether names could not be fetched. */
  readonly isMissing: boolean = $derived.by(
    () => this.#first.status === 'failed' || this.#cities.status === 'failed',
  );

  /**
   * Draws the names of the present state.
   *
   * @param fades whether new ones fade in
   * @returns the names that are drawn, the size of the largest of a symbol, and whether some are still fading in, so that
   *   another frame is needed
   */
  draw(
    context: CanvasRenderingContext2D,
    {
      symbols,
      covered,
      sizes,
      fades,
      pixelRatio,
    }: {
      readonly symbols: readonly DrawnSymbol[];
      readonly covered: readonly Box[];
      readonly sizes: NameSizes;
      readonly fades: boolean;
      readonly pixelRatio: number;
    },
  ): { readonly names: readonly string[]; readonly largest: number; readonly isFading: boolean } {
    const { camera, lang, palette, atlas } = this.#atlas;
    if (!camera) return { names: [], largest: 0, isFading: false };
    this.#fonts();
    const now = performance.now();
    let isFading = false;
    const since = new Map<string, number>();
    const opacityOf = (key: string): number => {
      const first = this.#since.get(key) ?? now;
      since.set(key, first);
      const opacity = fades ? Math.min(1, (now - first) / FADE) : 1;
      isFading ||= opacity < 1;
      return opacity;
    };
    const { placed, texts, largest } = drawLabels(
      context,
      {
        labels: this.#labels,
        symbols: [
          ...symbols.map((symbol) => ({ ...symbol, names: namesOfSymbol(symbol, atlas, lang) })),
          ...furtherPlaces(this.#atlas.selected, atlas, camera, lang),
        ],
        subjects: this.#subjects,
        lang,
        sizes,
        covered,
      },
      camera,
      PALETTE_COLOURS[palette],
      this.#typesetter,
      this.#anchors,
      opacityOf,
      pixelRatio,
    );
    this.#anchors = new Map(placed.map(({ key, anchor }) => [key, anchor]));
    this.#since = since;
    return { names: placed.map(({ key }) => texts.get(key)!), largest, isFading };
  }
}
