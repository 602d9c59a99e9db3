/** Which rivers a map of the world keeps. */
import { geoLength } from 'd3-geo';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { EARTH_RADIUS_KM } from '../geometry/earth.ts';

type River = Feature<LineString | MultiLineString>;

/** Shorter ones go, in km: brooks, mostly; a higher bar takes the mouths of rivers that fork. */
const SHORTEST = 80;
/** Ends closer than this, in degrees, meet: twice the grid of the coarser source. */
const MEETS = 0.08;

/**
 * The long rivers, and the short pieces that join two others: the source cuts a course where its name or
 * its width changes, and a gap in the Danube would be worse than one brook too many.
 */
export function majorRivers(rivers: River[]): River[] {
  const pieces = rivers.map((river) => ({
    river,
    ends: endsOf(river),
    isLong: geoLength(river) * EARTH_RADIUS_KM >= SHORTEST,
  }));
  // A chain of short pieces that leads nowhere goes link by link.
  for (let kept = pieces; ;) {
    const joined = kept.filter(
      (piece) =>
        piece.isLong ||
        piece.ends.every((end) =>
          kept.some((other) => other !== piece && other.ends.some((far) => meets(end, far))),
        ),
    );
    if (joined.length === kept.length) return joined.map(({ river }) => river);
    kept = joined;
  }
}

function endsOf({ geometry }: River): Position[] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return [lines.at(0)?.at(0) ?? [], lines.at(-1)?.at(-1) ?? []];
}

function meets([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean {
  return Math.hypot(x1 - x2, y1 - y2) < MEETS;
}
