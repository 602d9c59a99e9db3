/**
 * The outlines of territories: what `geo/outlines.json` holds, and how to read it. Pure; loaded with that
 * file, when a question first asks for a territory.
 *
 * Coordinates are `[lng, lat]` in degrees, WGS 84, on a grid of 0.002°. Polygons are as RFC 7946 asks: rings
 * closed, outlines counterclockwise, cut at the antimeridian.
 */
import { rewind } from '@turf/turf';
import type { Feature, MultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type * as topojson from 'topojson-specification';
import type { OutlineId, OutlineProperties, OutlineTopology } from '../../../basemap/formats.ts';
import { countryName } from '../text/format.ts';
import { hasOutline } from './footprint.ts';
import type { Atlas, Place, Text } from '../collection/records.ts';

export type { OutlineId, OutlineKind, OutlineProperties, OutlineTopology } from '../../../basemap/formats.ts';

/** A territory, or several put together. */
export type Outline = Feature<MultiPolygon, OutlineProperties> & { id: string };

/** The ids of the territories that make up the outline of a place; none where it has no outline. */
export function outlineIdsOf({ outline }: Pick<Place, 'outline'>): OutlineId[] {
  return outline?.codes.map((code): OutlineId => `${outline.kind}:${code}`) ?? [];
}

/** The id of a place of the atlas by that of its outline (`departement:16+departement:17`: `charentes`). */
export function placesByOutline(places: Atlas['places']): Map<string, string> {
  return new Map(
    Object.values(places)
      .filter(hasOutline)
      // Of several with one outline, the first.
      .toReversed()
      .map((place) => [outlineIdsOf(place).join(TOGETHER), place.id]),
  );
}

/** What is known of every territory, without its shape, by id. */
export function outlinesKnown(topology: OutlineTopology): Map<string, OutlineProperties> {
  return new Map(shapesOf(topology).map(({ id, properties }) => [id, properties]));
}

/**
 * The names of all territories, by the id of their outline: those of the file, and the places of the atlas
 * that several make up (`departement:16+departement:17`).
 */
export function territoryNames(topology: OutlineTopology, places: Atlas['places']): Map<string, Text> {
  const names = new Map<string, Text>();
  for (const [id, outline] of outlinesKnown(topology)) {
    const own = outline.names ?? (id.startsWith('country:') ? countryNames(id) : undefined);
    // A community that is only a part of a place has no name of its own, and cannot be asked for.
    if (own) names.set(id, own);
  }
  for (const place of Object.values(places)) {
    const ids = outlineIdsOf(place);
    if (ids.length > 1) names.set(ids.join(TOGETHER), place.name);
  }
  return names;
}

function countryNames(id: string): Text {
  const code = id.slice(id.indexOf(':') + 1);
  return { fr: countryName(code, 'fr'), en: countryName(code, 'en') };
}

const TOGETHER = '+';

/** The outline of an id of `territoryNames`. */
export function outlineById(topology: OutlineTopology, id: string): Outline | undefined {
  return outlineOf(topology, id.split(TOGETHER));
}

/**
 * The polygons of one territory, or of several without what separates them (Alsace: 67 and 68).
 * `undefined` where one of them is not there, or none is asked for.
 */
export function outlineOf(topology: OutlineTopology, ids: readonly string[]): Outline | undefined {
  const shapes = ids.flatMap((id) => shapesOf(topology).find((one) => one.id === id) ?? []);
  const [first, ...others] = shapes;
  if (!first || shapes.length < ids.length) return undefined;
  const geometry =
    others.length === 0 ? feature(topology, first).geometry : merge(topology, [first, ...others]);
  return {
    type: 'Feature',
    id: ids.join(TOGETHER),
    properties: others.reduce((all, { properties }) => together(all, properties), first.properties),
    // The rings of a merger come in either direction.
    geometry: others.length === 0 ? geometry : (rewind(geometry) as MultiPolygon),
  };
}

type OutlineShape = topojson.MultiPolygon<OutlineProperties> & { id: string; properties: OutlineProperties };

/** The shapes of the file, typed; the build writes no others. */
function shapesOf(topology: OutlineTopology): OutlineShape[] {
  return topology.objects.outlines.geometries as OutlineShape[];
}

/** Two territories have no name of their own. */
function together(a: OutlineProperties, b: OutlineProperties): OutlineProperties {
  return {
    area: a.area + b.area,
    ...((a.approximate ?? b.approximate) && { approximate: true }),
    source: a.source === b.source ? a.source : `${a.source}; ${b.source}`,
  };
}
