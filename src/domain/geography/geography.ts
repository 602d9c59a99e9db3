/** The outlines of territories and the locator of an atlas. Pure; loaded when first needed. */
import {
  outlineById,
  outlineIdsOf,
  placesByOutline,
  territoryNames,
  type Outline,
  type OutlineTopology,
} from './outlines.ts';
import type { SpatialQuestion } from './where.ts';
import type { Atlas, LngLat, Text } from '../collection/records.ts';
import { questionExtent } from './extent.ts';
import { locatorOf, type Locate } from './locator.ts';

/** The geography of one atlas, once its outlines are loaded. */
export interface Geography {
  /** How the records lie to each spatial part of a question, in the order of the address. */
  readonly locate: Locate;
  /**
   * The outline of a territory, by the id of a place or, for one that is no place of the atlas, by that of
   * its outline (`region:53`). The same object each time.
   */
  readonly outline: (territory: string) => Outline | undefined;
  /** Places whose extent the camera must show for a question; empty where it does not ask where. */
  readonly extent: (question: SpatialQuestion) => readonly LngLat[];
  /** The names of all territories, by the ids of their outlines. */
  readonly names: ReadonlyMap<string, Text>;
  /** The territory of an outline, as a question asks for it: the place of the atlas that has it, else its own id. */
  readonly territoryOf: (outlineId: string) => string;
}

/** The geography of an atlas and the file of outlines; everything is computed on first use. */
export function geographyOf(atlas: Atlas, topology: OutlineTopology): Geography {
  const locate = locatorOf(atlas);
  const outlines = new Map<string, Outline | undefined>();
  const byOutline = (id: string) => {
    if (!outlines.has(id)) outlines.set(id, outlineById(topology, id));
    return outlines.get(id);
  };
  const outlineIdOf = (territory: string) => {
    const place = Object.hasOwn(atlas.places, territory) ? atlas.places[territory] : undefined;
    return place ? outlineIdsOf(place).join('+') : territory;
  };
  const outline = (territory: string) => byOutline(outlineIdOf(territory));
  const geometries = (territory: string) => outline(territory)?.geometry;
  const territories = placesByOutline(atlas.places);
  return {
    locate: (question) => locate(question, geometries),
    outline,
    extent: (question) => questionExtent(question, outline),
    names: territoryNames(topology, atlas.places),
    territoryOf: (id) => territories.get(id) ?? id,
  };
}
