/**
 * The symbols of the present state, in clusters. Pure; the camera only comes in through the resolution, so
 * that panning computes nothing anew.
 */
import { mainPlace } from '../../domain/collection/main-place.ts';
import type { Atlas, Initiative, LngLat, PlaceRole, Precision } from '../../domain/collection/records.ts';
import { signOf, type Sign } from '../../domain/collection/signs.ts';
import { ZOOM } from '../../domain/view/zoom.ts';
import { metresPerPixel } from '../../domain/view/camera.ts';
import { clusterSymbols, type Cluster, type Positioned } from './cluster.ts';

/** An initiative at the place where its record stands. */
export interface Mark extends Positioned {
  readonly sign: Sign;
  readonly precision: Precision;
}
/** A further place of the record that is open or pointed at. */
export interface SecondaryPlace {
  readonly at: LngLat;
  readonly role: PlaceRole;
}
export interface Scene {
  /** The results, clustered. */
  readonly clusters: readonly Cluster<Mark>[];
  /** The results that are fanned out, in the order of a ring's arcs; the open one may be among them. */
  readonly fan: readonly Mark[];
  /** The open initiative, never in a group; null where none is open. */
  readonly selected: Mark | null;
  /** The initiatives that the question leaves out, and those that a slide is not about. */
  readonly dimmed: readonly Mark[];
  /** The other places of the open record. */
  readonly secondary: readonly SecondaryPlace[];
}

/** The mark of a record: at its first place; null where it has none. */
export function markOf(record: Initiative, atlas: Atlas): Mark | null {
  const place = mainPlace(record, atlas.places);
  return place
    ? { id: record.id, at: place.coordinates, sign: signOf(atlas, record), precision: place.precision }
    : null;
}

/**
 * The marks that no zoom separates from one: at the same place, or too near.
 *
 * @param marks all that are seen, with the one among them
 */
export function inseparable(marks: readonly Mark[], { id, at }: Mark): readonly Mark[] {
  const finest = clusterSymbols(marks, metresPerPixel({ lng: at[0], lat: at[1], zoom: ZOOM.max }));
  return finest.find(({ members }) => members.some((member) => member.id === id))?.members ?? [];
}

/**
 * @param resolution metres on the ground for one CSS pixel, under the camera
 * @param fanned those of the results that are drawn apart from each other, and from all groups
 * @param spotlight the ids of the results that a slide is about, the rest being dimmed; null: of all
 */
export function sceneOf(
  atlas: Atlas,
  results: readonly Initiative[],
  selected: Initiative | null,
  resolution: number,
  fanned: readonly Initiative[] = [],
  spotlight: ReadonlySet<string> | null = null,
): Scene {
  const spotlit = results.filter(({ id }) => spotlight?.has(id) ?? true);
  const shown = new Set(spotlit);
  const apart = new Set([...fanned, selected]);
  const marks = (records: readonly Initiative[]) => records.flatMap((record) => markOf(record, atlas) ?? []);
  return {
    clusters: clusterSymbols(marks(spotlit.filter((record) => !apart.has(record))), resolution),
    fan: marks(fanned).toSorted((a, b) => a.sign - b.sign),
    selected: selected && markOf(selected, atlas),
    dimmed: marks(atlas.initiatives.filter((record) => !shown.has(record) && record !== selected)),
    secondary: (selected?.places.slice(1) ?? []).flatMap(({ place, role }) => {
      const found = atlas.places[place];
      return found ? [{ at: found.coordinates, role }] : [];
    }),
  };
}
