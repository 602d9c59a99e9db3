/** Which rivers a map of the world keeps. */
import { geoLength } from 'd3-geo';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';

type River = Feature<LineString | MultiLineString>;

/** Shorter ones go, in km; the Thames is just above. */
const SHORTEST = 210;
/** Ends closer than this, in degrees, meet: twice the grid of the coarser source. */
const MEETS = 0.08;
const EARTH_RADIUS_KM = 6371.0088;

/**
 * The long rivers, and the short pieces between two others: the source cuts a course where its name or
 * its width changes, and a gap in the Danube would be worse than one brook too many.
 */
export function majorRivers(rivers: River[]): River[] {
  const ends = rivers.map(endsOf);
  return rivers.filter((river, i) => {
    if (geoLength(river) * EARTH_RADIUS_KM >= SHORTEST) return true;
    const own = ends[i] ?? [];
    return own.every((end) => ends.some((others, j) => j !== i && others.some((other) => meets(end, other))));
  });
}

function endsOf({ geometry }: River): Position[] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return [lines.at(0)?.at(0) ?? [], lines.at(-1)?.at(-1) ?? []];
}

function meets([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean {
  return Math.hypot(x1 - x2, y1 - y2) < MEETS;
}
