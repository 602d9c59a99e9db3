/** GeoJSON and KML: features become rows, their geometry stays beside them. */
import type { Geometry, Position } from 'geojson';
import { fromLambert93, fromWebMercator } from '../projections.ts';
import { Refused } from '../refusal.ts';
import type { FileNotice, Sheet } from '../workbook.ts';
import { asRows, flatten, isPlainObject, type Flat } from './flatten.ts';

/** Rows, geometries and what was noticed. */
export interface Features {
  readonly sheet: Sheet;
  readonly notices: readonly FileNotice[];
}

const GEOMETRIES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** Whether a value of JSON is a GeoJSON object (RFC 7946). */
export function isGeoJson(value: unknown): value is Record<string, unknown> {
  return (
    isPlainObject(value) &&
    (GEOMETRIES.has(String(value.type)) ||
      (value.type === 'FeatureCollection' && Array.isArray(value.features)) ||
      (value.type === 'Feature' && 'geometry' in value))
  );
}

/** Reads a GeoJSON object, also in the reference systems of its 2008 form that are known here. */
export function readFeatures(value: Record<string, unknown>, name: string, depth: number): Features {
  const features = featuresOf(value);
  if (features.length === 0) throw new Refused({ code: 'no-table', format: 'geojson' });
  const system = systemOf(value);
  const convert = CONVERSIONS[system] ?? ((position: Position) => position);
  const flats: Flat[] = [];
  const geometries: (Geometry | null)[] = [null];
  for (const feature of features) {
    const properties = isPlainObject(feature.properties) ? feature.properties : {};
    const { id } = feature;
    const own = typeof id === 'string' || typeof id === 'number' ? { id } : {};
    flats.push(flatten({ ...own, ...properties }, depth));
    geometries.push(geometryOf(feature.geometry, convert));
  }
  const sheet = {
    name,
    hidden: false,
    merges: [],
    named: true,
    exact: false,
    rows: asRows(flats),
    geometries,
  };
  const known = system === '' || system in CONVERSIONS;
  return { sheet, notices: known ? [] : [{ code: 'unknown-system', system }] };
}

interface LooseFeature {
  readonly id?: unknown;
  readonly properties?: unknown;
  readonly geometry?: unknown;
}

function featuresOf(value: Record<string, unknown>): LooseFeature[] {
  if (value.type === 'FeatureCollection') return (value.features as unknown[]).filter(isPlainObject);
  return value.type === 'Feature' ? [value] : [{ geometry: value }];
}

type Conversion = (position: Position) => Position;
const asIs: Conversion = (position) => position;

/** From the codes of reference systems to `[lng, lat]`. */
const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  CRS84: asIs,
  '4326': asIs,
  '2154': ([x = NaN, y = NaN]) => fromLambert93(x, y),
  '3857': ([x = NaN, y = NaN]) => fromWebMercator(x, y),
  '900913': ([x = NaN, y = NaN]) => fromWebMercator(x, y),
};

/** The code at the end of the name of the reference system (`urn:ogc:def:crs:EPSG::2154`); empty where none is named. */
function systemOf(value: Record<string, unknown>): string {
  const crs = isPlainObject(value.crs) && isPlainObject(value.crs.properties) ? value.crs.properties : {};
  return typeof crs.name === 'string' ? (crs.name.split(':').at(-1) ?? '') : '';
}

/**
 * A geometry whose coordinates are numbers, those written as text among them; a third one, a height, is left out. null
 * where a value is no geometry. A coordinate that is no number becomes NaN, which the placing reports.
 */
function geometryOf(value: unknown, convert: Conversion): Geometry | null {
  if (!isPlainObject(value) || !GEOMETRIES.has(String(value.type))) return null;
  if (value.type === 'GeometryCollection') {
    const members = Array.isArray(value.geometries) ? value.geometries : [];
    const geometries = members
      .map((member) => geometryOf(member, convert))
      .filter((member) => member !== null);
    return { type: 'GeometryCollection', geometries };
  }
  if (!Array.isArray(value.coordinates) || value.coordinates.length === 0) return null;
  return { type: value.type, coordinates: numeric(value.coordinates, convert) } as Geometry;
}

function numeric(coordinates: unknown[], convert: Conversion): unknown {
  if (coordinates.every(Array.isArray)) return coordinates.map((part) => numeric(part as unknown[], convert));
  return convert(coordinates.slice(0, 2).map(asNumber));
}

function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : NaN;
}
