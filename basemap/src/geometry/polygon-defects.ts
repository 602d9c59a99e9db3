/** What a polygon must be for Turf and RFC 7946: what is wrong with one, in words. */
import type { MultiPolygon, Position } from 'geojson';
import { crossings } from './crossings.ts';
import { signedArea } from './planar.ts';

/** The defects of polygons, `[lng, lat]` degrees; none if they are sound. */
export function polygonDefects({ coordinates }: MultiPolygon): string[] {
  const rings = coordinates.flat();
  const defects = coordinates.flatMap((polygon) =>
    polygon.flatMap((ring, rank) => {
      const found = ringDefects(ring);
      return signedArea(ring) > 0 === (rank === 0) ? found : [...found, 'a ring is wound the wrong way'];
    }),
  );
  if (coordinates.length === 0) defects.push('there is no polygon');
  if (crossings(rings).size > 0) defects.push('its boundary crosses itself');
  return [...new Set(defects)];
}

function ringDefects(ring: Position[]): string[] {
  const [first, last] = [ring.at(0), ring.at(-1)];
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const isOnGlobe = ring.every(([lng = NaN, lat = NaN]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90);
  const leaps = ring.some(([lng = 0], at) => Math.abs(lng - (ring[at - 1]?.[0] ?? lng)) > 180);
  return [
    ...(ring.length < 4 ? ['a ring has fewer than 4 positions'] : []),
    ...(isClosed ? [] : ['a ring is not closed']),
    ...(isOnGlobe ? [] : ['a position is not on the globe']),
    ...(leaps ? ['a ring leaps over the antimeridian'] : []),
  ];
}
