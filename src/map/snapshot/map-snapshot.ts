/** What a map on paper shows: a state of the atlas, and the camera that brings it into another frame. */
import type { Geography } from '../../domain/geography/geography.ts';
import type { Shown } from '../../domain/tours/shown.ts';
import { circleOutline } from '../../domain/geography/drawn.ts';
import { hasOutline } from '../../domain/geography/footprint.ts';
import { signOf } from '../../domain/collection/signs.ts';
import { mainPlace, placed } from '../../domain/collection/main-place.ts';
import type { Atlas, Initiative } from '../../domain/collection/records.ts';
import { CLOSEST } from '../../domain/view/zoom.ts';
import { fit, projector, type Viewport } from '../../domain/view/camera.ts';
import { freePlate, PLATE, reframe, type Plate } from '../../domain/view/plate.ts';
import { territoriesOf, type Covered } from '../ground/draw-ground.ts';
import { closestOnStage, fittedView, placesInCountries, stagedView } from '../camera/target-view.ts';
import type { AtlasState } from '../../state/atlas.svelte.ts';
import type { Projection, View } from '../../domain/view/view.ts';

export interface MapSnapshot {
  /** The initiatives with symbols; the others are dimmed. */
  readonly shown: readonly Initiative[];
  readonly selected: Initiative | null;
  readonly projection: Projection;
  readonly covered: Covered;
  /** The camera for a frame. */
  readonly view: (viewport: Viewport) => View;
}

/** The snapshot of the page's map, or of its slide. All that the reader sees is in it. */
export function snapshotOf(atlas: AtlasState): MapSnapshot {
  const { camera, stage } = atlas;
  const frame = camera && (!stage.slide || stage.isStraying) ? freePlate(camera.viewport) : PLATE;
  return snapshotOfShown(atlas.atlas, atlas.geography.value, atlas.shown, frame);
}

/** The snapshot of a `Shown`. Without the geography it has no outlines. */
export function snapshotOfShown(
  collection: Atlas,
  geography: Geography | null,
  { address, slide, results, selected, extent, spotlight }: Shown,
  frame: Plate = PLATE,
): MapSnapshot {
  const { initiatives, places } = collection;
  const main = selected && mainPlace(selected, places);
  const own =
    geography && main && hasOutline(main) ? geography.extent({ in: main.id, near: null, area: null }) : [];
  const questionExtent = geography?.extent(address) ?? [];
  const countries = placesInCountries(address, results, collection);
  const isFramed = slide?.kind === 'step' && slide.step.extent !== undefined;
  return {
    shown: spotlight ? initiatives.filter(({ id }) => spotlight.has(id)) : results,
    selected,
    projection: address.projection,
    covered: {
      territory: address.in === null ? undefined : geography?.outline(address.in),
      area: address.area,
      circle: address.near && circleOutline(address.near),
      pointed: [],
      selected: geography ? territoriesOf(selected, places, geography) : [],
      sign: selected ? signOf(collection, selected) : undefined,
    },
    view: (viewport) => {
      if (address.view) return reframe(address.view, frame, viewport, address.projection);
      const staged = !selected || isFramed ? stagedView(extent, viewport, address.projection) : null;
      if (staged) return staged;
      return fittedView(
        selected,
        collection,
        { own, question: questionExtent, countries },
        viewport,
        address.projection,
        slide ? closestOnStage(viewport) : undefined,
      );
    },
  };
}

/**
 * What the map of a selection shows, for a frame: all of what answers, and the territory, circle or area of the question. On the globe
 * where that shows them all, else on the flat map.
 */
export function selectionSnapshot(atlas: AtlasState, viewport: Viewport): MapSnapshot {
  const { geography, address, results } = atlas;
  const { places } = atlas.atlas;
  const questionExtent = geography.value?.extent(address) ?? [];
  const stand = placed(results, places).map(({ place }) => place.coordinates);
  const viewOn = (projection: Projection) =>
    questionExtent.length > 0 || stand.length === 0
      ? fittedView(null, atlas.atlas, { own: [], question: questionExtent }, viewport, projection)
      : fit(stand, viewport, projection, CLOSEST.slide);
  const onGlobe = projector({ ...viewOn('globe'), bearing: 0, projection: 'globe', viewport });
  const projection = stand.every((place) => onGlobe(place).visible) ? address.projection : 'flat';
  const snapshot = snapshotOf(atlas);
  return {
    shown: results,
    selected: null,
    projection,
    covered: { ...snapshot.covered, selected: [], sign: undefined },
    view: () => viewOn(projection),
  };
}
