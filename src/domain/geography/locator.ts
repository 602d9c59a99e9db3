/**
 * Locates the records of an atlas: each spatial filter of a question becomes a mask for `recount`. A record has
 * the best relation of its places; places that it only mentions do not count.
 */
import { outlineIdsOf } from './outlines.ts';
import { SPATIAL_KINDS, type SpatialKind, type SpatialQuestion } from './where.ts';
import type { Atlas, LngLat, Place } from '../collection/records.ts';
import { hasOutline, type Outline, type Outlines } from './footprint.ts';
import { tanOf } from './meridians.ts';
import { regionOfOutline, type Region } from './region.ts';
import {
  angleOf,
  regionOf,
  relationToCircle,
  relationToRegion,
  type SpatialFilter,
  type Relation,
} from './relation.ts';
import { toVector, type Cap } from './sphere.ts';

/** How the records lie to one spatial part of a question. */
export interface Located {
  readonly kind: SpatialKind;
  /** Per record, an index into `RELATIONS`: so 0 where it fails, a mask for `recount`. */
  readonly mask: Uint8Array;
  /**
   * The territories whose outline is not loaded: until then their points decide; if the filter's own
   * territory is one of them, it holds only itself.
   */
  readonly awaited: readonly string[];
}

/** In ascending order: the best of several places is the maximum. */
export const RELATIONS = ['outside', 'touches', 'within'] as const satisfies readonly Relation[];
const code = (relation: Relation): number => RELATIONS.indexOf(relation);
const WITHIN = code('within');

/**
 * The spatial parts of a question, answered in the order of the address. Answers are cached by the identity
 * of the question's part and of `outlines`, which must be a new function once more outlines are loaded.
 */
export type Locator = (question: SpatialQuestion, outlines: Outlines) => Located[];

/** The same for one collection whose outlines are known. */
export type Locate = (question: SpatialQuestion) => readonly Located[];

/** The locator of an atlas: places that an initiative only mentions do not count. */
export function locatorOf({ initiatives, places }: Atlas): Locator {
  return makeLocator(initiatives.length, Object.values(places), (record) =>
    initiatives[record]!.places.filter(({ role }) => role !== 'mentioned').map(({ place }) => place),
  );
}

/** What a locator must know of a place. */
export type LocatedPlace = Pick<Place, 'id' | 'coordinates' | 'precision' | 'outline' | 'country'>;

/** A locator of any `size` records: `placesAt` gives the ids of the places that count for a record. */
export function makeLocator(
  size: number,
  places: readonly LocatedPlace[],
  placesAt: (record: number) => readonly string[],
): Locator {
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  const ofRecord = Array.from({ length: size }, (_, record) =>
    placesAt(record).flatMap((id) => numbers.get(id) ?? []),
  );
  const starts = new Uint32Array(size + 1);
  ofRecord.forEach((some, record) => (starts[record + 1] = starts[record]! + some.length));
  const stands = Uint32Array.from(ofRecord.flat());
  const points = pointsOf(places.map(({ coordinates }) => coordinates));
  const territories = places.flatMap((place, number) => (hasOutline(place) ? [number] : []));

  const maskOf = (codes: Uint8Array): Uint8Array => {
    const mask = new Uint8Array(size);
    for (let record = 0; record < size; record++) {
      let best = 0;
      for (let at = starts[record]!; at < starts[record + 1]!; at++) {
        const found = codes[stands[at]!]!;
        if (found > best) best = found;
      }
      mask[record] = best;
    }
    return mask;
  };

  const locate = (kind: SpatialKind, question: SpatialQuestion, outlines: Outlines): Located => {
    const country = kind === 'in' ? countryOf(question.in!, places[numbers.get(question.in!) ?? -1]) : null;
    if (country !== null) {
      const codes = Uint8Array.from(places, (place) => (place.country === country ? WITHIN : 0));
      return { kind, mask: maskOf(codes), awaited: [] };
    }
    const own = kind === 'in' ? numbers.get(question.in!) : undefined;
    const filter = spatialFilterOf(kind, question, outlines);
    const codes = filter ? codesOfPoints(points, filter) : new Uint8Array(places.length);
    const awaited: string[] = [];
    if (!filter && own !== undefined) awaited.push(places[own]!.id);
    // Several places may have one outline.
    const known = new Map<Outline, number>();
    for (const number of filter ? territories : []) {
      const { id } = places[number]!;
      const outline = outlines(id);
      if (!outline) awaited.push(id);
      else {
        let found = known.get(outline);
        if (found === undefined) known.set(outline, (found = codeOfTerritory(filter!, outline)));
        codes[number] = found;
      }
    }
    if (own !== undefined) codes[own] = WITHIN;
    return { kind, mask: maskOf(codes), awaited };
  };

  const latest = new Map<SpatialKind, { filter: unknown; outlines: Outlines; located: Located }>();
  return (question, outlines) =>
    SPATIAL_KINDS.filter((kind) => question[kind] !== null).map((kind) => {
      const before = latest.get(kind);
      if (before?.filter === question[kind] && before.outlines === outlines) return before.located;
      const located = locate(kind, question, outlines);
      latest.set(kind, { filter: question[kind], outlines, located });
      return located;
    });
}

