/**
 * From the sphere to the plane: cuts what crosses the antimeridian, where a naive conversion smears land
 * around the globe (Russia, Fiji, Antarctica).
 *
 * In: `[lng, lat]` degrees on the sphere, wound as d3-geo and the TopoJSON packages do (the outline of a
 * polygon clockwise). Out: rings that stay within ±180°, closed along it and along the pole where they were
 * cut, wound as RFC 7946 asks (the outline counterclockwise). d3-geo does the cutting: it handles the pole
 * that Antarctica holds, which a cut on the plane does not.
 */
import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';

/** Degrees to degrees, y down; precision 0 keeps the vertices and adds none. */
const plane = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0);

const up = ([x = 0, y = 0]: Position): Position => [x, -y];

/** The polygons, cut. */
export function cutPolygons(polygons: MultiPolygon): Position[][][] {
  return polygons.coordinates.flatMap((coordinates) => {
    const cut = geoProject({ type: 'Polygon', coordinates }, plane);
    if (!cut) return [];
    const parts = cut.type === 'Polygon' ? [cut.coordinates] : cut.coordinates;
    // Turning y upwards mirrors the rings: reversing them winds the outline counterclockwise again.
    return parts.map((rings) => rings.map((ring) => ring.map(up).reverse()));
  });
}

/** The lines, cut. */
export function cutLines(lines: MultiLineString): Position[][] {
  if (lines.coordinates.length === 0) return [];
  const cut = geoProject(lines, plane);
  if (!cut) return [];
  const parts = cut.type === 'LineString' ? [cut.coordinates] : cut.coordinates;
  return parts.map((line) => line.map(up));
}

/** Whether an edge was made by the cut, and is no coast: along the antimeridian, or along a pole. */
export function isCutEdge([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean {
  const onAntimeridian = Math.abs(x1) >= 179.999 && Math.abs(x2) >= 179.999;
  const onPole = Math.abs(y1) >= 89.999 && Math.abs(y2) >= 89.999;
  return onAntimeridian || onPole;
}
