/** The camera that the state asks for. */
import { mainPlace } from '../../domain/collection/main-place.ts';
import { hasOutline } from '../../domain/geography/footprint.ts';
import type { LngLat } from '../../domain/collection/records.ts';
import { PLATE, reframe } from '../../domain/view/plate.ts';
import type { View } from '../../domain/view/view.ts';
import type { Viewport } from '../../domain/view/camera.ts';
import type { AtlasState } from '../../state/atlas.svelte.ts';
import { closestOnStage, fittedView, placesInCountries, stagedView } from './target-view.ts';

export class TargetCamera {
  readonly #atlas: AtlasState;
  readonly #viewport: () => Viewport;
  // Each derived on its own, so that a change of another part of the address does not move the camera.
  readonly #addressView = $derived.by(() => this.#atlas.address.view);
  readonly #projection = $derived.by(() => this.#atlas.address.projection);
  readonly #territory = $derived.by(() => this.#atlas.address.in);
  readonly #near = $derived.by(() => this.#atlas.address.near);
  readonly #area = $derived.by(() => this.#atlas.address.area);
  /** The extent of the spatial filters; empty where there is none, or the outlines are not loaded. */
  readonly #questionExtent: readonly LngLat[] = $derived.by(() => {
    const { geography } = this.#atlas;
    return geography.value?.extent({ in: this.#territory, near: this.#near, area: this.#area }) ?? [];
  });
  /** Of the territory of the open record; empty where it has none, or the outlines are not loaded. */
  readonly #ownExtent: readonly LngLat[] = $derived.by(() => {
    const { selected, atlas, geography } = this.#atlas;
    const place = selected && mainPlace(selected, atlas.places);
    return place && hasOutline(place) && geography.value
      ? geography.value.extent({ in: place.id, near: null, area: null })
      : [];
  });
  readonly #countries: readonly LngLat[] = $derived.by(() => {
    const { address, atlas, results } = this.#atlas;
    return placesInCountries(address, results, atlas);
  });
  /** Where the slide looks, while the talk is on it; null where something else decides. */
  readonly #slideView = $derived.by(() => {
    const { slide, isStraying } = this.#atlas.stage;
    return slide?.kind === 'step' && !isStraying ? slide.step.view : null;
  });
  readonly #isOnStage = $derived.by(() => this.#atlas.address.stage !== null);
  readonly #slideExtent = $derived.by(() => this.#atlas.stage.extent);

  readonly view: View = $derived.by(() => {
    const { selected, atlas } = this.#atlas;
    const viewport = this.#viewport();
    if (this.#slideView) return reframe(this.#slideView, PLATE, viewport, this.#projection);
    return (
      this.#addressView ??
      stagedView(this.#slideExtent, viewport, this.#projection) ??
      fittedView(
        selected,
        atlas,
        { own: this.#ownExtent, question: this.#questionExtent, countries: this.#countries },
        viewport,
        this.#projection,
        this.#isOnStage ? closestOnStage(viewport) : undefined,
      )
    );
  });

  constructor(atlas: AtlasState, viewport: () => Viewport) {
    this.#atlas = atlas;
    this.#viewport = viewport;
  }
}