/**
 * The code of the country that a territory is; null where it is none. The country of each place is in the
 * data, which is safer than borders: two sources differ by kilometres.
 */
function countryOf(territory: string, place: LocatedPlace | undefined): string | null {
  const ids = place ? outlineIdsOf(place) : [territory];
  const [id = ''] = ids;
  return ids.length === 1 && id.startsWith('country:') ? id.slice('country:'.length) : null;
}

/** The spatial filter of a part; null where its outline is not loaded. */
function spatialFilterOf(
  kind: SpatialKind,
  question: SpatialQuestion,
  outlines: Outlines,
): SpatialFilter | null {
  switch (kind) {
    case 'in': {
      const outline = outlines(question.in!);
      return outline ? { kind: 'territory', outline } : null;
    }
    case 'near':
      return { kind: 'circle', near: question.near! };
    case 'area':
      return { kind: 'polygon', area: question.area! };
  }
}

function codeOfTerritory(filter: SpatialFilter, outline: Outline): number {
  const region = regionOfOutline(outline);
  return code(
    filter.kind === 'circle'
      ? relationToCircle(filter.near, region)
      : relationToRegion(regionOf(filter), region),
  );
}

/** Places as columns: unit vectors (x, y, z after one another), longitudes, tangents of latitudes. */
interface Points {
  readonly vectors: Float64Array;
  readonly lngs: Float64Array;
  readonly tans: Float64Array;
}

function pointsOf(coordinates: readonly LngLat[]): Points {
  return {
    vectors: Float64Array.from(coordinates.flatMap(toVector)),
    lngs: Float64Array.from(coordinates, ([lng]) => lng),
    tans: Float64Array.from(coordinates, ([, lat]) => tanOf(lat)),
  };
}

function codesOfPoints(points: Points, filter: SpatialFilter): Uint8Array {
  if (filter.kind === 'circle') {
    const { near } = filter;
    return inCap(points, { middle: toVector([near.lng, near.lat]), radius: angleOf(near) });
  }
  return inRegion(points, regionOf(filter));
}

/** Compares squared chords: as exact as angles, without a trigonometric call per point. */
function inCap({ vectors, lngs }: Points, { middle: [x, y, z], radius }: Cap): Uint8Array {
  const most = radius >= Math.PI ? Infinity : (2 * Math.sin(radius / 2)) ** 2;
  const codes = new Uint8Array(lngs.length);
  for (let index = 0, at = 0; index < codes.length; index++, at += 3) {
    const [dx, dy, dz] = [vectors[at]! - x, vectors[at + 1]! - y, vectors[at + 2]! - z];
    if (dx * dx + dy * dy + dz * dz <= most) codes[index] = WITHIN;
  }
  return codes;
}

function inRegion(points: Points, { cap, meridians, holdsNorth }: Region): Uint8Array {
  const codes = inCap(points, cap);
  const { lngs, tans } = points;
  for (let index = 0; index < codes.length; index++) {
    if (codes[index] !== 0 && meridians.crossesOdd(lngs[index]!, tans[index]!) === holdsNorth)
      codes[index] = 0;
  }
  return codes;
}
