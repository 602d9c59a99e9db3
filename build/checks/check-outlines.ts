/**
 * Checks the outlines of the base map against the data: those that places refer to are there and hold their
 * point, and have the area that is published. That their polygons are sound is checked where they are made.
 */
import { booleanPointInPolygon } from '@turf/turf';
import {
  outlineIdsOf,
  outlineOf,
  outlinesKnown,
  type OutlineTopology,
} from '../../src/domain/geography/outlines.ts';
import type { Atlas, Place } from '../../src/domain/collection/records.ts';
import type { Message, Path, Problem } from '../problems/problems.ts';
import { isDrawnOnRequest } from './published-outlines.ts';

/** `data/geography/outline-areas.yaml`, by the outline's id. */
export type StatedAreas = Record<string, { km2: number; source: string; note?: string }>;

/** The file of the stated areas, in the data folder. */
export const AREAS_FILE = 'geography/outline-areas.yaml';
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
  /** The countries that places refer to and that are still drawn for the world map only. */
  coarse: string[];
}

/** The inputs of the check. */
export interface OutlineCheck {
  places: Atlas['places'];
  outlines: OutlineTopology;
  /** The references that the base map was made for. */
  drawnFor: ReadonlySet<string>;
  stated: StatedAreas;
  /** The line of a field of the data, from 1. */
  lineOf: (file: string, path: Path) => number | undefined;
}

/** Compares outlines with the places and the stated areas. */
export function checkOutlines(check: OutlineCheck): OutlineReport {
  const { places, outlines, drawnFor, stated } = check;
  const known = outlinesKnown(outlines);
  const referred = new Set<string>(Object.values(places).flatMap(outlineIdsOf));
  const areas = Object.entries(stated).flatMap(([id, { km2 }]): AreaCheck[] => {
    const measured = known.get(id)?.area;
    return measured === undefined ? [] : [{ id, measured, stated: km2 }];
  });
  return {
    problems: [
      ...Object.values(places).flatMap((place) => checkPlace(place, check)),
      ...Object.keys(stated).flatMap((id) => (known.has(id) || referred.has(id) ? [] : unused(id, check))),
      ...areas.flatMap((area) => checkArea(area, check)),
    ],
    areas,
    unchecked: [...referred].filter((id) => !stated[id]),
    coarse: [...referred].filter((id) => id.startsWith('country:') && known.has(id) && !drawnFor.has(id)),
  };
}

function checkPlace(place: Place, { outlines, drawnFor, lineOf }: OutlineCheck): Problem[] {
  const file = `places/${place.id}.yaml`;
  const ids = outlineIdsOf(place);
  const problem = (path: Path, message: Message): Problem => problemAt(file, path, message, lineOf);
  const missing = ids.flatMap((id, rank) =>
    outlineOf(outlines, [id])
      ? []
      : [
          problem(
            ['outline', 'codes', rank],
            isDrawnOnRequest(id) && !drawnFor.has(id) ? toDraw(id) : none(id),
          ),
        ],
  );
  if (missing.length > 0) return missing;
  const outline = outlineOf(outlines, ids);
  if (!outline || booleanPointInPolygon(place.coordinates, outline)) return [];
  const at = `[${place.coordinates.join(', ')}]`;
  return [
    problem(['coordinates'], {
      fr: `le point ${at} est hors du contour ${ids.join(' + ')}`,
      en: `the point ${at} is outside the outline ${ids.join(' + ')}`,
    }),
  ];
}

const toDraw = (id: string): Message => ({
  fr: `le fond de carte n’a pas encore le contour ${id} : lancez « npm run basemap », puis enregistrez aussi ce qui a changé dans basemap/`,
  en: `the base map does not have the outline ${id} yet: run “npm run basemap”, then commit what has changed in basemap/ too`,
});

const none = (id: string): Message => ({
  fr: `aucun contour pour ${id} : aucune des sources du fond de carte ne connaît ce code`,
  en: `no outline for ${id}: none of the sources of the base map knows this code`,
});

function problemAt(file: string, path: Path, message: Message, lineOf: OutlineCheck['lineOf']): Problem {
  const line = lineOf(file, path);
  return { file, ...(line !== undefined && { line }), field: path.join('.'), message };
}

function checkArea({ id, measured, stated }: AreaCheck, { lineOf }: OutlineCheck): Problem[] {
  if (Math.abs(measured - stated) <= stated * TOLERANCE) return [];
  const message = {
    fr: `le contour a ${measured} km² ; attendu : ${stated} km², à un dixième près`,
    en: `the outline has ${measured} km²; expected ${stated} km², within a tenth`,
  };
  return [problemAt(AREAS_FILE, [id], message, lineOf)];
}

/** An area of an outline that does not exist: of a removed place, or mistyped. */
function unused(id: string, { lineOf }: OutlineCheck): Problem[] {
  const message = { fr: 'aucun lieu ne renvoie à ce contour', en: 'no place refers to this outline' };
  return [problemAt(AREAS_FILE, [id], message, lineOf)];
}
