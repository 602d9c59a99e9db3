/**
 * Checks the outlines that the build has made: those that places refer to are there, hold their point, and
 * have the area that is published; all of them are sound.
 */
import { booleanPointInPolygon } from '@turf/turf';
import {
  outlineIdsOf,
  outlineOf,
  outlinesKnown,
  type OutlineTopology,
} from '../../src/domain/geography/outlines.ts';
import type { Atlas, Place } from '../../src/domain/collection/records.ts';
import type { Problem } from '../problems/problems.ts';
import { defectsOf } from './sound-polygons.ts';

/** `data/geography/outline-areas.yaml`, by the outline's id. */
export type StatedAreas = Record<string, { km2: number; source: string; note?: string }>;

const AREAS_FILE = 'geography/outline-areas.yaml';
/** How far an area may be from the one stated, as a share of it. */
const TOLERANCE = 0.1;

/** An area as drawn beside the one that is published, in km². */
export interface AreaCheck {
  id: string;
  measured: number;
  stated: number;
}

export interface OutlineReport {
  problems: Problem[];
  areas: AreaCheck[];
  /** The outlines that places refer to and of which no area is stated. */
  unchecked: string[];
}

/** Holds outlines against what the places and the stated areas say of them. */
export function checkOutlines(
  places: Atlas['places'],
  outlines: OutlineTopology,
  stated: StatedAreas,
): OutlineReport {
  const known = outlinesKnown(outlines);
  const referred = new Set(Object.values(places).flatMap(outlineIdsOf));
  const areas = Object.entries(stated).flatMap(([id, { km2 }]): AreaCheck[] => {
    const measured = known.get(id)?.area;
    return measured === undefined ? [] : [{ id, measured, stated: km2 }];
  });
  return {
    problems: [
      ...Object.values(places).flatMap((place) => checkPlace(place, outlines)),
      ...[...known.keys()].flatMap((id) => checkSoundness(id, outlines)),
      ...Object.keys(stated).flatMap((id) => (known.has(id) ? [] : checkUsed(id, referred))),
      ...areas.flatMap(checkArea),
    ],
    areas,
    unchecked: [...referred].filter((id) => !stated[id]),
  };
}

function checkPlace(place: Place, outlines: OutlineTopology): Problem[] {
  const file = `places/${place.id}.yaml`;
  const ids = outlineIdsOf(place);
  if (ids.length === 0) return [];
  const missing = ids.filter((id) => !outlineOf(outlines, [id]));
  if (missing.length > 0) {
    const list = missing.join(', ');
    const message = { fr: `aucun contour pour ${list}`, en: `no outline for ${list}` };
    return [{ file, field: 'outline.codes', message }];
  }
  const outline = outlineOf(outlines, ids);
  if (!outline || booleanPointInPolygon(place.coordinates, outline)) return [];
  const at = `[${place.coordinates.join(', ')}]`;
  const message = {
    fr: `le point ${at} est hors du contour ${ids.join(' + ')}`,
    en: `the point ${at} is outside the outline ${ids.join(' + ')}`,
  };
  return [{ file, field: 'coordinates', message }];
}

function checkSoundness(id: string, outlines: OutlineTopology): Problem[] {
  const outline = outlineOf(outlines, [id]);
  const defects = outline ? defectsOf(outline.geometry) : [];
  if (defects.length === 0) return [];
  const list = defects.join('; ');
  const message = { fr: `contour ${id} défectueux : ${list}`, en: `outline ${id} is not sound: ${list}` };
  return [{ file: AREAS_FILE, field: '', message }];
}

function checkArea({ id, measured, stated }: AreaCheck): Problem[] {
  if (Math.abs(measured - stated) <= stated * TOLERANCE) return [];
  const message = {
    fr: `le contour a ${measured} km² ; attendu : ${stated} km², à un dixième près`,
    en: `the outline has ${measured} km²; expected ${stated} km², within a tenth`,
  };
  return [{ file: AREAS_FILE, field: id, message }];
}

/** An area of what no longer is there: of a place that has gone, or mistyped. */
function checkUsed(id: string, referred: ReadonlySet<string>): Problem[] {
  if (referred.has(id)) return [];
  const message = { fr: 'aucun lieu ne renvoie à ce contour', en: 'no place refers to this outline' };
  return [{ file: AREAS_FILE, field: id, message }];
}
