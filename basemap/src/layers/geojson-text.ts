/** Writes layers as one GeoJSON text (RFC 7946). Every feature says in `layer` which layer it belongs to. */
import type { Feature, Geometry } from 'geojson';

export type LayerFeature = Feature<Geometry, { layer: string } & Record<string, unknown>>;

export function layerFeature(
  layer: string,
  geometry: Geometry,
  properties: Record<string, unknown> = {},
): LayerFeature {
  return { type: 'Feature', properties: { layer, ...properties }, geometry };
}

export function collectionText(features: LayerFeature[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
